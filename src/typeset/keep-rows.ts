import type { Block, Paragraph, Row, Table } from '../flow/flow.ts';
import { faceOf } from '../font/font.ts';
import { measureText } from '../font/measure-text.ts';
import { roomOf } from './find-widths.ts';
import type { Sheet } from './sheet.ts';

/** Heights are estimated: a row that takes more than this share of a page is not sure to fit it. */
const sure = 0.95;
/** A row higher than this share of a page is not waited for by the text above: too much of a page would stay white. */
const high = 1 / 3;

/**
 * Rows that fit a page are kept whole, the others may run over its foot: in Word and in the PDF alike. The row above such
 * a one does not wait for it: Word would move both to the next page, with all that is kept with them.
 */
export function keepRows(sheet: Sheet, rows: readonly Row[], widths: readonly number[]): Row[] {
  const heights = estimateHeights(sheet, rows, widths);
  const headers = rows.reduce((sum, row, i) => sum + (row.header ? heights[i]! : 0), 0);
  const splits = (i: number): boolean => !rows[i]!.header && heights[i]! > sure * (sheet.height - headers);
  return rows.map((row, i) => {
    const kept = { ...row, cantSplit: !splits(i) };
    return i + 1 < rows.length && splits(i + 1) ? releaseRow(kept) : kept;
  });
}

/**
 * Where a table begins with a high row, its heading and caption go with it to the next page, the text above them does not:
 * else all that is kept together, up to the title of the plan, would leave the page to the letterhead alone.
 */
export function releaseFromHighRows(sheet: Sheet, blocks: readonly Block[]): Block[] {
  const released = new Set<number>();
  blocks.forEach((block, i) => {
    if (block.kind !== 'table' || block.role !== 'data' || !beginsHigh(sheet, block)) return;
    let above = i - 1;
    while (isTitle(blocks[above])) above--;
    released.add(above);
  });
  return blocks.map((block, i) => (released.has(i) ? release(block) : block));
}

function isTitle(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && (block.role === 'heading' || block.role === 'caption');
}

function releaseRow(row: Row): Row {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(release) })) };
}

function release(block: Block): Block {
  return block.kind === 'paragraph' ? { ...block, keepNext: false } : block;
}

function beginsHigh(sheet: Sheet, { rows, columns }: Table): boolean {
  const first = rows.findIndex((row) => !row.header);
  return first >= 0 && estimateHeights(sheet, rows, columns)[first]! > sheet.height * high;
}

/** Is the last row too high to stand on a page together with a signature, which takes up to a quarter of it? */
export function endsHigh(sheet: Sheet, { rows, columns }: Table): boolean {
  return rows.length > 0 && estimateHeights(sheet, rows, columns).at(-1)! > sheet.height * (2 / 3);
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
