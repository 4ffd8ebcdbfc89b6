import type { Block, Cell, Paragraph, Table } from '../flow/flow.ts';
import { breakLines, measureLines, type Setting } from './break-lines.ts';
import { borderEdges, borderHeight, findJoins, type Joins } from './join-borders.ts';

/** What the width of a cell and the heights of rows follow from. */
export type Grid = Pick<Table, 'columns' | 'cellMargin' | 'rule' | 'rows'>;

/**
 * Height in twips of blocks one under another, from the space above the first to the space under the last.
 * @param width of the column, twips
 */
export function measureBlocks(blocks: readonly Block[], width: number, setting: Setting): number {
  let height = 0;
  let after = 0;
  blocks.forEach((block, i) => {
    if (block.kind === 'paragraph') {
      height +=
        spaceBetween(after, block.spacing.before) + measureParagraph(block, width, setting, findJoins(blocks, i));
      after = block.spacing.after;
    } else {
      const border = borderOf(block);
      const heights = measureRows(block, setting);
      height += after + heights.reduce((sum, own) => sum + own + border, border);
      after = 0;
    }
  });
  return height + after;
}

/** Between paragraphs stands the larger of the space after the one and the space before the other, as in Word. */
export function spaceBetween(after: number, before: number): number {
  return Math.max(after, before);
}

function measureParagraph(paragraph: Paragraph, width: number, setting: Setting, joins: Joins): number {
  const { top, bottom } = borderEdges(paragraph, joins);
  const lines = breakLines(paragraph, width, setting.fonts);
  return measureLines(paragraph, lines, setting).reduce(
    (sum, { height }) => sum + height,
    borderHeight(top) + borderHeight(bottom),
  );
}

/** Heights of the rows of a table, twips, the lines around them left out. */
export function measureRows(table: Grid, setting: Setting): number[] {
  const { top, bottom } = table.cellMargin;
  return shareHeights(table, (cell) => top + measureBlocks(cell.blocks, cellWidth(table, cell), setting) + bottom);
}

/**
 * Heights of rows by what their cells need (twips, cell margins included), the lines around them left out; what a cell over
 * several rows needs beyond them goes to its last row, as in Word.
 */
export function shareHeights(table: Grid, needOf: (cell: Cell, row: number, index: number) => number): number[] {
  const border = borderOf(table);
  const heights = table.rows.map(({ minHeight = 0 }) => minHeight);
  const grow = (over: 'one' | 'many'): void => {
    table.rows.forEach((row, first) => {
      row.cells.forEach((cell, k) => {
        if (cell.rowSpan > 1 !== (over === 'many')) return;
        const own = heights.slice(first, first + cell.rowSpan);
        const there = own.reduce((sum, height) => sum + height, border * (cell.rowSpan - 1));
        heights[first + own.length - 1]! += Math.max(0, needOf(cell, first, k) - there);
      });
    });
  };
  grow('one');
  grow('many');
  return heights;
}

/** Width of the text in a cell, twips. */
export function cellWidth(
  { columns, cellMargin }: Pick<Grid, 'columns' | 'cellMargin'>,
  cell: Pick<Cell, 'column' | 'columnSpan'>,
): number {
  const own = columns.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, width) => sum + width, 0);
  return Math.max(1, own - cellMargin.left - cellMargin.right);
}

/** Thickness in twips of the line around the cells of a table. */
export function borderOf({ rule }: Pick<Table, 'rule'>): number {
  return rule ? rule.width * 20 : 0;
}
