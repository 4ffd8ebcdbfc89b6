import { printIsoDate, readPartialDate } from '../core/date.ts';
import { symbolPattern } from '../starter/make-office.ts';
import { shownCells } from '../word/shown-cells.ts';
import { type Item, isAll, isEmpty, type Line, splitPieces, textOf } from './line.ts';
import { type Notes, readItems, untakeMark } from './read-lines.ts';
import { isDivider } from './split-mark.ts';

/** What the head of the first page says, as it is printed. */
export interface Letterhead {
  /** Lines of the State, Party or Union on the right. */
  readonly national: readonly string[];
  readonly superior: readonly string[];
  readonly issuer: readonly string[];
  /** Text of the sign under the issuer, e.g. `*`. */
  readonly divider?: string;
  readonly number?: DocumentNumber;
  /** The whole line of place and date, and what it says. */
  readonly dateLine?: string;
  readonly place?: string;
  /** `2026-03-05`, or less where the rest is open. */
  readonly date?: string;
  readonly urgency?: string;
  readonly secrecy?: string;
  readonly draft?: number;
  /** Lines that are none of these. */
  readonly other: readonly Line[];
}

export interface DocumentNumber {
  readonly line: string;
  /** '' where it is open. */
  readonly value: string;
  readonly symbol: string;
}

const national =
  /^(?:cộng hòa xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|đoàn tncs hồ chí minh|đội tntp hồ chí minh|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc)$/iu;
const urgencies = ['khẩn', 'thượng khẩn', 'hỏa tốc'];
const secrecies = ['mật', 'tối mật', 'tuyệt mật'];

/** Reads a letterhead, set as a table, with tabs, in text boxes or in plain lines. */
export function readLetterhead(items: readonly Item[], notes: Notes): Letterhead {
  const cells = items.flatMap((item) => readCells(item, notes));
  const head: { -readonly [Key in keyof Letterhead]?: Letterhead[Key] } = {};
  const right: string[] = [];
  const office: Line[] = [];
  const other: Line[] = [];
  for (const line of cells) {
    const text = textOf(line).replace(/\s+/g, ' ').trim();
    const lower = text.toLowerCase();
    const number = readDocumentNumber(text);
    if (text === '') continue;
    if (national.test(normalise(text))) right.push(normalise(text));
    else if (isDivider(text)) {
      if (office.length > 0 && head.divider === undefined && /^\*/.test(text)) head.divider = text;
    } else if (number && !head.number) head.number = number;
    else if (dateLine.test(text) && head.dateLine === undefined) Object.assign(head, readDateLine(text));
    else if (urgencies.includes(lower)) head.urgency = lower;
    else if (secrecies.includes(lower)) head.secrecy = lower;
    else if (/^dự thảo(?: lần)?(?: 0*[1-9]\d{0,3})?$/iu.test(text)) head.draft = Number(/\d+/.exec(text)?.[0] ?? 1);
    else if (head.number === undefined && head.dateLine === undefined && !oddLine.test(text)) office.push(line);
    else other.push(line);
  }
  const bold = office.map(({ pieces }) => isAll(pieces, 'bold'));
  const first = bold.indexOf(true);
  const cut = first >= 0 ? first : Math.max(0, office.length - 1);
  const say = (lines: readonly Line[]) => lines.map((line) => textOf(line).replace(/\s+/g, ' ').trim());
  return { ...head, national: right, superior: say(office.slice(0, cut)), issuer: say(office.slice(cut)), other };
}

/** Whether a line is the State's, the Party's or the Union's over a document. */
export function isNational(text: string): boolean {
  return text.split(/\n|\t| {4,}/).some((part) => national.test(normalise(part.replace(/\s+/g, ' ').trim())));
}

/** `Độc lập – Tự do – Hạnh phúc` and the like as the forms have it. */
function normalise(text: string): string {
  return text
    .replace(/\s*[-–—]\s*/g, ' - ')
    .replace(/hoà/giu, (word) => (word === word.toUpperCase() ? 'HÒA' : 'hòa'))
    .replace(/[.*]+$/, '')
    .trim();
}

/** Lines of a table cell by cell, the left column first; of a line with a wide gap its left and right half. */
function readCells(item: Item, notes: Notes): Line[] {
  if (item.kind === 'line') {
    if (isEmpty(item)) return [];
    const line = untakeMark(item, item.mark?.wide ? '\t' : ' ');
    return splitPieces(line.pieces, /\n/g)
      .flatMap((pieces) => splitPieces(pieces, /\t+|[ \u00a0]{4,}(?=\p{Lu})/gu))
      .map((pieces) => ({ ...line, pieces }))
      .filter((one) => textOf(one).trim() !== '');
  }
  return item.rows.flatMap((row) =>
    shownCells(row).flatMap(({ blocks }) => readItems(blocks, notes).flatMap((one) => readCells(one, notes))),
  );
}

/** Says a number or draft as none can be; no line of the office's name. */
const oddLine = /^(?:số\s*:?\s*[\p{L}\d.…_ ]*[-/]\s*kh(?!\p{L})|dự thảo(?: lần)?(?: \d+)?$)/iu;

/** "Số: 12/KH-UBND", "Số 13-KH/TCT"; undefined for what is no number. */
export function readDocumentNumber(text: string): DocumentNumber | undefined {
  const match = /^số\s*:?\s*((?:\d{1,6}[a-zđ]?)?)[\s.…_]*[-/]\s*kh\s*[-/]\s*(\S.*)$/iu.exec(text);
  if (!match) return undefined;
  const symbol = match[2]!.replace(/\s+/g, '');
  if (!symbolPattern.test(symbol)) return undefined;
  return { line: text, value: match[1]!.replace(/^0+(?=\d)/, ''), symbol };
}

/** Place, and day, month and year, each of which may be left open. */
const dateLine = /^(?:(.*?)[,\s]+)?ngày\s*([\d.…_]*)\s*tháng\s*([\d.…_]*)\s*năm\s*([\d.…_]*)/isu;

function readDateLine(text: string): Pick<Letterhead, 'dateLine' | 'place' | 'date'> {
  const [, before = '', ...parts] = dateLine.exec(text)!;
  const [day, month, year] = parts.map((part) => (/^\d+$/.test(part) ? Number(part) : undefined));
  const date = year !== undefined && String(year).length === 4 ? printDate(year, month, day) : undefined;
  const place = before.replace(/[,\s]+$/, '');
  return { dateLine: text, ...(place !== '' && { place }), ...(date !== undefined && { date }) };
}

/** As much of a date as the calendar has. */
function printDate(year: number, month: number | undefined, day: number | undefined): string {
  const whole = printIsoDate({ year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) });
  const known = month === undefined ? 4 : day === undefined ? 7 : 10;
  return (
    [10, 7]
      .filter((length) => length <= known)
      .map((length) => whole.slice(0, length))
      .find(readPartialDate) ?? whole.slice(0, 4)
  );
}
