import type { ListedAnniversary } from '../lexicon/list-anniversaries.ts';
import { findAbsentDays } from '../reading/dated/absent-days.ts';
import { findKnownDay } from '../reading/dated/known-days.ts';
import { mentionsOf } from '../reading/find-anniversaries.ts';
import type { Subject } from '../reading/subject.ts';

/** Sectors whose days every office keeps. */
const common = ['chung', 'đảng'];

/**
 * The days that matter in a year and are not in a campaign of a year, or in a plan that names others: those with a round number of
 * years (NĐ 111/2018/NĐ-CP), and of those that end in 5 the days of all and of the sectors that the plan has days of.
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
  return findAbsentDays(subject, year).filter(({ round, sector }) => round === 'round' || sectors.has(sector));
}
