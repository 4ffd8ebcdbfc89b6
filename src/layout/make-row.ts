import type { FlowNote, Table } from '../flow/flow.ts';
import type { FilledCell } from './fill-cells.ts';
import { fillColumn } from './fill-column.ts';
import type { RowGrid } from './place-grid.ts';
import { heightOf, type PutItem, placeStrips, type Strip, type StripRow, tolerance } from './strip.ts';

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
  /** The first of its table on a page, header rows repeated there not counted. */
  readonly firstOnPage?: boolean;
  /** The lower part of a cut row: space before its first lines is dropped. */
  readonly continued?: boolean;
}

/** A row of a given inner height (twips, borders not counted) as one strip. */
export function makeRow(shape: RowShape, cells: readonly FilledCell[], inner: number): Strip {
  const { table, border, grid, last, splits } = shape;
  const height = border + inner + (last ? border : 0);
  const lastOrder = Math.max(0, ...cells.map(({ order }) => order));
  const row: StripRow = {
    table,
    header: shape.header,
    headers: shape.headers,
    cantSplit: shape.cantSplit,
    close: (bottom, put) => grid.close(bottom + (last ? -border / 2 : border / 2), put),
    startPage: () => makeRow({ ...shape, firstOnPage: true }, cells, inner),
    ...(splits ? { split: (room, force) => splitRow(shape, cells, room, force) } : {}),
  };
  const notes = cells.flatMap(({ content }) => content.strips.flatMap((strip) => strip.notes ?? none));
  const strip: Strip = {
    height,
    foot: (last ? 0 : border) - hangOf(shape, cells, inner),
    before: 0,
    keep: shape.keep,
    first: true,
    place(top, put) {
      for (const cell of cells) placeCell(shape, cell, top, put);
      grid.place(top, height, shape.firstOnPage ?? false, (item) => put(item, lastOrder));
    },
    row,
  };
  return notes.length > 0 ? { ...strip, notes } : strip;
}

const none: readonly FlowNote[] = [];

/** How much of the row's height is only the part of last lines that may hang over the foot of a page. */
function hangOf(shape: RowShape, cells: readonly FilledCell[], inner: number): number {
  const needs = cells.map((filled) => needOf(shape, filled) + (filled.content.strips.at(-1)?.foot ?? 0));
  return Math.max(0, inner - Math.max(shape.minHeight, ...needs));
}

/** Inner height a cell needs, with its margins. */
function needOf(shape: RowShape, { content, lead }: FilledCell): number {
  const { top, bottom } = shape.table.cellMargin;
  return top + lead + heightOf(content.strips, !shape.continued) + content.after + bottom;
}

function placeCell({ border, table, continued }: RowShape, cell: FilledCell, top: number, put: PutItem): void {
  const { content, lead, order } = cell;
  const start = top + border + table.cellMargin.top + lead;
  placeStrips(content.strips, !continued, start, (item) => put(item, order));
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
  // A row with a least height is cut only where that height fits.
  if ((shape.cantSplit || room < shape.minHeight + 2 * shape.border) && !force) return undefined;
  const { cellMargin } = shape.table;
  const inner = room - 2 * shape.border - cellMargin.top - cellMargin.bottom;
  const heads: FilledCell[] = [];
  const tails: FilledCell[] = [];
  let cut = false;
  for (const filled of cells) {
    const { cell, content } = filled;
    const { strips, after } = content;
    // A cut cell is aligned to the top; only what lies in rows above still counts.
    const lead = cell.rowSpan > 1 ? filled.lead : 0;
    const fill = fillColumn(addFoot(strips, after), {
      start: 0,
      room: inner - lead,
      pageRoom: inner - lead,
      keepFirstBefore: !shape.continued,
      force,
    });
    const above = [...strips.slice(0, fill.end), ...(fill.cut ? [fill.cut.head] : [])];
    const below = [...(fill.cut ? [fill.cut.tail] : []), ...strips.slice(fill.end + (fill.cut ? 1 : 0))];
    if (strips.length > 0 && above.length === 0) return undefined;
    cut ||= below.length > 0;
    heads.push({ ...filled, content: { strips: above, after: below.length > 0 ? 0 : after }, lead });
    tails.push({ ...filled, content: { strips: below, after: below.length > 0 ? after : 0 }, lead: 0 });
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
  return makeRow(shape, cells, Math.max(0, ...cells.map((filled) => needOf(shape, filled))));
}
