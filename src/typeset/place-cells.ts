import { childrenOf, type Element } from '../document/document.ts';
import type { Align, Block, Cell, Row } from '../flow/flow.ts';
import type { Column } from './find-widths.ts';
import { makeParagraph, makeRuns, plainRuns, pointerOf, type Sheet } from './sheet.ts';

/**
 * Gives each cell its column, passing over those that reach down from above. Where asked, the rows are counted, all but
 * full-width rows and rows of totals, whose first cell stands in the column of numbers too.
 */
export function placeCells(
  sheet: Sheet,
  rows: readonly Element[],
  columns: readonly Column[],
  numbered: boolean,
  bordered: boolean,
): Row[] {
  const reaching = columns.map(() => 0);
  let count = 0;
  return rows.map((row) => {
    const span = row.attributes['span'] === 'yes';
    const total = row.attributes['total'] === 'yes';
    const cells: Cell[] = [];
    let column = 0;
    const skip = () => {
      while ((reaching[column] ?? 0) > 0) column += 1;
    };
    if (numbered && !span && !total) {
      count += 1;
      cells.push(makeNumberCell(sheet, count, bordered));
      column = 1;
    }
    for (const cell of childrenOf(row, 'cell')) {
      skip();
      const asked = Number(cell.attributes['columns'] ?? 1) + (numbered && total && column === 0 ? 1 : 0);
      const columnSpan = span ? columns.length : Math.min(asked, columns.length - column);
      const rowSpan = Number(cell.attributes['rows'] ?? 1);
      const align = (cell.attributes['align'] ?? (span ? undefined : columns[column]?.align)) as Align | undefined;
      const style = span ? 'table-span' : 'table-text';
      const texts = childrenOf(cell, 'text').filter((text) => text.runs.length > 0);
      const blocks = (texts.length > 0 ? texts.map((text) => text.runs) : [[]]).map((runs) =>
        makeParagraph(sheet, style, makeRuns(sheet, style, runs, total ? { char: { bold: true } } : {}), {
          align,
          keepNext: span || undefined,
          at: pointerOf(sheet, runs),
        }),
      );
      cells.push(makeBodyCell(column, columnSpan, rowSpan, bordered && rowSpan > 1, blocks));
      for (let i = column; i < column + columnSpan; i++) reaching[i] = rowSpan;
      column += columnSpan;
    }
    for (let i = 0; i < reaching.length; i++) reaching[i] = Math.max(0, reaching[i]! - 1);
    return { header: false, cantSplit: true, cells };
  });
}

function makeNumberCell(sheet: Sheet, count: number, bordered: boolean): Cell {
  const runs = plainRuns(sheet, 'table-text', bordered ? String(count) : `${count}.`);
  return makeBodyCell(0, 1, 1, false, [
    makeParagraph(sheet, 'table-text', runs, { align: bordered ? 'center' : 'left' }),
  ]);
}

function makeBodyCell(
  column: number,
  columnSpan: number,
  rowSpan: number,
  middle: boolean,
  blocks: readonly Block[],
): Cell {
  return { column, columnSpan, rowSpan, vertical: middle ? 'center' : 'top', header: false, blocks };
}
