import { withPlainSigns } from '../core/plain-signs.ts';
import { splitSentences } from '../core/split-sentences.ts';
import type { Block, Flow, FlowSection, Paragraph, Table } from '../flow/flow.ts';
import { listNotes } from '../flow/list-notes.ts';

/**
 * The document as plain text, numbered as printed, each item or sentence on a line: for the terminal, for mail,
 * and for `git diff`, where a line then shows one change on paper. Further sentences of an item are indented.
 * A note stands as `[1]` in the text, and with its words at the end of the main text or of its appendix.
 */
export function writeText(flow: Flow): string {
  const lines = flow.sections.flatMap((section, i) => [
    ...(i > 0 ? ['', '* * *', ''] : []),
    ...(section.firstHeader ? [...writeBlocks(section.firstHeader.paragraphs), ''] : []),
    ...writeBlocks(section.blocks),
    ...(flow.noteStyle === undefined ? [] : writeNotes(section)),
    ...(section.firstFooter ? ['', ...writeBlocks(section.firstFooter.paragraphs)] : []),
  ]);
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function writeNotes({ blocks }: FlowSection): string[] {
  const notes = listNotes(blocks);
  if (notes.length === 0) return [];
  const lines = notes.flatMap(({ number, paragraph: { marker: _, ...words } }) => {
    const [first = '', ...rest] = writeParagraph(words);
    return [`[${number}] ${first}`, ...rest.map((line) => `  ${line.trimStart()}`)];
  });
  return ['', ...lines];
}

function writeBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return ['', ...writeTable(block), ''];
    const lines = writeParagraph(block);
    const opens = block.outlineLevel === 1 || block.role === 'title';
    return opens && lines.length > 0 && block.style !== 'Subject' ? ['', ...lines] : lines;
  });
}

function writeParagraph(paragraph: Paragraph): string[] {
  const typed = paragraph.runs.map((run) => (run.note ? `[${run.text}]` : run.text)).join('');
  const text = withPlainSigns(typed.replaceAll('\u200b', ''));
  if (text.trim() === '') return [];
  const marker = paragraph.marker ? `${paragraph.marker.text} ` : '';
  // "Bảng 1. Khung điểm" is one name, not two sentences.
  const isName = paragraph.role !== 'paragraph' && paragraph.role !== 'list-item';
  return text
    .split('\n')
    .flatMap((line, i) =>
      (isName ? [line] : splitSentences(line)).map(
        (sentence, k) => (i + k === 0 ? marker : marker === '' ? '' : '  ') + sentence.trimEnd(),
      ),
    );
}

/** Rows of data stand on one line each, cells apart by a bar; a layout table cell by cell. */
function writeTable(table: Table): string[] {
  if (table.role !== 'data') return table.rows.flatMap((row) => row.cells.flatMap((cell) => writeBlocks(cell.blocks)));
  return table.rows.map((row) => row.cells.map((cell) => writeBlocks(cell.blocks).join(' / ')).join(' | '));
}
