import type { FullBlock } from '../flow/flow-pair.ts';
import { alignInOrder } from './align-in-order.ts';
import { type Interner, wordPattern } from './cut-words.ts';
import { findAnchors, type Pair } from './find-anchors.ts';
import { type Bag, likenessOf, makeBag } from './likeness.ts';

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
}

/** How alike two texts must be to be taken for one. */
const least = 0.38;
/** So short that another text in its place is taken for the same one, changed. */
const short = 8;

/** What stands in both lists, in order. @param fits whether two may be one at all */
export function pairItems<Thing>(
  before: readonly Item<Thing>[],
  after: readonly Item<Thing>[],
  fits: (a: Thing, b: Thing) => boolean,
): Pair<Item<Thing>>[] {
  const score = (a: Item<Thing>, b: Item<Thing>): number => {
    if (!fits(a.thing, b.thing)) return 0;
    return a.key === b.key ? 1 : likenessOf(a.bag, b.bag);
  };
  const anchors = findAnchors(before, after, ({ key }) => key).filter(([a, b]) => fits(a.thing, b.thing));
  anchors.sort(([a], [b]) => before.indexOf(a) - before.indexOf(b));
  const pairs: Pair<Item<Thing>>[] = [];
  let [i, k] = [0, 0];
  const closeGap = (toA: number, toB: number): void => {
    const [own, others] = [before.slice(i, toA), after.slice(k, toB)];
    const [a, b] = [own[0], others[0]];
    const isReplaced =
      own.length === 1 && others.length === 1 && a!.words + b!.words <= short && fits(a!.thing, b!.thing);
    pairs.push(...(isReplaced ? [[a!, b!] as const] : (alignInOrder(own, others, score, least) ?? [])));
  };
  for (const anchor of anchors) {
    const [toA, toB] = [before.indexOf(anchor[0]), after.indexOf(anchor[1])];
    closeGap(toA, toB);
    pairs.push(anchor);
    [i, k] = [toA + 1, toB + 1];
  }
  closeGap(before.length, after.length);
  return pairs;
}

/** An item of some words. @param look tells things without words apart */
export function makeItem<Thing>(thing: Thing, text: string, look: string, intern: Interner): Item<Thing> {
  const words = [...text.matchAll(wordPattern)].map(([word]) => ({ text: word, id: intern(word), gap: '', look: 0 }));
  const key = intern(text.trim() === '' ? `\u0002${look}` : `\u0003${text}`);
  return { thing, key, bag: makeBag(words), words: words.length };
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
