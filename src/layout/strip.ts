import { ptFromTwip } from '../core/units.ts';
import type { Table } from '../typeset/flow.ts';
import type { Item, RuleItem } from './page.ts';

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
  /** Points, y counted from the top of the strip. */
  readonly items: readonly Item[];
  /** For a row. */
  readonly row?: StripRow;
}

export interface StripRow {
  readonly table: Table;
  /** Whether it is one of the header rows. */
  readonly header: boolean;
  /** The header rows of the table, repeated where a page begins with this row; none for the header rows themselves. */
  readonly headers: readonly Strip[];
  /** For each item the place of its cell in reading order: a cell over several rows is read in the first of them. */
  readonly orders: readonly number[];
  /** Lines under the row, drawn where the table ends or leaves the page; y from the bottom of the strip. */
  readonly closing: readonly RuleItem[];
  /** Cuts the row so that its first part fits into the room (twips). */
  readonly split?: (room: number, force: boolean) => { readonly head: Strip; readonly tail: Strip } | undefined;
}

/** Items moved down by twips. */
export function moveItems<T extends Item>(items: readonly T[], down: number): T[] {
  const dy = ptFromTwip(down);
  return items.map((item): T => {
    if (item.kind === 'text') return { ...item, y: item.y + dy };
    return { ...item, y1: item.y1 + dy, y2: item.y2 + dy };
  });
}

/** Strips one under another without page breaks: their items (y from the top) and the height they take. */
export function stackStrips(strips: readonly Strip[], keepFirstBefore: boolean): { items: Item[]; height: number } {
  const items: Item[] = [];
  let height = 0;
  let rows: { item: Item; order: number }[] = [];
  strips.forEach((strip, i) => {
    if (i > 0 || keepFirstBefore) height += strip.before;
    const moved = moveItems(strip.items, height);
    height += strip.height;
    const { row } = strip;
    if (!row) {
      for (const item of moved) items.push(item);
      return;
    }
    moved.forEach((item, k) => {
      rows.push({ item, order: row.orders[k]! });
    });
    if (strips[i + 1]?.row?.table === row.table) return;
    rows.sort((a, b) => a.order - b.order);
    for (const { item } of rows) items.push(item);
    for (const item of moveItems(row.closing, height)) items.push(item);
    rows = [];
  });
  return { items, height };
}

/** Height of strips one under another, twips. */
export function heightOf(strips: readonly Strip[], keepFirstBefore: boolean): number {
  return strips.reduce((sum, strip, i) => sum + (i > 0 || keepFirstBefore ? strip.before : 0) + strip.height, 0);
}
