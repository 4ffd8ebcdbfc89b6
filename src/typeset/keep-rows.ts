import { faceOf } from '../font/font.ts';
import { measureText } from '../font/measure-text.ts';
import { roomOf } from './find-widths.ts';
import type { Block, Paragraph, Row, Table } from './flow.ts';
import type { Sheet } from './sheet.ts';

/**
 * The highest row that is kept whole on a page, as a share of the height of the text. No page then has more than a third
 * left white for a row; of forty made-up tables of long rows 12 % more pages were needed, and one page in six was emptier
 * than that, when all rows were kept whole.
 */
const highest = 1 / 3;

/**
 * Rows that are not too high are kept whole on a page, the others may run over its foot: in Word and in the PDF alike.
 * The row above such a one does not wait for it: Word would move both to the next page, with all that is kept with them.
 */
export function keepRows(sheet: Sheet, rows: readonly Row[], widths: readonly number[]): Row[] {
  const heights = estimateHeights(sheet, rows, widths);
  const isHigh = (i: number): boolean => !rows[i]!.header && heights[i]! > sheet.height * highest;
  return rows.map((row, i) => {
    const kept = { ...row, cantSplit: !isHigh(i) };
    return i + 1 < rows.length && isHigh(i + 1) ? releaseRow(kept) : kept;
  });
}

/** Nor does a paragraph above a table that begins with such a row. */
export function releaseFromHighRows(blocks: readonly Block[]): Block[] {
  return blocks.map((block, i) => {
    const next = blocks[i + 1];
    return next?.kind === 'table' && next.rows[0]?.cantSplit === false ? release(block) : block;
  });
}

function releaseRow(row: Row): Row {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(release) })) };
}

function release(block: Block): Block {
  return block.kind === 'paragraph' ? { ...block, keepNext: false } : block;
}

/** Is the last row too high to stand on a page together with a signature, which takes up to a quarter of it? */
export function endsHigh(sheet: Sheet, { rows, columns }: Table): boolean {
  return rows.at(-1)?.cantSplit === false && estimateHeights(sheet, rows, columns).at(-1)! > sheet.height * (2 / 3);
}

/** Heights of rows, twips; what a cell over several rows needs beyond them goes to its last row, as in Word. */
function estimateHeights(sheet: Sheet, rows: readonly Row[], widths: readonly number[]): number[] {
  const heights = rows.map(() => 0);
  const grow = (over: 'one' | 'many'): void => {
    rows.forEach((row, index) => {
      for (const cell of row.cells) {
        if (cell.rowSpan > 1 !== (over === 'many')) continue;
        const room = roomOf(cell, widths);
        const need = cell.blocks.reduce((sum, block) => sum + estimateHeight(sheet, block, room), 0);
        const own = heights.slice(index, index + cell.rowSpan);
        const last = index + own.length - 1;
        heights[last]! += Math.max(0, need - own.reduce((sum, height) => sum + height, 0));
      }
    });
  };
  grow('one');
  grow('many');
  return heights;
}

function estimateHeight(sheet: Sheet, block: Block, room: number): number {
  if (block.kind === 'table') return 0;
  const { before, after, line } = block.spacing;
  // A single line of Times New Roman is 1.15 times as high as its letters.
  const single = Math.max(0, ...block.runs.map((run) => run.size)) * 20 * 1.15;
  const height = line.rule === 'multiple' ? single * line.value : line.value;
  return before + countLines(sheet, block, room) * height + after;
}

/** Lines of a paragraph in a cell, broken at its spaces only. */
function countLines(sheet: Sheet, paragraph: Paragraph, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { bold, italic, size, text } of paragraph.runs) {
    const measure = (words: string) => measureText(sheet.fonts, faceOf(bold, italic), size, words) * 20;
    const space = measure(' ');
    for (const word of text.split(/[ \n]/)) {
      const width = measure(word);
      if (used > 0 && used + width > room) {
        lines++;
        used = 0;
      }
      used += width + space;
    }
  }
  return lines;
}
