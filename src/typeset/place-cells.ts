import { printNumber } from '../core/numerals.ts';
import { childrenOf, type Element } from '../document/document.ts';
import type { Align, Block, Cell, Row } from '../flow/flow.ts';
import type { Column } from './find-widths.ts';
import { type CellLook, type SetContent, setCell } from './set-cell.ts';
import { makeParagraph, plainRuns, type Sheet } from './sheet.ts';

/** A table whose cells get their places. */
export interface Placing {
  readonly sheet: Sheet;
  readonly columns: readonly Column[];
  /** A column of numbers stands before the others. */
  readonly numbered: boolean;
  readonly bordered: boolean;
  /** Where the text of a cell stands that does not say so itself. */
  readonly vertical: Cell['vertical'] | undefined;
  /** Twips between the margins of a cell over these columns. */
  roomOf(column: number, columnSpan: number): number;
  readonly setContent: SetContent;
}

type RowKind = 'header' | 'span' | 'group' | 'total' | 'plain';

/** Rows of a group bear Roman numbers. */
const groupNumber = { parts: ['upper-roman'], between: ['', ''] } as const;

/**
 * Gives each cell its column, passing over those that reach down from above. Where asked, the rows are counted: all but
 * full-width rows and rows of totals, whose first cell stands in the column of numbers too; a row that names a group
 * bears a Roman number, and the rows below it are counted anew.
 */
export function placeCells(placing: Placing, rows: readonly Element[]): Row[] {
  const { columns, numbered } = placing;
  const reaching = columns.map(() => 0);
  const headers = rows.filter((row) => kindOf(row) === 'header').length;
  let count = 0;
  let groups = 0;
  return rows.map((row, i) => {
    const kind = kindOf(row);
    const cells: Cell[] = [];
    let column = 0;
    const skip = () => {
      while ((reaching[column] ?? 0) > 0) column += 1;
    };
    if (kind === 'group') [groups, count] = [groups + 1, 0];
    if (kind === 'plain') count += 1;
    if (numbered && kind !== 'span' && kind !== 'total') {
      if (kind === 'header' && i === 0) cells.push(makeHeadNumber(placing, headers));
      if (kind === 'plain') cells.push(makeNumber(placing, placing.bordered ? String(count) : `${count}.`, false));
      if (kind === 'group') cells.push(makeNumber(placing, printNumber(groupNumber, [groups]), true));
      column = 1;
    }
    for (const cell of childrenOf(row, 'cell')) {
      skip();
      const asked = Number(cell.attributes['columns'] ?? 1) + (numbered && kind === 'total' && column === 0 ? 1 : 0);
      const whole = kind === 'span' || kind === 'group';
      const columnSpan = whole ? columns.length - column : Math.min(asked, columns.length - column);
      const rowSpan = Number(cell.attributes['rows'] ?? 1);
      cells.push(placeCell(placing, cell, kind, { column, columnSpan, rowSpan }));
      for (let at = column; at < column + columnSpan; at++) reaching[at] = rowSpan;
      column += columnSpan;
    }
    for (let at = 0; at < reaching.length; at++) reaching[at] = Math.max(0, reaching[at]! - 1);
    return { header: kind === 'header', cantSplit: true, cells };
  });
}

function kindOf({ attributes }: Element): RowKind {
  const kinds = ['header', 'span', 'group', 'total'] as const;
  return kinds.find((kind) => attributes[kind] === 'yes') ?? 'plain';
}

function placeCell(
  { sheet, columns, bordered, vertical, roomOf, setContent }: Placing,
  cell: Element,
  kind: RowKind,
  place: Pick<Cell, 'column' | 'columnSpan' | 'rowSpan'>,
): Cell {
  const whole = kind === 'span' || kind === 'group';
  const own = columns[place.column];
  const look: CellLook = {
    style: kind === 'header' ? 'table-head' : whole ? 'table-span' : 'table-text',
    bold: kind === 'total',
    align: (cell.attributes['align'] ?? (whole || kind === 'header' ? undefined : own?.align)) as Align | undefined,
    keepNext: whole || kind === 'header',
  };
  const middle = kind === 'header' || (bordered && place.rowSpan > 1) ? 'center' : 'top';
  return {
    ...place,
    vertical: (cell.attributes['vertical'] as Cell['vertical'] | undefined) ?? own?.vertical ?? vertical ?? middle,
    header: kind === 'header',
    blocks: setCell(sheet, cell, look, roomOf(place.column, place.columnSpan), setContent),
  };
}

/** The head of the column of numbers, over all rows of the header. */
function makeHeadNumber({ sheet }: Placing, rowSpan: number): Cell {
  const runs = plainRuns(sheet, 'table-head', sheet.settings.table['number-column']);
  const blocks = [makeParagraph(sheet, 'table-head', runs, { keepNext: true })];
  return { column: 0, columnSpan: 1, rowSpan, vertical: 'center', header: true, blocks };
}

function makeNumber({ sheet, bordered, vertical }: Placing, text: string, group: boolean): Cell {
  const style = group ? 'table-span' : 'table-text';
  const blocks: Block[] = [
    makeParagraph(sheet, style, plainRuns(sheet, style, text), {
      align: bordered ? 'center' : 'left',
      keepNext: group || undefined,
    }),
  ];
  return { column: 0, columnSpan: 1, rowSpan: 1, vertical: vertical ?? 'top', header: false, blocks };
}
