import { twipFromMm, twipFromPt } from '../core/units.ts';
import { childrenOf, type Element, plainText } from '../document/document.ts';
import { faceOf } from '../font/font.ts';
import { measureText } from '../font/measure-text.ts';
import type { Align, Block, Cell, Row, Run } from './flow.ts';
import { makeParagraph, makeRuns, plainRuns, type Sheet, styleOf } from './sheet.ts';

interface Column {
  readonly element: Element | undefined;
  readonly align: Align | undefined;
  /** Width asked for, twips. */
  readonly width: number | undefined;
}

const cellPadding = twipFromMm(1.5);

/** A table of the text: caption, header row repeated on each page, rows whole on a page, full-width and merged cells. */
export function setTable(sheet: Sheet, element: Element): Block[] {
  const bordered = element.attributes['borders'] !== 'no';
  const numbered = element.attributes['numbered'] === 'yes';
  const columns: Column[] = childrenOf(element, 'column').map((column) => ({
    element: column,
    align: column.attributes['align'] as Align | undefined,
    width: column.attributes['width'] === undefined ? undefined : twipFromMm(Number(column.attributes['width'])),
  }));
  if (numbered) columns.unshift({ element: undefined, align: 'center', width: twipFromMm(bordered ? 11 : 9) });
  const rows = placeCells(sheet, childrenOf(element, 'row'), columns, numbered, bordered);
  const widths = findWidths(sheet, columns, rows);
  const head = makeHeader(sheet, columns);
  const captions = childrenOf(element, 'caption').map((caption) =>
    makeParagraph(sheet, 'caption', makeRuns(sheet, 'caption', caption.runs), { role: 'caption' }),
  );
  return [
    ...captions,
    {
      kind: 'table',
      role: 'data',
      columns: widths,
      indent: 0,
      ...(bordered && { rule: { width: sheet.settings['table-rule'], space: 0 } }),
      cellMargin: { left: cellPadding, right: cellPadding, top: 0, bottom: 0 },
      rows: [...head, ...rows].map((row) => loosenRow(sheet, row, widths)),
      ...(captions[0] && { description: plainText(childrenOf(element, 'caption')[0]!) }),
    },
  ];
}

/** A cell too narrow for a date or number held together lets it break at its spaces: better there than inside a word. */
function loosenRow(sheet: Sheet, row: Row, widths: readonly number[]): Row {
  const loosen = (block: Block, room: number): Block => {
    if (block.kind !== 'paragraph') return block;
    const measure = (run: Run) =>
      Math.max(
        ...run.text
          .split(/[ \n]/)
          .map((word) => measureText(sheet.fonts, faceOf(run.bold, run.italic), run.size, word) * 20),
      );
    return block.runs.some((run) => measure(run) > room)
      ? { ...block, runs: block.runs.map((run) => ({ ...run, text: run.text.replaceAll('\u00a0', ' ') })) }
      : block;
  };
  const cells = row.cells.map((cell) => {
    const width = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, own) => sum + own, 0);
    return { ...cell, blocks: cell.blocks.map((block) => loosen(block, width - 2 * cellPadding)) };
  });
  return { ...row, cells };
}

/** The row of column names, unless no column has one. */
function makeHeader(sheet: Sheet, columns: readonly Column[]): Row[] {
  if (!columns.some(({ element }) => element && plainText(element) !== '')) return [];
  const cells = columns.map(({ element }, column): Cell => {
    const runs = element
      ? makeRuns(sheet, 'table-head', element.runs)
      : plainRuns(sheet, 'table-head', sheet.settings.table['number-column']);
    return {
      column,
      columnSpan: 1,
      rowSpan: 1,
      vertical: 'center',
      header: true,
      blocks: [makeParagraph(sheet, 'table-head', runs, { keepNext: true })],
    };
  });
  return [{ header: true, cantSplit: true, cells }];
}

