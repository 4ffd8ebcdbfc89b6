import { ptFromTwip } from '../core/units.ts';
import type { Cell, Table } from '../typeset/flow.ts';
import type { RuleItem } from './page.ts';

/** The cell over each column, row by row; a cell over several rows is there in each of them. */
export type Cover = readonly (readonly (Cell | undefined)[])[];

/** Lines of one table row, still without its height. */
export interface RowGrid {
  /** Lines along the top of the row, y from the top of the row. */
  readonly top: readonly RuleItem[];
  /** Line along the bottom of the table or of its part on a page, y from the middle of that line. */
  readonly closing: readonly RuleItem[];
  /** Upright lines for a row of this height in twips. */
  sides(height: number): RuleItem[];
}

const noGrid: RowGrid = { top: [], closing: [], sides: () => [] };

/** Lines around the cells of a row, centred on the column edges (twips), the upper one just inside the row. */
export function placeGrid(table: Table, cover: Cover, index: number, edges: readonly number[]): RowGrid {
  const { rule } = table;
  if (!rule) return noGrid;
  const own = cover[index]!;
  const above = cover[index - 1] ?? [];
  const half = rule.width / 2;
  const last = table.columns.length;
  const x = (edge: number): number => ptFromTwip(edges[edge]!);
  const draw = (x1: number, y1: number, x2: number, y2: number): RuleItem => {
    const color = rule.color === undefined ? {} : { color: rule.color };
    return { kind: 'rule', x1, y1, x2, y2, thickness: rule.width, ...color, owner: table };
  };
  const runs = joinRuns(own.map((cell, c) => cell === undefined || cell !== above[c]));
  const uprights = edges.map((_, c) => c).filter((c) => c === 0 || c === last || own[c - 1] !== own[c]);
  return {
    top: runs.map(([from, to]) => draw(x(from) - half, half, x(to) + half, half)),
    closing: [draw(x(0) - half, 0, x(last) + half, 0)],
    sides: (height) => uprights.map((c) => draw(x(c), 0, x(c), ptFromTwip(height))),
  };
}

/** Finds the cell over each column of each row. */
export function coverCells(table: Table): Cover {
  const cover: (Cell | undefined)[][] = table.rows.map(() => table.columns.map(() => undefined));
  table.rows.forEach((row, r) => {
    for (const cell of row.cells) {
      for (const covered of cover.slice(r, r + cell.rowSpan)) {
        covered.fill(cell, cell.column, cell.column + cell.columnSpan);
      }
    }
  });
  return cover;
}

/** Half-open ranges of the columns that are true. */
function joinRuns(flags: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  flags.forEach((flag, i) => {
    const last = runs.at(-1);
    if (flag && last?.[1] === i) last[1] = i + 1;
    else if (flag) runs.push([i, i + 1]);
  });
  return runs;
}
