import type { WordCell, WordRow } from '../word/word.ts';
import type { BodyNode, Plain } from './body-node.ts';
import { buildTree } from './build-tree.ts';
import { baseOf, type Draft, type Drafting, oneOrMany } from './drafting.ts';
import { type Item, isAll, isEmpty, type Line, type Piece, textOf } from './line.ts';
import { readItems } from './read-lines.ts';
import { upright, writeText } from './write-text.ts';

type Keys = { [key: string]: Draft };
type SetContent = (nodes: readonly BodyNode[]) => Keys;

interface Cell {
  readonly own: WordCell;
  readonly items: readonly Item[];
  readonly lines: readonly Line[];
  readonly text: string;
}

interface Row {
  readonly header: boolean;
  readonly cells: readonly Cell[];
}

/** A table of the text under its key: a list of people, or columns and rows. */
export function draftTable(
  drafting: Drafting,
  { table, caption }: Extract<Plain, { readonly kind: 'table' }>,
  setContent: SetContent,
): Keys {
  const rows = table.rows.map((row) => readRow(drafting, row));
  const bordered = rows.some(({ cells }) => cells.some(({ own }) => Object.keys(own.borders).length > 0));
  const people = bordered ? undefined : readPeople(drafting, rows);
  if (people) return { people };
  const count = Math.max(1, table.columns.length);
  const headers = countHeaders(rows);
  const numbered = readNumbered(drafting, rows, headers, bordered);
  const first = numbered ? 1 : 0;
  const tools: Tools = { drafting, setContent, bordered, numbered: Boolean(numbered), count };
  const body = rows.slice(headers);
  const aligns = Array.from({ length: count }, (_, column) => commonAlign(drafting, body, column));
  const head = rows.slice(0, headers);
  const simple =
    head.length === 1 &&
    head[0]!.cells.length === count &&
    head[0]!.cells.every(({ items, lines }) => items.length === lines.length && lines.length <= 1);
  const columns = aligns.slice(first).map((align, i): Draft => {
    const cell = simple ? head[0]!.cells[i + first] : undefined;
    const heading = cell?.lines[0] ? writeLook(drafting, cell.lines[0], 'table-head') : undefined;
    const width = drafting.widths.get(table.at.range[0])?.[i + first];
    if (align === undefined && width === undefined) return heading ?? '';
    return { heading, width, align };
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
                .map((cell) => draftCell(tools, cell, 'table-head', undefined)),
            )
          : undefined,
      numbered: numbered ? true : undefined,
      borders: bordered ? undefined : false,
      rows: body.map((row) => draftRow(tools, row, aligns)),
    },
  };
}

interface Tools {
  readonly drafting: Drafting;
  readonly setContent: SetContent;
  readonly bordered: boolean;
  readonly numbered: boolean;
  readonly count: number;
}

function readRow({ notes }: Drafting, row: WordRow): Row {
  return {
    header: row.header,
    cells: row.cells
      .filter(({ rows }) => rows > 0)
      .map((own) => {
        const items = readItems(own.blocks, notes).filter((item) => item.kind === 'table' || !isEmpty(item));
        const lines = items.filter((item): item is Line => item.kind === 'line');
        return {
          own,
          items,
          lines,
          text: lines.map((line) => `${line.mark?.text ?? ''} ${textOf(line)}`.trim()).join('\n'),
        };
      }),
  };
}

/** How many rows are a header: those that Word repeats, else a first row in bold that is not the whole table. */
function countHeaders(rows: readonly Row[]): number {
  const told = rows.findIndex(({ header }) => !header);
  if (told > 0) return told;
  if (told < 0) return 0;
  const [first, second] = rows;
  if (!first || !second) return 0;
  const named =
    first.cells.length > 1 &&
    first.cells.every(({ lines, text }) => text === '' || lines.every(({ pieces }) => isAll(pieces, 'bold')));
  if (!named || !first.cells.some(({ text }) => text !== '')) return 0;
  return Math.min(rows.length - 1, Math.max(1, ...first.cells.map(({ own }) => own.rows)));
}

/** The heading of the column of numbers, where the first column counts the rows. */
function readNumbered(
  { settings }: Drafting,
  rows: readonly Row[],
  headers: number,
  bordered: boolean,
): string | undefined {
  const body = rows.slice(headers).filter(({ cells }) => cells.length > 1);
  const name = headers > 0 ? (rows[0]!.cells[0]?.text ?? '') : '';
  if (headers > 0 && name !== settings.table['number-column']) return undefined;
  const end = bordered ? '' : '.';
  let count = 0;
  for (const row of body) {
    const cell = row.cells[0]!;
    if (cell.own.column !== 0 || cell.own.columns !== 1 || cell.own.rows !== 1) {
      if (isTotal(row) && cell.own.columns > 1) continue;
      return undefined;
    }
    if (/^[IVX]+$/.test(cell.text) && row.cells.length === 2) {
      count = 0;
      continue;
    }
    count += 1;
    if (cell.text !== `${count}${end}`) return undefined;
  }
  return count > 0 ? name || '1' : undefined;
}

/** The alignment that all cells of a column have, where it is not that of the form. */
function commonAlign({ settings }: Drafting, rows: readonly Row[], column: number): string | undefined {
  const lines = rows.flatMap(({ cells }) =>
    cells.filter(({ own }) => own.column === column && own.columns === 1).flatMap(({ lines }) => lines),
  );
  const [first] = lines;
  return first &&
    first.align !== settings.styles['table-text'].align &&
    lines.every(({ align }) => align === first.align)
    ? first.align
    : undefined;
}

function isTotal({ cells }: Row): boolean {
  const said = cells.filter(({ text }) => text !== '');
  return said.length > 1 && said.every(({ lines }) => lines.every(({ pieces }) => isAll(pieces, 'bold')));
}

function draftRow(tools: Tools, row: Row, aligns: readonly (string | undefined)[]): Draft {
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
  if (isTotal(row)) return { total: cells.map((cell) => draftCell(tools, cell, 'total', aligns[cell.own.column])) };
  return cells.map((cell) => draftCell(tools, cell, 'table-text', aligns[cell.own.column]));
}

function draftCell(
  tools: Tools,
  cell: Cell,
  style: 'table-head' | 'table-text' | 'total',
  usual: string | undefined,
): Draft {
  const { drafting, bordered, numbered } = tools;
  const { own, items, lines } = cell;
  const named = style === 'total' ? 'table-text' : style;
  const plain = items.length === lines.length && lines.every(({ mark }) => !mark || !bordered);
  const texts = plain ? lines.map((line) => writeLook(drafting, line, style)) : [];
  const content = plain ? (texts.length === 0 ? {} : { text: oneOrMany(texts) }) : contentOf(tools, items);
  const asForm = usual ?? drafting.settings.styles[named].align;
  const align =
    lines[0] && lines[0].align !== asForm && lines.every((line) => line.align === lines[0]!.align)
      ? lines[0].align
      : undefined;
  const vertical = style === 'table-head' ? 'center' : bordered && own.rows > 1 ? 'center' : 'top';
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
  const marked: Piece[] = line.mark
    ? [{ text: `${line.mark.text} `, ...upright, bold: base.bold }, ...line.pieces]
    : [...line.pieces];
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
