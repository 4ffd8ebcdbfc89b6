import type { Cell, Table } from '../flow/flow.ts';
import { staysWithNext } from '../flow/stays-with-next.ts';
import type { Setting } from '../lines/break-lines.ts';
import { borderOf, cellWidth, shareHeights } from '../lines/measure-blocks.ts';
import { fillCells } from './fill-cells.ts';
import { makeRow } from './make-row.ts';
import { coverCells, placeGrid } from './place-grid.ts';
import { type BlockStrips, type Column, type Strip, stackHeight } from './strip.ts';

/** Lays out the blocks of a cell; handed in, since cells hold blocks and blocks hold tables. */
export type LayoutBlocks = (blocks: Cell['blocks'], column: Column, setting: Setting) => BlockStrips;

/** Rows of a table as strips. Word counts a row from the top of its top border; the last row includes the bottom border. */
export function layoutTable(table: Table, column: Column, setting: Setting, layoutBlocks: LayoutBlocks): Strip[] {
  const edges = columnEdges(table, column.left + table.indent);
  const border = borderOf(table);
  const contents = table.rows.map((row) =>
    row.cells.map((cell) => layoutBlocks(cell.blocks, cellColumn(table, cell, edges), setting)),
  );
  const heights = shareHeights(table, (_cell, row, k) => needOf(table, contents[row]![k]!));
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
        keep: header || staysWithNext(row) ? 'next' : 'none',
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
  return { left: edges[cell.column]! + table.cellMargin.left, width: cellWidth(table, cell) };
}

/** Height a cell needs, twips, with its margins. */
function needOf({ cellMargin: { top, bottom } }: Table, content: BlockStrips): number {
  return top + stackHeight(content, true) + content.after + bottom;
}
