import { shownCells } from '../word/shown-cells.ts';
import type { WordRow, WordTable } from '../word/word.ts';
import { type Item, type Line, textOf } from './line.ts';
import { isCapitals } from './lower-capitals.ts';
import { type Notes, readItems } from './read-lines.ts';

/** The name of the type as a title says it: alone on its line, or before a subject. */
export const typeName = /^\s*kế\s+hoạch(?=\s*$|\s*\n|\s+\p{Lu})/iu;

/**
 * Takes what stands in a frame as if it stood on the page. A frame is a table that holds the title, or a column that holds most of the
 * text: a row of one cell is its lines, rows side by side stay a table.
 */
export function openFrames(items: readonly Item[], notes: Notes): Item[] {
  const first = items.find((item) => (item.kind === 'line' ? typeName.test(textOf(item)) : holdsTitle(item, notes)));
  const columns = items.filter((item) => item.kind === 'table' && isColumn(item));
  const words = columns.length > 0 ? items.reduce((sum, item) => sum + countWords(item, notes), 0) : 0;
  const isFrame = (item: Item) =>
    item === first || (columns.includes(item) && countWords(item, notes) * 2 > words && items.length > 1);
  return items.flatMap((item) => (item.kind === 'table' && isFrame(item) ? openRows(item, notes) : [item]));
}

function openRows(table: WordTable, notes: Notes): Item[] {
  const opened: Item[] = [];
  let beside: WordRow[] = [];
  const close = () => {
    if (beside.length > 0) opened.push({ ...table, rows: beside });
    beside = [];
  };
  for (const row of table.rows) {
    const cells = shownCells(row);
    const items = cells.flatMap(({ blocks }) => readItems(blocks, notes));
    const isTitled = items.some((item) => linesOf(item, notes).some(isTitle));
    if (cells.length > 1 && !isTitled) beside.push(row);
    else {
      close();
      opened.push(...openFrames(items, notes));
    }
  }
  close();
  return opened;
}

function holdsTitle(table: WordTable, notes: Notes): boolean {
  return linesOf(table, notes).some(isTitle);
}

function isTitle(line: Line): boolean {
  const text = textOf(line).trim();
  return typeName.test(text) && isCapitals(text.slice(0, 8)) && line.align === 'center';
}

/** All lines of an item, those in cells among them. */
export function linesOf(item: Item, notes: Notes): Line[] {
  return item.kind === 'line' ? [item] : itemsOf(item, notes).flatMap((one) => linesOf(one, notes));
}

function itemsOf(table: WordTable, notes: Notes): Item[] {
  return table.rows.flatMap((row) => shownCells(row).flatMap(({ blocks }) => readItems(blocks, notes)));
}

function countWords(item: Item, notes: Notes): number {
  return linesOf(item, notes).reduce((sum, line) => sum + (textOf(line).match(/\S+/g)?.length ?? 0), 0);
}

function isColumn({ rows }: WordTable): boolean {
  return rows.every((row) => shownCells(row).length < 2);
}
