import type { Pair } from './find-anchors.ts';

/** Most comparisons for one stretch. */
const mostComparisons = 40_000;

/**
 * Pairs of two stretches in the same order, so that they are together as alike as can be.
 * @param likenessOf from 0 to 1
 * @param least how alike two must be to be a pair
 * @returns undefined where both are too long to be compared each with each
 */
export function alignInOrder<Item>(
  before: readonly Item[],
  after: readonly Item[],
  likenessOf: (a: Item, b: Item) => number,
  least: number,
): Pair<Item>[] | undefined {
  if (before.length * after.length > mostComparisons) return undefined;
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const alike = new Float64Array(before.length * after.length);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let k = after.length - 1; k >= 0; k--) {
      const score = likenessOf(before[i]!, after[k]!);
      alike[i * after.length + k] = score;
      best[i * width + k] = Math.max(
        best[(i + 1) * width + k]!,
        best[i * width + k + 1]!,
        score < least ? 0 : score + best[(i + 1) * width + k + 1]!,
      );
    }
  }
  const pairs: Pair<Item>[] = [];
  for (let i = 0, k = 0; i < before.length && k < after.length; ) {
    const score = alike[i * after.length + k]!;
    const here = best[i * width + k]!;
    if (score >= least && here === score + best[(i + 1) * width + k + 1]!) pairs.push([before[i++]!, after[k++]!]);
    else if (here === best[(i + 1) * width + k]!) i += 1;
    else k += 1;
  }
  return pairs;
}
