import type { Draft } from '../drafting.ts';
import { isKeys, type Keys, onlyKey } from './naming.ts';

const usualProgramme = ['Thời gian', 'Nội dung', 'Người thực hiện'];
const usualTasks = ['Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian', 'Sản phẩm'];

/**
 * A table of three columns under the heading of a programme, or with the headings of one, as a programme; one with the columns of the table
 * of tasks as that; undefined for any other.
 * @param isProgramme whether the heading above is that of a programme
 */
export function nameTable(content: Keys, isProgramme: boolean): Keys | undefined {
  const { table } = content;
  if (!isKeys(table) || !Array.isArray(table['columns']) || !Array.isArray(table['rows'])) return undefined;
  const { columns, rows, caption, numbered, ...others } = table;
  if (Object.keys(others).length > 0) return undefined;
  const heads = (columns as readonly Draft[]).map((column) => (isKeys(column) ? column['heading'] : column));
  const replace = (key: string, value: Draft) =>
    Object.fromEntries(Object.entries(content).map(([own, one]) => (own === 'table' ? [key, value] : [own, one])));
  if (numbered === true && heads.join() === usualTasks.join()) {
    const list = readRows(rows as readonly Draft[], 'group', (cells) => ({
      task: cells[0],
      lead: cells[1],
      with: cells[2],
      ...readWhen(cells[3]),
      product: cells[4],
    }));
    if (!list) return undefined;
    return replace('task-table', caption === undefined ? list : { caption, list });
  }
  const usual = heads.join() === usualProgramme.join();
  if (numbered !== undefined || caption !== undefined || heads.length !== 3 || !(usual || isProgramme))
    return undefined;
  const list = readRows(rows as readonly Draft[], 'session', ([time, what, by]) => ({ time, content: what, by }));
  if (!list) return undefined;
  const plain = usual && (columns as readonly Draft[]).every((column, i) => isUsualColumn(column, i));
  return replace('programme', plain ? list : { columns, list });
}

/** Widths and alignment of a programme that says nothing of them. */
function isUsualColumn(column: Draft, i: number): boolean {
  const own = isKeys(column) ? column : {};
  return (
    own['width'] === [32, undefined, 42][i] &&
    own['align'] === (i === 0 ? 'center' : undefined) &&
    own['vertical'] === undefined
  );
}

function readRows(
  rows: readonly Draft[],
  wide: 'group' | 'session',
  read: (cells: readonly Draft[]) => Keys,
): Draft | undefined {
  const lines = rows.map((row): Keys | undefined => {
    if (isKeys(row)) return onlyKey(row) === 'span' ? { [wide]: row['span'] } : undefined;
    if (!Array.isArray(row)) return undefined;
    const cells = (row as readonly Draft[]).map((cell) => (cell === '' ? undefined : cell));
    const merged = cells.some(
      (cell) => isKeys(cell) && ['columns', 'rows', 'align', 'vertical'].some((key) => cell[key] !== undefined),
    );
    const said = Object.entries(read(cells)).filter(([, value]) => value !== undefined);
    return merged || said.length === 0 ? undefined : Object.fromEntries(said);
  });
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

/** "Chậm nhất 30/6/2026" as a day, anything else in its words. */
function readWhen(cell: Draft): Keys {
  const [, date, month, year] =
    typeof cell === 'string' ? (/^Chậm nhất (\d{2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? []) : [];
  return date === undefined ? { when: cell } : { by: `${year}-${month!.padStart(2, '0')}-${date}` };
}
