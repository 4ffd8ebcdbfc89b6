import type { FullCell, FullRow, FullTable } from '../flow/flow-pair.ts';
import { alignInOrder } from './align-in-order.ts';
import { textOfBlock } from './pair-items.ts';

/** A column of both tables, or of one. */
interface Column {
  readonly before?: number;
  readonly after?: number;
}

/**
 * Two tables with columns of each other's: where the one has a column that the other has not, the other gets an empty one. So a column
 * that came or went is all that is marked. For paper alone, since Word tracks no columns.
 * @returns undefined where columns cannot be told by their headings, or most of them are others
 */
export function alignColumns(before: FullTable, after: FullTable): readonly [FullTable, FullTable] | undefined {
  if (![before, after].every(({ table, rows }) => rows.every((row) => isPlain(row, table.columns.length))))
    return undefined;
  const [a, b] = [before, after].map(namesOf);
  if (!a || !b) return undefined;
  const places = (names: readonly string[]) => names.map((name, at) => ({ name, at }));
  const kept = alignInOrder(places(a), places(b), (one, other) => (one.name === other.name ? 1 : 0), 1) ?? [];
  if (2 * kept.length < Math.max(a.length, b.length)) return undefined;
  const columns: Column[] = [];
  let [i, k] = [0, 0];
  for (const [toA, toB] of [
    ...kept.map(([one, other]) => [one.at, other.at] as const),
    [a.length, b.length] as const,
  ]) {
    for (; i < toA; i++) columns.push({ before: i });
    for (; k < toB; k++) columns.push({ after: k });
    if (toA < a.length) columns.push({ before: i++, after: k++ });
  }
  const widths = widthsOf(columns, before, after);
  return [widen(before, columns, 'before', widths), widen(after, columns, 'after', widths)];
}

/** A cell in each column, or one across all of them. */
function isPlain({ cells }: FullRow, count: number): boolean {
  if (cells.some(({ cell, continues }) => continues || cell.rowSpan > 1)) return false;
  if (isAcross(cells, count)) return true;
  return cells.length === count && cells.every(({ cell }) => cell.columnSpan === 1);
}

function isAcross(cells: readonly FullCell[], count: number): boolean {
  return count > 1 && cells.length === 1 && cells[0]!.cell.columnSpan === count;
}

/** What the columns are called. */
function namesOf({ rows, table }: FullTable): string[] | undefined {
  const head = rows.find(({ row, cells }) => row.header && !isAcross(cells, table.columns.length));
  return head?.cells.map(({ blocks }) => blocks.map(textOfBlock).join('\n').trim());
}

/** Twips: together as wide as the table is now. */
function widthsOf(columns: readonly Column[], before: FullTable, after: FullTable): number[] {
  const asked = columns.map(({ before: i, after: k }) =>
    k === undefined ? before.table.columns[i!]! : after.table.columns[k]!,
  );
  const [sum, room] = [asked, after.table.columns].map((widths) => widths.reduce((all, width) => all + width, 0));
  const widths = asked.map((width) => Math.floor((width * room!) / sum!));
  widths[widths.length - 1]! += room! - widths.reduce((all, width) => all + width, 0);
  return widths;
}

function widen(full: FullTable, columns: readonly Column[], side: keyof Column, widths: readonly number[]): FullTable {
  const count = full.table.columns.length;
  const rows = full.rows.map((one): FullRow => {
    const [first] = one.cells;
    const cells = isAcross(one.cells, count)
      ? [{ ...first!, cell: { ...first!.cell, columnSpan: columns.length } }]
      : columns.map((column, at): FullCell => {
          const own = column[side] === undefined ? undefined : one.cells[column[side]];
          if (own) return { ...own, cell: { ...own.cell, column: at } };
          return { cell: { ...first!.cell, column: at, blocks: [] }, continues: false, blocks: [] };
        });
    return { cells, row: { ...one.row, cells: cells.map(({ cell }) => cell) } };
  });
  return { ...full, rows, table: { ...full.table, columns: widths } };
}
