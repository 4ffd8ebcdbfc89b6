import { findNotes, type NoteSpan, wordsOfNote } from '../core/notes.ts';
import { type PlacedStretch, readPlaceSigns } from '../core/place-signs.ts';
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
  /** For each unit of the text: 1 italic, 2 bold, 4 left out (a sign of emphasis, the backslash before a sign, a note). */
  readonly flags: Uint8Array;
  /** Stretches of stars that open and are never closed, wholly or in part: they are printed. */
  readonly open: readonly (readonly [from: number, to: number])[];
}

/**
 * Reads `*nghiêng*` and `**đậm**` by CommonMark's rules for these two (section 6.2) with one exception: a row of stars that
 * has a letter, a figure or a bracket on both sides neither opens nor closes, for a plan multiplies far more often than it
 * sets part of a word in italics. `\*` and `\\` are the signs themselves, `\^[` is no note; everything else is literal.
 * @param signed text between the signs of its places
 * @param number gives each note its number
 */
export function readEmphasis(signed: string, number: () => number = countUp()): Inline[] {
  const stretches = readPlaceSigns(signed);
  const text = stretches.length === 1 ? stretches[0]!.text : stretches.map((stretch) => stretch.text).join('');
  const notes = text.includes('^[') ? notesOf(stretches) : none;
  const emphasis = findEmphasis(text, notes);
  if (notes.length === 0) return toRuns(stretches, emphasis?.flags);
  return placeNotes(stretches, notes, emphasis!.flags, number);
}

const none: readonly NoteSpan[] = [];

function countUp(): () => number {
  let count = 0;
  return () => ++count;
}

/** The notes of a text from several places: each in the text of one place. */
function notesOf(stretches: readonly PlacedStretch[]): NoteSpan[] {
  let start = 0;
  return stretches.flatMap(({ text }) => {
    const first = start;
    start += text.length;
    return (findNotes(text)?.notes ?? none).map(({ from, to }) => ({ from: first + from, to: first + to }));
  });
}

/** Runs, and between them the notes, whose own emphasis has nothing to do with that around them. */
function placeNotes(
  stretches: readonly PlacedStretch[],
  notes: readonly NoteSpan[],
  flags: Uint8Array,
  number: () => number,
): Inline[] {
  const runs: Inline[] = [];
  let at = 0;
  for (const note of notes) {
    runs.push(...runsBetween(stretches, at, note.from, flags));
    const { from, to } = wordsOfNote(note);
    const words = cutStretches(stretches, from, to).map(({ text, place }) => ({
      text: text.replaceAll('\n\n', '\n'),
      place,
    }));
    const emphasis = findNoteEmphasis(words.map(({ text }) => text).join(''));
    const place = cutStretches(stretches, note.from, from)[0]!.place;
    runs.push({
      text: '',
      bold: (flags[note.from]! & 2) > 0,
      italic: (flags[note.from]! & 1) > 0,
      ...(place >= 0 && { place }),
      note: { number: number(), runs: toRuns(words, emphasis?.flags) },
    });
    at = note.to;
  }
  return [...runs, ...runsBetween(stretches, at, flags.length, flags)];
}

function runsBetween(stretches: readonly PlacedStretch[], from: number, to: number, flags: Uint8Array): Inline[] {
  return toRuns(cutStretches(stretches, from, to), flags.subarray(from, to));
}

/** What of the stretches lies in a part of the text. */
function cutStretches(stretches: readonly PlacedStretch[], from: number, to: number): PlacedStretch[] {
  let start = 0;
  return stretches.flatMap(({ text, place }) => {
    const own = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length;
    return own === '' ? [] : [{ text: own, place }];
  });
}

/**
 * The emphasis of a text without place signs; undefined for the many texts that hold no sign of it.
 * @param notes those of the text: left out, and without effect on the emphasis around them
 * @param escaped signs that a backslash makes literal beside `*` and itself
 */
export function findEmphasis(
  text: string,
  notes: readonly NoteSpan[] = findNotes(text)?.notes ?? none,
  escaped?: RegExp,
): Emphasis | undefined {
  if (!text.includes('*') && !text.includes('\\') && notes.length === 0) return undefined;
  const flags = new Uint8Array(text.length);
  const delimiters: Delimiter[] = [];
  let next = 0;
  for (let i = 0; i < text.length; i++) {
    const note = notes[next];
    if (note?.from === i) {
      for (; i < note.to; i++) flags[i]! |= 4;
      i -= 1;
      next += 1;
    } else if (text[i] === '\\' && isEscaped(text, i + 1, escaped)) {
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

/** The emphasis of the words of a note, where a backslash makes brackets literal too. */
export function findNoteEmphasis(text: string): Emphasis | undefined {
  return findEmphasis(text, none, /[[\]]/);
}

/** Whether a backslash before this sign makes it literal: it would begin something else without. */
function isEscaped(text: string, at: number, more: RegExp | undefined): boolean {
  const sign = text[at];
  if (sign === '*' || sign === '\\') return true;
  return sign !== undefined && ((sign === '^' && text[at + 1] === '[') || more?.test(sign) === true);
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

function pairDelimiters(delimiters: readonly Delimiter[], flags: Uint8Array): void {
  if (delimiters.length === 0) return;
  // Italic and bold begin and end at these units: +1, -1.
  const turns = [new Int32Array(flags.length + 1), new Int32Array(flags.length + 1)] as const;
  /** Rows that may still open, from the first to the last. */
  const openers: Delimiter[] = [];
  /** By sort of closer: below so many openers none pairs with it. */
  const floors = new Map<string, number>();
  for (const closer of delimiters) {
    const sort = `${closer.opens} ${closer.length % 3}`;
    while (closer.closes && closer.count > 0) {
      const floor = floors.get(sort) ?? 0;
      let o = openers.length - 1;
      while (o >= floor && breaksRuleOfThree(openers[o]!, closer)) o -= 1;
      if (o < floor) {
        floors.set(sort, openers.length);
        break;
      }
      const opener = openers[o]!;
      const used = opener.count >= 2 && closer.count >= 2 ? 2 : 1;
      const from = opener.start + opener.count - used;
      const to = closer.start;
      for (let i = from; i < from + used; i++) flags[i]! |= 4;
      for (let i = to; i < to + used; i++) flags[i]! |= 4;
      turns[used - 1]![from + used]! += 1;
      turns[used - 1]![to]! -= 1;
      opener.count -= used;
      closer.start += used;
      closer.count -= used;
      // What stands between opens nothing any more.
      openers.length = opener.count > 0 ? o + 1 : o;
      for (const [other, height] of floors) if (height > openers.length) floors.set(other, openers.length);
    }
    if (closer.opens && closer.count > 0) openers.push(closer);
  }
  const [ofItalic, ofBold] = turns;
  let italic = 0;
  let bold = 0;
  for (let i = 0; i < flags.length; i++) {
    italic += ofItalic[i]!;
    bold += ofBold[i]!;
    if (italic > 0) flags[i]! |= 1;
    if (bold > 0) flags[i]! |= 2;
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
