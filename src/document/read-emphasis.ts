import { type PlacedStretch, readMarks } from '../core/mark-text.ts';
import type { Inline } from './document.ts';

interface Delimiter {
  /** Index of the first star that is left. */
  start: number;
  count: number;
  /** Index of its first star. */
  readonly at: number;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** What the stars and backslashes of a text do. */
export interface Emphasis {
  /** For each unit of the text: 1 italic, 2 bold, 4 left out (a sign of emphasis, or the backslash before a sign). */
  readonly flags: Uint8Array;
  /** Stretches of stars that open and are never closed, wholly or in part: they are printed. */
  readonly open: readonly (readonly [from: number, to: number])[];
}

/**
 * Reads `*nghiêng*` and `**đậm**` by CommonMark's rules for these two (section 6.2) with one exception: a row of stars that
 * has a letter, a figure or a bracket on both sides neither opens nor closes, for a plan multiplies far more often than it
 * sets part of a word in italics. `\*` and `\\` are the signs themselves; everything else is literal.
 * @param marked text with marks of its places
 */
export function readEmphasis(marked: string): Inline[] {
  const stretches = readMarks(marked);
  const text = stretches.length === 1 ? stretches[0]!.text : stretches.map((stretch) => stretch.text).join('');
  return toRuns(stretches, findEmphasis(text)?.flags);
}

/** The emphasis of a text without marks; undefined for the many texts that hold no sign of it. */
export function findEmphasis(text: string): Emphasis | undefined {
  if (!text.includes('*') && !text.includes('\\')) return undefined;
  const flags = new Uint8Array(text.length);
  const delimiters: Delimiter[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\' && (text[i + 1] === '*' || text[i + 1] === '\\')) {
      flags[i]! |= 4;
      i += 1;
    } else if (text[i] === '*') {
      const start = i;
      while (text[i + 1] === '*') i += 1;
      delimiters.push(readDelimiter(text, start, i + 1 - start));
    }
  }
  pairDelimiters(delimiters, flags);
  const open = delimiters.flatMap(({ at, length, opens }) => {
    const end = at + length;
    return opens && flags.subarray(at, end).some((flag) => (flag & 4) === 0) ? [[at, end] as const] : [];
  });
  return { flags, open };
}

/** Signs that belong to a figure or word: what stands between two of them joins them. */
const ofWord = /[\p{L}\p{M}\p{N}%‰°₫]/u;
const space = /\s/u;
const punctuation = /[\p{P}\p{S}]/u;

/** Whether a row of stars may open or close emphasis, by the signs on both sides (left- and right-flanking). */
function readDelimiter(text: string, at: number, length: number): Delimiter {
  const before = text[at - 1] ?? ' ';
  const after = text[at + length] ?? ' ';
  const joins = (ofWord.test(before) || /[)\]}]/.test(before)) && (ofWord.test(after) || /[([{]/.test(after));
  const opens = !space.test(after) && (!punctuation.test(after) || space.test(before) || punctuation.test(before));
  const closes = !space.test(before) && (!punctuation.test(before) || space.test(after) || punctuation.test(after));
  return { start: at, count: length, at, length, opens: opens && !joins, closes: closes && !joins };
}

function pairDelimiters(delimiters: Delimiter[], flags: Uint8Array): void {
  for (let c = 0; c < delimiters.length; c++) {
    const closer = delimiters[c]!;
    while (closer.closes && closer.count > 0) {
      const o = delimiters.findLastIndex(
        (opener, i) => i < c && opener.opens && opener.count > 0 && !breaksRuleOfThree(opener, closer),
      );
      if (o < 0) break;
      const opener = delimiters[o]!;
      const used = opener.count >= 2 && closer.count >= 2 ? 2 : 1;
      const from = opener.start + opener.count - used;
      const to = closer.start;
      for (let i = from; i < from + used; i++) flags[i]! |= 4;
      for (let i = to; i < to + used; i++) flags[i]! |= 4;
      for (let i = from + used; i < to; i++) flags[i]! |= used;
      opener.count -= used;
      closer.start += used;
      closer.count -= used;
      for (const between of delimiters.slice(o + 1, c)) between.count = 0;
    }
  }
}

/** CommonMark rules 9 and 10: rows that can do both may only pair when their lengths do not add up to a multiple of three. */
function breaksRuleOfThree(opener: Delimiter, closer: Delimiter): boolean {
  if (!(opener.closes || closer.opens)) return false;
  return (opener.length + closer.length) % 3 === 0 && !(opener.length % 3 === 0 && closer.length % 3 === 0);
}

/** Runs of one place and one emphasis each. */
function toRuns(stretches: readonly PlacedStretch[], flags?: Uint8Array): Inline[] {
  const runs: Inline[] = [];
  let start = 0;
  for (const { text, place } of stretches) {
    let from = 0;
    for (let i = 1; flags && i < text.length; i++) {
      if (flags[start + i] === flags[start + from]) continue;
      addRun(runs, text.slice(from, i), flags[start + from]!, place);
      from = i;
    }
    addRun(runs, text.slice(from), flags?.[start + from] ?? 0, place);
    start += text.length;
  }
  return runs;
}

/** One more run, joined to the last where nothing tells them apart. */
function addRun(runs: Inline[], text: string, flags: number, place: number): void {
  if (flags & 4) return;
  const bold = (flags & 2) > 0;
  const italic = (flags & 1) > 0;
  const last = runs.at(-1);
  if (last && last.bold === bold && last.italic === italic && (last.place ?? -1) === place)
    runs[runs.length - 1] = { ...last, text: last.text + text };
  else runs.push(place < 0 ? { text, bold, italic } : { text, bold, italic, place });
}
