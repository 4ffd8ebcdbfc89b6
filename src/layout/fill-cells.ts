import type { Cell, Table } from '../flow/flow.ts';
import { type BlockStrips, footStrips, type Strip, stackHeight, stackStrips } from './strip.ts';

/** What stands in a cell, or in the part of it that lies in one row. Lengths in twips. */
export interface FilledCell {
  readonly cell: Cell;
  /** Place among the cells of the table in reading order. */
  readonly order: number;
  readonly content: BlockStrips;
  /** Space between the upper cell margin and the content; less than 0 where a line began in the row above. */
  readonly lead: number;
}

/**
 * The cells of each row, left to right, with their content where its vertical alignment puts it. Lines of a cell over
 * several rows go to the row they end in, so that a page break between the rows parts them too, as in Word.
 */
export function fillCells(
  table: Table,
  contents: readonly (readonly BlockStrips[])[],
  heights: readonly number[],
  border: number,
): FilledCell[][] {
  const rows: FilledCell[][] = table.rows.map(() => []);
  let order = 0;
  table.rows.forEach((row, index) => {
    row.cells.forEach((cell, k) => {
      const content = contents[index]![k]!;
      const inner = heights.slice(index, index + cell.rowSpan);
      const height = inner.reduce((sum, part) => sum + part, 0) + border * (inner.length - 1);
      const lead = leadOf(table, cell, content, height);
      const filled = { cell, order: order++, content, lead };
      shareCell(filled, inner, table, border).forEach((part, i) => {
        rows[index + i]!.push(part);
      });
    });
  });
  for (const row of rows) row.sort((a, b) => a.cell.column - b.cell.column);
  return rows;
}

function leadOf(table: Table, cell: Cell, content: BlockStrips, height: number): number {
  const share = cell.vertical === 'center' ? 0.5 : cell.vertical === 'bottom' ? 1 : 0;
  const { top, bottom } = table.cellMargin;
  const free = height - top - bottom - stackHeight(content, true) - content.after;
  return Math.max(0, free) * share;
}

/** Parts of a cell, one for each of its rows with these inner heights. */
function shareCell(filled: FilledCell, inner: readonly number[], table: Table, border: number): FilledCell[] {
  const { cell, order, content } = filled;
  if (inner.length === 1) return [{ ...filled, content: stackCell(content.strips, content.after) }];
  const { top } = table.cellMargin;
  const parts = inner.map((): { strips: Strip[]; lead: number } => ({ strips: [], lead: 0 }));
  let y = top + filled.lead;
  let row = 0;
  let rowTop = 0;
  for (const strip of content.strips) {
    const bottom = y + strip.before + strip.height;
    while (row < inner.length - 1 && bottom > rowTop + inner[row]!) {
      rowTop += inner[row]! + border;
      row++;
    }
    const part = parts[row]!;
    if (part.strips.length === 0) part.lead = y - rowTop - top;
    part.strips.push(strip);
    y = bottom;
  }
  return parts.map(({ strips, lead }, i) => {
    const after = i === parts.length - 1 ? content.after : 0;
    return { cell, order, content: stackCell(strips, after), lead };
  });
}

function stackCell(strips: readonly Strip[], after: number): BlockStrips {
  return stackStrips(footStrips(strips, after), after);
}
