import { foldDiacritics } from '../core/vietnamese.ts';
import { findComments } from '../source/find-comments.ts';
import { findLineStarts, lineOf } from '../source/place-problems.ts';

/** A comment that excuses rules on one line: `# kehoach: bỏ qua facts/anniversary - lý do …`, or `ignore`. */
export interface Excuse {
  /** Offsets of the comment. */
  readonly range: readonly [number, number];
  /** Line that is excused, from 1: its own, or the next one with content when the comment stands alone. */
  readonly line: number;
  /** Ids as written; undefined when the comment is not of the right form. */
  readonly rules?: readonly string[];
  readonly reason: string;
}

/** The excuses of a YAML text, in the order of the file. */
export function readExcuses(text: string): Excuse[] {
  if (!/#\s*kehoach\s*:/i.test(text)) return [];
  const starts = findLineStarts(text);
  return findComments(text).flatMap((comment) => {
    const told = /^#+\s*kehoach\s*:\s*(.*)$/isu.exec(comment.text.normalize('NFC'));
    if (!told) return [];
    const own = lineOf(starts, comment.at);
    const alone = text.slice(starts[own - 1], comment.at).trim() === '';
    const range = [comment.at, comment.at + comment.text.trimEnd().length] as const;
    return [{ range, line: alone ? nextContent(text, starts, own) : own, ...readWords(told[1]!.trim()) }];
  });
}

function readWords(words: string): Pick<Excuse, 'rules' | 'reason'> {
  const [verb] = /^(?:bo qua|ignore)\s+/.exec(foldDiacritics(words)) ?? [];
  // Folding keeps the number of letters: one letter each of NFC.
  const rest = verb === undefined ? '' : words.slice(verb.length);
  const list = /^[^\s,]+(?:\s*,\s*[^\s,]+)*/.exec(rest)?.[0];
  if (list === undefined) return { reason: '' };
  const reason = rest.slice(list.length).replace(/^[\s:–—-]+/u, '');
  return {
    rules: list.split(',').map((id) => id.trim().replace(/:$/, '')),
    reason: /\p{L}{2}/u.test(reason) ? reason : '',
  };
}

/** The next line that holds more than a comment. */
function nextContent(text: string, starts: readonly number[], line: number): number {
  for (let next = line + 1; next <= starts.length; next++) {
    const content = text.slice(starts[next - 1], starts[next] ?? text.length).trim();
    if (content !== '' && !content.startsWith('#')) return next;
  }
  return line;
}
