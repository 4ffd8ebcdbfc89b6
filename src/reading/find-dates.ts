import { daysOfMonth } from '../core/date.ts';
import { sign } from './signs.ts';
import type { PlainText } from './strip-emphasis.ts';

/** A date written in a sentence, as the author wrote it: it need not exist. */
export interface TextDate {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
  /** Stretch of the text (UTF-16 units), the word "ngày" not included. */
  readonly from: number;
  readonly to: number;
}

const dates =
  /(?<![\d/.,-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])|(?<=ngày )(\d{1,2}) tháng (\d{1,2})(?!\d)(?:,? năm (\d{4}))?|(?<![\d/.,])(\d{1,2})\/(\d{1,2})(?![\d/%]|[.,]\d|-\p{L})/giu;

/** All dates of a sentence: `05/3/2026`, `ngày 05 tháng 3 năm 2026`, `05/3`. A fraction such as 12/15 looks like the last. */
export function findDates(text: string): TextDate[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(dates)].map((match) => {
    const [all, day, , month, year, dayInWords, monthInWords, yearInWords, shortDay, shortMonth] = match;
    const written = year ?? yearInWords;
    return {
      day: Number(day ?? dayInWords ?? shortDay),
      month: Number(month ?? monthInWords ?? shortMonth),
      ...(written !== undefined && { year: Number(written) }),
      from: match.index,
      to: match.index + all.length,
    };
  });
}

const known = new WeakMap<PlainText, TextDate[]>();

/** The dates of a text of a plan, which several rules look at. */
export function datesOf(plain: PlainText): TextDate[] {
  const found = known.get(plain) ?? (plain.signs & sign.digit ? findDates(plain.text) : []);
  known.set(plain, found);
  return found;
}

/** Is it a day of the calendar? Without a year, 29 February is. */
export function isRealDate({ day, month, year = 2024 }: Pick<TextDate, 'day' | 'month' | 'year'>): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
}

/** A number that grows with the date, for comparing. */
export function orderOf({
  year,
  month = 0,
  day = 0,
}: {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}): number {
  return year * 10_000 + month * 100 + day;
}

/** The date as people write it in a sentence: `05/3/2026`. */
export function printDate({
  day,
  month,
  year,
}: {
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
}): string {
  const parts = [
    day !== undefined ? String(day).padStart(2, '0') : '',
    month !== undefined ? (month < 3 ? `0${month}` : String(month)) : '',
    year !== undefined ? String(year) : '',
  ];
  return parts.filter((part) => part !== '').join('/');
}
