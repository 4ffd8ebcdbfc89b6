import { makeProblem } from '../core/make-problem.ts';
import type { MessageKey } from '../core/messages.ts';
import type { Problem } from '../core/problem.ts';
import type { Leaf } from './leaf.ts';
import { type Found, pointerOf } from './lift-plan.ts';
import type { Cell, Row, Table } from './types.ts';

/**
 * Each row of a table must fill its columns, merged cells counted; a merged cell must not lie over another, and must end
 * before the next full-width row, row of totals, or the end of the table.
 */
export function checkTableRows({ value: { columns, rows }, file }: Found<Partial<Table>>): Problem[] {
  if (!columns || !rows) return [];
  const problems: Problem[] = [];
  const report = (
    key: Extract<MessageKey, `plan-table-${string}`>,
    values: Record<string, number>,
    pointer: string,
  ): void => {
    problems.push(makeProblem(key, { file, pointer }, { values }));
  };
  /** Rows, this one counted, that a cell from above still covers in each column. */
  let reaching: number[] = Array(columns.length).fill(0);
  rows.forEach((row, i) => {
    const cells = cellsOf(row);
    const left = countRows(rows, i);
    const next = [...reaching];
    let found = reaching.filter((down) => down > 0).length;
    let column = 0;
    for (const cell of cells ?? []) {
      const [width, down] = [readCount(cell.columns), readCount(cell.rows)];
      while (reaching[column]! > 0) column += 1;
      const end = Math.min(column + width, columns.length);
      if (down > left) report('plan-table-merge', { rows: down, left }, cell.rows!.pointer);
      if (reaching.slice(column, end).some((rows) => rows > 0))
        report('plan-table-overlap', { columns: width }, cell.columns?.pointer ?? pointerOf(cell));
      next.fill(down, column, end);
      found += width;
      column += width;
    }
    if (cells && found !== columns.length)
      report('plan-table-cells', { found, columns: columns.length }, pointerOf(row));
    reaching = next.map((down) => Math.max(0, down - 1));
  });
  return problems;
}

/** The cells of a row; none in a full-width row. */
function cellsOf({ cells, total }: Row): readonly Cell[] | undefined {
  return cells ?? total;
}

/** Cells of other rows do not reach into it, nor its own out of it: a full-width row, a row of totals. */
function standsAlone({ cells }: Row): boolean {
  return cells === undefined;
}

/** Rows from this one to the next that stands alone, or to the end of the table. */
function countRows(rows: readonly Row[], from: number): number {
  if (standsAlone(rows[from]!)) return 1;
  const next = rows.findIndex((row, i) => i > from && standsAlone(row));
  return (next < 0 ? rows.length : next) - from;
}

function readCount(leaf: Leaf | undefined): number {
  return Number(leaf?.text ?? 1);
}
