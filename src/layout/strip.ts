import type { FlowNote, Table } from '../flow/flow.ts';
import type { Item } from './page.ts';

/**
 * Takes a finished item. `order`: in a row, the place of its cell in reading order, since a cell over several rows is
 * read in the first of them.
 */
export type PutItem = (item: Item, order?: number) => void;

/** A column of text in twips: its left edge on the paper and its width. */
export interface Column {
  readonly left: number;
  readonly width: number;
}

/** A slice of a column that no page break goes through: a line of text or a table row. Heights in twips. */
export interface Strip {
  readonly height: number;
  /** Added to the height where a page ends below it: less than 0 for what may hang over the margin, more for a border. */
  readonly foot: number;
  /** Space above it, dropped at the top of a page. */
  readonly before: number;
  /**
   * What ties it to the strip below: nothing; its own paragraph (`keepLines`, widow control); its own paragraph only as
   * long as it moves with the next one (inside a `keepNext` paragraph); the next paragraph or row.
   */
  readonly keep: 'none' | 'line' | 'chain' | 'next';
  /** The first line of its paragraph, or a row. */
  readonly first: boolean;
  /** The notes it refers to; they stand at the foot of its page. */
  readonly notes?: readonly FlowNote[];
  /** Makes its items with the upper edge of the strip at `top`, twips from the upper edge of the page. */
  place(top: number, put: PutItem): void;
  /** For a row. */
  readonly row?: StripRow;
}

export interface StripRow {
  readonly table: Table;
  /** Whether it is one of the header rows. */
  readonly header: boolean;
  /** The header rows of the table, repeated where a page begins with this row; none for the header rows themselves. */
  readonly headers: readonly Strip[];
  /** Never cut, but where it is higher than a page. */
  readonly cantSplit: boolean;
  /** Draws the lines under the row, where the table ends or leaves the page; `bottom` of the strip in twips. */
  close(bottom: number, put: PutItem): void;
  /** The same row where a page begins with it. */
  startPage(): Strip;
  /** Cuts the row so that its first part fits into the room (twips). */
  readonly split?: (room: number, force: boolean) => { readonly head: Strip; readonly tail: Strip } | undefined;
}

/** What a page may be too full without breaking, twips: a hundredth of a point. */
export const tolerance = 0.2;

/**
 * Blocks one under another in one column, from one of their strips on: the rest of a cell over many pages shares its strips with the
 * whole, so that what a page costs does not grow with what is still to come.
 */
export interface BlockStrips {
  readonly strips: readonly Strip[];
  readonly from: number;
  /** The lower edge of each strip below the top of the first, twips. */
  readonly bottoms: readonly number[];
  /** The places of the strips with notes. */
  readonly noted: readonly number[];
  /** Space under the last block, twips: it counts in a table cell, not at the foot of a page. */
  readonly after: number;
}

/** All of these strips; `after` in twips. */
export function stackStrips(strips: readonly Strip[], after: number): BlockStrips {
  let bottom = 0;
  const bottoms = strips.map(({ before, height }) => (bottom += before + height));
  const noted = strips.flatMap(({ notes }, i) => (notes ? [i] : []));
  return { strips, from: 0, bottoms, noted, after };
}

/** Strips of a cell: the space after the last paragraph must fit with its last line. */
export function footStrips(strips: readonly Strip[], after: number): readonly Strip[] {
  const last = strips.at(-1);
  return last && after > 0 ? [...strips.slice(0, -1), { ...last, foot: last.foot + after }] : strips;
}

/** Height of what is left of a stack, twips. */
export function stackHeight({ strips, from, bottoms }: BlockStrips, keepFirstBefore: boolean): number {
  const first = strips[from];
  if (!first) return 0;
  const top = from === 0 ? 0 : bottoms[from - 1]!;
  return bottoms.at(-1)! - top - (keepFirstBefore ? 0 : first.before);
}

/** Puts strips one under another from `top` on, without page breaks. */
export function placeStrips(strips: readonly Strip[], keepFirstBefore: boolean, top: number, put: PutItem): void {
  let y = top;
  let rows: { item: Item; order: number }[] = [];
  strips.forEach((strip, i) => {
    if (i > 0 || keepFirstBefore) y += strip.before;
    const { row } = strip;
    if (!row) {
      strip.place(y, put);
      y += strip.height;
      return;
    }
    strip.place(y, (item, order = 0) => rows.push({ item, order }));
    y += strip.height;
    if (strips[i + 1]?.row?.table === row.table) return;
    rows.sort((a, b) => a.order - b.order);
    for (const { item } of rows) put(item);
    row.close(y, put);
    rows = [];
  });
}

/** Height of strips one under another, twips. */
export function heightOf(strips: readonly Strip[], keepFirstBefore: boolean): number {
  return strips.reduce((sum, strip, i) => sum + (i > 0 || keepFirstBefore ? strip.before : 0) + strip.height, 0);
}
