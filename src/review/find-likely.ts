import type { Pair } from './find-anchors.ts';
import { type Bag, isPair } from './likeness.ts';

/** What is to be found again elsewhere. */
export interface Search<Item> {
  bagOf(item: Item): Bag;
  likenessOf(a: Item, b: Item): number;
  /** How alike two must be to be taken for one. */
  readonly least: number;
  /** Those with fewer words are like too many others. */
  readonly fewest: number;
}

/** Words that stand in more texts than these say nothing of one. */
const commonIn = 12;

/** The likeliest pairs wherever they stand, among those that share words which few others have; best first. */
export function findLikely<Item>(
  before: readonly Item[],
  after: readonly Item[],
  { bagOf, likenessOf, least, fewest }: Search<Item>,
): Pair<Item>[] {
  const index = new Map<number, Item[]>();
  const enough = (item: Item) => bagOf(item).length >= fewest * 2 - 1;
  for (const item of after) {
    if (!enough(item)) continue;
    for (const number of new Set(bagOf(item))) {
      const list = index.get(number);
      if (list) list.push(item);
      else index.set(number, [item]);
    }
  }
  const scored = before.flatMap((a) => {
    if (!enough(a)) return [];
    const shared = new Map<Item, number>();
    for (const number of new Set(bagOf(a))) {
      const list = index.get(number);
      if (!list || list.length > commonIn) continue;
      for (const b of list) shared.set(b, (shared.get(b) ?? 0) + (isPair(number) ? 2 : 1));
    }
    const likely = [...shared].sort(([, x], [, y]) => y - x).slice(0, 6);
    return likely.flatMap(([b]) => {
      const score = likenessOf(a, b);
      return score >= least ? [{ a, b, score }] : [];
    });
  });
  scored.sort((x, y) => y.score - x.score || bagOf(y.a).length - bagOf(x.a).length);
  const taken = new Set<Item>();
  return scored.flatMap(({ a, b }): Pair<Item>[] => {
    if (taken.has(a) || taken.has(b)) return [];
    taken.add(a);
    taken.add(b);
    return [[a, b]];
  });
}
