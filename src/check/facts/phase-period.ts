import type { PartialDate } from '../../core/date.ts';
import { findDates, printDate, type TextDate } from '../../reading/find-dates.ts';
import { findPhases } from '../../reading/find-phases.ts';
import type { Finding, Rule } from '../rule.ts';

export const phasePeriod: Rule = {
  id: 'facts/phase-period',
  severity: 'warning',
  message: {
    vi: 'period ghi “{found}” nhưng khóa “{key}” ({day}) ghi {wanted}; sửa một trong hai',
    en: 'period says “{found}”, but the key “{key}” says {wanted}; mend one of them',
  },
  reason: {
    vi: 'Thời gian in bằng chữ (period) phải khớp với from, to.',
    en: 'The words printed (period) must agree with from and to.',
  },
  bad: 'body: [{phases: [{from: 2026-01-01, to: 2026-06-30, period: Từ 01/01 đến 30/7/2026}, {from: 2026-08-01, to: 2026-12-31}]}, {budget: Từ nguồn chi thường xuyên}]',
  good: 'body: [{phases: [{from: 2026-01-01, to: 2026-06-30, period: Từ 01/01 đến 30/6/2026}, {from: 2026-08-01, to: 2026-12-31}]}, {budget: Từ nguồn chi thường xuyên}]',
  find: (subject) =>
    findPhases(subject).flatMap((group) =>
      group.flatMap(({ period, from, to }): Finding[] => {
        if (!period) return [];
        const { text, pointer } = period;
        const dates = findDates(text);
        const ends =
          dates.length === 2
            ? ([
                ['from', from, dates[0]!],
                ['to', to, dates[1]!],
              ] as const)
            : dates.length === 1 && from && !to
              ? ([['from', from, dates[0]!]] as const)
              : [];
        return ends.flatMap(([key, wanted, date]) =>
          wanted && differs(wanted, date)
            ? [
                {
                  pointer,
                  within: [date.from, date.to] as const,
                  values: {
                    found: text.slice(date.from, date.to),
                    key,
                    day: key === 'from' ? 'từ ngày' : 'đến ngày',
                    wanted: printDate(wanted),
                  },
                },
              ]
            : [],
        );
      }),
    ),
};

function differs(wanted: PartialDate, { day, month, year }: TextDate): boolean {
  return wanted.day !== day || wanted.month !== month || (year !== undefined && wanted.year !== year);
}
