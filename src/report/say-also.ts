import { type Language, say } from '../core/messages.ts';
import type { PlacedProblem } from '../source/place-problems.ts';

/** Most places told in words. */
const shown = 20;

/** Where else a problem stands, in words: `12:5, 18:3`; undefined where it stands but once. */
export function sayAlso({ also }: PlacedProblem, language: Language): string | undefined {
  if (also === undefined) return undefined;
  const places = also
    .slice(0, shown)
    .map(({ line, column, place }) => place ?? `${line}:${column}`)
    .join(also[0]?.place === undefined ? ', ' : '; ');
  const more = also.length - shown;
  return say(
    language,
    more > 0
      ? { key: 'report-also-more', values: { places, count: more } }
      : { key: 'report-also', values: { places } },
  );
}

/** A message with its place and the words meant before it, for services that show lines only; alone where it has its line. */
export function sayPlaced({ place, quote }: PlacedProblem, message: string): string {
  if (place === undefined) return message;
  return quote === undefined ? `${place}: ${message}` : `${place} “${quote}”: ${message}`;
}
