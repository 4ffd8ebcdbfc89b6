import type { Rule } from './rule.ts';
import { anniversary } from './rules/anniversary.ts';
import { anniversaryOrder } from './rules/anniversary-order.ts';
import { citationDiffers } from './rules/citation-differs.ts';
import { citationYear } from './rules/citation-year.ts';
import { dateRange } from './rules/date-range.ts';
import { deadlineLate } from './rules/deadline-late.ts';
import { deadlinePast } from './rules/deadline-past.ts';
import { fallingRange } from './rules/falling-range.ts';
import { impossibleDate } from './rules/impossible-date.ts';
import { laterBasis } from './rules/later-basis.ts';
import { monthDay } from './rules/month-day.ts';
import { ownYear } from './rules/own-year.ts';
import { percentage } from './rules/percentage.ts';
import { phaseOrder } from './rules/phase-order.ts';
import { phaseOutside } from './rules/phase-outside.ts';
import { phaseOverlap } from './rules/phase-overlap.ts';
import { phasePeriod } from './rules/phase-period.ts';
import { subjectDate } from './rules/subject-date.ts';
import { subjectYear } from './rules/subject-year.ts';
import { weekdayRule } from './rules/weekday.ts';

/** What cannot be true: years, dates, documents cited, phases, deadlines, shares. */
export const factsRules: readonly Rule[] = [
  anniversary,
  anniversaryOrder,
  impossibleDate,
  monthDay,
  weekdayRule,
  dateRange,
  laterBasis,
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
  subjectYear,
  subjectDate,
  ownYear,
];
