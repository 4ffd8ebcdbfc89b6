/** A date of which the day, or the day and the month, may still be open. Months and days count from 1. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Reads `2026`, `2026-03` or `2026-03-05`; undefined when that is no date of the calendar. */
export function readPartialDate(text: string): PartialDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (year < 1) return undefined;
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  return day >= 1 && day <= daysOfMonth(year, month) ? { year, month, day } : undefined;
}

/** Days of a month of the Gregorian calendar. */
export function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Day of the week of a whole date, 0 for Sunday (Zeller's congruence for the Gregorian calendar). */
export function weekdayOf(year: number, month: number, day: number): number {
  // January and February count to the year before.
  const y = month < 3 ? year - 1 : year;
  const m = month < 3 ? month + 12 : month;
  return (
    (day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + 6) % 7
  );
}

/** Saturday and Sunday, on which no office works. */
export function isWeekend(weekday: number): boolean {
  return weekday === 0 || weekday === 6;
}

/** The day that comes so many days after a day, or before it. */
export function addDays({ year, month, day }: Required<PartialDate>, days: number): Required<PartialDate> {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Day with two digits below 10 (NĐ 30/2020, Phụ lục I, mục II.4). */
export function printDay(day: number): string {
  return String(day).padStart(2, '0');
}

/** Month: only 1 and 2 get a leading zero (NĐ 30/2020, Phụ lục I, mục II.4). */
export function printMonth(month: number): string {
  return month <= 2 ? `0${month}` : String(month);
}

/** `2021-02-03`, so that dates compare like words; what is open counts from the beginning. */
export function printIsoDate({ year, month = 1, day = 1 }: PartialDate): string {
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

/** `03/02/2021`, `30/6/2022`, `6/2022` or `2022`, padded as the decree pads. */
export function printShortDate(date: PartialDate): string {
  const parts = [String(date.year)];
  if (date.month !== undefined) parts.unshift(printMonth(date.month));
  if (date.day !== undefined) parts.unshift(printDay(date.day));
  return parts.join('/');
}
