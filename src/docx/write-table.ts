import { escapeXml } from '../core/xml.ts';
import type { Block, Cell, Row, Table } from '../flow/flow.ts';
import { staysWithNext } from '../flow/stays-with-next.ts';
import { writeBorderSide } from './paragraph-format.ts';
import { writeSpacer } from './write-paragraph.ts';
import type { Writing } from './writing.ts';

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

/** Writes the content of a cell; given by the writer of blocks, which is above this one. */
type ContentWriter = (blocks: readonly Block[]) => string;

/** One `w:tbl` of fixed layout. `nested`: it stands in a cell of another table. */
export function writeTable(table: Table, writing: Writing, nested: boolean, writeContent: ContentWriter): string {
  const grid = table.columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl>${writeTableFormat(table, writing, nested)}<w:tblGrid>${grid}</w:tblGrid>${writeRows(table, writeContent)}</w:tbl>`;
}

/**
 * Word 2013 and later (compatibility mode 15) measure `w:tblInd` to the edge of the table; up to mode 14 it goes to the
 * text of the first cell, so that the edge hangs out by the left cell margin. Tables in cells are always measured to the edge.
 */
function writeTableFormat(table: Table, writing: Writing, nested: boolean): string {
  const { cellMargin: margin, rule, description } = table;
  const indent = writing.compatibility < 15 && !nested ? table.indent + margin.left : table.indent;
  const width = table.columns.reduce((sum, column) => sum + column, 0);
  const borders = rule
    ? `<w:tblBorders>${SIDES.map((side) => writeBorderSide(side, { ...rule, space: 0 })).join('')}</w:tblBorders>`
    : '';
  const hasHeader = table.rows.some((row) => row.header);
  return (
    `<w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="${indent}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:top w:w="${margin.top}" w:type="dxa"/><w:left w:w="${margin.left}" w:type="dxa"/>` +
    `<w:bottom w:w="${margin.bottom}" w:type="dxa"/><w:right w:w="${margin.right}" w:type="dxa"/></w:tblCellMar>` +
    `<w:tblLook w:val="${hasHeader ? '0620' : '0600'}" w:firstRow="${hasHeader ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>` +
    `${description === undefined ? '' : `<w:tblDescription w:val="${escapeXml(description)}"/>`}</w:tblPr>`
  );
}

/** A cell that reaches down, for the rows below it. */
interface Reach {
  readonly cell: Cell;
  rows: number;
}

function writeRows(table: Table, writeContent: ContentWriter): string {
  let reaches: Reach[] = [];
  let out = '';
  for (const row of table.rows) {
    out += `<w:tr>${writeRowFormat(row)}${writeCells(table, row, reaches, writeContent)}</w:tr>`;
    reaches = reaches.map(({ cell, rows }) => ({ cell, rows: rows - 1 })).filter(({ rows }) => rows > 0);
    for (const cell of row.cells) if (cell.rowSpan > 1) reaches.push({ cell, rows: cell.rowSpan - 1 });
  }
  return out;
}

function writeRowFormat(row: Row): string {
  let out = row.cantSplit ? '<w:cantSplit/>' : '';
  if (row.minHeight !== undefined) out += `<w:trHeight w:val="${row.minHeight}" w:hRule="atLeast"/>`;
  if (row.header) out += '<w:tblHeader/>';
  return out === '' ? '' : `<w:trPr>${out}</w:trPr>`;
}

/**
 * The cells of a row over all columns: its own, those that continue from above, and empty ones where the flow has none. Word
 * and LibreOffice ask the first of them, whichever it is, whether the row stays with the next.
 */
function writeCells(table: Table, row: Row, reaches: readonly Reach[], writeContent: ContentWriter): string {
  const placed = [
    ...row.cells.map((cell) => ({ cell, continues: false })),
    ...reaches.map(({ cell }) => ({ cell, continues: true })),
  ].sort((a, b) => a.cell.column - b.cell.column);
  let out = '';
  let column = 0;
  const keepNext = staysWithNext(row);
  for (const { cell, continues } of placed) {
    if (cell.column > column) out += writeGap(table, column, cell.column, keepNext);
    const end = cell.column + cell.columnSpan;
    const content = continues ? writeEmpty(findStyle([cell]), keepNext) : writeCellContent(table, cell, writeContent);
    out += `<w:tc>${writeCellFormat(table, cell, continues)}${content}</w:tc>`;
    column = end;
  }
  if (column < table.columns.length) out += writeGap(table, column, table.columns.length, keepNext);
  return out;
}

function writeCellFormat(table: Table, cell: Cell, continues: boolean): string {
  let out = writeCellWidth(table, cell.column, cell.column + cell.columnSpan);
  if (cell.rowSpan > 1) out += continues ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>';
  if (cell.vertical !== 'top') out += `<w:vAlign w:val="${cell.vertical}"/>`;
  return `<w:tcPr>${out}</w:tcPr>`;
}

function writeCellWidth(table: Table, from: number, to: number): string {
  const width = table.columns.slice(from, to).reduce((sum, column) => sum + column, 0);
  const span = to - from > 1 ? `<w:gridSpan w:val="${to - from}"/>` : '';
  return `<w:tcW w:w="${width}" w:type="dxa"/>${span}`;
}

/** A cell must end with a paragraph (ECMA-376 part 1, 17.4.65). */
function writeCellContent(table: Table, cell: Cell, writeContent: ContentWriter): string {
  const end = cell.blocks.at(-1);
  if (!end) return writeEmpty(findStyle(table.rows.flatMap((row) => row.cells)), false);
  return `${writeContent(cell.blocks)}${end.kind === 'paragraph' ? '' : writeSpacer()}`;
}

/** Where the flow has no cell. */
function writeGap(table: Table, from: number, to: number, keepNext: boolean): string {
  const style = findStyle(table.rows.flatMap((row) => row.cells));
  return `<w:tc><w:tcPr>${writeCellWidth(table, from, to)}</w:tcPr>${writeEmpty(style, keepNext)}</w:tc>`;
}

/** An empty paragraph to write in, in the style of the text around it: no taller than a line of it, and ready for the clerk. */
function writeEmpty(style: string | undefined, keepNext: boolean): string {
  if (style === undefined) return writeSpacer();
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keepNext ? '<w:keepNext/>' : ''}</w:pPr></w:p>`;
}

function findStyle(cells: readonly Cell[]): string | undefined {
  for (const cell of cells) for (const block of cell.blocks) if (block.kind === 'paragraph') return block.style;
  return undefined;
}
