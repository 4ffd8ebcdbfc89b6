import type { Block, Flow, FlowNote, Run } from './flow.ts';
import { visitParagraphs } from './visit-paragraphs.ts';

/** The footnotes that blocks refer to, in reading order. */
export function listNotes(blocks: readonly Block[]): FlowNote[] {
  const notes: FlowNote[] = [];
  visitParagraphs(blocks, ({ runs }) => {
    notes.push(...notesOf(runs));
  });
  return notes;
}

/** The footnotes of a document, in reading order. */
export function listAllNotes({ noteStyle, sections }: Flow): FlowNote[] {
  return noteStyle === undefined ? [] : sections.flatMap(({ blocks }) => listNotes(blocks));
}

/** The footnotes that runs refer to. */
export function notesOf(runs: readonly Run[]): FlowNote[] {
  return runs.flatMap(({ note }) => (note ? [note] : []));
}
