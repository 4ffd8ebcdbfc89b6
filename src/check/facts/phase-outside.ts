import { printDate } from '../../reading/find-dates.ts';
import { findPhases } from '../../reading/find-phases.ts';
import { readSureYears } from '../../reading/read-sure-years.ts';
import type { Finding, Rule } from '../rule.ts';

export const phaseOutside: Rule = {
  id: 'facts/phase-outside',
  severity: 'warning',
  message: {
    vi: 'ngày {found} ra ngoài thời gian của kế hoạch ({years})',
    en: '{found} is outside the time of the plan ({years})',
  },
  reason: {
    vi: 'Các đợt nằm trong năm hoặc giai đoạn ghi ở year, period hoặc ở trích yếu.',
    en: 'Phases lie within the years of year, period, or the subject.',
  },
  bad: 'subject: Phát động thi đua năm 2026\nbody: [{phases: [{from: 2025-01-01, to: 2026-06-30}, {from: 2026-07-01, to: 2026-12-31}]}, {budget: Từ nguồn chi thường xuyên}]',
  good: 'subject: Phát động thi đua năm 2026\nbody: [{phases: [{from: 2026-01-01, to: 2026-06-30}, {from: 2026-07-01, to: 2026-12-31}]}, {budget: Từ nguồn chi thường xuyên}]',
  find: (subject) => {
    const years = readSureYears(subject);
    if (!years) return [];
    const words = years.from === years.to ? String(years.from) : `${years.from}-${years.to}`;
    return findPhases(subject).flatMap((group) =>
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
  },
};
