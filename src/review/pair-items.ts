import type { FullBlock } from '../flow/flow-pair.ts';
import { alignInOrder } from './align-in-order.ts';
import { type Interner, wordPattern } from './cut-words.ts';
import { findAnchors, longestRise, type Pair } from './find-anchors.ts';
import { findLikely } from './find-likely.ts';
import { type Bag, isBlank, likenessOf, makeBag } from './likeness.ts';

/** How two flows are paired. */
export interface Pairing {
  readonly intern: Interner;
  /** A mark that could not be taken away is kept for another's, as Word needs it; else every paragraph has its own. */
  readonly lends: boolean;
}

/** What is known of a block or row while it is looked for on the other side. */
export interface Item<Thing> {
  readonly thing: Thing;
  /** Equal for what says the same. */
  readonly key: number;
  readonly bag: Bag;
  readonly words: number;
  /** It is still to be filled. */
  readonly blank: boolean;
  /** Level of a heading. */
  readonly heading?: number;
}

/** How alike two texts must be to be taken for one. */
const least = 0.38;
/** The same where they need not stand in the same order; with so few words they are like too many others. */
const leastElsewhere = 0.6;
const fewestWords = 4;
/** So short that another text in its place is taken for the same one, changed. */
const short = 8;

/** What stands in both lists, in order. @param fits whether two may be one at all */
export function pairItems<Thing>(
  before: readonly Item<Thing>[],
  after: readonly Item<Thing>[],
  fits: (a: Thing, b: Thing) => boolean,
): Pair<Item<Thing>>[] {
  return fillGaps(before, after, findSteady(before, after, fits), (own, others) =>
    fillGaps(own, others, findEqual(own, others, fits), (a, b) => pairGap(a, b, fits)),
  );
}

/** Pairs in order, and between them what is found there. */
function fillGaps<One>(
  before: readonly One[],
  after: readonly One[],
  found: readonly Pair<One>[],
  findBetween: (before: readonly One[], after: readonly One[]) => readonly Pair<One>[],
): Pair<One>[] {
  const [places, others] = [before, after].map((list) => new Map(list.map((one, i) => [one, i])));
  const pairs: Pair<One>[] = [];
  let [i, k] = [0, 0];
  for (const pair of found) {
    const [toA, toB] = [places!.get(pair[0])!, others!.get(pair[1])!];
    pairs.push(...findBetween(before.slice(i, toA), after.slice(k, toB)), pair);
    [i, k] = [toA + 1, toB + 1];
  }
  pairs.push(...findBetween(before.slice(i), after.slice(k)));
  return pairs;
}

/**
 * What is found again wherever it stands, as far as it is in the same order: of things that changed places those with fewer words moved.
 * One that was changed counts double, since a move shows no change of words.
 */
function findSteady<Thing>(
  before: readonly Item<Thing>[],
  after: readonly Item<Thing>[],
  fits: (a: Thing, b: Thing) => boolean,
): Pair<Item<Thing>>[] {
  const [own, others] = [before, after].map((items) => {
    const byKey = new Map<number, Item<Thing> | undefined>();
    for (const item of items) byKey.set(item.key, byKey.has(item.key) ? undefined : item);
    return byKey;
  });
  const equal = [...own!].flatMap(([key, a]): Pair<Item<Thing>>[] => {
    const b = others!.get(key);
    return a && b && fits(a.thing, b.thing) ? [[a, b]] : [];
  });
  const left = (items: readonly Item<Thing>[]) => items.filter(({ key }) => !(own!.has(key) && others!.has(key)));
  const likely = findLikely(left(before), left(after), {
    bagOf: ({ bag }) => bag,
    likenessOf: (a, b) => (fits(a.thing, b.thing) ? likenessOf(a.bag, b.bag) : 0),
    least: leastElsewhere,
    fewest: fewestWords,
  });
  const [places, targets] = [before, after].map((items) => new Map(items.map((item, i) => [item, i])));
  const pairs = [...equal, ...likely].sort(([a], [b]) => places!.get(a)! - places!.get(b)!);
  const steady = longestRise(
    pairs.map(([, b]) => targets!.get(b)!),
    (i) => 1 + pairs[i]![0].words * (pairs[i]![0].key === pairs[i]![1].key ? 1 : 2),
  );
  return steady.map((i) => pairs[i]!);
}

/** What is equal in the same order, however often it stands there. */
function findEqual<Thing>(
  before: readonly Item<Thing>[],
  after: readonly Item<Thing>[],
  fits: (a: Thing, b: Thing) => boolean,
): Pair<Item<Thing>>[] {
  const places = new Map(before.map((item, i) => [item, i]));
  return findAnchors(before, after, ({ key }) => key)
    .filter(([a, b]) => fits(a.thing, b.thing))
    .sort(([a], [b]) => places.get(a)! - places.get(b)!);
}

/** What is alike in the same order; two short things that stand alone in one place, or two headings, are one, changed. */
function pairGap<Thing>(
  before: readonly Item<Thing>[],
  after: readonly Item<Thing>[],
  fits: (a: Thing, b: Thing) => boolean,
): readonly Pair<Item<Thing>>[] {
  const [a, b] = [before[0], after[0]];
  const isReplaced =
    before.length === 1 &&
    after.length === 1 &&
    fits(a!.thing, b!.thing) &&
    (a!.words + b!.words <= short || (a!.heading !== undefined && a!.heading === b!.heading));
  if (isReplaced) return [[a!, b!]];
  const score = (one: Item<Thing>, other: Item<Thing>): number => {
    if (!fits(one.thing, other.thing)) return 0;
    if (one.key === other.key) return 1;
    return Math.max(likenessOf(one.bag, other.bag), one.blank && other.words > 0 ? least : 0);
  };
  return alignInOrder(before, after, score, least) ?? [];
}

/** An item of some words. @param look tells things without words apart */
export function makeItem<Thing>(thing: Thing, text: string, look: string, intern: Interner): Item<Thing> {
  const words = [...text.matchAll(wordPattern)].map(([word]) => ({ text: word, id: intern(word), gap: '', look: 0 }));
  const key = intern(text.trim() === '' ? `\u0002${look}` : `\u0003${text}`);
  return { thing, key, bag: makeBag(words), words: words.length, blank: isBlank(text) };
}

/** The words of a block, those of cells apart from each other. */
export function textOfBlock(block: FullBlock): string {
  if (block.kind === 'paragraph') {
    const { text } = block;
    return text.kind === 'paragraph' ? text.runs.map((run) => (run.note ? '' : run.text)).join('') : '';
  }
  return block.rows
    .map(({ cells }) => cells.map(({ blocks }) => blocks.map(textOfBlock).join('\n')).join('\t'))
    .join('\n');
}
