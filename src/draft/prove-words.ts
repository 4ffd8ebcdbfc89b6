import { diffArrays } from 'diff';
import type { WordFile, WordPlace } from '../word/word.ts';
import { type FileWord, listWords } from './list-words.ts';

/** How many words of a file stand in the plan, and which do not. */
export interface Proof {
  readonly total: number;
  readonly kept: number;
  readonly lost: readonly Lost[];
}

/** Words of one paragraph that the plan does not print. */
export interface Lost {
  readonly words: string;
  readonly at: WordPlace;
  /**
   * A number that the plan counts otherwise; words above or below every page; what stands apart; words that a plan has no place for.
   */
  readonly reason: 'number' | 'header' | 'document' | 'signed' | 'other';
}

/** Where stands what is of another document (a cover, the decision that issues the plan, a second plan), or says that it was signed. */
export type Apart = ReadonlyMap<WordPlace, 'document' | 'signed'>;

/** Edits beyond which two texts are not compared word by word, but by how often each word stands in them. */
const mostEdits = 4000;

/**
 * Compares the words of a file with those of what its plan prints, in order. Words of the first page's head and of the end that the
 * plan prints in another order are found by themselves.
 * @param apart what is not of the plan
 */
export function proveWords(file: WordFile, printed: WordFile, apart: Apart): Proof {
  const before = listWords(file);
  const after = listWords(printed);
  const reasonOf = (at: WordPlace): Lost['reason'] | undefined => apart.get(at) ?? (at.within && reasonOf(at.within));
  const gone = new Set(findMissing(apart.size > 0 ? before.filter(({ at }) => !reasonOf(at)) : before, after));
  const missing = before.filter((word) => gone.has(word) || reasonOf(word.at) !== undefined);
  const lost: { words: string[]; at: WordPlace; reason: Lost['reason'] }[] = [];
  for (const { text, at, part } of missing) {
    const last = lost.at(-1);
    const reason = reasonOf(at) ?? (part === 'text' ? 'other' : part);
    if (last?.at === at && (last.reason === reason || reason === 'number')) last.words.push(text);
    else lost.push({ words: [text], at, reason });
  }
  return {
    total: before.length,
    kept: before.length - missing.length,
    lost: lost.map(({ words, at, reason }) => ({ words: words.join(' '), at, reason })),
  };
}

function findMissing(before: readonly FileWord[], after: readonly FileWord[]): FileWord[] {
  const keys = (words: readonly FileWord[]) => words.map(({ key }) => key);
  const changes = diffArrays(keys(before), keys(after), { maxEditLength: mostEdits });
  const gone: FileWord[] = [];
  const extra = new Map<string, number>();
  const count = (key: string, by: number) => void extra.set(key, (extra.get(key) ?? 0) + by);
  if (changes === undefined) {
    for (const { key } of after) count(key, 1);
    gone.push(...before);
  } else {
    let at = 0;
    for (const { removed, added, value } of changes) {
      if (added) for (const key of value) count(key, 1);
      else {
        if (removed) gone.push(...before.slice(at, at + value.length));
        at += value.length;
      }
    }
  }
  return gone.filter(({ key }) => {
    const left = extra.get(key) ?? 0;
    if (left > 0) extra.set(key, left - 1);
    return left === 0;
  });
}
