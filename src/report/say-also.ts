import { type Language, say } from '../core/messages.ts';
import type { PlacedProblem } from '../source/place-problems.ts';

/** Most places told in words. */
const shown = 20;

/** Where else a problem stands, in words: `12:5, 18:3`; undefined where it stands but once. */
export function sayAlso({ also }: PlacedProblem, language: Language): string | undefined {
  if (also === undefined) return undefined;
  const places = also
    .slice(0, shown)
    .map(({ line, column }) => `${line}:${column}`)
    .join(', ');
  const more = also.length - shown;
  return say(
    language,
    more > 0
      ? { key: 'report-also-more', values: { places, count: more } }
      : { key: 'report-also', values: { places } },
  );
}
