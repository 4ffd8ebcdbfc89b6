import { orderOf, printDate } from '../../reading/find-dates.ts';
import { findPhases } from '../../reading/find-phases.ts';
import { findDatesAfter, plannedDatesOf } from '../../reading/find-planned-dates.ts';
import { planTimeOf, type Years } from '../../reading/plan-time.ts';
import { readSureYears } from '../../reading/read-sure-years.ts';
import type { Subject } from '../../reading/subject.ts';
import type { Finding, Rule } from '../rule.ts';

export const phaseOutside: Rule = {
  id: 'facts/phase-outside',
  severity: 'warning',
  message: {
    vi: 'ngày {found} ra ngoài thời gian của kế hoạch ({years})',
    en: '{found} is outside the time of the plan ({years})',
  },
  reason: {
    vi: 'Các đợt, các mốc thời gian trong nội dung nằm trong năm hoặc giai đoạn ghi ở year, period hoặc ở trích yếu; chép từ kế hoạch năm trước hay quên sửa năm.',
    en: 'Phases, and days named in the text, lie within the years of year, period, or the subject; a plan copied from last year keeps old ones.',
  },
  bad: 'subject: Phát động thi đua năm 2026\nbody: [{phases: [{from: 2025-01-01, to: 2026-06-30}, {from: 2026-07-01, to: 2026-12-31}]}, {budget: Từ nguồn chi thường xuyên}]',
  good: 'subject: Phát động thi đua năm 2026\nbody: [{phases: [{from: 2026-01-01, to: 2026-06-30}, {from: 2026-07-01, to: 2026-12-31}]}, {budget: Từ nguồn chi thường xuyên}]',
  find: (subject) => {
    const years = readSureYears(subject);
    if (!years) return [];
    const words = years.from === years.to ? String(years.from) : `${years.from}-${years.to}`;
    const phases = findPhases(subject).flatMap((group) =>
      group.flatMap(({ from, to }) =>
        (
          [
            ['from', from],
            ['to', to],
          ] as const
        ).flatMap(([key, date]): Finding[] => {
          if (!date || (date.year >= years.from && date.year <= years.to)) return [];
          // A campaign may begin in the last weeks before its year, and be closed in the first after it.
          if (
            (key === 'from' && date.year === years.from - 1 && (date.month ?? 0) >= 11) ||
            (key === 'to' && date.year === years.to + 1 && (date.month ?? 12) <= 3)
          )
            return [];
          return [{ pointer: date.pointer, values: { found: printDate(date), years: words } }];
        }),
      ),
    );
    return [...phases, ...findTold(subject, years, words)];
  },
};

/** Days in the words of phases and items: before the plan is issued, or as far outside its years as no phase may lie. */
function findTold(subject: Subject, years: Years, words: string): Finding[] {
  const { date: issued } = planTimeOf(subject);
  const first = orderOf(
    issued && issued.year < years.from
      ? issued
      : { year: years.from - 1, month: issued ? 12 : 9, day: issued ? 31 : 1 },
  );
  const end = { year: years.to + 1, month: 3, day: 31 };
  const last = orderOf(end);
  const outside = plannedDatesOf(subject).flatMap(({ place, until, ...date }) => {
    // A year of work may be counted from the autumn before: "từ ngày 01/12/2025 đến ngày 30/11/2026".
    const isSpan = until && until.year >= years.from && date.year === years.from - 1 && date.month >= 9;
    return (date.year < years.from && orderOf(date) < first && !isSpan) || orderOf(date) > last
      ? [{ ...date, place }]
      : [];
  });
  return [...outside, ...findDatesAfter(subject, end)].map(({ place, ...date }) => ({
    ...place,
    values: { found: printDate(date), years: words },
  }));
}
