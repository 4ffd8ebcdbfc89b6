import type { Cell, Paragraph, Row, Table } from '../flow/flow.ts';
import { fillCells } from './fill-cells.ts';
import type { BlockStrips } from './layout-blocks.ts';
import type { Column, Setting } from './layout-paragraph.ts';
import { makeRow } from './make-row.ts';
import { coverCells, placeGrid } from './place-grid.ts';
import { heightOf, type Strip } from './strip.ts';

/** Lays out the blocks of a cell; handed in, since cells hold blocks and blocks hold tables. */
export type LayoutBlocks = (blocks: Cell['blocks'], column: Column, setting: Setting) => BlockStrips;

/** Rows of a table as strips. Word counts a row from the top of its top border; the last row includes the bottom border. */
export function layoutTable(table: Table, column: Column, setting: Setting, layoutBlocks: LayoutBlocks): Strip[] {
  const edges = columnEdges(table, column.left + table.indent);
  const border = table.rule ? table.rule.width * 20 : 0;
  const contents = table.rows.map((row) =>
    row.cells.map((cell) => layoutBlocks(cell.blocks, cellColumn(table, cell, edges), setting)),
  );
  const heights = rowHeights(table, contents, border);
  const cells = fillCells(table, contents, heights, border);
  const cover = coverCells(table);
  const headerCount = Math.max(
    0,
    table.rows.findIndex((row) => !row.header),
  );
  const headers: Strip[] = [];
  return table.rows.map((row, index): Strip => {
    const header = index < headerCount;
    const strip = makeRow(
      {
        table,
        border,
        grid: placeGrid(table, cover, index, edges),
        last: index === table.rows.length - 1,
        header,
        headers: header ? [] : headers,
        minHeight: row.minHeight ?? 0,
        keep: header || firstParagraph(row)?.keepNext ? 'next' : 'none',
        cantSplit: row.cantSplit,
        splits: !header,
      },
      cells[index]!,
      heights[index]!,
    );
    if (header) headers.push(strip);
    return strip;
  });
}

function columnEdges(table: Table, left: number): number[] {
  const edges = [left];
  for (const width of table.columns) edges.push(edges.at(-1)! + width);
  return edges;
}

function cellColumn(table: Table, cell: Cell, edges: readonly number[]): Column {
  const left = edges[cell.column]! + table.cellMargin.left;
  const right = edges[cell.column + cell.columnSpan]! - table.cellMargin.right;
  return { left, width: Math.max(1, right - left) };
}

/** Heights by content, borders left out, twips; what a cell over several rows needs beyond them goes to its last row. */
function rowHeights(table: Table, contents: readonly (readonly BlockStrips[])[], border: number): number[] {
  const { top, bottom } = table.cellMargin;
  const heights = table.rows.map((row) => row.minHeight ?? 0);
  const grow = (over: 'one' | 'many'): void => {
    table.rows.forEach((row, index) => {
      row.cells.forEach((cell, k) => {
        if (cell.rowSpan > 1 !== (over === 'many')) return;
        const { strips, after } = contents[index]![k]!;
        const need = heightOf(strips, true) + after + top + bottom - border * (cell.rowSpan - 1);
        const last = Math.min(index + cell.rowSpan, heights.length) - 1;
        heights[last]! += Math.max(0, need - sumHeights(heights, index, cell.rowSpan));
      });
    });
  };
  grow('one');
  grow('many');
  return heights;
}

function sumHeights(heights: readonly number[], from: number, count: number): number {
  return heights.slice(from, from + count).reduce((sum, height) => sum + height, 0);
}

/** Word asks the first paragraph of the first cell whether the row stays with the next. */
function firstParagraph(row: Row): Paragraph | undefined {
  const [first] = row.cells;
  const block = first?.column === 0 ? first.blocks[0] : undefined;
  if (block?.kind === 'table') return block.rows[0] && firstParagraph(block.rows[0]);
  return block;
}
