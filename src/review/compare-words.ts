import { diffArrays } from 'diff';
import { joinWords, type Word } from './cut-words.ts';

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

/** Two texts word by word, as few and as whole stretches as a reader would mark. */
export function compareWords(before: readonly Word[], after: readonly Word[]): Piece[] {
  return printPieces(pairWords(before, after));
}

/** Words that are the same in both, or some in place of others. */
export interface Stretch<Item extends Word> {
  kind: 'same' | 'changed';
  before: Item[];
  after: Item[];
}

/** The stretches of two texts, as few and as whole as a reader would mark. */
export function pairWords<Item extends Word>(before: readonly Item[], after: readonly Item[]): Stretch<Item>[] {
  const runs = mergeIslands(alignWords(before, after));
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
      !run.before.some(({ text }) => /\d/.test(text));
    if (last && (isIsland || (run.kind === 'changed' && last.kind === 'changed'))) {
      last.before.push(...run.before);
      last.after.push(...run.after);
    } else merged.push({ kind: run.kind, before: [...run.before], after: [...run.after] });
  }
  return merged;
}

function printPieces(runs: readonly Stretch<Word>[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (piece: Piece): void => {
    if (piece.text !== '') pieces.push(piece);
  };
  runs.forEach(({ kind, before, after }, i) => {
    const isLast = i === runs.length - 1;
    // The space behind a stretch stands in the text that goes on after it.
    const behind = isLast ? '' : (after.at(-1)?.gap ?? before.at(-1)?.gap ?? '');
    if (kind === 'changed') {
      add({ kind: 'removed', text: joinWords(before) });
      add({ kind: 'added', text: joinWords(after) });
      add({ kind: 'same', text: behind });
    } else for (const piece of printSame(before, after, isLast)) add(piece);
  });
  return joinPieces(pieces);
}

/** Words that stay, cut where their emphasis or the space between them changed. */
function printSame(before: readonly Word[], after: readonly Word[], isLast: boolean): Piece[] {
  return after.flatMap((word, i): Piece[] => {
    const other = before[i]!;
    const look = other.look === word.look ? undefined : ([other.look, word.look] as const);
    const pieces: Piece[] = [{ kind: 'same', text: word.text, ...(look && { look }) }];
    if (i === after.length - 1) return isLast ? pieces : [...pieces, { kind: 'same', text: word.gap }];
    if (other.gap === word.gap) return [...pieces, { kind: 'same', text: word.gap }];
    return [...pieces, { kind: 'removed', text: other.gap }, { kind: 'added', text: word.gap }];
  });
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

/** A text as it stands in one of two versions: what the other alone has is left out, with the space that would then be there twice. */
export function sideOf(pieces: readonly Piece[], side: 'before' | 'after'): Piece[] {
  const other = side === 'before' ? 'added' : 'removed';
  const kept: Piece[] = [];
  pieces.forEach((piece, i) => {
    if (piece.kind === other) return;
    const isBeside = pieces[i - 1]?.kind === other && /^$|\s$/.test(kept.at(-1)?.text ?? '');
    const text = isBeside ? piece.text.trimStart() : piece.text;
    if (text !== '') kept.push({ ...piece, text });
  });
  return kept;
}
