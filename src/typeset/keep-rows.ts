import type { Block, Row, Table } from '../flow/flow.ts';
import { staysWithNext } from '../flow/stays-with-next.ts';
import { borderOf, type Grid, measureRows } from '../lines/measure-blocks.ts';
import { joinReaching } from './join-reaching.ts';
import { keepRow } from './keep-first.ts';
import type { Sheet } from './sheet.ts';

/** Twips that a row leaves free on a page it fits: programs round the heights of lines, some fifty a page, each in their own way. */
const slack = 60;
/** A row higher than this share of a page is not waited for by the text above: too much of a page would stay white. */
const high = 1 / 3;

/**
 * Rows that fit a page (where asked, a third of one) are kept whole, the others may run over its foot: in Word and in the PDF alike. The row above such
 * a one does not wait for it: Word would move both to the next page, with all that is kept with them. Rows joined by cells
 * that reach down stay together where they fit a page. A total is not left alone under header rows: the row above stays with it
 * where both fit a page, more that are kept with that one only where they are not high together.
 * @param isTotal whether the row of an index is one of totals
 * @param splitsHigh whether rows higher than a third of a page are not kept whole, so that little of a page stays white
 */
export function keepRows(sheet: Sheet, table: Grid, isTotal: (row: number) => boolean, splitsHigh = false): Row[] {
  const border = borderOf(table);
  const heightsOf = (grid: Grid): number[] => measureRows(grid, sheet).map((height) => border + height);
  const own = heightsOf(table);
  const headers = table.rows.reduce((sum, row, i) => sum + (row.header ? own[i]! : 0), 0);
  const room = sheet.height - headers - border - slack;
  const joined = table.rows.some(({ header, cells }) => !header && cells.some(({ rowSpan }) => rowSpan > 1));
  const rows = joined ? joinReaching(sheet, table, own, room) : table.rows;
  const heights = joined ? heightsOf({ ...table, rows }) : own;
  const most = splitsHigh ? Math.min(room, sheet.height * high) : room;
  const splits = (i: number): boolean => !rows[i]!.header && heights[i]! > most;
  const result: Row[] = [];
  rows.forEach((row, i) => {
    const whole = { ...row, cantSplit: !splits(i) };
    if (i + 1 < rows.length && splits(i + 1)) result.push(releaseRow(whole));
    else if (isTotal(i + 1) && !row.header) {
      let first = i;
      while (first > 0 && !rows[first - 1]!.header && staysWithNext(result[first - 1]!)) first--;
      const together = heights.slice(first, i + 2).reduce((sum, height) => sum + height, 0);
      result.push(together <= (first < i ? sheet.height * high : room) ? keepRow(whole, true) : whole);
    } else result.push(whole);
  });
  return result;
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

function beginsHigh(sheet: Sheet, table: Table): boolean {
  const first = table.rows.findIndex((row) => !row.header);
  if (first < 0) return false;
  let end = first + 1;
  while (end < table.rows.length && staysWithNext(table.rows[end - 1]!)) end++;
  return measureTogether(sheet, table, first, end) > sheet.height * high;
}

/** Is the last row, with those that stay with it, too high to stand on a page with a signature, which takes up to a quarter of it? */
export function endsHigh(sheet: Sheet, table: Table): boolean {
  let first = table.rows.length - 1;
  while (first > 0 && staysWithNext(table.rows[first - 1]!)) first--;
  return measureTogether(sheet, table, Math.max(0, first), table.rows.length) > sheet.height * (2 / 3);
}

/** Height of rows of a table, twips. */
function measureTogether(sheet: Sheet, table: Table, from: number, end: number): number {
  return measureRows(table, sheet)
    .slice(from, end)
    .reduce((sum, height) => sum + borderOf(table) + height, 0);
}
