import { isLowerLetter, isUpperLetter, isWordSign } from '../core/letters.ts';
import { findEmphasis, findNoteEmphasis } from '../document/read-emphasis.ts';
import { readSigns } from './signs.ts';
import type { PlanText, Spot } from './subject.ts';
import { readForm, type WordForm } from './word-form.ts';

/** A text as it is printed: signs of emphasis are not letters. */
export interface BareText {
  readonly text: string;
  /** Offset in the plan's text of each UTF-16 unit, and of its end. */
  readonly at: readonly number[];
  /** Kinds of signs in it (`signs.ts`). */
  readonly signs: number;
}

/** A run of letters and digits. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** What its letters say. */
  readonly form: WordForm;
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

/** The text without the signs of emphasis and without its notes, or the words of one note; kept for all rules that ask. */
export function readBare(planText: PlanText): BareText {
  const known = bareTexts.get(planText);
  if (known) return known;
  const { text: source, note } = planText;
  const emphasis = note ? findNoteEmphasis(source.slice(note.from, note.to)) : findEmphasis(source);
  if (!emphasis && !note) {
    const same = { text: source, at: countTo(source.length), signs: readSigns(source) };
    bareTexts.set(planText, same);
    return same;
  }
  let text = '';
  const at: number[] = [];
  const { from, to } = note ?? { from: 0, to: source.length };
  for (let i = from; i < to; i++) {
    if (emphasis && emphasis.flags[i - from]! & 4) continue;
    text += source[i];
    at.push(i);
  }
  at.push(to);
  const bare = { text, at, signs: readSigns(text) };
  bareTexts.set(planText, bare);
  return bare;
}

/** 0, 1, 2 … up to `last` at least; one list for all. */
const counted: number[] = [];
function countTo(last: number): readonly number[] {
  while (counted.length <= last) counted.push(counted.length);
  return counted;
}

/** True when the text as printed holds signs of one of these kinds (`signs.ts`). */
export function holdsSigns(planText: PlanText, kinds: number): boolean {
  return (readBare(planText).signs & kinds) !== 0;
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
    const between = from === end + 1 && text.charCodeAt(end) === 0x20 ? ' ' : text.slice(end, from);
    end = findSign(text, from, false);
    const form = readForm(text.slice(from, end));
    words.push({
      text: form.text,
      lower: form.lower,
      form,
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
    const unit = text.charCodeAt(at);
    const isHalf = (unit & 0xf800) === 0xd800;
    const code = isHalf ? text.codePointAt(at)! : unit;
    if (isWordSign(code) === ofWord) return at;
    at += code > 0xffff ? 2 : 1;
  }
  return text.length;
}

/** Place of a stretch of the bare text in the plan's text. */
export function placeBare(planText: PlanText, from: number, to: number): Required<Spot> {
  const { at } = readBare(planText);
  return { pointer: planText.pointer, within: [at[from] ?? 0, to > from ? at[to - 1]! + 1 : at[to]!] };
}

/** True when no star lies within the stretch of the bare text or at its end, so that it can be changed as it stands. */
export function isPlain(planText: PlanText, from: number, to: number): boolean {
  const { at } = readBare(planText);
  return at[to]! - at[from]! === to - from && !planText.text.slice(at[from], at[to]! + 1).includes('*');
}

/** Text set in capitals as a whole, such as a heading typed so. */
export function isAllCapitals(planText: PlanText): boolean {
  const known = capitals.get(planText);
  if (known !== undefined) return known;
  const result = isMostlyUpper(readBare(planText).text);
  capitals.set(planText, result);
  return result;
}

/** Five capitals and more, and four times as many as small letters. */
function isMostlyUpper(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isUpperLetter(code)) upper += 1;
    // So many small letters that the rest of the text cannot make up for them.
    else if (isLowerLetter(code) && 5 * ++lower >= text.length) return false;
  }
  return upper >= 5 && upper > 4 * lower;
}

/** The last token that was asked for: a text is gone through from left to right, and a long one has many places. */
let lastToken = { text: '', at: 0, to: 0, token: '' };

/** The piece between white space around an offset. */
export function readToken(text: string, at: number): string {
  const last = lastToken;
  if (at >= last.at && at < last.to && text === last.text) return last.token;
  let start = at;
  while (start > 0 && text[start - 1] !== ' ' && text[start - 1] !== '\n') start -= 1;
  let to = at;
  while (to < text.length && !isSpace.test(text[to]!)) to += 1;
  lastToken = { text, at, to, token: text.slice(start, to) };
  return lastToken.token;
}

const isSpace = /\s/;
let lastCode = { token: '', result: false };

/** An address, a file name, or the number of a document: `https://…`, `a@b.vn`, `15/2020/NĐ-CP`. */
export function isCode(token: string): boolean {
  if (token !== lastCode.token) lastCode = { token, result: looksLikeCode(token) };
  return lastCode.result;
}

function looksLikeCode(token: string): boolean {
  return (
    /[:@./]/.test(token) &&
    /:\/\/|@|^\(?www\.|\w\.(?:vn|com|org|net|edu|gov|info|docx?|xlsx?|pptx?|pdf|zip|html?|json|yaml)\b|\d\/\p{L}|\p{Lu}\/\p{Lu}/u.test(
      token,
    )
  );
}
