import { diffArrays } from 'diff';
import { type Language, say } from './core/messages.ts';
import { namePlace } from './draft/name-place.ts';
import type { Data } from './source/data.ts';
import { lineOf, lineStartsOf } from './source/place-problems.ts';
import { joinPointer, type Source } from './source/read-yaml.ts';
import type { WordFile, WordPlace } from './word/word.ts';
import { listWordLines } from './word/word-lines.ts';

/** A plan drafted from a Word file as a source whose text is that of the Word file, a paragraph a line. */
export interface WordSource extends Source {
  nameLine(line: number | undefined, language: Language): string;
  /** Its paragraphs, and the offset at which each begins. */
  readonly lines: readonly { readonly text: string; readonly start: number }[];
  /** Offsets of a paragraph of the file in the text. */
  rangeOf(at: WordPlace): readonly [number, number] | undefined;
}

/** A word of a text, from an offset to the one behind it. */
interface Word {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** A value of the plan, its words, and which word of the file each of them is. */
interface Value {
  readonly words: readonly Word[];
  readonly length: number;
  readonly own: (number | undefined)[];
}

/**
 * The values of a plan, where the Word file that it was drafted from says them. Words are looked for in the order of both; those of
 * head and end, which a plan says in another order, by themselves.
 * @param plan the draft as read of its YAML
 */
export function placeInWord(file: string, plan: Source, word: WordFile): WordSource {
  const lines = listWordLines(word);
  const text = lines.map((line) => line.text).join('\n');
  const starts = lineStartsOf({ text });
  const fileWords = wordsOf(text);
  let placed: ReadonlyMap<string, Value> | undefined;
  const values = () => {
    placed ??= alignValues(readValues(plan.data), fileWords);
    return placed;
  };
  /** The value at a pointer, or the first below it, or of what holds it. */
  const find = (pointer: string): readonly Value[] => {
    for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
      const own = values().get(at);
      const below = own
        ? [own]
        : [...values()].filter(([other]) => other.startsWith(`${at}/`)).map(([, value]) => value);
      const known = below.filter((value) => value.own.some((index) => index !== undefined));
      if (known.length > 0 || at === '') return known;
    }
  };
  return {
    file,
    text,
    data: plan.data,
    problems: plan.problems,
    lines: lines.map((line, i) => ({ text: line.text, start: starts[i]! })),
    nameLine: (line, language) => {
      const at = line === undefined ? undefined : lines[line - 1]?.at;
      return at ? namePlace(at, language) : say(language, { key: 'import-place-file' });
    },
    rangeOf: (at) => {
      const i = lines.findIndex((line) => line.at === at || isSame(line.at, at));
      return i < 0 ? undefined : [starts[i]!, starts[i]! + lines[i]!.text.length];
    },
    locate(pointer) {
      const [first] = find(pointer);
      if (!first) return [0, 0];
      const known = first.own.filter((index) => index !== undefined);
      const from = fileWords[Math.min(...known)]!.from;
      const end = fileWords[Math.max(...known)]!.to;
      // Signs behind the last word belong to it.
      const tail = /^[^\p{L}\p{N}\n]*/u.exec(text.slice(end))![0].trimEnd();
      return [from, end + tail.length];
    },
    locateText(pointer, from, to) {
      const value = values().get(pointer);
      if (!value || value.own.every((index) => index === undefined)) return this.locate(pointer);
      const start = mapOffset(value, from, text, fileWords, starts);
      return [start, Math.max(start, mapOffset(value, to, text, fileWords, starts))];
    },
  };
}

function isSame(a: WordPlace, b: WordPlace): boolean {
  return a.part === b.part && a.range[0] === b.range[0];
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Words are the same whatever letters they are set in, numbers whatever zeros stand before them. */
function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(word), ({ 0: own, index }) => ({
    key: own
      .normalize('NFC')
      .toLowerCase()
      .replace(/^0+(?=\d)/, ''),
    from: index,
    to: index + own.length,
  }));
}

/** All texts of a plan by their pointers, in its order. */
function readValues(data: Data | undefined): Map<string, Value> {
  const found = new Map<string, Value>();
  const walk = (value: Data | undefined, pointer: string): void => {
    if (typeof value === 'string') {
      const words = wordsOf(value);
      found.set(pointer, { words, length: value.length, own: words.map(() => undefined) });
    } else if (value !== undefined)
      for (const [key, one] of Object.entries(value)) walk(one as Data, joinPointer(pointer, key));
  };
  walk(data, '');
  return found;
}

