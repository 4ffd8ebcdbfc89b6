import { distance } from 'fastest-levenshtein';
import { foldDiacritics } from './vietnamese.ts';

/** The closest of some names to what was typed, compared without diacritics and by title too; undefined when none is close. */
export function findClosest(typed: string, options: readonly { readonly name: string; readonly title?: string | undefined }[]): string | undefined {
  const wanted = simplify(typed);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const { name, title } of options) {
    for (const candidate of title === undefined ? [name] : [name, title]) {
      const far = distance(wanted, simplify(candidate));
      if (far < bestDistance) [best, bestDistance] = [name, far];
    }
  }
  return best;
}

function simplify(text: string): string {
  return foldDiacritics(text).replace(/[\s_]+/g, '-');
}
