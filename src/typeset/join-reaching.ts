import type { Block, Cell, Row } from '../flow/flow.ts';
import { borderOf, cellWidth, type Grid, measureBlocks } from '../lines/measure-blocks.ts';
import { keepRow } from './keep-first.ts';
import type { Sheet } from './sheet.ts';

/** Of a page: what a heading and a caption above a table take, which go with its first rows. */
const titles = 1 / 10;

/**
 * Rows joined by cells that reach down stay together where they fit a page, so that no line of such a cell falls on a page
 * end, where LibreOffice loses it. Of more rows only those stay together that the text of a cell needs; it begins at the top
 * then, and the others may begin a page. A text that is itself higher than a page goes into the first of its rows.
 * @param heights of the rows with the line above each, twips
 * @param room twips that a page has for rows below the header rows
 */
export function joinReaching(sheet: Sheet, table: Grid, heights: readonly number[], room: number): Row[] {
  const border = borderOf(table);
  const sum = (from: number, end: number): number => heights.slice(from, end).reduce((all, own) => all + own, 0);
  const rows = [...table.rows];
  const kept = new Set<number>();
  const first = rows.findIndex(({ header }) => !header);
  for (let from = Math.max(0, first), end: number; from < rows.length; from = end) {
    end = endOfGroup(table.rows, from);
    if (end === from + 1) continue;
    if (sum(from, end) <= room - (from === first ? sheet.height * titles : 0)) {
      for (let i = from; i < end - 1; i++) kept.add(i);
      continue;
    }
    for (let i = from; i < end; i++) {
      const reaching = rows[i]!.cells.filter(({ rowSpan }) => rowSpan > 1);
      const needs = new Map(reaching.map((cell) => [cell, border + measureCell(sheet, table, cell)]));
      const tooHigh = reaching.filter((cell) => needs.get(cell)! > room - sheet.height * titles);
      for (const cell of reaching) {
        if (tooHigh.includes(cell)) continue;
        for (let k = i; k < i + cell.rowSpan - 1 && sum(i, k + 1) < needs.get(cell)!; k++) kept.add(k);
      }
      rows[i] = {
        ...rows[i]!,
        cells: rows[i]!.cells.map((cell) => {
          if (cell.rowSpan === 1) return cell;
          return { ...cell, vertical: 'top' as const, rowSpan: tooHigh.includes(cell) ? 1 : cell.rowSpan };
        }),
      };
      for (const cell of tooHigh) rows[i + 1] = addRest(rows[i + 1]!, cell);
    }
  }
  return rows.map((row, i) => (kept.has(i) ? keepRow(row, true) : row));
}

/** The first row below this one into which no cell reaches from it or from those between. */
function endOfGroup(rows: readonly Row[], from: number): number {
  let end = from + 1;
  for (let i = from; i < end && i < rows.length; i++)
    end = Math.max(end, ...rows[i]!.cells.map(({ rowSpan }) => i + rowSpan));
  return Math.min(end, rows.length);
}

/** Height that the text of a cell needs with its margins, twips. */
function measureCell(sheet: Sheet, table: Grid, cell: Cell): number {
  const { top, bottom } = table.cellMargin;
  return top + measureBlocks(cell.blocks, cellWidth(table, cell), sheet) + bottom;
}

/** The row below a cell that no longer reaches into it, with an empty one in its place. */
function addRest(row: Row, { rowSpan, blocks, ...cell }: Cell): Row {
  const rest: Cell = { ...cell, rowSpan: rowSpan - 1, blocks: blocks.slice(0, 1).map(empty) };
  return { ...row, cells: [...row.cells, rest].sort((a, b) => a.column - b.column) };
}

function empty(block: Block): Block {
  return block.kind === 'paragraph' ? { ...block, runs: [] } : block;
}
