import { daysOfMonth, type PartialDate } from '../core/date.ts';
import type { Fix } from '../core/problem.ts';
import type { PlainText } from '../reading/strip-emphasis.ts';
import type { Review } from './review.ts';

/** What is done to the texts of a plan, and what a person is asked. */
export interface Changes {
  readonly fixes: readonly Fix[];
  readonly reviews: readonly Review[];
}

/** Other words for a stretch of a text. */
export function changeText(plain: PlainText, from: number, to: number, text: string): Fix {
  const { pointer, within } = plain.at(from, to);
  return { pointer, from: within![0], to: within![1], text };
}

/** The same day some years later; of 29 February in a year without one the day before. */
export function moveYears<Day extends PartialDate>(date: Day, by: number): Day {
  const { year, month, day } = date;
  if (month === undefined || day === undefined) return { ...date, year: year + by };
  return { ...date, year: year + by, day: Math.min(day, daysOfMonth(year + by, month)) };
}
