import { diffArrays } from 'diff';
import type { Stretch, Word } from './cut-words.ts';
import { slideStretches } from './slide-stretches.ts';

/** A stretch of a text that stays, goes or comes. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
  /** Only its emphasis changed: as it was, as it is (0 none, 1 italic, 2 bold, 3 both). */
  readonly look?: readonly [before: number, after: number];
}

/** Most words that may differ before two texts are simply told as one in place of the other. */
const mostEdits = 2000;
/** Texts with a smaller share of words in common are told so too. */
const leastShared = 0.25;

/** Two texts word by word, as few and as whole stretches as a reader would mark; side by side they are the texts to the letter. */
export function compareWords(before: readonly Word[], after: readonly Word[]): Piece[] {
  const spacesOf = ({ gap }: Word): Word[] => (gap === '' ? [] : [{ text: gap, id: -1, gap: '', look: 0 }]);
  return printPieces(withSpaces(pairWords(before, after), spacesOf));
}

/** The stretches of two texts, as few and as whole as a reader would mark. */
export function pairWords<Item extends Word>(before: readonly Item[], after: readonly Item[]): Stretch<Item>[] {
  const runs = mergeIslands(slideStretches(alignWords(before, after)));
  const same = runs.reduce((sum, { kind, before: own }) => sum + (kind === 'same' ? own.length : 0), 0);
  const share = (2 * same) / Math.max(1, before.length + after.length);
  return share < leastShared && before.length > 0 && after.length > 0
    ? [{ kind: 'changed', before: [...before], after: [...after] }]
    : runs;
}

function alignWords<Item extends Word>(before: readonly Item[], after: readonly Item[]): Stretch<Item>[] {
  let start = 0;
  while (start < before.length && before[start]!.id === after[start]?.id) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end]!.id === after[after.length - 1 - end]!.id) end += 1;
  const middle = [before.slice(start, before.length - end), after.slice(start, after.length - end)] as const;
  const runs: Stretch<Item>[] = [];
  const add = (kind: 'same' | 'changed', a: readonly Item[], b: readonly Item[]): void => {
    if (a.length + b.length === 0) return;
    const last = runs.at(-1);
    if (last?.kind === kind) {
      last.before.push(...a);
      last.after.push(...b);
    } else runs.push({ kind, before: [...a], after: [...b] });
  };
  add('same', before.slice(0, start), after.slice(0, start));
  const found = diffArrays([...middle[0]], [...middle[1]], {
    comparator: (a, b) => a.id === b.id,
    maxEditLength: mostEdits,
  });
  let [a, b] = [0, 0];
  if (!found) add('changed', ...middle);
  for (const { added, removed, count } of found ?? []) {
    const own = added ? [] : middle[0].slice(a, a + count);
    const other = removed ? [] : middle[1].slice(b, b + count);
    add(added || removed ? 'changed' : 'same', own, other);
    a += own.length;
    b += other.length;
  }
  add('same', before.slice(before.length - end), after.slice(after.length - end));
  return runs;
}

/** Few words that stay between many that do not (`và`, a comma) are told with them: whole stretches are read more easily. */
function mergeIslands<Item extends Word>(runs: readonly Stretch<Item>[]): Stretch<Item>[] {
  const merged: Stretch<Item>[] = [];
  const sizeOf = ({ before, after }: Stretch<Item>) => Math.min(before.length, after.length);
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!;
    const last = merged.at(-1);
    const next = runs[i + 1];
    const isIsland =
      run.kind === 'same' &&
      last?.kind === 'changed' &&
      next !== undefined &&
      run.before.length <= Math.min(sizeOf(last), sizeOf(next), 3) &&
      !run.before.some(({ text }) => /\d/.test(text)) &&
      // A value that took the place of another is told by itself, but for what it makes one whole with.
      (isValue(last) === isValue(next) || run.before.some(({ text }) => /\p{L}/u.test(text)));
    if (last && (isIsland || (run.kind === 'changed' && last.kind === 'changed'))) {
      last.before.push(...run.before);
      last.after.push(...run.after);
    } else merged.push({ kind: run.kind, before: [...run.before], after: [...run.after] });
  }
  return merged;
}

/**
 * The same stretches with the spaces that stand behind their words. The space before a change and the one behind it are told apart
 * only where the texts differ in them: `a b` and `a X b` share the first, `a.` and `a X.` have but one.
 */
