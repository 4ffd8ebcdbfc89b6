import { twipFromMm } from '../core/units.ts';
import { childrenOf, type Element, elementsOf, plainText } from '../document/document.ts';
import type { Align, Block, Cell, Row } from '../flow/flow.ts';
import { cutRuns } from '../lines/cut-runs.ts';
import { joinChunks } from '../lines/join-chunks.ts';
import { cellWidth, type Grid } from '../lines/measure-blocks.ts';
import { type Column, cellPadding, findWidths } from './find-widths.ts';
import { keepRows } from './keep-rows.ts';
import { type Placing, placeCells } from './place-cells.ts';
import { isPlain, type SetContent } from './set-cell.ts';
import { makeParagraph, makeRuns, plainRuns, pointerOf, type Sheet } from './sheet.ts';

/** How the content of cells is set. */
export interface CellTools {
  readonly setContent: SetContent;
  /** The same for measuring only: it counts in lists of its own, of which nothing comes to paper. */
  readonly tryContent: SetContent;
}

/** Widths that tables share, by the list of those tables; twips. */
const shared = new WeakMap<readonly Element[], readonly number[]>();

/**
 * A table of the text: caption, header rows repeated on each page, rows kept whole, full-width and merged cells.
 * @param alike tables with the same column names, itself among them, which share their widths
 */
export function setTable(
  sheet: Sheet,
  element: Element,
  { setContent, tryContent }: CellTools,
  alike: readonly Element[] = [element],
): Block[] {
  const bordered = element.attributes['borders'] !== 'no';
  const numbered = element.attributes['numbered'] === 'yes';
  const columns = readColumns(element, bordered, numbered);
  const placing: Omit<Placing, 'roomOf'> = {
    sheet,
    columns,
    numbered,
    bordered,
    vertical: element.attributes['vertical'] as Cell['vertical'] | undefined,
    setContent,
  };
  // Before the widths are known a cell counts as wide as its share of the text.
  const share = (span: number) => Math.max(1, Math.floor((sheet.width * span) / columns.length) - 2 * cellPadding);
  const guess = { ...placing, setContent: tryContent, roomOf: (_column: number, span: number) => share(span) };
  const rowsOf = (table: Element) => placeCells(guess, childrenOf(table, 'row'));
  const guessed = rowsOf(element);
  const rowsToMeasure = () => alike.flatMap((table) => (table === element ? guessed : rowsOf(table)));
  const widths = shared.get(alike) ?? findWidths(sheet, columns, rowsToMeasure());
  shared.set(alike, widths);
  const grid = {
    columns: widths,
    cellMargin: { left: cellPadding, right: cellPadding, top: 0, bottom: 0 },
    ...(bordered && { rule: { width: sheet.settings['table-rule'], space: 0 } }),
  };
  const roomOf = (column: number, columnSpan: number) => cellWidth(grid, { column, columnSpan });
  const plain = elementsOf(element, 'cell').every(isPlain);
  const rows = plain ? guessed : placeCells({ ...placing, roomOf }, childrenOf(element, 'row'));
  const captions = childrenOf(element, 'caption').map((caption) =>
    makeParagraph(sheet, 'caption', makeRuns(sheet, 'caption', caption.runs), { role: 'caption' }),
  );
  const heads = rows.filter(({ header }) => header);
  const above = [...heads, ...nameColumns(sheet, columns, heads.length > 0)];
  const all = [...above, ...rows.filter(({ header }) => !header)].map((row) => loosenRow(sheet, row, grid));
  const below = childrenOf(element, 'row').filter(({ attributes }) => attributes['header'] !== 'yes');
  return [
    ...captions,
    {
      kind: 'table',
      role: 'data',
      ...grid,
      // A narrow table with lines stands in the middle, as its caption does.
      indent: bordered ? Math.round((sheet.width - widths.reduce((sum, width) => sum + width, 0)) / 2) : 0,
      rows: keepRows(
        sheet,
        { ...grid, rows: all },
        (i) => below[i - above.length]?.attributes['total'] === 'yes',
        element.attributes['whole-rows'] === 'no',
      ),
      ...(captions[0] && { description: plainText(childrenOf(element, 'caption')[0]!) }),
    },
  ];
}

function readColumns(element: Element, bordered: boolean, numbered: boolean): Column[] {
  const columns: Column[] = childrenOf(element, 'column').map((column) => ({
    element: column,
    align: column.attributes['align'] as Align | undefined,
    vertical: column.attributes['vertical'] as Cell['vertical'] | undefined,
    width: column.attributes['width'] === undefined ? undefined : twipFromMm(Number(column.attributes['width'])),
  }));
  const number: Column = {
    element: undefined,
    align: 'center',
    vertical: undefined,
    width: twipFromMm(bordered ? 11 : 9),
  };
  return numbered ? [number, ...columns] : columns;
}

/** The tables below an element that have the same column names and header as others, by table; none that stand in cells. */
export function findAlike(root: Element): Map<Element, Element[]> {
  const groups = new Map<string, Element[]>();
  const walk = (parent: Element): void => {
    for (const child of parent.children) {
      if (child.tag === 'table') {
        const names = namesOf(child);
        if (names === undefined) continue;
        const group = groups.get(names);
        if (group) group.push(child);
        else groups.set(names, [child]);
      } else if (child.tag === 'part') walk(child);
    }
  };
  walk(root);
  return new Map([...groups.values()].flatMap((group) => group.map((table) => [table, group] as const)));
}

/** What the columns of a table are called; undefined where they have no names, or the table goes its own way. */
function namesOf(table: Element): string | undefined {
  const { 'equal-widths': equal, borders = '', numbered = '' } = table.attributes;
  const columns = childrenOf(table, 'column');
  const heads = childrenOf(table, 'row').filter((row) => row.attributes['header'] === 'yes');
  const named = [...columns, ...heads.flatMap((row) => elementsOf(row, 'text'))].map(plainText);
  const widths = columns.map(({ attributes }) => attributes['width'] ?? '');
  return equal === 'no' || named.every((name) => name === '')
    ? undefined
    : JSON.stringify([borders, numbered, named, widths]);
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

/** The row of column names, unless no column has one; the head of the column of numbers stands in the rows above, if there are any. */
function nameColumns(sheet: Sheet, columns: readonly Column[], headed: boolean): Row[] {
  if (!columns.some(({ element }) => element && plainText(element) !== '')) return [];
  const cells = columns.map(({ element }, column): Cell => {
    const number = headed ? '' : sheet.settings.table['number-column'];
    const runs = element ? makeRuns(sheet, 'table-head', element.runs) : plainRuns(sheet, 'table-head', number);
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
