import type { Finding, PlanText } from './rule.ts';

/** A text as it is printed: emphasis stars are signs, not letters. */
export interface BareText {
  readonly text: string;
  /** Offset in the plan's text of each UTF-16 unit, and of its end. */
  readonly at: readonly number[];
}

/** A run of letters and digits. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Stretch in the bare text. */
  readonly from: number;
  readonly to: number;
  /** Only white space lies between the word before and this one. */
  readonly joined: boolean;
  /** The first of a text or sentence, or after an opening quote: its capital says nothing. */
  readonly first: boolean;
  /** Position in the list. */
  readonly index: number;
}

const bareTexts = new WeakMap<PlanText, BareText>();
const wordLists = new WeakMap<PlanText, Word[]>();
const capitals = new WeakMap<PlanText, boolean>();

/** The text without the stars of emphasis; kept for all rules that ask. */
export function readBare(planText: PlanText): BareText {
  const known = bareTexts.get(planText);
  if (known) return known;
  const source = planText.text;
  if (!source.includes('*') && !source.includes('\\')) {
    const same = { text: source, at: countTo(source.length) };
    bareTexts.set(planText, same);
    return same;
  }
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < source.length; i++) {
    const escaped = source[i] === '\\' && /[*\\]/.test(source[i + 1] ?? '');
    if (escaped) i += 1;
    else if (source[i] === '*') continue;
    text += source[i];
    at.push(i);
  }
  at.push(source.length);
  const bare = { text, at };
  bareTexts.set(planText, bare);
  return bare;
}

/** 0, 1, 2 … up to `last` at least; one list for all. */
const counted: number[] = [];
function countTo(last: number): readonly number[] {
  while (counted.length <= last) counted.push(counted.length);
  return counted;
}

/** The words of a text; kept for all rules that ask. */
export function readWords(planText: PlanText): Word[] {
  const known = wordLists.get(planText);
  if (known) return known;
  const { text } = readBare(planText);
  const words: Word[] = [];
  let end = 0;
  for (let from = findSign(text, 0, true); from < text.length; from = findSign(text, end, true)) {
    // Nearly all words have one space before them.
    const between = from === end + 1 && text[end] === ' ' ? ' ' : text.slice(end, from);
    end = findSign(text, from, false);
    const word = text.slice(from, end);
    words.push({
      text: word,
      lower: word.toLowerCase(),
      from,
      to: end,
      joined: words.length > 0 && (between === ' ' || /^\s+$/.test(between)),
      first: words.length === 0 || (between !== ' ' && /[.!?…:“"«]/.test(between)),
      index: words.length,
    });
  }
  wordLists.set(planText, words);
  return words;
}

/** The next sign that is, or is not, one of a word; the end of the text when there is none. */
function findSign(text: string, from: number, ofWord: boolean): number {
  for (let at = from; at < text.length; ) {
    const code = text.codePointAt(at)!;
    if (isWordSign(code) === ofWord) return at;
    at += code > 0xffff ? 2 : 1;
  }
  return text.length;
}

/** Letters, digits and marks: 1 for yes, 2 for no, as far as asked before. */
const wordSigns = new Uint8Array(0x10000);
function isWordSign(code: number): boolean {
  const known = wordSigns[code];
  if (known) return known === 1;
  const result = /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(code));
  if (code < wordSigns.length) wordSigns[code] = result ? 1 : 2;
  return result;
}

/** Place of a stretch of the bare text in the plan's text. */
export function placeBare(
  planText: PlanText,
  from: number,
  to: number,
): Pick<Finding, 'pointer'> & { within: readonly [number, number] } {
  const { at } = readBare(planText);
  return { pointer: planText.pointer, within: [at[from] ?? 0, to > from ? at[to - 1]! + 1 : at[to]!] };
}

/** True when no emphasis star lies within the stretch of the bare text or at its end, so that it can be changed as it stands. */
export function isPlain(planText: PlanText, from: number, to: number): boolean {
  const { at } = readBare(planText);
  return at[to]! - at[from]! === to - from;
}

/** Text set in capitals as a whole, such as a heading typed so. */
export function isAllCapitals(planText: PlanText): boolean {
  const known = capitals.get(planText);
  if (known !== undefined) return known;
  const result = isMostlyUpper(planText.text);
  capitals.set(planText, result);
  return result;
}

/** Five capitals and more, and four times as many as small letters. */
function isMostlyUpper(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letter = caseOf(code);
    if (letter === 1) upper += 1;
    // So many small letters that the rest of the text cannot make up for them.
    else if (letter === 2 && 5 * ++lower >= text.length) return false;
  }
  return upper >= 5 && upper > 4 * lower;
}

/** Capitals 1, small letters 2, other signs 3, as far as asked before. */
const cases = new Uint8Array(0x10000);
function caseOf(code: number): number {
  if (cases[code] === 0) {
    const sign = String.fromCharCode(code);
    cases[code] = /\p{Lu}/u.test(sign) ? 1 : /\p{Ll}/u.test(sign) ? 2 : 3;
  }
  return cases[code]!;
}

/** The first letter is a capital, the others are not. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}\p{Ll}*$/u.test(word);
}

/** The piece between white space around an offset. */
export function readToken(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf(' ', at - 1), text.lastIndexOf('\n', at - 1)) + 1;
  const rest = text.slice(at).search(/\s/);
  return text.slice(start, rest < 0 ? undefined : at + rest);
}

/** An address, a file name, or the number of a document: `https://…`, `a@b.vn`, `15/2020/NĐ-CP`. */
export function isCode(token: string): boolean {
  return /:\/\/|@|^\(?www\.|\w\.(?:vn|com|org|net|edu|gov|info|docx?|xlsx?|pptx?|pdf|zip|html?|json|yaml)\b|\d\/\p{L}|\p{Lu}\/\p{Lu}/u.test(
    token,
  );
}