export function withSpaces<Item extends Word>(
  runs: readonly Stretch<Item>[],
  spacesOf: (word: Item) => readonly Item[],
): Stretch<Item>[] {
  const spaced: Stretch<Item>[] = [];
  const behind = (word: Item | undefined): readonly Item[] => (word ? spacesOf(word) : []);
  const isSame = (a: Item | undefined, b: Item | undefined): boolean =>
    (a?.gap ?? '') === (b?.gap ?? '') && behind(a).length === behind(b).length;
  const add = (kind: 'same' | 'changed', a: readonly Item[], b: readonly Item[]): void => {
    if (a.length + b.length === 0) return;
    const last = spaced.at(-1);
    if (last?.kind === kind) {
      last.before.push(...a);
      last.after.push(...b);
    } else spaced.push({ kind, before: [...a], after: [...b] });
  };
  const addSpace = (a: Item | undefined, b: Item | undefined): void =>
    add(isSame(a, b) ? 'same' : 'changed', behind(a), behind(b));
  /** Words with what stands between them. */
  const whole = (words: readonly Item[]): Item[] =>
    words.flatMap((word, i) => (i < words.length - 1 ? [word, ...behind(word)] : [word]));

  runs.forEach(({ kind, before, after }, i) => {
    if (kind === 'same') {
      before.forEach((word, k) => {
        add('same', [word], [after[k]!]);
        if (k < before.length - 1 || i === runs.length - 1) addSpace(word, after[k]);
      });
      return;
    }
    const [a, b] = [runs[i - 1]?.before.at(-1), runs[i - 1]?.after.at(-1)];
    const [lastA, lastB] = [before.at(-1), after.at(-1)];
    if (before.length > 0 && after.length > 0) {
      addSpace(a, b);
      add('changed', whole(before), whole(after));
      addSpace(lastA, lastB);
      return;
    }
    // One text alone has words here, so it has a space before and one behind them where the other has but one.
    const [lone, first, last] = before.length > 0 ? [b, a, lastA] : [a, b, lastB];
    const addOne = (words: readonly Item[]): void =>
      before.length > 0 ? add('changed', words, []) : add('changed', [], words);
    const words = whole(before.length > 0 ? before : after);
    if (isSame(lone, first)) {
      addSpace(a, b);
      addOne([...words, ...behind(last)]);
    } else if (isSame(lone, last)) {
      addOne([...behind(first), ...words]);
      add(
        'same',
        ...(before.length > 0 ? ([behind(last), behind(lone)] as const) : ([behind(lone), behind(last)] as const)),
      );
    } else {
      const own = [...behind(first), ...words, ...behind(last)];
      add('changed', before.length > 0 ? own : behind(lone), before.length > 0 ? behind(lone) : own);
    }
  });
  return spaced;
}

function isValue<Item extends Word>({ before, after }: Stretch<Item>): boolean {
  return [before, after].every((words) => words.length === 1 && /\d/.test(words[0]!.text));
}

function printPieces(runs: readonly Stretch<Word>[]): Piece[] {
  const textOf = (words: readonly Word[]) => words.map(({ text }) => text).join('');
  return joinPieces(
    runs.flatMap(({ kind, before, after }): Piece[] =>
      kind === 'same'
        ? after.map(({ text, look }, i) => {
            const old = before[i]!.look;
            return { kind, text, ...(old !== look && { look: [old, look] as const }) };
          })
        : [
            { kind: 'removed', text: textOf(before) },
            { kind: 'added', text: textOf(after) },
          ],
    ),
  );
}

function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  pieces.forEach((piece, i) => {
    const last = joined.at(-1);
    const next = pieces[i + 1];
    const isSpace = piece.kind === 'same' && !piece.look && piece.text.trim() === '';
    // The space between two words whose emphasis changed alike belongs to them.
    const joins = last?.look && isSpace && next?.look && String(next.look) === String(last.look);
    if (last && (joins || (last.kind === piece.kind && String(last.look) === String(piece.look))))
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else if (piece.text !== '') joined.push(piece);
  });
  return joined;
}

/** A text as it stands in one of two versions, to the letter: without what the other alone has. */
export function sideOf(pieces: readonly Piece[], side: 'before' | 'after'): Piece[] {
  return freeSpaces(pieces.filter(({ kind }) => kind !== (side === 'before' ? 'added' : 'removed')));
}

/** The same text with the spaces around what went or came outside of its mark, as it is shown. */
export function freeSpaces(pieces: readonly Piece[]): Piece[] {
  const freed = pieces.flatMap((piece): Piece[] => {
    const words = piece.text.trim();
    if (piece.kind === 'same' || words === '' || words === piece.text) return [piece];
    const start = piece.text.indexOf(words);
    const [before, after] = [piece.text.slice(0, start), piece.text.slice(start + words.length)];
    const space = (text: string): Piece[] => (text === '' ? [] : [{ kind: 'same', text }]);
    return [...space(before), { ...piece, text: words }, ...space(after)];
  });
  return joinPieces(freed);
}
