import type { Inline, TextPlaces } from '../document/document.ts';
import { flattenNotes, noteFrame, type Word, wordPattern } from '../review/cut-words.ts';
import type { Node } from '../review/node.ts';
import { type Source, textAt } from '../source/read-yaml.ts';
import type { Typed } from './pair-versions.ts';

/** A word of a node, and where in a text of the plan it was typed. */
export interface PlacedWord extends Word {
  readonly at?: { readonly pointer: string; readonly from: number; readonly to: number };
  /** It stands for a note. */
  readonly isNote?: true;
}

/** Signs of a text that mark emphasis and notes and are not printed as they stand. */
const marks = new Set(['*', '\\', '^', '[', ']']);

/** Reads the text at a pointer word by word, as far as its words are the ones that are printed. */
type Reader = (word: string) => { readonly from: number; readonly to: number } | undefined;

/**
 * The words of a node with their places in the plan: without one are words of the template, of another file (the office's), and what
 * is printed otherwise than it was typed, such as a date.
 */
export function placeWords(node: Node, places: TextPlaces, source: Source): PlacedWord[] {
  const { words } = node;
  const readers = new Map<string, Reader>();
  const runs = runsOfWords(node);
  return words.map((word, i) => {
    const { text: around, place: index } = runs[i]!;
    if (index === undefined && noteFrame.some((frame) => frame === around)) return { ...word, isNote: true };
    const place = index === undefined ? undefined : places[index];
    const value = place?.file === source.file ? textAt(source.data, place.pointer) : undefined;
    if (!place || value === undefined) return word;
    const reader = readers.get(place.pointer) ?? readParagraph(value, words.slice(i));
    readers.set(place.pointer, reader);
    const found = reader(word.text);
    return found ? { ...word, at: { pointer: place.pointer, ...found } } : word;
  });
}

/** The run that each word of a node begins in. */
export function runsOfWords({ words, runs }: Node): Inline[] {
  const flat = flattenNotes(runs);
  const ends: number[] = [];
  let length = 0;
  for (const { text } of flat) {
    length += text.length;
    ends.push(length);
  }
  const text = flat.map((run) => run.text).join('');
  let [run, at] = [0, 0];
  return words.map((word) => {
    at = text.indexOf(word.text, at);
    while (ends[run]! <= at) run += 1;
    at += word.text.length;
    return flat[run]!;
  });
}

/** A text may be several paragraphs: its words are read in the one that says most of them. */
function readParagraph(value: string, words: readonly Word[]): Reader {
  const starts = [0, ...[...value.matchAll(/\n\s*(?=\S)/g)].map((end) => end.index + end[0].length)];
  const count = (start: number): number => {
    const reader = readWords(value, start);
    const missed = words.findIndex(({ text }) => !reader(text));
    return missed < 0 ? words.length : missed;
  };
  let [best, most] = [0, -1];
  if (starts.length > 1)
    for (const start of starts) {
      const found = count(start);
      if (found > most) [best, most] = [start, found];
    }
  return readWords(value, best);
}

function readWords(value: string, start: number): Reader {
  const typed = [...value.matchAll(wordPattern)].map((match) => ({ text: match[0], from: match.index }));
  let next = Math.max(
    0,
    typed.findIndex(({ from }) => from >= start),
  );
  return (word) => {
    let at = next;
    while (at < typed.length && typed[at]!.text !== word && marks.has(typed[at]!.text)) at += 1;
    const found = typed[at];
    if (found?.text !== word) return undefined;
    next = at + 1;
    return { from: found.from, to: found.from + word.length };
  };
}

/** The texts that a node's words stand in, in order. */
export function pointersOf({ runs }: Node, { places, source }: Typed): string[] {
  const pointers = runs.flatMap(({ place }) => {
    const typed = place === undefined ? undefined : places[place];
    return typed?.file === source.file ? [typed.pointer] : [];
  });
  return [...new Set(pointers)];
}
