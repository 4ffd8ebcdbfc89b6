import type { Cell, Table } from '../typeset/flow.ts';
import { fillColumn, tolerance } from './fill-column.ts';
import type { BlockStrips } from './layout-blocks.ts';
import type { Item, RuleItem } from './page.ts';
import type { RowGrid } from './place-grid.ts';
import { moveItems, type Strip, type StripRow, stackStrips } from './strip.ts';

/** What a row is, apart from what stands in it. Lengths in twips. */
export interface RowShape {
  readonly table: Table;
  readonly border: number;
  readonly grid: RowGrid;
  /** The last row of its table, or of the part above a cut. */
  readonly last: boolean;
  readonly header: boolean;
  readonly headers: readonly Strip[];
  /** Least height, borders not counted. */
  readonly minHeight: number;
  readonly keep: Strip['keep'];
  readonly cantSplit: boolean;
  /** Whether it can be cut at all, if only because it is higher than a page. */
  readonly splits: boolean;
  /** The lower part of a cut row: space before its first lines is dropped. */
  readonly continued?: boolean;
}

/** A cell with what (still) stands in it and the height it has, borders not counted. */
export interface FilledCell {
  readonly cell: Cell;
  readonly content: BlockStrips;
  readonly height: number;
}

/** A row of a given inner height (twips, borders not counted) as one strip. */
export function makeRow(shape: RowShape, cells: readonly FilledCell[], inner: number): Strip {
  const { table, border, grid, last, splits } = shape;
  const height = border + inner + (last ? border : 0);
  const items: Item[] = [];
  for (const filled of cells) {
    for (const item of placeCell(shape, filled)) items.push(item);
  }
  items.push(...grid.top, ...grid.sides(height));
  const row: StripRow = {
    table,
    header: shape.header,
    headers: shape.headers,
    closing: moveItems<RuleItem>(grid.closing, last ? -border / 2 : border / 2),
    ...(splits ? { split: (room, force) => splitRow(shape, cells, room, force) } : {}),
  };
  return {
    height,
    foot: (last ? 0 : border) - hangOf(shape, cells, inner),
    before: 0,
    keep: shape.keep,
    first: true,
    items,
    row,
  };
}

/** How much of the row's height is only the part of last lines that may hang over the foot of a page. */
function hangOf(shape: RowShape, cells: readonly FilledCell[], inner: number): number {
  const { top, bottom } = shape.table.cellMargin;
  const needs = cells.map(({ cell, content, height }) => {
    const stack = stackStrips(content.strips, !shape.continued).height;
    const need = stack + (content.strips.at(-1)?.foot ?? 0) + content.after + top + bottom;
    return cell.rowSpan > 1 ? need - height + inner : need;
  });
  const least = Math.max(shape.minHeight, ...needs);
  return Math.max(0, inner - least);
}

function placeCell(shape: RowShape, { cell, content, height }: FilledCell): Item[] {
  const { cellMargin } = shape.table;
  const stack = stackStrips(content.strips, !shape.continued);
  const free = height - cellMargin.top - cellMargin.bottom - stack.height - content.after;
  const share = cell.vertical === 'center' ? 0.5 : cell.vertical === 'bottom' ? 1 : 0;
  return moveItems(stack.items, shape.border + cellMargin.top + Math.max(0, free) * share);
}

/**
 * Cuts a row between lines so that its head fits into the room, each cell by itself. Undefined where Word moves the whole
 * row: it may not be cut, or some cell could not keep its first lines. `force` cuts a row that is higher than a page.
 */
function splitRow(
  shape: RowShape,
  cells: readonly FilledCell[],
  room: number,
  force: boolean,
): { head: Strip; tail: Strip } | undefined {
  if (shape.cantSplit && !force) return undefined;
  const { cellMargin } = shape.table;
  const inner = room - 2 * shape.border - cellMargin.top - cellMargin.bottom;
  const heads: FilledCell[] = [];
  const tails: FilledCell[] = [];
  let cut = false;
  for (const { cell, content } of cells) {
    const { strips, after } = content;
    const fill = fillColumn(addFoot(strips, after), {
      start: 0,
      room: inner,
      pageRoom: inner,
      keepFirstBefore: !shape.continued,
      force,
    });
    const above = [...strips.slice(0, fill.end), ...(fill.cut ? [fill.cut.head] : [])];
    const below = [...(fill.cut ? [fill.cut.tail] : []), ...strips.slice(fill.end + (fill.cut ? 1 : 0))];
    if (strips.length > 0 && above.length === 0) return undefined;
    cut ||= below.length > 0;
    heads.push({ cell, content: { strips: above, after: below.length > 0 ? 0 : after }, height: 0 });
    tails.push({ cell, content: { strips: below, after: below.length > 0 ? after : 0 }, height: 0 });
  }
  if (!cut) return undefined;
  const head = sizeRow({ ...shape, last: true, keep: 'none', splits: false, minHeight: 0 }, heads);
  // Lines are counted with the last one hanging over the foot, but the row must fit without that.
  if (head.height > room + tolerance && !force) return undefined;
  const tail = sizeRow({ ...shape, continued: true, minHeight: 0 }, tails);
  return { head, tail };
}

/** The space after the last paragraph of a cell must fit with its last line. */
function addFoot(strips: readonly Strip[], after: number): readonly Strip[] {
  const last = strips.at(-1);
  return last && after > 0 ? [...strips.slice(0, -1), { ...last, foot: last.foot + after }] : strips;
}

/** A row as high as its cells need. */
function sizeRow(shape: RowShape, cells: readonly FilledCell[]): Strip {
  const { top, bottom } = shape.table.cellMargin;
  const needs = cells.map(({ content }) => stackStrips(content.strips, !shape.continued).height + content.after);
  const inner = Math.max(0, ...needs) + top + bottom;
  return makeRow(
    shape,
    cells.map((filled) => ({ ...filled, height: inner })),
    inner,
  );
}
