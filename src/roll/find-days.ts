import { isWeekend, type PartialDate, printIsoDate, readPartialDate, weekdayOf } from '../core/date.ts';
import { keepPer } from '../core/keep-per.ts';
import { stretchBefore } from '../core/stretch-before.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { listDaysOff } from '../lexicon/list-anniversaries.ts';
import { findUnder } from '../plan/find-all.ts';
import { printDate } from '../reading/find-dates.ts';
import { findDeadlines } from '../reading/find-deadlines.ts';
import { plannedDatesOf } from '../reading/find-planned-dates.ts';
import { weekdayNames } from '../reading/find-weekday.ts';
import type { Spot, Subject } from '../reading/subject.ts';
import type { Review } from './review.ts';
import type { Shift } from './shift.ts';

/** A day on which something is to be done or to be ready. */
interface Due {
  readonly pointer: string;
  readonly date: PartialDate;
  /** What was set on a weekend before may be meant to. */
  readonly isDeadline: boolean;
}

/**
 * The days of the new plan on which no office works: deadlines on a weekend or a public holiday; other days on a holiday, or on a
 * weekend where the old plan's was none.
 */
export function findFreeDays(subject: Subject, { by }: Shift): Review[] {
  const daysOff = daysOffOf(subject.lexicon);
  const told = new Set<string>();
  return listDue(subject).flatMap(({ pointer, date: { year, month, day }, isDeadline }): Review[] => {
    if (month === undefined || day === undefined) return [];
    const date = { year, month, day };
    const key = `${pointer} ${printIsoDate(date)}`;
    if (told.has(key)) return [];
    const holiday = daysOff(year).get(printIsoDate(date));
    const weekday = weekdayOf(year, month, day);
    const isFree = isWeekend(weekday) && (isDeadline || !isWeekend(weekdayOf(year - by, month, day)));
    if (holiday === undefined && !isFree) return [];
    told.add(key);
    return [
      {
        pointer,
        sort: 'day',
        words: `${printDate(date)} là ${holiday === undefined ? weekdayNames[weekday] : `dịp nghỉ ${holiday}`}`,
      },
    ];
  });
}

const daysOffOf = keepPer((lexicon: Lexicon) => {
  const known = new Map<number, ReadonlyMap<string, string>>();
  return (year: number): ReadonlyMap<string, string> => {
    const days =
      known.get(year) ??
      new Map(listDaysOff(lexicon, year).map(({ date, name }) => [date, name.replace(/^Ngày /, '')]));
    known.set(year, days);
    return days;
  };
});

function listDue(subject: Subject): Due[] {
  const texts = new Map(subject.texts.map(({ pointer, text }) => [pointer, text]));
  const keys = findUnder(subject.plan, 'on').flatMap(({ text, pointer, kind }): Due[] => {
    const date = kind === 'text' || /anniversar/.test(pointer) ? undefined : readPartialDate(text);
    return date ? [{ pointer, date, isDeadline: false }] : [];
  });
  return [
    ...findDeadlines(subject, 0).map(
      ({ due, place }): Due => ({ pointer: place.pointer, date: due, isDeadline: true }),
    ),
    ...keys,
    ...plannedDatesOf(subject).flatMap(({ place, until, ...date }): Due[] =>
      until || isEnd(texts.get(place.pointer) ?? '', place)
        ? []
        : [{ pointer: place.pointer, date, isDeadline: false }],
    ),
  ];
}

/** The end of a span of days is no day on which something is done. */
function isEnd(text: string, { within = [0, 0] }: Spot): boolean {
  return /(?:[-–—]|đến|hết)(?: hết)?(?: ngày)? ?$/iu.test(stretchBefore(text, within[0], 24));
}
