import { stretchBefore } from './stretch-before.ts';
import { readSyllable } from './syllable.ts';

/**
 * Signs that cannot be seen, in the words of Unicode: those a reader of text is to ignore (`Default_Ignorable_Code_Point`: soft
 * hyphen, spaces without width, joiners, marks of direction, variation selectors, tags …), annotation signs, and what Word leaves
 * of a picture (U+FFFC). Printed, many of them are boxes.
 */
const hidden =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffc\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}';

/** Blanks that are no space of a keyboard: line and paragraph separators, spaces of other widths. U+00A0, U+2007 and U+202F keep words together. */
const blank = '\\u0085\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u2800\\u3000';

const anyHidden = new RegExp(`[${hidden}]`, 'u');
const everyHidden = new RegExp(`[${hidden}]+`, 'gu');
const anyBlank = new RegExp(`[${blank}]`);
/** Such signs with the spaces among them and around them. */
const runs = new RegExp(`(?<! ) *[${hidden}${blank}][ ${hidden}${blank}]*`, 'gu');

/** More units than a syllable has, in whatever form. */
const longest = 24;

/** True for a sign that is not seen. */
export function isHidden(sign: string): boolean {
  return anyHidden.test(sign);
}

/** True for a blank that is not one of a keyboard. */
export function isOddBlank(sign: string): boolean {
  return anyBlank.test(sign);
}

/** Hidden signs, or odd blanks, side by side. */
export interface Unseen {
  /** The first of them. */
  readonly sign: string;
  /** Stretch of the text (UTF-16 units): the signs, with the spaces around odd blanks. */
  readonly from: number;
  readonly to: number;
  /** Offset of the first. */
  readonly at: number;
  /** What is seen there: nothing, or a space. */
  readonly seen: '' | ' ';
}

/** All hidden signs and odd blanks of a text, from left to right. */
export function findUnseen(text: string): Unseen[] {
  if (!anyBlank.test(text) && !anyHidden.test(text)) return [];
  return [...text.matchAll(runs)].flatMap(({ 0: run, index }): Unseen[] => {
    const end = index + run.length;
    if (anyBlank.test(run)) {
      const at = index + /^ */.exec(run)![0].length;
      const sign = String.fromCodePoint(text.codePointAt(at)!);
      return [{ sign, from: index, to: end, at, seen: index === 0 || end === text.length ? '' : ' ' }];
    }
    return [...run.matchAll(everyHidden)].map(({ 0: signs, index: within }): Unseen => {
      const from = index + within;
      const to = from + signs.length;
      const sign = String.fromCodePoint(signs.codePointAt(0)!);
      return { sign, from, to, at: from, seen: partsWords(text, from, to) ? ' ' : '' };
    });
  });
}

/** The text as it is meant to be seen: without hidden signs, but for a space where one parts two words; one space for odd blanks. */
export function asSeen(text: string): string {
  let seen = '';
  let last = 0;
  for (const { from, to, seen: shown } of findUnseen(text)) {
    seen += text.slice(last, from) + shown;
    last = to;
  }
  return last === 0 ? text : seen + text.slice(last);
}

/** Where in a text each UTF-16 unit of what is seen of it stands, and its end; undefined where all of it is seen. */
export function mapSeen(text: string): number[] | undefined {
  const unseen = findUnseen(text);
  if (unseen.length === 0) return undefined;
  const offsets: number[] = [];
  let last = 0;
  for (const { from, to, at, seen } of unseen) {
    for (let i = last; i < from; i++) offsets.push(i);
    if (seen !== '') offsets.push(at);
    last = to;
  }
  for (let i = last; i <= text.length; i++) offsets.push(i);
  return offsets;
}

/** True where two syllables would be glued into what is none without the stretch between them. */
function partsWords(text: string, from: number, to: number): boolean {
  const left = /[\p{L}\p{M}]+$/u.exec(stretchBefore(text, from, longest))?.[0].normalize('NFC');
  const right = /^[\p{L}\p{M}]+/u.exec(text.slice(to, to + longest))?.[0].normalize('NFC');
  if (left === undefined || right === undefined) return false;
  const isSyllable = (word: string) => readSyllable(word).fault === undefined;
  return isSyllable(left) && isSyllable(right) && !isSyllable(left + right);
}

/** The code of a sign as Unicode writes it: `U+00AD`. */
export function codeOf(sign: string): string {
  return `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
