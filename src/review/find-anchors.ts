/** Two things taken for one and the same. */
export type Pair<Item> = readonly [before: Item, after: Item];

/**
 * Pairs of equal things that stand in the same order in both lists: those at the beginning and the end, and between them, again
 * and again, those of which each list has but one (patience): what a reader holds on to, in near-linear time.
 * @param keyOf undefined: never equal to anything
 */
export function findAnchors<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => number | undefined,
): Pair<Item>[] {
  const same = (a: Item, b: Item): boolean => {
    const key = keyOf(a);
    return key !== undefined && key === keyOf(b);
  };
  const found: Pair<Item>[] = [];
  const work: [number, number, number, number][] = [[0, before.length, 0, after.length]];
  for (let next = work.pop(); next; next = work.pop()) {
    let [fromA, toA, fromB, toB] = next;
    while (fromA < toA && fromB < toB && same(before[fromA]!, after[fromB]!))
      found.push([before[fromA++]!, after[fromB++]!]);
    while (fromA < toA && fromB < toB && same(before[toA - 1]!, after[toB - 1]!))
      found.push([before[--toA]!, after[--toB]!]);
    if (fromA === toA || fromB === toB) continue;
    const unique = findUnique(before, after, [fromA, toA, fromB, toB], keyOf);
    const kept = longestRise(unique.map(([, at]) => at));
    if (kept.length === 0) continue;
    let [a, b] = [fromA, fromB];
    for (const i of kept) {
      const [ownA, ownB] = unique[i]!;
      work.push([a, ownA, b, ownB]);
      found.push([before[ownA]!, after[ownB]!]);
      [a, b] = [ownA + 1, ownB + 1];
    }
    work.push([a, toA, b, toB]);
  }
  return found;
}

/** Indices of what stands once in both stretches, in the order of the first. */
function findUnique<Item>(
  before: readonly Item[],
  after: readonly Item[],
  [fromA, toA, fromB, toB]: readonly [number, number, number, number],
  keyOf: (item: Item) => number | undefined,
): [number, number][] {
  const placesOf = (items: readonly Item[], from: number, to: number) => {
    const places = new Map<number, number>();
    for (let i = from; i < to; i++) {
      const key = keyOf(items[i]!);
      if (key !== undefined) places.set(key, places.has(key) ? -1 : i);
    }
    return places;
  };
  const others = placesOf(after, fromB, toB);
  return [...placesOf(before, fromA, toA)].flatMap(([key, i]): [number, number][] => {
    const k = others.get(key) ?? -1;
    return i < 0 || k < 0 ? [] : [[i, k]];
  });
}

/**
 * Indices of a longest rising row of numbers; of the heaviest one where weights are given, so that of two things that changed places
 * the lighter is the one that moved.
 */
export function longestRise(numbers: readonly number[], weightOf: (index: number) => number = () => 1): number[] {
  // The best row that ends at each number, found by a tree over the ranks of the numbers.
  const ranks = new Map([...new Set(numbers)].sort((a, b) => a - b).map((number, i) => [number, i + 1]));
  const best = new Array<number>(numbers.length).fill(0);
  const previous = new Array<number>(numbers.length).fill(-1);
  const tree = new Array<number>(ranks.size + 1).fill(-1);
  for (let i = 0; i < numbers.length; i++) {
    const rank = ranks.get(numbers[i]!)!;
    for (let at = rank - 1; at > 0; at -= at & -at) {
      const candidate = tree[at]!;
      if (candidate >= 0 && (previous[i] === -1 || best[candidate]! > best[previous[i]!]!)) previous[i] = candidate;
    }
    best[i] = weightOf(i) + (previous[i]! >= 0 ? best[previous[i]!]! : 0);
    for (let at = rank; at < tree.length; at += at & -at) {
      const known = tree[at]!;
      if (known < 0 || best[known]! < best[i]!) tree[at] = i;
    }
  }
  let last = -1;
  for (let i = 0; i < best.length; i++) if (last < 0 || best[i]! > best[last]!) last = i;
  const row: number[] = [];
  for (; last >= 0; last = previous[last]!) row.push(last);
  return row.reverse();
}