/** Gives each cell its column, passing over those that reach down from above; counts the rows where asked. */
function placeCells(
  sheet: Sheet,
  rows: readonly Element[],
  columns: readonly Column[],
  numbered: boolean,
  bordered: boolean,
): Row[] {
  const reaching = columns.map(() => 0);
  let count = 0;
  return rows.map((row) => {
    const span = row.attributes['span'] === 'yes';
    if (span) count = 0;
    const cells: Cell[] = [];
    let column = 0;
    const skip = () => {
      while ((reaching[column] ?? 0) > 0) column += 1;
    };
    if (numbered && !span) {
      count += 1;
      const text = bordered ? String(count) : `${count}.`;
      cells.push(
        makeBodyCell(0, 1, 1, false, [
          makeParagraph(sheet, 'table-text', plainRuns(sheet, 'table-text', text), {
            align: bordered ? 'center' : 'left',
          }),
        ]),
      );
      column = 1;
    }
    for (const cell of childrenOf(row, 'cell')) {
      skip();
      const columnSpan = span
        ? columns.length
        : Math.min(Number(cell.attributes['columns'] ?? 1), columns.length - column);
      const rowSpan = Number(cell.attributes['rows'] ?? 1);
      const align = (cell.attributes['align'] ?? (span ? undefined : columns[column]?.align)) as Align | undefined;
      const style = span ? 'table-span' : 'table-text';
      const texts = childrenOf(cell, 'text').filter((text) => text.runs.length > 0);
      const blocks = (texts.length > 0 ? texts.map((text) => text.runs) : [[]]).map((runs) =>
        makeParagraph(sheet, style, makeRuns(sheet, style, runs), {
          align,
          keepNext: span || undefined,
        }),
      );
      cells.push(makeBodyCell(column, columnSpan, rowSpan, bordered && rowSpan > 1, blocks));
      for (let i = column; i < column + columnSpan; i++) reaching[i] = rowSpan;
      column += columnSpan;
    }
    for (let i = 0; i < reaching.length; i++) reaching[i] = Math.max(0, reaching[i]! - 1);
    return { header: false, cantSplit: true, cells };
  });
}

function makeBodyCell(
  column: number,
  columnSpan: number,
  rowSpan: number,
  middle: boolean,
  blocks: readonly Block[],
): Cell {
  return { column, columnSpan, rowSpan, vertical: middle ? 'center' : 'top', header: false, blocks };
}

/**
 * Column widths, twips: those given are kept; the others share the rest of the text width by their content,
 * none narrower than its longest word. The sum is the text width.
 */
function findWidths(sheet: Sheet, columns: readonly Column[], rows: readonly Row[]): number[] {
  const face = (style: string) => faceOf(styleOf(sheet, style).char.bold, false);
  const measure = (style: string, text: string) =>
    Math.ceil(measureText(sheet.fonts, face(style), styleOf(sheet, style).char.size, text) * 20);
  const least = columns.map(() => twipFromPt(20));
  const whole = columns.map(() => twipFromPt(20));
  const take = (column: number, style: string, text: string) => {
    for (const word of text.split(' '))
      least[column] = Math.max(least[column]!, measure(style, word) + 2 * cellPadding + 20);
    whole[column] = Math.max(whole[column]!, measure(style, text) + 2 * cellPadding + 20);
  };
  for (const [i, { element }] of columns.entries()) if (element) take(i, 'table-head', plainText(element));
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell.columnSpan > 1) continue;
      for (const block of cell.blocks)
        if (block.kind === 'paragraph') take(cell.column, 'table-text', block.runs.map((run) => run.text).join(''));
    }
  }
  const given = columns.map(({ width }) => width);
  const asked = given.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const open = columns.map((_, i) => i).filter((i) => given[i] === undefined);
  const shrink =
    asked > 0 && (open.length === 0 || asked > sheet.width - open.length * 400)
      ? (sheet.width - open.length * 1000) / asked
      : 1;
  const widths = given.map((width) =>
    Math.round((width ?? 0) * (open.length === 0 ? sheet.width / asked : Math.min(1, shrink))),
  );
  shareWidth(widths, open, least, whole, sheet.width - widths.reduce((sum, width) => sum + width, 0));
  // Rounding goes to the last column.
  widths[widths.length - 1]! += sheet.width - widths.reduce((sum, width) => sum + width, 0);
  return widths;
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
