import { findAll } from '../../plan/find-all.ts';
import type { Leaf } from '../../plan/leaf.ts';
import type { Cell, Row, Table } from '../../plan/types.ts';
import { toNumber } from '../../reading/read-targets.ts';
import type { Finding, Rule } from '../rule.ts';

export const total: Rule = {
  id: 'facts/total',
  severity: 'warning',
  message: {
    vi: 'dòng tổng ghi {found}, nhưng các số ở cột trên cộng lại là {sum}',
    en: 'the row of totals says {found}, but the numbers above it add up to {sum}',
  },
  reason: {
    vi: 'Dòng tổng (total) phải bằng tổng các số ở trên; thêm, bớt hay sửa một dòng thì hay quên sửa tổng.',
    en: 'A row of totals must be the sum of the numbers above it; it is forgotten when a row is added or changed.',
  },
  bad: 'heading: Kinh phí\ntable:\n  columns: [Nội dung, Số tiền]\n  rows: [[Giải thưởng, "2.500"], [Tài liệu, "1.000"], {total: [Cộng, "3.000"]}]',
  good: 'heading: Kinh phí\ntable:\n  columns: [Nội dung, Số tiền]\n  rows: [[Giải thưởng, "2.500"], [Tài liệu, "1.000"], {total: [Cộng, "3.500"]}]',
  find: (subject) => {
    const isMean = (text: string) => subject.lexicon['not-summed'].some((word) => text.toLowerCase().includes(word));
    return findAll(subject.plan, 'table').flatMap(({ value }) => checkTotals(value, isMean));
  },
};

/** The numbers of a column so far. */
interface Sums {
  readonly isSummed: boolean;
  /** Since the last total; none when one of its cells holds no plain number. */
  since: number[] | undefined;
  /** Since the first row, and the totals printed. */
  all: number[] | undefined;
  totals: number[];
}

/** Numbers that are levels of a table: a row with sums of the rows below it counts them twice. */
const level = /^(?:[IVX]+|[A-ZĐ]|\d+\.\d+)\.?$/u;
const part = /^[-–+•]|^trong đó/i;

function checkTotals({ columns, header = [], rows }: Table, isMean: (text: string) => boolean): Finding[] {
  const heads = header.flat().flatMap(({ text = [] }) => text.map((leaf) => leaf.text));
  if (heads.some(isMean) || rows.some(isLevelled)) return [];
  const sums = columns.map(({ heading }): Sums => {
    const isSummed = !(heading && isMean(heading.text));
    return { isSummed, since: isSummed ? [] : undefined, all: isSummed ? [] : undefined, totals: [] };
  });
  return rows.flatMap((row) => (row.total ? closeRow(row.total, sums, isMean) : addRow(row.cells, sums)));
}

function isLevelled({ cells }: Row): boolean {
  return (cells ?? []).some(
    ({ text: [leaf] = [] }, i) => leaf && ((i === 0 && level.test(leaf.text)) || part.test(leaf.text)),
  );
}

/** Adds the numbers of a row; full-width rows and names of groups have none. */
function addRow(cells: readonly Cell[] | undefined, sums: readonly Sums[]): [] {
  if (!cells) return [];
  // A merged cell belongs to several columns or rows: what stands in them is no plain number each.
  const isMerged = cells.length !== sums.length || cells.some(({ columns, rows }) => columns || rows);
  sums.forEach((sum, i) => {
    const number = isMerged ? undefined : readPlain(cells[i]!)?.number;
    if (number !== undefined) {
      sum.since?.push(number);
      sum.all?.push(number);
    } else {
      sum.since = undefined;
      sum.all = undefined;
    }
  });
  return [];
}

function closeRow(cells: readonly Cell[], sums: readonly Sums[], isMean: (text: string) => boolean): Finding[] {
  if (cells.some(({ text = [] }) => text.some((leaf) => isMean(leaf.text)))) return [];
  const found: Finding[] = [];
  let column = 0;
  for (const cell of cells) {
    const width = Number(cell.columns?.text ?? 1);
    const sum = sums[column]!;
    const plain = width === 1 ? readPlain(cell) : undefined;
    if (plain && sum.since && sum.since.length > 1 && !isSum(plain.number, sum))
      found.push({
        pointer: plain.leaf.pointer,
        values: { found: plain.leaf.text.trim(), sum: printLike(add(sum.since), plain.leaf.text) },
      });
    if (plain) sum.totals.push(plain.number);
    column += width;
  }
  for (const sum of sums) sum.since = sum.isSummed ? [] : undefined;
  return found;
}

/** The rows since the last total, all rows of the table, or the totals printed before. */
function isSum(number: number, { since = [], all = [], totals }: Sums): boolean {
  return [since, all, totals].some((numbers) => Math.abs(add(numbers) - number) < 1e-6 * Math.max(1, number));
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The number of a cell that holds it alone: a dot between thousands, a comma before decimals. */
function readPlain(cell: Cell): { readonly leaf: Leaf; readonly number: number } | undefined {
  const { text: [leaf, ...more] = [] } = cell;
  if (!leaf || more.length > 0) return undefined;
  const text = leaf.text.replaceAll('*', '').trim();
  // "1,500" and "12.5" may be meant either way.
  return /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,(?!\d{3}$)\d+)?$/.test(text) ? { leaf, number: toNumber(text) } : undefined;
}

/** A sum as the author writes numbers: with dots between thousands where the total has them, or is shorter than they. */
function printLike(sum: number, like: string): string {
  const [whole = '', decimals] = String(Number(sum.toFixed(6))).split('.');
  const isGrouped = like.includes('.') || !/\d{4}/.test(like);
  const printed = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, '.') : whole;
  return decimals === undefined ? printed : `${printed},${decimals}`;
}
