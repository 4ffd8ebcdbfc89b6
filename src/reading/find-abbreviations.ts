import { isLetter, isUpperLetter } from '../core/letters.ts';
import { stretchBefore } from '../core/stretch-before.ts';
import { removeTone } from '../core/syllable.ts';
import { foldDiacritics } from '../core/vietnamese.ts';
import { isAllCapitals, isCode, readBare, readToken, readWords, type Word } from './read-words.ts';
import { isUsual } from './sign-facts.ts';
import type { PlanText } from './subject.ts';
import { isBelow } from './walk-parts.ts';

export interface AbbreviationPlace {
  readonly planText: PlanText;
  readonly from: number;
  readonly to: number;
  readonly short: string;
}

export interface Definition extends AbbreviationPlace {
  /** The words it stands for, as far as they can be told. */
  readonly long: string;
}

export interface Abbreviations {
  readonly uses: readonly AbbreviationPlace[];
  readonly definitions: readonly Definition[];
}

const introduced =
  /\(?(?:sau đây )?(?:(?:được )?(?:viết|gọi) tắt|gọi(?: chung)?)(?: là|:)\s*[“"']?((?:[\p{L}&-]+)(?: [\p{L}&-]+){0,5}?)[”"']?\s*(?=[),.;])/giu;

/** Keys of a plan whose texts may be short without explanation. */
const free = ['recipients', 'archive', 'symbol', 'signature', 'issuer', 'addressees', 'number', 'profile', 'place'];

const kept = new WeakMap<readonly PlanText[], Abbreviations>();

/** Abbreviations used and defined in a plan, in the order of the file; lists of addressees and archive lines are free. */
export function findAbbreviations(texts: readonly PlanText[]): Abbreviations {
  const known = kept.get(texts);
  if (known) return known;
  const result: { uses: AbbreviationPlace[]; definitions: Definition[] } = { uses: [], definitions: [] };
  for (const planText of texts) {
    if (isBelow(planText.pointer, ...free)) continue;
    const { text } = readBare(planText);
    const definitions = findDefinitions(planText, text);
    result.definitions.push(...definitions);
    if (isCapitalProse(planText)) continue;
    let next = 0;
    for (const word of readWords(planText)) {
      if (!isAbbreviation(word) || isPartOfNumber(text, word.from, word.to)) continue;
      // Both are in the order of the text.
      while (next < definitions.length && definitions[next]!.to < word.to) next += 1;
      if (next < definitions.length && definitions[next]!.from <= word.from) continue;
      result.uses.push({ planText, from: word.from, to: word.to, short: word.text });
    }
  }
  kept.set(texts, result);
  return result;
}

/** A text in capitals that is read as words, such as a heading typed so; a list of abbreviations (TTĐU, UB MTTQ) is none. */
export function isCapitalProse(planText: PlanText): boolean {
  if (!isAllCapitals(planText)) return false;
  const words = readWords(planText).filter(({ text, form }) => form.isLetters && text.length > 1);
  const syllables = words.filter(({ form }) => form.fault === undefined).length;
  return 2 * syllables > words.length;
}

function isAbbreviation({ text, form }: Word): boolean {
  // With letters of other alphabets it is a word mistyped, or a sign of mathematics.
  return form.isAcronym && form.fault !== undefined && [...text].every(isUsual) && !/^[IVXLC]+$/.test(text);
}

/** In the number of a document or a code: 13-KH/TCTTC, TCVN 6909. */
function isPartOfNumber(text: string, from: number, to: number): boolean {
  const token = readToken(text, from);
  return (
    isCode(token) ||
    /\d/.test(token) ||
    /[/&]/.test((text[from - 1] ?? '') + (text[to] ?? '')) ||
    /^ \d{3,}/.test(text.slice(to)) ||
    /[-.]/.test(text.charAt(from - 1)) ||
    (/^[-.]/.test(text.slice(to, to + 1)) && to + 1 < text.length && isLetter(text.codePointAt(to + 1)!))
  );
}

/** Units that a name which is explained may reach back: the words of a dozen letters. */
const farthest = 400;

function findDefinitions(planText: PlanText, text: string): Definition[] {
  if (!/\(|tắt|gọi/.test(text)) return [];
  const found: Definition[] = [];
  for (const match of /tắt|gọi/i.test(text) ? text.matchAll(introduced) : []) {
    const short = match[1]!;
    const from = match.index + match[0].lastIndexOf(short);
    const long = stretchBefore(text, match.index, farthest).replace(/(?<![\s(,])[\s(,]+$/, '');
    found.push({ planText, from, to: from + short.length, short, long: long.slice(-80) });
  }
  // "công nghệ thông tin (CNTT)", "CNTT (công nghệ thông tin)": the letters are those the words begin with.
  for (const match of /\([^()a-z\d]{2,}\)/.test(text)
    ? text.matchAll(/\((\p{Lu}[\p{Lu}-]+(?: \p{Lu}[\p{Lu}-]+){0,3})\)/gu)
    : []) {
    const short = match[1]!;
    const before = stretchBefore(text, match.index, farthest).match(/[\p{L}\p{N}]+/gu) ?? [];
    const long = initialsMatch(short, before.slice(-12));
    if (long) found.push({ planText, from: match.index + 1, to: match.index + 1 + short.length, short, long });
  }
  for (const match of isBeforeBracket(text) ? text.matchAll(/(?<![\p{L}])(\p{Lu}{2,}) \((\p{L}[^()]*)\)/gu) : []) {
    const words = match[2]!.match(/[\p{L}\p{N}]+/gu) ?? [];
    const long = initialsMatch(match[1]!, words);
    if (long) found.push({ planText, from: match.index, to: match.index + match[1]!.length, short: match[1]!, long });
  }
  // Of those at one place the first found.
  const byPlace = new Map(found.toReversed().map((definition) => [definition.from, definition]));
  return [...byPlace.values()].toSorted((a, b) => a.from - b.from);
}

/** Two capitals stand before a bracket. */
function isBeforeBracket(text: string): boolean {
  for (let at = text.indexOf(' ('); at >= 0; at = text.indexOf(' (', at + 1))
    if (at > 1 && isUpperLetter(text.charCodeAt(at - 1)) && isUpperLetter(text.charCodeAt(at - 2))) return true;
  return false;
}

/** Words that no letter may stand for. */
const joining = /^(?:và|của|các|về|trong|cho|là)$/i;

/**
 * The last words whose first letters give the abbreviation; small joining words may be left out, and so may a word that is
 * said again ("khám bệnh, chữa bệnh", KCB). A group that is an abbreviation already stands for itself ("UB MTTQ").
 */
function initialsMatch(short: string, words: readonly string[]): string | undefined {
  const letters = [...short.replace(/[- ]/g, '').toLowerCase()];
  let at = words.length - 1;
  for (const letter of letters.toReversed()) {
    while (at >= 0 && !begins(words[at]!, letter) && (joining.test(words[at]!) || isSaidAgain(words, at))) at -= 1;
    if (at < 0 || !begins(words[at]!, letter)) return undefined;
    at -= 1;
  }
  return words.slice(at + 1).join(' ');
}

/** The word stands again among the last ones. */
function isSaidAgain(words: readonly string[], at: number): boolean {
  const word = words[at]!.toLowerCase();
  return words.slice(at + 1).some((other) => other.toLowerCase() === word);
}

/** A word that a letter may stand for: without its tone (Ủy, U), perhaps without its mark (ứng, U). */
function begins(word: string, letter: string): boolean {
  const first = removeTone(word.slice(0, 1).toLowerCase());
  return first === letter || (first !== 'đ' && foldDiacritics(first) === letter);
}
