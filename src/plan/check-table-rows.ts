import { makeProblem } from '../core/make-problem.ts';
import type { MessageKey } from '../core/messages.ts';
import type { Problem } from '../core/problem.ts';
import type { Data } from '../source/read-yaml.ts';

/** Cells of a row as written, and where; none in a full-width row. */
interface WrittenRow {
  readonly cells: readonly Data[] | undefined;
  readonly pointer: string;
  /** Cells of other rows do not reach into it, nor its own out of it. */
  readonly alone: boolean;
}

/**
 * Each row of a table must fill its columns, merged cells counted; a merged cell must not lie over another, and must end
 * before the next full-width row, row of totals, or the end of the table.
 */
export function checkTableRows(file: string, pointer: string, columns: number, rows: readonly Data[]): Problem[] {
  const problems: Problem[] = [];
  const report = (
    key: Extract<MessageKey, `plan-table-${string}`>,
    values: Record<string, number>,
    at: string,
  ): void => {
    problems.push(makeProblem(key, { file, pointer: at }, { values }));
  };
  const written = rows.map((row, i) => readRow(row, `${pointer}/rows/${i}`));
  /** Rows, this one counted, that a cell from above still covers in each column. */
  let reaching: number[] = Array(columns).fill(0);
  written.forEach((row, i) => {
    const left = countRows(written, i);
    const next = [...reaching];
    let found = reaching.filter((down) => down > 0).length;
    let column = 0;
    row.cells?.forEach((cell, k) => {
      const [width, down] = [readCount(cell, 'columns'), readCount(cell, 'rows')];
      while (reaching[column]! > 0) column += 1;
      const end = Math.min(column + width, columns);
      if (down > left) report('plan-table-merge', { rows: down, left }, `${row.pointer}/${k}/rows`);
      if (reaching.slice(column, end).some((rows) => rows > 0))
        report('plan-table-overlap', { columns: width }, `${row.pointer}/${k}/columns`);
      next.fill(down, column, end);
      found += width;
      column += width;
    });
    if (row.cells && found !== columns) report('plan-table-cells', { found, columns }, `${pointer}/rows/${i}`);
    reaching = next.map((down) => Math.max(0, down - 1));
  });
  return problems;
}

function readRow(row: Data, pointer: string): WrittenRow {
  if (Array.isArray(row)) return { cells: row, pointer, alone: false };
  const keys = typeof row === 'object' ? row : {};
  for (const key of ['cells', 'total']) {
    const cells = keys[key];
    if (Array.isArray(cells)) return { cells, pointer: `${pointer}/${key}`, alone: key === 'total' };
  }
  return { cells: undefined, pointer, alone: true };
}

/** Rows from this one to the next that stands alone, or to the end of the table. */
function countRows(rows: readonly WrittenRow[], from: number): number {
  if (rows[from]!.alone) return 1;
  const next = rows.findIndex((row, i) => i > from && row.alone);
  return (next < 0 ? rows.length : next) - from;
}

function readCount(cell: Data, key: 'columns' | 'rows'): number {
  return typeof cell === 'object' && !Array.isArray(cell) ? Number(cell[key] ?? 1) : 1;
}
