import { shownCells } from '../word/shown-cells.ts';
import type { WordCell, WordRow } from '../word/word.ts';
import type { Drafting } from './drafting.ts';
import { type Item, isAll, isEmpty, type Line, textOf } from './line.ts';
import { readItems } from './read-lines.ts';

/** A cell of a table with what stands in it. */
export interface Cell {
  readonly own: WordCell;
  readonly items: readonly Item[];
  readonly lines: readonly Line[];
  readonly text: string;
}

export interface Row {
  readonly header: boolean;
  readonly cells: readonly Cell[];
}

/** A row with the cells that begin in it. */
export function readRow({ notes }: Drafting, row: WordRow): Row {
  return {
    header: row.header,
    cells: shownCells(row).map((own) => {
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

/** How many rows are a header: those that Word repeats, else a first row in bold, with the rows that its cells reach into. */
export function countHeaders(rows: readonly Row[], bordered: boolean): number {
  const told = rows.findIndex(({ header }) => !header);
  let count = Math.max(0, told);
  if (told === 0 && bordered) {
    const cells = rows[0]!.cells;
    const bold = cells.every(({ lines, text }) => text === '' || lines.every(({ pieces }) => isAll(pieces, 'bold')));
    if (cells.length > 1 && bold && cells.some(({ text }) => text !== '')) count = 1;
  }
  for (let i = 0; i < count; i++) count = Math.max(count, ...rows[i]!.cells.map(({ own }) => i + own.rows));
  return count < rows.length && count <= mostHeaders ? count : 0;
}

/** As many as a plan's table may have. */
const mostHeaders = 6;

/** The heading of the column of numbers, where the first column counts the rows. */
export function readNumbered(
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
    if (cell.text !== `${count}${end}` && cell.text !== `${count}.`) return undefined;
  }
  return count > 0 ? name || '1' : undefined;
}

/** The alignment that all cells of a column have, where it is not that of the form. */
export function commonAlign({ settings }: Drafting, rows: readonly Row[], column: number): string | undefined {
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

/** Where the text of a cell stands, as a plan can say it. */
export type Vertical = 'top' | 'center';

/** Whether the texts of most cells stand in the middle of them. */
export function commonVertical(rows: readonly Row[]): 'center' | undefined {
  const all = rows.flatMap(({ cells }) => cells.filter(({ own }) => own.rows === 1));
  const middle = all.filter(({ own }) => own.verticalAlign === 'center');
  return middle.length * 2 > all.length ? 'center' : undefined;
}

/** Where the texts of a column stand, if that is not where those of the table do. */
export function columnVertical(
  rows: readonly Row[],
  column: number,
  usual: Vertical | undefined,
): Vertical | undefined {
  const said = rows.flatMap(({ cells }) =>
    cells.flatMap(({ own }) =>
      own.column === column && own.columns === 1 && own.rows === 1 ? [own.verticalAlign] : [],
    ),
  );
  const [first] = said;
  if (first === undefined || first === 'bottom' || first === (usual ?? 'top')) return undefined;
  return said.every((one) => one === first) ? first : undefined;
}

/** Whether all that is said in a row is bold. */
export function isTotal({ cells }: Row): boolean {
  const said = cells.filter(({ text }) => text !== '');
  return said.length > 1 && said.every(({ lines }) => lines.every(({ pieces }) => isAll(pieces, 'bold')));
}
