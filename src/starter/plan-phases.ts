import { daysOfMonth, type PartialDate, printIsoDate, readPartialDate } from '../core/date.ts';

/** A phase by its first and last day, both `2027-01-31`. */
export interface Phase {
  readonly from: string;
  readonly to: string;
}

/** Months that a campaign takes up to the day it greets: long enough for two phases, short enough to stay one campaign. */
export const campaignMonths = 6;

/** A year divided by its months, several years by whole years; the longer phases come last. */
export function dividePeriod(first: number, last: number, count: number): Phase[] {
  const start = { year: first, month: 1 };
  const [unit, units] = last > first ? [12, last - first + 1] : [1, 12];
  return divide(units, count).map(([from, to]) => ({
    from: printIsoDate(monthAfter(start, from * unit)),
    to: endOfMonth(monthAfter(start, to * unit - 1)),
  }));
}

/** Most phases that a year, or some years, can be divided into. */
export function mostPhases(first: number, last: number): number {
  return last > first ? last - first + 1 : 12;
}

/** The months before a day and the days up to it, divided: the first phase begins with a month, the last ends with the day. */
export function phasesBefore(day: string, count: number): Phase[] {
  const { year, month } = readPartialDate(day) as Required<PartialDate>;
  const first = monthAfter({ year, month }, -campaignMonths);
  return divide(campaignMonths, count).map(([from, to], i) => ({
    from: printIsoDate(monthAfter(first, from)),
    to: i === count - 1 ? day : endOfMonth(monthAfter(first, to - 1)),
  }));
}

/** Parts of a number of months or years, as offsets. */
function divide(months: number, count: number): [number, number][] {
  return Array.from({ length: count }, (_, i) => [
    Math.floor((i * months) / count),
    Math.floor(((i + 1) * months) / count),
  ]);
}

function monthAfter({ year, month = 1 }: PartialDate, months: number): PartialDate {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

function endOfMonth({ year, month = 1 }: PartialDate): string {
  return printIsoDate({ year, month, day: daysOfMonth(year, month) });
}
