import { printIsoDate } from '../../core/date.ts';
import type { ListedAnniversary } from '../../lexicon/list-anniversaries.ts';
import { mentionsOf } from '../find-anniversaries.ts';
import { planTimeOf } from '../plan-time.ts';
import { readSureYears } from '../read-sure-years.ts';
import type { Spot, Subject } from '../subject.ts';
import { findAbsentDays } from './absent-days.ts';

/** A great day with a round number of years that a plan should name, and where it names its first other one. */
export interface MissedDay {
  readonly year: number;
  readonly day: ListedAnniversary & { readonly years: number };
  readonly place: Spot;
}

/** A plan that names so many days of its year lists them. */
const least = 3;

/** The great days that a plan for one year which lists days of remembrance leaves out, though their years end in 0. */
export function findMissedDays(subject: Subject): MissedDay[] {
  const years = readSureYears(subject);
  if (!years || years.from !== years.to) return [];
  const named = mentionsOf(subject).filter(({ place, on }) => place && (on === undefined || on === years.from));
  const place = named[0]?.place;
  if (!place || new Set(named.map(({ event }) => event)).size < least) return [];
  const { date } = planTimeOf(subject);
  const issued = date ? printIsoDate(date) : '';
  return findAbsentDays(subject, years.from).flatMap((day) =>
    day.round === 'round' &&
    day.years !== undefined &&
    day.date > issued &&
    subject.lexicon.anniversaries[day.id]?.great === 'true'
      ? [{ year: years.from, day: { ...day, years: day.years }, place }]
      : [],
  );
}
