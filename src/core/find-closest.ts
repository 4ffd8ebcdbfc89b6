import { distance } from 'fastest-levenshtein';
import type { Message } from './problem.ts';
import { foldDiacritics } from './vietnamese.ts';

/** A name one may write, and its title in Vietnamese. */
export interface Choice {
  readonly name: string;
  readonly title?: string | undefined;
}

/** Most options a message lists. */
const listed = 12;

/** The closest of some names to what was typed, compared without diacritics and by title too; undefined when none is close. */
export function findClosest(typed: string, options: readonly Choice[]): string | undefined {
  const wanted = simplify(typed);
  let best: string | undefined;
  // Two letters changed places count as two.
  let bestDistance = Math.max(wanted.length < 5 ? 1 : 2, Math.floor(wanted.length / 3)) + 1;
  for (const option of options) {
    const far = distanceTo(wanted, option);
    if (far < bestDistance) [best, bestDistance] = [option.name, far];
  }
  return best;
}

/**
 * “Did you mean …?”, when a name is close to what was typed.
 * @param titled the title of the name is told as well, where it has one
 */
export function suggestClosest(
  typed: string,
  options: readonly (string | Choice)[],
  titled = false,
): Message | undefined {
  const choices = options.map((option) => (typeof option === 'string' ? { name: option } : option));
  const name = findClosest(typed, choices);
  if (name === undefined) return undefined;
  const title = titled ? choices.find((choice) => choice.name === name)?.title : undefined;
  return title === undefined
    ? { key: 'did-you-mean', values: { name } }
    : { key: 'did-you-mean-titled', values: { name, title } };
}

/** The one whose name or title is what was typed, but for diacritics, case and punctuation. */
export function findSame(typed: string, options: readonly Choice[]): Choice | undefined {
  return options.find((option) => distanceTo(simplify(typed), option) === 0);
}

/** Names for a message: all when they are few, else those nearest to what was typed. */
export function listChoices(typed: string, options: readonly Choice[]): string {
  if (options.length <= listed) return options.map(({ name }) => name).join(', ') || '—';
  const wanted = simplify(typed);
  const near = options.map((option) => ({ ...option, far: distanceTo(wanted, option) })).sort((a, b) => a.far - b.far);
  return `${near
    .slice(0, listed)
    .map(({ name }) => name)
    .join(', ')}, …`;
}

/** Letters to change; a title that only goes on where the typed text ends is one step away. */
function distanceTo(wanted: string, { name, title }: Choice): number {
  const titled = title === undefined ? '' : simplify(title);
  const begins = wanted.length >= 4 && titled.startsWith(`${wanted}-`) ? 1 : Number.POSITIVE_INFINITY;
  const toTitle = titled === '' ? Number.POSITIVE_INFINITY : distance(wanted, titled);
  // Titles are short words of the language: a letter more or less makes another one.
  return Math.min(
    distance(wanted, simplify(name)),
    toTitle <= wanted.length / 5 ? toTitle : Number.POSITIVE_INFINITY,
    begins,
  );
}

function simplify(text: string): string {
  return foldDiacritics(text)
    .replace(/[“”"'‘’:.,]/g, '')
    .trim()
    .replace(/[\s_]+/g, '-');
}
