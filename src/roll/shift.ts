import type { PartialDate } from '../core/date.ts';
import { planTimeOf, type Years } from '../reading/plan-time.ts';
import { plainTextsOf } from '../reading/strip-emphasis.ts';
import type { Subject } from '../reading/subject.ts';
import { isBelow } from '../reading/walk-parts.ts';

/** How far a plan is moved, and from where. */
export interface Shift {
  /** The year that the old plan is of: the one asked for takes its place. */
  readonly base: number;
  /** The years that the old plan is for; the base is among them. */
  readonly own: Years;
  /** Years to add. */
  readonly by: number;
  /** The day of the old plan, as far as it is written. */
  readonly issued?: PartialDate;
}

/**
 * The year of a plan is that of `year` or of its title; of a plan for several years the one in which it was issued, else the
 * first, so that a plan rolled to a year is issued in that year.
 * @returns undefined where a plan names no year at all
 */
export function readShift(subject: Subject, year: number): Shift | undefined {
  const { date, years, title } = planTimeOf(subject);
  const { anniversary } = subject.plan.data;
  const celebrated = anniversary?.on && Number(anniversary.on.text.slice(0, 4));
  const own = years ?? toYears(celebrated ?? date?.year ?? mostNamed(subject));
  if (!own) return undefined;
  const issuedIn = date && date.year >= own.from && date.year <= own.to ? date.year : undefined;
  // "tổng kết năm 2025, nhiệm vụ năm 2026" is a plan of the later year.
  const base = title?.several ? own.to : (issuedIn ?? own.from);
  return { base, own, by: year - base, ...(date && { issued: date }) };
}

function toYears(year: number | undefined): Years | undefined {
  return year === undefined ? undefined : { from: year, to: year };
}

/** The year that a plan without any of its own names most often. */
function mostNamed(subject: Subject): number | undefined {
  const counts = new Map<number, number>();
  for (const { text, pointer } of plainTextsOf(subject)) {
    if (isBelow(pointer, 'bases')) continue;
    for (const [year] of text.matchAll(/(?<![\d.,])20\d{2}(?![\d.,]\d|\d)/g))
      counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  for (const { text, key } of subject.plan.places)
    if (/^(?:by|on|from|to|before)$/.test(key) && /^20\d{2}-/.test(text))
      counts.set(Number(text.slice(0, 4)), (counts.get(Number(text.slice(0, 4))) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}
