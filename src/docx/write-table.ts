import { escapeXml } from '../core/xml.ts';
import type { Block, Cell, Row, Table } from '../flow/flow.ts';
import { fillRows } from './fill-blocks.ts';
import { writeBorderSide } from './paragraph-format.ts';
import { writeStanding } from './write-paragraph.ts';
import type { Writing } from './writing.ts';

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

/** Writes the content of a cell; given by the writer of blocks, which is above this one. */
type ContentWriter = (blocks: readonly Block[]) => string;

/** One `w:tbl` of fixed layout. `nested`: it stands in a cell of another table. */
export function writeTable(table: Table, writing: Writing, nested: boolean, writeContent: ContentWriter): string {
  const format = describeTable(table, writing, nested);
  return `<w:tbl><w:tblPr>${format}</w:tblPr><w:tblGrid>${describeGrid(table)}</w:tblGrid>${writeRows(table, writing, writeContent)}</w:tbl>`;
}

/** The children of `w:tblGrid`. */
export function describeGrid(table: Table): string {
  return table.columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
}

/**
 * The children of `w:tblPr`. Word 2013 and later (compatibility mode 15) measure `w:tblInd` to the edge of the table; up to mode 14 it goes to the
 * text of the first cell, so that the edge hangs out by the left cell margin. Tables in cells are always measured to the edge.
 */
export function describeTable(table: Table, writing: Writing, nested: boolean): string {
  const { cellMargin: margin, rule, description } = table;
  const indent = writing.compatibility < 15 && !nested ? table.indent + margin.left : table.indent;
  const width = table.columns.reduce((sum, column) => sum + column, 0);
  const borders = rule
    ? `<w:tblBorders>${SIDES.map((side) => writeBorderSide(side, { ...rule, space: 0 })).join('')}</w:tblBorders>`
    : '';
  const hasHeader = table.rows.some((row) => row.header);
  return (
    `<w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="${indent}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:top w:w="${margin.top}" w:type="dxa"/><w:left w:w="${margin.left}" w:type="dxa"/>` +
    `<w:bottom w:w="${margin.bottom}" w:type="dxa"/><w:right w:w="${margin.right}" w:type="dxa"/></w:tblCellMar>` +
    `<w:tblLook w:val="${hasHeader ? '0620' : '0600'}" w:firstRow="${hasHeader ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>` +
    `${description === undefined ? '' : `<w:tblDescription w:val="${escapeXml(description)}"/>`}`
  );
}

function writeRows(table: Table, writing: Writing, writeContent: ContentWriter): string {
  return fillRows(table)
    .map(({ row, cells }) => {
      const written = cells.map(({ cell, continues, empty }) => {
        const content = empty
          ? writeStanding({ kind: 'paragraph', text: empty, apart: false }, writing)
          : writeContent(cell.blocks);
        return `<w:tc><w:tcPr>${describeCell(table, cell, continues)}</w:tcPr>${content}</w:tc>`;
      });
      const format = describeRow(row);
      return `<w:tr>${format === '' ? '' : `<w:trPr>${format}</w:trPr>`}${written.join('')}</w:tr>`;
    })
    .join('');
}

/** The children of `w:trPr`. */
export function describeRow(row: Row): string {
  let out = row.cantSplit ? '<w:cantSplit/>' : '';
  if (row.minHeight !== undefined) out += `<w:trHeight w:val="${row.minHeight}" w:hRule="atLeast"/>`;
  return row.header ? `${out}<w:tblHeader/>` : out;
}

/** The children of `w:tcPr`. */
export function describeCell(table: Table, cell: Cell, continues: boolean): string {
  const end = cell.column + cell.columnSpan;
  const width = table.columns.slice(cell.column, end).reduce((sum, column) => sum + column, 0);
  let out = `<w:tcW w:w="${width}" w:type="dxa"/>`;
  if (cell.columnSpan > 1) out += `<w:gridSpan w:val="${cell.columnSpan}"/>`;
  if (cell.rowSpan > 1) out += continues ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>';
  if (cell.vertical !== 'top') out += `<w:vAlign w:val="${cell.vertical}"/>`;
  return out;
}
