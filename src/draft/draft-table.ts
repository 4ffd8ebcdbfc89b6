import type { WordRow } from '../word/word.ts';
import { baseOf, type Draft, type Drafting, oneOrMany } from './drafting.ts';
import { type Item, isAll, type Line, type Piece, textOf } from './line.ts';
import {
  type Cell,
  columnVertical,
  commonAlign,
  commonVertical,
  countHeaders,
  isTotal,
  type Row,
  readNumbered,
  readRow,
  type Vertical,
} from './read-table.ts';
import type { BodyNode, Plain } from './tree/body-node.ts';
import { buildTree } from './tree/build-tree.ts';
import { upright, writeText } from './write-text.ts';

type Keys = { [key: string]: Draft };
type SetContent = (nodes: readonly BodyNode[]) => Keys;

/** A table of the text under its key: a list of people, or columns and rows. */
export function draftTable(
  drafting: Drafting,
  node: Extract<Plain, { readonly kind: 'table' }>,
  setContent: SetContent,
): Keys {
  const drafted = draftAnyTable(drafting, node, setContent);
  if (drafted['table'] !== undefined) drafting.tables.set(drafted['table'], node.table.at.range[0]);
  return drafted;
}

function draftAnyTable(
  drafting: Drafting,
  { table, caption }: Extract<Plain, { readonly kind: 'table' }>,
  setContent: SetContent,
): Keys {
  const rows = table.rows.map((row) => readRow(drafting, row));
  const bordered = rows.some(({ cells }) => cells.some(({ own }) => Object.keys(own.borders).length > 0));
  if (Math.max(table.columns.length, ...table.rows.map(countColumns)) > mostColumns) return draftLines(drafting, rows);
  if (drafting.plainTables.has(table.at.range[0])) return { table: draftPlainTable(drafting, rows, setContent) };
  const people = bordered ? undefined : readPeople(drafting, rows);
  if (people) return { people };
  const count = Math.max(1, table.columns.length);
  const headers = countHeaders(rows, bordered);
  const numbered = readNumbered(drafting, rows, headers, bordered);
  const first = numbered ? 1 : 0;
  const body = rows.slice(headers);
  const vertical = commonVertical(body);
  const usual = Array.from(
    { length: count },
    (_, column): Usual => ({
      align: commonAlign(drafting, body, column),
      vertical: columnVertical(body, column, vertical),
    }),
  );
  const head = rows.slice(0, headers);
  const tools: Tools = { drafting, setContent, bordered, numbered: Boolean(numbered), count, vertical };
  const simple =
    head.length === 1 &&
    head[0]!.cells.length === count &&
    head[0]!.cells.every(({ items, lines }) => items.length === lines.length && lines.length <= 1);
  const columns = usual.slice(first).map(({ align, vertical: own }, i): Draft => {
    const cell = simple ? head[0]!.cells[i + first] : undefined;
    const heading = cell?.lines[0] ? writeLook(drafting, cell.lines[0], 'table-head') : undefined;
    const width = drafting.widths.get(table.at.range[0])?.[i + first];
    if (align === undefined && width === undefined && own === undefined) return heading ?? '';
    return { heading, width, align, vertical: own };
  });
  return {
    table: {
      caption: caption && writeText(caption.pieces, { ...baseOf(drafting, 'caption'), bold: true }),
      columns,
      header:
        !simple && head.length > 0
          ? head.map((row, i) =>
              row.cells
                .filter(({ own }) => own.rows > 0 && !(numbered && i === 0 && own.column === 0))
                .map((cell) => draftCell(tools, cell, 'table-head')),
            )
          : undefined,
      numbered: numbered ? true : undefined,
      'equal-widths': drafting.unequal.has(table.at.range[0]) ? false : undefined,
      borders: bordered ? undefined : false,
      vertical,
      rows: body.map((row) => draftRow(tools, row, usual)),
    },
  };
}

/** As many as a plan's table may have. */
const mostColumns = 20;

function countColumns({ cells }: WordRow): number {
  const last = cells.at(-1);
  return last ? last.column + last.columns : 0;
}

/** A table wider than any of a plan: a line for each row, bars between its cells. */
function draftLines(drafting: Drafting, rows: readonly Row[]): Keys {
  const textsOf = ({ cells }: Row): string[] =>
    cells.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.kind === 'table'
          ? item.rows.flatMap((row) => textsOf(readRow(drafting, row)))
          : writeText(markedPieces(item, false)),
      ),
    );
  const lines = rows.flatMap(
    (row) =>
      textsOf(row)
        .filter((text) => text !== '')
        .join(' | ') || [],
  );
  return { paragraph: lines.length > 0 ? oneOrMany(lines) : '–' };
}

/** A line with its number before it. */
function markedPieces(line: Line, bold: boolean): readonly Piece[] {
  return line.mark ? [{ text: `${line.mark.text} `, ...upright, bold }, ...line.pieces] : line.pieces;
}

