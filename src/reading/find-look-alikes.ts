import { isLetter, isLetterOrDigitAt } from '../core/letters.ts';
import { stretchBefore } from '../core/stretch-before.ts';
import { readSyllable } from '../core/syllable.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { holdsSigns, readBare, readWords, type Word } from './read-words.ts';
import { isUsual, isVariant, type RightSign, readMarked, rightSign, sameShapes } from './sign-facts.ts';
import { sign as kinds } from './signs.ts';
import type { PlanText } from './subject.ts';

/** A sign that passes for another, or has no place in a Vietnamese word. */
export interface LookAlike {
  /** Offset in the bare text. */
  readonly at: number;
  readonly sign: string;
  readonly right?: RightSign;
  /** A mark that belongs to a letter and stands by itself. */
  readonly isMark?: boolean;
}

const foreign = /[\p{Script=Greek}\p{Script=Cyrillic}]/u;
const cyrillic = /\p{Script=Cyrillic}/u;
const latin = /\p{Script=Latin}/u;
const standing = /[\p{Sk}\p{Lm}]/u;

/** More units than a syllable has, in whatever form. */
const longest = 24;

/** The signs of a text that pass for others, from left to right. */
export function findLookAlikes(planText: PlanText, lexicon: Lexicon): LookAlike[] {
  if (!holdsSigns(planText, kinds.unusual)) return [];
  const { text } = readBare(planText);
  const words = readWords(planText).filter((word) => ![...word.text].every(isUsual));
  const isForeign = words.some(({ text: word }) => isForeignWord(word, lexicon));
  return [...words.flatMap((word) => readWord(word, text, isForeign, lexicon)), ...findStanding(text)].toSorted(
    (a, b) => a.at - b.at,
  );
}

/** A word of Greek or Cyrillic that no Latin letters could write: what stands beside it is foreign too. */
function isForeignWord(word: string, lexicon: Lexicon): boolean {
  return !latin.test(word) && [...word].some((sign) => foreign.test(sign) && !sameShapes(lexicon).has(sign));
}

function readWord(word: Word, text: string, isForeign: boolean, lexicon: Lexicon): LookAlike[] {
  const found: LookAlike[] = [];
  const isMixed = latin.test(word.text);
  let at = word.from;
  for (const sign of word.text) {
    const right = isUsual(sign) ? undefined : readSign(sign, at, word, text, isMixed, isForeign, lexicon);
    if (right) found.push({ at, sign, ...right });
    at += sign.length;
  }
  return found;
}

/** What is wrong with a sign of a word; undefined where it may stand. */
function readSign(
  sign: string,
  at: number,
  word: Word,
  text: string,
  isMixed: boolean,
  isForeign: boolean,
  lexicon: Lexicon,
): Omit<LookAlike, 'at' | 'sign'> | undefined {
  if (/\p{M}/u.test(sign)) return readMark(sign, at, text);
  if (sign === 'º' && /\d/.test(text[at - 1] ?? '')) return { right: { text: '°', isSure: true } };
  const right = rightSign(sign, lexicon);
  if (foreign.test(sign)) {
    if (isMixed) {
      if (!right) return cyrillic.test(sign) ? {} : undefined;
      return { right: right.isSure || makesSyllable(word, at, sign, right.text) ? { ...right, isSure: true } : right };
    }
    return right?.isSure && !isForeign ? { right } : undefined;
  }
  if (right?.isSure || (right && /[ªº]/.test(sign))) return { right };
  if (right && isVariant(sign) && makesSyllable(word, at, sign, right.text))
    return { right: { ...right, isSure: true } };
  const fitting = readMarked(sign, lexicon).filter((letter) => makesSyllable(word, at, sign, letter));
  const [first] = fitting;
  return first === undefined ? undefined : { right: { text: first, isSure: fitting.length === 1 } };
}

/** A mark that no letter has taken up; one that its letter bears already goes without loss. */
function readMark(sign: string, at: number, text: string): Omit<LookAlike, 'at' | 'sign'> {
  const before = stretchBefore(text, at, 2);
  const isTwice = (before.normalize('NFD').match(/\P{M}\p{M}*$/u)?.[0] ?? '').includes(sign);
  return { isMark: true, ...(isTwice && { right: { text: '', isSure: true } }) };
}

function makesSyllable(word: Word, at: number, sign: string, letter: string): boolean {
  if (word.text.length > longest) return false;
  const head = word.text.slice(0, at - word.from);
  const tail = word.text.slice(at - word.from + sign.length);
  return !readSyllable(head + letter + tail).fault;
}

/** Marks that stand by themselves right beside a letter. */
function findStanding(text: string): LookAlike[] {
  const found: LookAlike[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign < '\u0080' || !standing.test(sign)) continue;
    if (!isLetterOrDigitAt(text, at - 1) && !isLetter(text.codePointAt(at + 1) ?? 0)) continue;
    const isDegree = sign === '\u02da' && /\d/.test(text[at - 1] ?? '');
    found.push({ at, sign, isMark: true, ...(isDegree && { right: { text: '°', isSure: true } }) });
  }
  return found;
}
