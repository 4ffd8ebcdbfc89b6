import { vietnameseLetters } from './vietnamese.ts';

/** What a sign is, by the general categories of Unicode. */
const upper = 1;
const lower = 2;
const letter = 3;
const number = 4;
const mark = 5;
const other = 6;

/** Kinds by UTF-16 unit, 0 where not asked yet; the usual signs are known at once, since V8 takes long to compile `\p{…}`. */
const kinds = new Uint8Array(0x10000);
const put = (signs: string, kind: number): void => {
  for (let at = 0; at < signs.length; at++) kinds[signs.charCodeAt(at)] = kind;
};
const small = `abcdefghijklmnopqrstuvwxyz${vietnameseLetters}`;
kinds.fill(other, 0, 0x80);
put('0123456789', number);
put(small, lower);
put(small.toUpperCase(), upper);
put('–—“”‘’…«»•\u00a0', other);

function kindOf(code: number): number {
  if (code > 0xffff) return classify(code);
  const known = kinds[code]!;
  if (known > 0) return known;
  const kind = classify(code);
  kinds[code] = kind;
  return kind;
}

function classify(code: number): number {
  const sign = String.fromCodePoint(code);
  if (/\p{L}/u.test(sign)) return /\p{Lu}/u.test(sign) ? upper : /\p{Ll}/u.test(sign) ? lower : letter;
  return /\p{N}/u.test(sign) ? number : /\p{M}/u.test(sign) ? mark : other;
}

/** `\p{L}` of a code point. */
export function isLetter(code: number): boolean {
  return kindOf(code) <= letter;
}

/** `\p{Lu}` of a code point. */
export function isUpperLetter(code: number): boolean {
  return kindOf(code) === upper;
}

/** `\p{Ll}` of a code point. */
export function isLowerLetter(code: number): boolean {
  return kindOf(code) === lower;
}

/** Letters, digits and marks: the signs that words are made of. */
export function isWordSign(code: number): boolean {
  return kindOf(code) <= mark;
}

/** `[\p{L}\p{N}]` of a code point. */
export function isLetterOrDigit(code: number): boolean {
  return kindOf(code) <= number;
}

/** A letter or digit at this UTF-16 unit; none beyond the ends of the text. */
export function isLetterOrDigitAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && kindOf(text.charCodeAt(at)) <= number;
}

/** `^\p{Lu}`. */
export function startsUpper(text: string): boolean {
  return text !== '' && isUpperLetter(text.codePointAt(0)!);
}

/** `^\p{Ll}`. */
export function startsLower(text: string): boolean {
  return text !== '' && isLowerLetter(text.codePointAt(0)!);
}

/** The text with a capital first. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
