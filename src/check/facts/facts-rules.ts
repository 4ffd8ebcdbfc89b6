import type { Rule } from '../rule.ts';
import { anniversary } from './anniversary.ts';
import { anniversaryDate } from './anniversary-date.ts';
import { anniversaryOrder } from './anniversary-order.ts';
import { anniversaryRound } from './anniversary-round.ts';
import { citationDiffers } from './citation-differs.ts';
import { citationYear } from './citation-year.ts';
import { count } from './count.ts';
import { dateRange } from './date-range.ts';
import { deadlineLate } from './deadline-late.ts';
import { deadlinePast } from './deadline-past.ts';
import { fallingRange } from './falling-range.ts';
import { formerBasis } from './former-basis.ts';
import { formerUnit } from './former-unit.ts';
import { impossibleDate } from './impossible-date.ts';
import { laterBasis } from './later-basis.ts';
import { monthDay } from './month-day.ts';
import { ownYear } from './own-year.ts';
import { percentage } from './percentage.ts';
import { phaseOrder } from './phase-order.ts';
import { phaseOutside } from './phase-outside.ts';
import { phaseOverlap } from './phase-overlap.ts';
import { phasePeriod } from './phase-period.ts';
import { signerTerm } from './signer-term.ts';
import { subjectDate } from './subject-date.ts';
import { subjectYear } from './subject-year.ts';
import { toReview } from './to-review.ts';
import { total } from './total.ts';
import { weekdayRule } from './weekday.ts';

/** What cannot be true: years, dates, documents cited, phases, deadlines, shares. */
export const factsRules: readonly Rule[] = [
  anniversary,
  anniversaryDate,
  anniversaryOrder,
  anniversaryRound,
  impossibleDate,
  monthDay,
  weekdayRule,
  dateRange,
  laterBasis,
  formerBasis,
  formerUnit,
  citationDiffers,
  citationYear,
  phaseOrder,
  phaseOverlap,
  phaseOutside,
  phasePeriod,
  deadlinePast,
  deadlineLate,
  percentage,
  fallingRange,
  count,
  total,
  subjectYear,
  subjectDate,
  ownYear,
  signerTerm,
  toReview,
];
