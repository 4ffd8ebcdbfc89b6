import { twipFromMm } from '../core/units.ts';
import { childrenOf, type Element, plainText } from '../document/document.ts';
import type { Align, Block, Cell, Row } from '../flow/flow.ts';
import { cutRuns } from '../lines/cut-runs.ts';
import { joinChunks } from '../lines/join-chunks.ts';
import { cellWidth, type Grid } from '../lines/measure-blocks.ts';
import { type Column, cellPadding, findWidths } from './find-widths.ts';
import { keepRows } from './keep-rows.ts';
import { placeCells } from './place-cells.ts';
import { makeParagraph, makeRuns, plainRuns, pointerOf, type Sheet } from './sheet.ts';

/** A table of the text: caption, header row repeated on each page, rows kept whole, full-width and merged cells. */
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
  const grid = {
    columns: widths,
    cellMargin: { left: cellPadding, right: cellPadding, top: 0, bottom: 0 },
    ...(bordered && { rule: { width: sheet.settings['table-rule'], space: 0 } }),
  };
  const head = makeHeader(sheet, columns);
  const captions = childrenOf(element, 'caption').map((caption) =>
    makeParagraph(sheet, 'caption', makeRuns(sheet, 'caption', caption.runs), { role: 'caption' }),
  );
  return [
    ...captions,
    {
      kind: 'table',
      role: 'data',
      ...grid,
      // A narrow table with lines stands in the middle, as its caption does.
      indent: bordered ? Math.round((sheet.width - widths.reduce((sum, width) => sum + width, 0)) / 2) : 0,
      rows: keepRows(sheet, { ...grid, rows: [...head, ...rows].map((row) => loosenRow(sheet, row, grid)) }),
      ...(captions[0] && { description: plainText(childrenOf(element, 'caption')[0]!) }),
    },
  ];
}

/** A cell too narrow for a date or number held together lets it break at its spaces: better there than inside a word. */
function loosenRow({ fonts }: Sheet, row: Row, grid: Omit<Grid, 'rows'>): Row {
  const loosen = (block: Block, room: number): Block => {
    if (block.kind !== 'paragraph' || !joinChunks(cutRuns(block, fonts)).some(({ width }) => width > room))
      return block;
    return { ...block, runs: block.runs.map((run) => ({ ...run, text: run.text.replaceAll('\u00a0', ' ') })) };
  };
  const cells = row.cells.map((cell) => {
    const room = cellWidth(grid, cell);
    return { ...cell, blocks: cell.blocks.map((block) => loosen(block, room)) };
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
      blocks: [
        makeParagraph(sheet, 'table-head', runs, { keepNext: true, at: element && pointerOf(sheet, element.runs) }),
      ],
    };
  });
  return [{ header: true, cantSplit: true, cells }];
}
