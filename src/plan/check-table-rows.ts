import { makeProblem } from '../core/make-problem.ts';
import type { MessageKey } from '../core/messages.ts';
import type { Problem } from '../core/problem.ts';
import type { Leaf } from './leaf.ts';
import { type Found, pointerOf } from './lift-plan.ts';
import type { Cell, Table } from './types.ts';

/**
 * Each row of a table, and of its head, must fill its columns, merged cells counted; a merged cell must not lie over another, and must end
 * before the next full-width row, row of totals, or the end of the table.
 */
export function checkTableRows({ value: { columns, header, rows }, file }: Found<Partial<Table>>): Problem[] {
  if (!columns || !rows) return [];
  const heads = (header ?? []).map((cells): Line => ({ cells, at: cells, standsAlone: false }));
  const lines = rows.map(
    (row): Line => ({ cells: row.cells ?? row.total, at: row, standsAlone: row.cells === undefined }),
  );
  return [...checkLines(heads, columns.length, file), ...checkLines(lines, columns.length, file)];
}

/** A row of a table or of its head. */
interface Line {
  /** None in a full-width row. */
  readonly cells: readonly Cell[] | undefined;
  /** As its author wrote it. */
  readonly at: object;
  /** Cells of other rows do not reach into it, nor its own out of it: a full-width row, a row of totals. */
  readonly standsAlone: boolean;
}

function checkLines(lines: readonly Line[], columns: number, file: string): Problem[] {
  const problems: Problem[] = [];
  const report = (
    key: Extract<MessageKey, `plan-table-${string}`>,
    values: Record<string, number>,
    pointer: string,
  ): void => {
    problems.push(makeProblem(key, { file, pointer }, { values }));
  };
  /** Rows, this one counted, that a cell from above still covers in each column. */
  let reaching: number[] = Array(columns).fill(0);
  lines.forEach(({ cells, at }, i) => {
    const left = countRows(lines, i);
    const next = [...reaching];
    let found = reaching.filter((down) => down > 0).length;
    let column = 0;
    for (const cell of cells ?? []) {
      const [width, down] = [readCount(cell.columns), readCount(cell.rows)];
      while (reaching[column]! > 0) column += 1;
      const end = Math.min(column + width, columns);
      if (down > left) report('plan-table-merge', { rows: down, left }, cell.rows!.pointer);
      if (reaching.slice(column, end).some((rows) => rows > 0))
        report('plan-table-overlap', { columns: width }, cell.columns?.pointer ?? pointerOf(cell));
      next.fill(down, column, end);
      found += width;
      column += width;
    }
    if (cells && found !== columns) report('plan-table-cells', { found, columns }, pointerOf(at));
    reaching = next.map((down) => Math.max(0, down - 1));
  });
  return problems;
}

/** Rows from this one to the next that stands alone, or to the end of the table. */
function countRows(lines: readonly Line[], from: number): number {
  if (lines[from]!.standsAlone) return 1;
  const next = lines.findIndex(({ standsAlone }, i) => i > from && standsAlone);
  return (next < 0 ? lines.length : next) - from;
}

function readCount(leaf: Leaf | undefined): number {
  return Number(leaf?.text ?? 1);
}
