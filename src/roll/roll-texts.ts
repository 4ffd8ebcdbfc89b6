import type { Fix } from '../core/problem.ts';
import { planTimeOf } from '../reading/plan-time.ts';
import type { Subject } from '../reading/subject.ts';
import { readAskedBefore } from './asked-before.ts';
import { findLasting } from './find-lasting.ts';
import { ownWordsOf } from './own-words.ts';
import type { Review } from './review.ts';
import { type CountedAnniversary, rollAnniversaries } from './roll-anniversaries.ts';
import { rollKeys } from './roll-keys.ts';
import { rollTimes } from './roll-times.ts';
import type { Shift } from './shift.ts';

/** What moves in a plan, what stays for a person to look at, and its anniversaries as they are counted then. */
export interface RolledTexts {
  readonly fixes: readonly Fix[];
  readonly reviews: readonly Review[];
  readonly counted: readonly CountedAnniversary[];
}

/** Everything in the texts and keys of a plan that another year changes; where the year is the same only number and day go. */
export function rollTexts(subject: Subject, shift: Shift): RolledTexts {
  const keys = rollKeys(subject, shift);
  if (shift.by === 0) return { ...keys, reviews: [], counted: [] };
  const isOwn = ownWordsOf(subject);
  const anniversaries = rollAnniversaries(subject, shift, isOwn);
  const askedBefore = readAskedBefore(subject.source);
  const times = rollTimes(subject, shift, isOwn, askedBefore);
  return {
    fixes: [...keys.fixes, ...anniversaries.fixes, ...times.fixes],
    reviews: [
      ...findLasting(subject, askedBefore),
      ...findUneven(subject, shift),
      ...findGap(subject, shift),
      ...anniversaries.reviews,
      ...times.reviews,
      ...keys.reviews,
    ],
    counted: anniversaries.counted,
  };
}

/** A campaign for a day whose years are no round number any more: NĐ 111/2018/NĐ-CP, Điều 3, has those that end in 0 and 5. */
function findUneven({ plan: { data } }: Subject, { by }: Shift): Review[] {
  const { since, on } = data.anniversary ?? {};
  if (!since || !on) return [];
  const years = Number(on.text.slice(0, 4)) + by - Number(since.text.slice(0, 4));
  return years % 5 === 0
    ? []
    : [{ pointer: since.pointer, sort: 'anniversary', words: `${years} năm không phải năm tròn` }];
}

/** A span of years that does not begin where the old one ended may be meant to: five years of a plan of others, say. */
function findGap(subject: Subject, { own, by }: Shift): Review[] {
  const length = own.to - own.from + 1;
  const { period, years, title } = { ...planTimeOf(subject), period: subject.plan.data.period };
  const pointer = period?.from.pointer ?? title?.place.pointer;
  if (!years || length < 2 || by === length || pointer === undefined || title?.several) return [];
  if (/năm học/iu.test(title?.words ?? '')) return [];
  return [{ pointer, sort: 'span', words: `${own.from + by} - ${own.to + by} thay ${own.from} - ${own.to}` }];
}
