import { groupBy } from '../core/group-by.ts';
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
    ...lexicon.abbreviations.filter((one) => one === one.toUpperCase()),
    ...texts.flatMap((text) => text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu) ?? []),
  ]);
  return (whole) => {
    if (!isCapitals(whole)) return whole;
    const text = beforeNotes(whole);
    const words = [...text.matchAll(word)].map(({ 0: own, index }) => ({ own, lower: own.toLowerCase(), index }));
    const right = words.map(({ own, lower }) =>
      /\d|^[A-XZ]$/.test(own) || (own.length > 1 && (abbreviations.has(own) || isNoSyllable(lower))) ? own : lower,
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
      const first = i === 0 || /[.!?:]\s+["“(]?$/.test(stretchBefore(text, index, 20));
      out += text.slice(at, index) + (first ? raise(right[i]!) : right[i]!);
      at = index + own.length;
    });
    return spellNames(out + text.slice(at), lexicon) + whole.slice(text.length);
  };
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

function raise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function isNoSyllable(lower: string): boolean {
  const { fault } = readSyllable(lower);
  return fault === 'letters' || fault === 'unknown';
}
