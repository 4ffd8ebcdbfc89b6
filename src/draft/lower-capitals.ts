import { groupBy } from '../core/group-by.ts';
import { capitalise } from '../core/letters.ts';
import { stretchBefore } from '../core/stretch-before.ts';
import { readSyllable } from '../core/syllable.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { findMiscapitalised } from '../reading/names/official-names.ts';

/** Puts a text typed in capitals into the letters of a sentence; any other text stays as it is. */
export type LowerCapitals = (text: string) => string;

const word = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Names keep their capitals: those that the texts of the file write in the middle of a sentence, persons and official names of the
 * lexicon, abbreviations and Roman numbers.
 * @param all texts of the file; those in capitals say nothing of names
 */
export function makeLowerCapitals(lexicon: Lexicon, all: readonly string[]): LowerCapitals {
  const texts = all.filter((text) => !isCapitals(text));
  const names = gatherNames(texts, lexicon['person-names']);
  const abbreviations = new Set([
    ...lexicon.abbreviations.filter((one) => one === one.toUpperCase() && isNoSyllable(one.toLowerCase())),
    ...texts.flatMap((text) => text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu) ?? []),
  ]);
  const written = texts.join('\n');
  const lower = written.toLowerCase();
  return (whole) => {
    if (!isCapitals(whole)) return whole;
    const text = beforeNotes(whole);
    const words = [...text.matchAll(word)].map(({ 0: own, index }) => ({ own, lower: own.toLowerCase(), index }));
    const right = words.map(({ own, lower }) =>
      /\d|^[A-XZ]$/.test(own) ||
      (own.length > 1 && (abbreviations.has(own) || (isNoSyllable(lower) && !hasTone(lower))))
        ? own
        : lower,
    );
    for (let i = 0; i < words.length; i++) {
      const name = names.get(words[i]!.lower)?.find((one) =>
        one.every((part, k) => {
          const at = words[i + k];
          const before = words[i + k - 1];
          const joined = k === 0 || (at && text.slice(before!.index + before!.own.length, at.index) === ' ');
          return joined && at?.lower === part.toLowerCase();
        }),
      );
      if (!name) continue;
      name.forEach((part, k) => {
        right[i + k] = part;
      });
      i += name.length - 1;
    }
    let out = '';
    let at = 0;
    words.forEach(({ own, index }, i) => {
      const first = i === 0 || /[.!?:]\s+["“(]?$|“$/.test(stretchBefore(text, index, 20));
      out += text.slice(at, index) + (first ? capitalise(right[i]!) : right[i]!);
      at = index + own.length;
    });
    // Who left capitals out was hasty; nobody puts one in by chance.
    const spellings = [out + text.slice(at), ...findWritten(text.toLowerCase(), lower, written).map(capitalise)];
    const best = spellings.reduce((one, other) => (countCapitals(other) > countCapitals(one) ? other : one));
    return spellNames(best, lexicon) + whole.slice(text.length);
  };
}

function countCapitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}

/** Some words as the file writes them at the beginning of a text or in the middle of a sentence, wherever it does. */
function findWritten(wanted: string, lower: string, whole: string): string[] {
  const found: string[] = [];
  if (!/ \S+ /.test(wanted) || lower.length !== whole.length) return found;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (
      /^$|\n$|[\p{L},] $/u.test(whole.slice(Math.max(0, at - 2), at)) &&
      !/[\p{L}\p{N}]/u.test(whole.slice(end, end + 1))
    )
      found.push(whole.slice(at, end));
  }
  return found;
}

/** A text up to the first note in it: what notes say is a text of its own. */
function beforeNotes(text: string): string {
  return text.split('^[', 1)[0]!;
}

/** Whether a text has letters, and all of them are capitals. */
export function isCapitals(whole: string): boolean {
  const text = beforeNotes(whole);
  return /\p{Lu}/u.test(text) && text === text.toUpperCase() && /\p{L}{2}/u.test(text);
}

/**
 * Names by the first of their words, the longest first: those given, and rows of two words and more that each begin with a capital within
 * a sentence or behind an abbreviation.
 */
function gatherNames(texts: readonly string[], given: readonly string[]): Map<string, string[][]> {
  const rows = new Set(given);
  for (const text of texts)
    for (const { 0: row } of text.matchAll(/(?<=(?:[\p{Ll},]|\p{Lu}{2}) ["“(]?)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu))
      rows.add(row);
  const names = [...rows].map((row) => row.split(' ')).sort((a, b) => b.length - a.length);
  return groupBy(names, ([first]) => first!.toLowerCase());
}

function spellNames(text: string, lexicon: Lexicon): string {
  const texts = [{ text, pointer: '', key: 'heading' }];
  return findMiscapitalised({ texts, lexicon }).reduceRight(
    (whole, { from, to, right }) => whole.slice(0, from) + right + whole.slice(to),
    text,
  );
}

/** A word with the sign of a tone is none of initials: "ĐẮK". */
function hasTone(lower: string): boolean {
  return /[\u0300\u0301\u0303\u0309\u0323]/.test(lower.normalize('NFD'));
}

function isNoSyllable(lower: string): boolean {
  const { fault } = readSyllable(lower);
  return fault === 'letters' || fault === 'unknown';
}
