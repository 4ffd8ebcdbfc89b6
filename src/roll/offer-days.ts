import { readPartialDate } from '../core/date.ts';
import type { ListedAnniversary } from '../lexicon/list-anniversaries.ts';
import { findUnder } from '../plan/find-all.ts';
import { findAbsentDays } from '../reading/dated/absent-days.ts';
import { findKnownDay } from '../reading/dated/known-days.ts';
import { mentionsOf } from '../reading/find-anniversaries.ts';
import { datesOf } from '../reading/find-dates.ts';
import { plainTextsOf } from '../reading/strip-emphasis.ts';
import type { Subject } from '../reading/subject.ts';

/** Sectors whose days every office keeps. */
const common = ['chung', 'đảng'];

/**
 * The days that matter in a year and are not in a campaign of a year, or in a plan that names others: those with a round number of
 * years (NĐ 111/2018/NĐ-CP), and of those that end in 5 the days of all and of the sectors that the plan has days of. A plan for a part
 * of the year has to do with the days of that part.
 */
export function offerDays(subject: Subject, year: number): ListedAnniversary[] {
  const { lexicon, plan } = subject;
  const events = new Set(mentionsOf(subject).map(({ event }) => event));
  // A campaign for one day has no list of days.
  if (plan.kind === 'special-campaign' || (plan.kind !== 'annual-campaign' && events.size === 0)) return [];
  const sectors = new Set(common);
  for (const event of events) {
    const known = findKnownDay(lexicon, event);
    if (known) sectors.add(lexicon.anniversaries[known.id]!.sector);
  }
  const [first, last] = plan.kind === 'annual-campaign' ? [1, 12] : monthsOf(subject, year);
  return findAbsentDays(subject, year).filter(({ round, sector, date }) => {
    const month = Number(date.slice(5, 7));
    return (round === 'round' || sectors.has(sector)) && first <= month && month <= last;
  });
}

/** Most months of a plan for a part of a year. */
const longest = 4;

/** The first and the last month that a plan speaks of; all of the year where they lie far apart. */
function monthsOf(subject: Subject, year: number): readonly [first: number, last: number] {
  const keys = findUnder(subject.plan, 'on', 'from', 'to', 'by', 'before').flatMap(
    ({ text }) => readPartialDate(text) ?? [],
  );
  const written = plainTextsOf(subject).flatMap((plain) => [
    ...datesOf(plain).filter((date) => date.year === year),
    ...[...plain.text.matchAll(/tháng (\d{1,2})(?!\d)/giu)].map((match) => ({ year, month: Number(match[1]) })),
  ]);
  const months = [...keys, ...written].flatMap(({ year: its, month }) =>
    its === year && month !== undefined && month >= 1 && month <= 12 ? [month] : [],
  );
  const [first, last] = [Math.min(...months), Math.max(...months)];
  return months.length === 0 || last - first >= longest ? [1, 12] : [first, last];
}
