import { makeProblem } from '../core/make-problem.ts';
import type { MessageKey } from '../core/messages.ts';
import type { Problem } from '../core/problem.ts';
import type { Leaf } from './leaf.ts';
import { type Found, pointerOfGroup } from './lift-plan.ts';
import type { Cell, Row, Table } from './types.ts';

type Told = Extract<MessageKey, `plan-table-${string}`>;

/**
 * Each row of a table and of its header must fill its columns, merged cells counted (the column of numbers is the form's and
 * not among them); a merged cell must not lie over another, and must end before the next full-width row, row of totals, or the
 * end of the header or table.
 */
export function checkTableRows({ value: { columns, header = [], rows = [] }, file }: Found<Partial<Table>>): Problem[] {
  if (!columns) return [];
  const heads = header.map((cells) => ({ cells, pointer: pointerOfGroup(cells) }));
  const body = rows.map((row) => ({ cells: cellsOf(row), pointer: pointerOfGroup(row), alone: standsAlone(row) }));
  return [
    ...checkRows(heads, columns.length, file, 'plan-table-header-merge'),
    ...checkRows(body, columns.length, file, 'plan-table-merge'),
  ];
}

/** A row, its place, and whether no cells of other rows reach into it nor its own out of it. */
interface Checked {
  readonly cells: readonly Cell[] | undefined;
  readonly pointer: string;
  readonly alone?: boolean;
}

function checkRows(rows: readonly Checked[], columns: number, file: string, merge: Told): Problem[] {
  const problems: Problem[] = [];
  const report = (key: Told, values: Record<string, number>, pointer: string): void => {
    problems.push(makeProblem(key, { file, pointer }, { values }));
  };
  /** Rows, this one counted, that a cell from above still covers in each column. */
  let reaching: number[] = Array(columns).fill(0);
  rows.forEach(({ cells, pointer }, i) => {
    const left = countRows(rows, i);
    const next = [...reaching];
    let found = reaching.filter((down) => down > 0).length;
    let column = 0;
    for (const cell of cells ?? []) {
      const [width, down] = [readCount(cell.columns), readCount(cell.rows)];
      while (reaching[column]! > 0) column += 1;
      const end = Math.min(column + width, columns);
      if (down > left) report(merge, { rows: down, left }, cell.rows!.pointer);
      if (reaching.slice(column, end).some((rows) => rows > 0))
        report('plan-table-overlap', { columns: width }, cell.columns?.pointer ?? pointerOfGroup(cell));
      next.fill(down, column, end);
      found += width;
      column += width;
    }
    if (cells && found !== columns) report('plan-table-cells', { found, columns }, pointer);
    reaching = next.map((down) => Math.max(0, down - 1));
  });
  return problems;
}

/** The cells of a row; none in a full-width row or the name of a group. */
function cellsOf({ cells, total }: Row): readonly Cell[] | undefined {
  return cells ?? total;
}

/** A full-width row, the name of a group, a row of totals. */
function standsAlone({ cells }: Row): boolean {
  return cells === undefined;
}

/** Rows from this one to the next that stands alone, or to the last. */
function countRows(rows: readonly Checked[], from: number): number {
  if (rows[from]!.alone) return 1;
  const next = rows.findIndex((row, i) => i > from && row.alone);
  return (next < 0 ? rows.length : next) - from;
}

function readCount(leaf: Leaf | undefined): number {
  return Number(leaf?.text ?? 1);
}
