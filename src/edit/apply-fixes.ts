import type { Fix, Problem } from '../core/problem.ts';
import { stretchBefore } from '../core/stretch-before.ts';
import { readSyllable } from '../core/syllable.ts';
import { likeCapitals, vietnameseLetters } from '../core/vietnamese.ts';
import { type Source, textAt } from '../source/read-yaml.ts';
import { spliceTexts } from './splice-texts.ts';

/**
 * Carries out the safe fixes of a file. A fix is left out when it overlaps one before it (it is found again next time), when it
 * would make another word, or when the file read again would say anything else than meant.
 * @returns the text of the file without byte-order mark, and the problems that were mended, in the order of the file
 */
export function applyFixes(source: Source, problems: readonly Problem[]): { text: string; applied: Problem[] } {
  const byFix = new Map<Fix, Problem>();
  for (const problem of problems) {
    const { fix, at } = problem;
    if (!fix || at.file !== source.file) continue;
    const value = textAt(source.data, fix.pointer);
    if (value !== undefined && (keepsWords(value, fix) || isStrange(value.slice(fix.from, fix.to))))
      byFix.set(fix, problem);
  }
  const { text, done } = spliceTexts(source, [...byFix.keys()]);
  return { text, applied: done.map((fix) => byFix.get(fix)!) };
}

/** Signs beyond the keyboard that no Vietnamese word is written with: what passes for a letter may be made one. */
function isStrange(text: string): boolean {
  return text !== '' && [...text.toLowerCase()].every((sign) => sign > '\u007f' && !vietnameseLetters.includes(sign));
}

/** More signs than a syllable has, in whatever form. */
const longest = 24;

/**
 * Letters and digits stay, and the words they make, but for the capitals of a name and a syllable that cannot be and leaves no doubt
 * which is meant.
 */
function keepsWords(value: string, { from, to, text, range }: Fix): boolean {
  if (range) return true;
  // What is farther away than a syllable is long is the same before and after.
  const [left, right] = [stretchBefore(value, from, longest), value.slice(to, to + longest)];
  const words = (stretch: string) => stretch.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const [old, now] = [words(left + value.slice(from, to) + right), words(left + text + right)];
  return (
    old.length === now.length &&
    old.every((word, i) => word.toLowerCase() === now[i]!.toLowerCase() || isRespelled(word, now[i]!))
  );
}

function isRespelled(word: string, now: string): boolean {
  const { meant } = readSyllable(word);
  return meant !== undefined && likeCapitals(word, meant) === now;
}