/** A table that is merged as no plan's may be: cell by cell. */
function draftPlainTable(drafting: Drafting, rows: readonly Row[], setContent: SetContent): Draft {
  const count = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const tools: Tools = { drafting, setContent, bordered: true, numbered: false, count, vertical: undefined };
  const single = ({ own, ...cell }: Cell): Cell => ({ ...cell, own: { ...own, columns: 1, rows: 1 } });
  return {
    columns: Array.from({ length: count }, () => ''),
    rows: rows.map(({ cells }) =>
      Array.from({ length: count }, (_, i) => (cells[i] ? draftCell(tools, single(cells[i]), 'table-text') : '')),
    ),
  };
}

interface Tools {
  readonly drafting: Drafting;
  readonly setContent: SetContent;
  readonly bordered: boolean;
  readonly numbered: boolean;
  readonly count: number;
  /** Where texts stand in the cells of the table. */
  readonly vertical: Vertical | undefined;
}

/** What the cells of a column have in common, where it is not the form's or the table's. */
interface Usual {
  readonly align?: string | undefined;
  readonly vertical?: Vertical | undefined;
}

function draftRow(tools: Tools, row: Row, usual: readonly Usual[]): Draft {
  const { drafting, count, numbered } = tools;
  const cells = row.cells.filter(({ own }) => !(numbered && own.column === 0 && own.columns === 1));
  const [only] = cells;
  const line = only?.lines[0];
  const wide =
    cells.length === 1 && only!.own.columns >= count - Number(cells.length < row.cells.length) && only!.own.rows === 1;
  if (wide && only!.items.length === 1 && line && !line.mark && isAll(line.pieces, 'bold') && count > 1) {
    const key = row.cells.length > cells.length ? 'group' : 'span';
    return { [key]: writeLook(drafting, line, 'table-span') };
  }
  if (isTotal(row)) return { total: cells.map((cell) => draftCell(tools, cell, 'total', usual[cell.own.column])) };
  return cells.map((cell) => draftCell(tools, cell, 'table-text', usual[cell.own.column]));
}

function draftCell(tools: Tools, cell: Cell, style: 'table-head' | 'table-text' | 'total', usual: Usual = {}): Draft {
  const { drafting, bordered, numbered } = tools;
  const { own, items, lines } = cell;
  const named = style === 'total' ? 'table-text' : style;
  const plain =
    items.length === lines.length && lines.every((line) => !line.mark || !bordered || textOf(line).trim() === '');
  const texts = plain ? lines.map((line) => writeLook(drafting, line, style)) : [];
  const content = plain ? (texts.length === 0 ? {} : { text: oneOrMany(texts) }) : contentOf(tools, items);
  const asForm = usual.align ?? drafting.settings.styles[named].align;
  const align =
    lines[0] && lines[0].align !== asForm && lines.every((line) => line.align === lines[0]!.align)
      ? lines[0].align
      : undefined;
  const byColumn = usual.vertical ?? tools.vertical ?? (bordered && own.rows > 1 ? 'center' : 'top');
  const vertical = style === 'table-head' ? 'center' : byColumn;
  const columns = own.columns - Number(style === 'total' && numbered && own.column === 0);
  const node: Keys = {
    ...content,
    columns: columns > 1 ? columns : undefined,
    rows: own.rows > 1 ? own.rows : undefined,
    align,
    vertical: own.verticalAlign !== vertical && own.verticalAlign !== 'bottom' ? own.verticalAlign : undefined,
  };
  const said = Object.entries(node).filter(([, value]) => value !== undefined);
  if (said.length === 0) return '';
  return said.length === 1 && said[0]![0] === 'text' ? node['text'] : node;
}

/** What a cell holds besides lines: the lines first, then parts and bullets. */
function contentOf({ setContent }: Tools, items: readonly Item[]): Keys {
  const nodes = buildTree(items);
  const content = setContent(nodes);
  const { paragraph, ...others } = content;
  // Lines at the top of a cell are its text.
  return nodes[0]?.kind === 'paragraph' && paragraph !== undefined ? { text: paragraph, ...others } : content;
}

function writeLook(
  drafting: Drafting,
  line: Line,
  style: 'table-head' | 'table-text' | 'table-span' | 'total',
): string {
  const base = style === 'total' ? { ...baseOf(drafting, 'table-text'), bold: true } : baseOf(drafting, style);
  const marked = markedPieces(line, base.bold);
  const whole = style === 'table-head' && !isAll(line.pieces, 'bold');
  return writeText(marked, whole ? { ...base, bold: false } : base);
}

/** A table without lines that numbers people, or bears a dash before each. */
function readPeople(drafting: Drafting, rows: readonly Row[]): Draft | undefined {
  const marks = rows.map(({ cells }) => cells[0]?.text);
  const numbers = marks.every((mark, i) => mark === `${i + 1}.`);
  if (!numbers && !marks.every((mark) => mark === '-')) return undefined;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  if (width < 2 || width > 4 || rows.some(({ cells }) => cells.some(({ items }) => items.length > 1))) return undefined;
  const keys = ['name', 'title', 'role'];
  const list = rows.map(({ cells }): Keys => {
    const said = cells
      .slice(1)
      .map(({ lines: [line] }) => (line ? writeLook(drafting, line, 'table-text') : undefined));
    return Object.fromEntries(said.map((text, i) => [keys[i]!, text]));
  });
  if (list.some(({ name }) => name === undefined)) return undefined;
  return numbers ? list : { as: 'dashes', list };
}
