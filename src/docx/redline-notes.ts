import type { RunPair } from '../flow/flow-pair.ts';
import type { Marking, NotePair } from './marking.ts';
import { writeMark } from './redline-blocks.ts';
import { writeRunPairs } from './redline-runs.ts';
import { describeNote, wrapNote, wrapNotes } from './write-notes.ts';
import { styleOf, type Writing } from './writing.ts';

/** `word/footnotes.xml`: the notes of both sides, in the order in which the text refers to them. */
export function writeNotePairs(noteStyle: string, marking: Marking): string {
  const notes = marking.notes.map((note, i) => writeNotePair(note, i + 1, marking));
  return wrapNotes(noteStyle, notes.join(''));
}

/** Word takes a note away with the number that refers to it; its last mark stays as long as it does. */
function writeNotePair({ before, after, runs }: NotePair, number: number, marking: Marking): string {
  const format = writeMark(
    describeNote((before ?? after)!, before ? marking.before : marking.after),
    describeNote((after ?? before)!, after ? marking.after : marking.before),
    '',
    marking,
  );
  const space = (style: string, writing: Writing) => ({
    run: { ...styleOf(style, writing).char, text: '\u00a0' },
    style,
  });
  const gap: RunPair = {
    ...(before && { before: space(before.style, marking.before) }),
    ...(after && { after: space(after.style, marking.after) }),
  };
  return wrapNote(number, format, writeRunPairs([gap, ...runs], marking));
}
