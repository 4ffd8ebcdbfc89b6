import { pairWords } from '../review/compare-words.ts';
import type { Word } from '../review/cut-words.ts';
import type { PlacedWord } from './place-words.ts';

/**
 * The words of a plan with what was edited between the draft of its own document and that of the edited file. What the draft reads
 * otherwise than the plan says it (an end mark, a number that the form counts) is left as the plan has it.
 * @returns undefined where an edit touches such words
 */
export function carryEdits(
  own: readonly PlacedWord[],
  built: readonly Word[],
  edited: readonly PlacedWord[],
): PlacedWord[] | undefined {
  const ownAt = alignBuilt(own, built);
  const out = [...own];
  const edits: { from: number; to: number; words: readonly PlacedWord[] }[] = [];
  let [a, b] = [0, 0];
  for (const { kind, before, after } of pairWords<Word>(built, edited)) {
    if (kind === 'changed') {
      const range = placeIn(ownAt, a, a + before.length);
      if (!range) return undefined;
      edits.push({ ...range, words: edited.slice(b, b + after.length) });
    } else
      for (const [i, { look }] of after.entries()) {
        if (before[i]!.look === look) continue;
        const at = ownAt.get(a + i);
        if (at === undefined) return undefined;
        edits.push({ from: at, to: at + 1, words: [{ ...own[at]!, look }] });
      }
    a += before.length;
    b += after.length;
  }
  for (const { from, to, words } of edits.toReversed()) {
    const [left, right] = [out[from - 1], out[to]];
    const gap = to > from ? out[to - 1]!.gap : (left?.gap ?? ' ');
    // The sign that ends the text stands there already.
    const isSaid = words.length > 0 && right !== undefined && !isMapped(ownAt, to) && words.at(-1)!.id === right.id;
    const come = (isSaid ? words.slice(0, -1) : words).map((word, i, all) =>
      i === all.length - 1 ? { ...word, gap } : word,
    );
    if (from === to && left && come.length > 0 && left.gap === '' && isWord(come[0]!))
      out[from - 1] = { ...left, gap: ' ' };
    out.splice(from, to - from, ...come);
  }
  return out;
}

function isWord({ text }: Word): boolean {
  return /^[\p{L}\p{N}“"(]/u.test(text);
}

function isMapped(ownAt: ReadonlyMap<number, number>, own: number): boolean {
  return [...ownAt.values()].includes(own);
}

/** Which word of the plan each word of its draft is. */
function alignBuilt(own: readonly PlacedWord[], built: readonly Word[]): ReadonlyMap<number, number> {
  const ownAt = new Map<number, number>();
  let [a, b] = [0, 0];
  for (const { kind, before, after } of pairWords<Word>(own, built)) {
    if (kind === 'same') for (let i = 0; i < after.length; i++) ownAt.set(b + i, a + i);
    a += before.length;
    b += after.length;
  }
  return ownAt;
}

/** The stretch of the plan's words that a stretch of the draft's words is. */
function placeIn(
  ownAt: ReadonlyMap<number, number>,
  from: number,
  to: number,
): { from: number; to: number } | undefined {
  if (from === to) {
    const [left, right] = [ownAt.get(from - 1), ownAt.get(from)];
    const at = left === undefined ? right : left + 1;
    return at === undefined ? undefined : { from: at, to: at };
  }
  const start = ownAt.get(from);
  if (start === undefined) return undefined;
  for (let i = from; i < to; i++) if (ownAt.get(i) !== start + i - from) return undefined;
  return { from: start, to: start + to - from };
}
