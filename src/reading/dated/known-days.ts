import { keepPer } from '../../core/keep-per.ts';
import { unifyTones } from '../../core/syllable.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';

/** A day of remembrance whose first day is known. */
export interface KnownDay {
  readonly id: string;
  readonly name: string;
  /** `1982-11-20`. */
  readonly since: string;
}

const daysOf = keepPer(
  ({ anniversaries }: Lexicon) =>
    new Map(
      Object.entries(anniversaries).flatMap(([id, { name, since }]): [string, KnownDay][] =>
        since === undefined ? [] : [[nameWords(name), { id, name, since }]],
      ),
    ),
);

/** The words of its name, "Ngày" left out; hoà and hòa are one. */
function nameWords(name: string): string {
  return unifyTones(name)
    .toLowerCase()
    .replace(/^ngày /, '');
}

/** The day of remembrance that an event is by its name. */
export function findKnownDay(lexicon: Lexicon, event: string): KnownDay | undefined {
  return daysOf(lexicon).get(nameWords(event));
}
