import type { FlowNote, Table } from '../flow/flow.ts';
import type { FilledCell } from './fill-cells.ts';
import { fillColumn } from './fill-column.ts';
import type { RowGrid } from './place-grid.ts';
import {
  type BlockStrips,
  footStrips,
  type PutItem,
  placeStrips,
  type Strip,
  type StripRow,
  stackHeight,
  stackStrips,
  tolerance,
} from './strip.ts';

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
  const notes = cells.flatMap(({ content }) => notesOf(content));
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

function notesOf({ strips, from, noted }: BlockStrips): readonly FlowNote[] {
  return noted.filter((at) => at >= from).flatMap((at) => strips[at]!.notes!);
}

/** How much of the row's height is only the part of last lines that may hang over the foot of a page. */
function hangOf(shape: RowShape, cells: readonly FilledCell[], inner: number): number {
  const needs = cells.map((filled) => needOf(shape, filled) + ownFoot(filled.content));
  return Math.max(0, inner - Math.max(shape.minHeight, ...needs));
}

/** The foot of what stands last, without the space after it, which counts in the height. */
function ownFoot({ strips, from, after }: BlockStrips): number {
  return from < strips.length ? strips.at(-1)!.foot - after : 0;
}

/** Inner height a cell needs, with its margins. */
function needOf(shape: RowShape, { content, lead }: FilledCell): number {
  const { top, bottom } = shape.table.cellMargin;
  return top + lead + stackHeight(content, !shape.continued) + content.after + bottom;
}

function placeCell({ border, table, continued }: RowShape, cell: FilledCell, top: number, put: PutItem): void {
  const { content, lead, order } = cell;
  const start = top + border + table.cellMargin.top + lead;
  placeStrips(content.strips.slice(content.from), !continued, start, (item) => put(item, order));
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
    const { strips, from, after } = content;
    // A cut cell is aligned to the top; only what lies in rows above still counts.
    const lead = cell.rowSpan > 1 ? filled.lead : 0;
    const fill = fillColumn(strips, {
      start: from,
      room: inner - lead,
      pageRoom: inner - lead,
      keepFirstBefore: !shape.continued,
      force,
    });
    const above = [...strips.slice(from, fill.end), ...(fill.cut ? [fill.cut.head] : [])];
    if (from < strips.length && above.length === 0) return undefined;
    const ends = fill.end === strips.length;
    cut ||= !ends;
    heads.push({ ...filled, content: stackStrips(above, ends ? after : 0), lead });
    const below = fill.cut
      ? belowCut(content, fill.end, fill.cut.tail)
      : { ...content, from: fill.end, after: ends ? 0 : after };
    tails.push({ ...filled, content: below, lead: 0 });
  }
  if (!cut) return undefined;
  const head = sizeRow({ ...shape, last: true, keep: 'none', splits: false, minHeight: 0 }, heads);
  // Lines are counted with the last one hanging over the foot, but the row must fit without that.
  if (head.height > room + tolerance && !force) return undefined;
  const tail = sizeRow({ ...shape, continued: true, minHeight: 0 }, tails);
  return { head, tail };
}

/** What is left of a cell whose strip at `end` was cut itself. */
function belowCut({ strips, after }: BlockStrips, end: number, tail: Strip): BlockStrips {
  const rest = strips.slice(end + 1);
  return stackStrips(rest.length > 0 ? [tail, ...rest] : footStrips([tail], after), after);
}

/** A row as high as its cells need. */
function sizeRow(shape: RowShape, cells: readonly FilledCell[]): Strip {
  return makeRow(shape, cells, Math.max(0, ...cells.map((filled) => needOf(shape, filled))));
}
