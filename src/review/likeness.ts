import { findBlanks } from '../core/find-blanks.ts';
import type { Word } from './cut-words.ts';
import { classOf, type Node } from './node.ts';

/** Words and pairs of neighbouring words of a text, as sorted numbers: order counts a little, as it does to a reader. */
export type Bag = Float64Array;

/** Beyond every number of a word. */
const pairBase = 2 ** 24;

export function makeBag(words: readonly Word[]): Bag {
  const bag = new Float64Array(Math.max(0, words.length * 2 - 1));
  for (let i = 0; i < words.length; i++) {
    bag[i] = words[i]!.id;
    if (i > 0) bag[words.length + i - 1] = pairOf(words[i - 1]!.id, words[i]!.id);
  }
  return bag.sort();
}

function pairOf(first: number, second: number): number {
  return (first + 1) * pairBase + second;
}

/** Is the number of a bag that of a pair? */
export function isPair(number: number): boolean {
  return number >= pairBase;
}

export function joinBags(bags: readonly Bag[]): Bag {
  const joined = new Float64Array(bags.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const bag of bags) {
    joined.set(bag, at);
    at += bag.length;
  }
  return joined.sort();
}

/** How many numbers two bags share, each as often as it stands in both. */
export function countShared(a: Bag, b: Bag): number {
  let shared = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const difference = a[i]! - b[k]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) k += 1;
  }
  return shared;
}

/** Share of what two bags have in common (Dice), 0 to 1; two empty ones are alike. */
export function likenessOf(a: Bag, b: Bag): number {
  const sum = a.length + b.length;
  return sum === 0 ? 1 : (2 * countShared(a, b)) / sum;
}

/** Is a text hardly more than a blank that is still to be filled (`“<chủ đề>”.`)? */
export function isBlank(text: string): boolean {
  const [blank] = findBlanks(text);
  return blank !== undefined && blank.to - blank.from > text.length / 2;
}

/** How much two nodes are the same thing, 0 to 1. What a block is called for weighs, since there is seldom another. */
export function likenessOfNodes(a: Node, b: Node): number {
  if (classOf(a) !== classOf(b)) return 0;
  if (a.kind === 'field') return a.name === b.name ? 1 : 0;
  const own = likenessOf(a.bag, b.bag);
  if (a.children.length === 0 && b.children.length === 0) return own;
  const whole = likenessOf(a.whole, b.whole);
  const hasWords = a.words.length > 0 && b.words.length > 0;
  const alike = hasWords ? Math.max((own + whole) / 2, own >= 0.999 ? 0.7 : 0) : whole;
  return a.name !== '' && a.name === b.name ? Math.max(alike, 0.55) : alike;
}
