import { type BlockLayout, layoutDocument } from 'docx/layout';
import type { Flow } from '../../src/flow/flow.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { docxFromFlow } from './flow-to-docx.ts';
import { blockOfNote, normalizeLine, type PlacedLine, type Places } from './places.ts';

/**
 * Where `docx/layout` puts the lines and the table rows, or why it does not know.
 */
export function oraclePlaces(flow: Flow, fonts: FontFamily): Places | { readonly stoppedAt: string } {
  const { pages, stoppedAt } = layoutDocument(docxFromFlow(flow, { fonts }));
  if (stoppedAt) return { stoppedAt };
  const lines: PlacedLine[] = [];
  const pageStarts: string[] = [];
  const passed = new Map<number, number>();
  pages.forEach((page, number) => {
    const [first] = page.body;
    pageStarts.push(first ? startOf(first, passed) : 'empty');
    for (const block of page.body) {
      if (block.type === 'table') continue;
      for (const line of block.lines) {
        const text = normalizeLine(line.text);
        passed.set(block.index, (passed.get(block.index) ?? 0) + text.length);
        if (text) lines.push({ page: number, block: block.index, text });
      }
    }
    for (const { noteNumber, content } of page.footnotes)
      for (const block of content)
        for (const line of block.type === 'paragraph' ? block.lines : [])
          lines.push({ page: number, block: blockOfNote(Number(noteNumber), number), text: normalizeLine(line.text) });
  });
  return { lines, pageStarts };
}

function startOf(block: BlockLayout, passed: ReadonlyMap<number, number>): string {
  if (block.type === 'paragraph') return `${block.index}:${passed.get(block.index) ?? 0}`;
  // Header rows are repeated in front of the row the page really begins with.
  const rows = block.rows.map((row) => row.index);
  const real = rows.find((row, i) => i > 0 && row !== rows[i - 1]! + 1) ?? rows[0];
  return `${block.index}:row ${real}`;
}
