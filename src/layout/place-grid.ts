import { ptFromTwip } from '../core/units.ts';
import type { Cell, Table } from '../flow/flow.ts';
import type { PutItem } from './strip.ts';

/** The cell over each column, row by row; a cell over several rows is there in each of them. */
export type Cover = readonly (readonly (Cell | undefined)[])[];

/** Lines of one table row, still without its height. */
export interface RowGrid {
  /**
   * Puts the lines along the top of the row and upright ones down its height; `top` and `height` in twips.
   * `first` of its page: the line above is whole, since cells that reach down into the row end on the page before.
   */
  place(top: number, height: number, first: boolean, put: PutItem): void;
  /** Puts the line along the bottom of the table or of its part on a page; `middle` of that line in twips. */
  close(middle: number, put: PutItem): void;
}

const noGrid: RowGrid = { place: () => {}, close: () => {} };

/** Lines around the cells of a row, centred on the column edges (twips), the upper one just inside the row. */
export function placeGrid(table: Table, cover: Cover, index: number, edges: readonly number[]): RowGrid {
  const { rule } = table;
  if (!rule) return noGrid;
  const own = cover[index]!;
  const above = cover[index - 1] ?? [];
  const half = rule.width / 2;
  const last = table.columns.length;
  const x = (edge: number): number => ptFromTwip(edges[edge]!);
  const draw = (x1: number, y1: number, x2: number, y2: number) =>
    ({ kind: 'rule', x1, y1, x2, y2, thickness: rule.width, color: rule.color, owner: table }) as const;
  const runs = joinRuns(own.map((cell, c) => cell === undefined || cell !== above[c]));
  const uprights = edges.map((_, c) => c).filter((c) => c === 0 || c === last || own[c - 1] !== own[c]);
  return {
    place(top, height, first, put) {
      const start = ptFromTwip(top);
      const end = ptFromTwip(top + height);
      for (const [from, to] of first ? [[0, last] as const] : runs)
        put(draw(x(from) - half, start + half, x(to) + half, start + half));
      for (const c of uprights) put(draw(x(c), start, x(c), end));
    },
    close(middle, put) {
      const y = ptFromTwip(middle);
      put(draw(x(0) - half, y, x(last) + half, y));
    },
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
