import { twipFromMm, twipFromPt } from '../core/units.ts';
import { type Element, plainText } from '../document/document.ts';
import type { Align, Block, Cell, Paragraph, Row } from '../flow/flow.ts';
import { cutRuns } from '../lines/cut-runs.ts';
import { joinChunks } from '../lines/join-chunks.ts';
import { measureRuns } from '../lines/measure-text.ts';
import { openSeams } from './find-bonds.ts';
import { makeRun, type Sheet, styleOf } from './sheet.ts';

export interface Column {
  readonly element: Element | undefined;
  readonly align: Align | undefined;
  /** Where the text of its cells stands, if it says so. */
  readonly vertical: Cell['vertical'] | undefined;
  /** Width asked for, twips. */
  readonly width: number | undefined;
}

/** Between the line and the text of a cell, twips. */
export const cellPadding = twipFromMm(1.5);

/**
 * Column widths, twips. Those given are kept; when every column has one, the table is as wide as they are together, else the
 * others share the rest of the text width by their content, none narrower than its longest word. What is given beyond the
 * text width is made narrower.
 */
export function findWidths(sheet: Sheet, columns: readonly Column[], rows: readonly Row[]): number[] {
  const least = columns.map(() => twipFromPt(20));
  const whole = columns.map(() => twipFromPt(20));
  const take = (column: number, text: Pick<Paragraph, 'runs'>) => {
    const grow = (sizes: number[], width: number) => {
      sizes[column] = Math.max(sizes[column]!, Math.ceil(width) + 2 * cellPadding + 20);
    };
    for (const { width } of joinChunks(cutRuns(openSeams(text), sheet.fonts))) grow(least, width);
    grow(whole, measureRuns(text.runs, sheet.fonts));
  };
  for (const [i, { element }] of columns.entries())
    if (element) take(i, { runs: [makeRun(styleOf(sheet, 'table-head').char, plainText(element))] });
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell.columnSpan > 1) continue;
      for (const paragraph of paragraphsIn(cell.blocks)) take(cell.column, paragraph);
    }
  }
  const widthOf = (some: readonly Column[]) => some.reduce((total, { width }) => total + (width ?? 0), 0);
  const open = columns.map((_, i) => i).filter((i) => columns[i]!.width === undefined);
  if (open.length === 0 && widthOf(columns) <= sheet.width) return columns.map(({ width }) => width!);
  // The column of numbers keeps its width.
  const room = sheet.width - widthOf(columns.filter(({ element }) => !element));
  const asked = widthOf(columns.filter(({ element }) => element));
  // Columns without a width are left 1000 twips each, unless there are so many that the others had less than half of the room.
  const left = Math.max(room / 2, room - open.length * 1000);
  const shrink = asked > room - open.length * 400 ? Math.min(1, left / asked) : 1;
  const widths = columns.map(({ element, width = 0 }) => (element ? Math.round(width * shrink) : width));
  shareWidth(widths, open, least, whole, sheet.width - widths.reduce((sum, width) => sum + width, 0));
  // Rounding goes to the last column.
  widths[widths.length - 1]! += sheet.width - widths.reduce((sum, width) => sum + width, 0);
  return widths;
}

/** The paragraphs of a cell, those in its own tables included. */
function paragraphsIn(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );
}

/**
 * Shares `room` among the open columns: all their text on one line if it fits; else columns with little text get theirs on
 * one line, and those with much share what is left, none narrower than its longest word.
 */
function shareWidth(
  widths: number[],
  open: readonly number[],
  least: readonly number[],
  whole: readonly number[],
  room: number,
): void {
  const sum = (columns: readonly number[], values: readonly number[]) =>
    columns.reduce((total, i) => total + values[i]!, 0);
  if (sum(open, least) >= room) {
    for (const i of open) widths[i] = Math.floor((room * least[i]!) / sum(open, least));
    return;
  }
  if (sum(open, whole) <= room) {
    for (const i of open) widths[i] = Math.floor((room * whole[i]!) / sum(open, whole));
    return;
  }
  let left = room;
  let long = [...open];
  for (const i of [...open].sort((a, b) => whole[a]! - whole[b]!)) {
    const rest = long.filter((column) => column !== i);
    const fair = left / long.length;
    if (whole[i]! > fair || left - whole[i]! < sum(rest, least)) break;
    widths[i] = whole[i]!;
    left -= whole[i]!;
    long = rest;
  }
  // Very long cells count like long ones, so that a single essay does not starve the other columns.
  const weights = whole.map((value, i) => Math.max(least[i]!, Math.min(value, 12_000)));
  const spare = left - sum(long, least);
  const wanted = Math.max(1, sum(long, weights) - sum(long, least));
  for (const i of long) widths[i] = least[i]! + Math.floor((spare * (weights[i]! - least[i]!)) / wanted);
}
