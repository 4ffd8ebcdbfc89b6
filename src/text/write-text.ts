import type { Block, Flow, Paragraph, Table } from '../flow/flow.ts';

/** A sentence ends here and the next begins: not after an abbreviation such as `TS.` or `KT.`, nor inside a number. */
const sentenceEnd = /(?<=[\p{Ll}\d)”"’%][.!?…]["”’)]?) (?=["“‘(]?\p{Lu})/u;

/**
 * The document as plain text, numbered as printed, each item or sentence on a line: for the terminal, for mail,
 * and for `git diff`, where a line then shows one change on paper. Further sentences of an item are indented.
 */
export function writeText(flow: Flow): string {
  const lines = flow.sections.flatMap((section, i) => [
    ...(i > 0 ? ['', '* * *', ''] : []),
    ...(section.firstHeader ? [...writeBlocks(section.firstHeader.paragraphs), ''] : []),
    ...writeBlocks(section.blocks),
    ...(section.firstFooter ? ['', ...writeBlocks(section.firstFooter.paragraphs)] : []),
  ]);
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
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
  const text = paragraph.runs
    .map((run) => run.text)
    .join('')
    .replaceAll('\u200b', '')
    .replaceAll('\u2011', '-')
    .replaceAll('\u00a0', ' ');
  if (text.trim() === '') return [];
  const marker = paragraph.marker ? `${paragraph.marker.text} ` : '';
  // "Bảng 1. Khung điểm" is one name, not two sentences.
  const isName = paragraph.role !== 'paragraph' && paragraph.role !== 'list-item';
  return text
    .split('\n')
    .flatMap((line, i) =>
      (isName ? [line] : line.split(sentenceEnd)).map(
        (sentence, k) => (i + k === 0 ? marker : marker === '' ? '' : '  ') + sentence.trimEnd(),
      ),
    );
}

/** Rows of data stand on one line each, cells apart by a bar; a layout table cell by cell. */
function writeTable(table: Table): string[] {
  if (table.role !== 'data') return table.rows.flatMap((row) => row.cells.flatMap((cell) => writeBlocks(cell.blocks)));
  return table.rows.map((row) => row.cells.map((cell) => writeBlocks(cell.blocks).join(' / ')).join(' | '));
}