/** Edits beyond which two texts are not aligned in order, but value by value. */
const mostEdits = 4000;

/** Finds the words of each value in the file. */
function alignValues(values: ReadonlyMap<string, Value>, fileWords: readonly Word[]): ReadonlyMap<string, Value> {
  const all = [...values.values()].flatMap((value) => value.words.map(({ key }, i) => ({ key, value, i })));
  const keys = fileWords.map(({ key }) => key);
  const changes = diffArrays(
    keys,
    all.map(({ key }) => key),
    { maxEditLength: mostEdits },
  );
  let [at, next] = [0, 0];
  for (const { added, removed, value } of changes ?? []) {
    if (!added && !removed)
      value.forEach((_, k) => {
        const one = all[next + k]!;
        one.value.own[one.i] = at + k;
      });
    if (!removed) next += value.length;
    if (!added) at += value.length;
  }
  const places = new Map<string, number[]>();
  keys.forEach((key, i) => {
    const known = places.get(key);
    if (known) known.push(i);
    else places.set(key, [i]);
  });
  for (const value of values.values()) if (!isWhole(value)) findApart(value, keys, places);
  return values;
}

/** Whether all words of a value were found side by side. */
function isWhole({ own }: Value): boolean {
  return own.every((index, i) => index !== undefined && (i === 0 || index === own[i - 1]! + 1));
}

/** So many places of a word are looked at. */
const mostPlaces = 200;

/** Finds a value by itself: its words side by side, else a few words, such as those of a date, in any order near one another. */
function findApart(value: Value, keys: readonly string[], places: ReadonlyMap<string, readonly number[]>): void {
  const { words, own } = value;
  const first = words[0];
  if (!first) return;
  const starts = (places.get(first.key) ?? []).slice(0, mostPlaces);
  const start = starts.find((at) => words.every(({ key }, i) => keys[at + i] === key));
  if (start !== undefined) {
    words.forEach((_, i) => {
      own[i] = start + i;
    });
    return;
  }
  if (words.length > 8 || own.some((index) => index !== undefined && words.length > 3)) return;
  for (const at of starts) {
    const near = words.map(({ key }) => {
      for (let k = Math.max(0, at - 8); k <= at + 8; k++) if (keys[k] === key) return k;
      return undefined;
    });
    if (near.every((index) => index !== undefined)) {
      near.forEach((index, i) => {
        own[i] = index;
      });
      return;
    }
  }
}

/** The offset in the file of one in a value: within a word letter by letter, between words as far from them as in the value. */
function mapOffset(
  { words, own, length }: Value,
  offset: number,
  text: string,
  fileWords: readonly Word[],
  starts: readonly number[],
): number {
  const before = words.findLastIndex(({ from }, i) => from <= offset && own[i] !== undefined);
  if (before < 0) {
    const first = words.findIndex((_, i) => own[i] !== undefined);
    const { from } = fileWords[own[first]!]!;
    const lineStart = starts[lineOf(starts, from) - 1]!;
    return Math.max(lineStart, from - (words[first]!.from - offset));
  }
  const inValue = words[before]!;
  const inFile = fileWords[own[before]!]!;
  if (offset <= inValue.to) return inFile.from + unitsOf(text.slice(inFile.from, inFile.to), offset - inValue.from);
  const line = lineOf(starts, inFile.to);
  const lineEnd = starts[line] === undefined ? text.length : starts[line]! - 1;
  const after = words.findIndex(({ from }, i) => i > before && from >= offset && own[i] !== undefined);
  const next = after < 0 ? lineEnd : fileWords[own[after]!]!.from;
  const gap = (after < 0 ? length : words[after]!.from) - inValue.to;
  // What the value lacks stands before the next word.
  const fromEnd = gap - (offset - inValue.to);
  const limit = next >= inFile.to && next <= lineEnd ? next : lineEnd;
  return after >= 0 && fromEnd === 0 ? limit : Math.min(limit, inFile.to + (offset - inValue.to));
}

/** How many units of a word, however its letters are coded, make so many of it in NFC. */
function unitsOf(raw: string, composed: number): number {
  if (raw === raw.normalize('NFC')) return Math.min(composed, raw.length);
  let [units, made] = [0, 0];
  for (const { 0: letter } of raw.matchAll(/.\p{M}*/gsu)) {
    if (made >= composed) break;
    units += letter.length;
    made += letter.normalize('NFC').length;
  }
  return units;
}
