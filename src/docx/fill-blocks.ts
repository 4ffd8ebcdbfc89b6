import type { Block, Cell, Paragraph, Row, Table } from '../flow/flow.ts';
import type { Empty, FullParagraph } from '../flow/flow-pair.ts';
import { staysWithNext } from '../flow/stays-with-next.ts';

/** What only holds others apart. */
const spacer: Empty = { kind: 'empty', keepNext: false };

/**
 * Blocks with the paragraphs that Word asks for: between two tables, which it would join, and at the end. Tables without rows are
 * left out: Word takes them for damage.
 */
export function fillBlocks(blocks: readonly Block[]): (FullParagraph | Table)[] {
  const filled: (FullParagraph | Table)[] = [];
  let previous: Block | undefined;
  let apart = false;
  for (const block of blocks) {
    if (block.kind === 'table') {
      if (block.rows.length === 0) continue;
      if (previous?.kind === 'table') filled.push({ kind: 'paragraph', text: spacer, apart: false });
      filled.push(block);
    } else {
      apart = previous?.kind === 'paragraph' && sharesBorder(previous, block) && !apart;
      filled.push({ kind: 'paragraph', text: block, apart });
    }
    previous = block;
  }
  if (blocks.at(-1)?.kind !== 'paragraph') filled.push({ kind: 'paragraph', text: spacer, apart: false });
  return filled;
}

function sharesBorder(a: Paragraph, b: Paragraph): boolean {
  if (!a.border || !b.border) return false;
  return JSON.stringify([a.border, a.indent]) === JSON.stringify([b.border, b.indent]);
}

/** A cell in its row; `empty`: it has no blocks of its own. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly continues: boolean;
  readonly empty?: Empty;
}

/** A cell that reaches down, for the rows below it. */
interface Reach {
  readonly cell: Cell;
  rows: number;
}

/**
 * Rows with a cell in every column: their own, those that continue from above, and empty ones where the flow has none. Word and
 * LibreOffice ask the first of them, whichever it is, whether the row stays with the next.
 */
export function fillRows(table: Table): { readonly row: Row; readonly cells: readonly PlacedCell[] }[] {
  let reaches: Reach[] = [];
  return table.rows.map((row) => {
    const cells = fillRow(table, row, reaches);
    reaches = reaches.map(({ cell, rows }) => ({ cell, rows: rows - 1 })).filter(({ rows }) => rows > 0);
    for (const cell of row.cells) if (cell.rowSpan > 1) reaches.push({ cell, rows: cell.rowSpan - 1 });
    return { row, cells };
  });
}

function fillRow(table: Table, row: Row, reaches: readonly Reach[]): PlacedCell[] {
  const keepNext = staysWithNext(row);
  const placed = [
    ...row.cells.map((cell): PlacedCell => {
      const empty: Empty | undefined = cell.blocks.length === 0 ? emptyIn(table, false) : undefined;
      return { cell, continues: false, ...(empty && { empty }) };
    }),
    ...reaches.map(({ cell }): PlacedCell => ({ cell, continues: true, empty: makeEmpty([cell], keepNext) })),
  ].sort((a, b) => a.cell.column - b.cell.column);
  const filled: PlacedCell[] = [];
  let column = 0;
  const fillTo = (end: number): void => {
    if (end > column) filled.push({ cell: gap(column, end), continues: false, empty: emptyIn(table, keepNext) });
  };
  for (const one of placed) {
    fillTo(one.cell.column);
    filled.push(one);
    column = one.cell.column + one.cell.columnSpan;
  }
  fillTo(table.columns.length);
  return filled;
}

function gap(column: number, end: number): Cell {
  return { column, columnSpan: end - column, rowSpan: 1, vertical: 'top', header: false, blocks: [] };
}

function emptyIn(table: Table, keepNext: boolean): Empty {
  return makeEmpty(
    table.rows.flatMap((row) => row.cells),
    keepNext,
  );
}

function makeEmpty(cells: readonly Cell[], keepNext: boolean): Empty {
  const style = findStyle(cells);
  return { kind: 'empty', ...(style !== undefined && { style }), keepNext };
}

function findStyle(cells: readonly Cell[]): string | undefined {
  for (const cell of cells) for (const block of cell.blocks) if (block.kind === 'paragraph') return block.style;
  return undefined;
}
