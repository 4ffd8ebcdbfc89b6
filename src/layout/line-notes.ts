import type { FlowNote, Paragraph } from '../flow/flow.ts';
import { notesOf } from '../flow/list-notes.ts';
import type { Line } from '../lines/fill-lines.ts';

/** The notes that each line of a paragraph refers to; undefined for one without notes. */
export function findLineNotes({ runs }: Paragraph, lines: readonly Line[]): FlowNote[][] | undefined {
  if (!runs.some(({ note }) => note)) return undefined;
  const waiting = notesOf(runs);
  // Signs left of the number that the line above ended in: a cell too narrow may part it.
  let left = 0;
  return lines.map(({ pieces }) => {
    const found: FlowNote[] = [];
    for (const { look, part, text } of pieces) {
      if (!look.raised || part === 'marker') continue;
      left -= text.length;
      while (left < 0) {
        const note = waiting.shift()!;
        found.push(note);
        left += String(note.number).length;
      }
    }
    return found;
  });
}
