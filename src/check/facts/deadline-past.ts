import { orderOf, printDate } from '../../reading/find-dates.ts';
import { findDeadlines } from '../../reading/find-deadlines.ts';
import { planTimeOf } from '../../reading/plan-time.ts';
import type { Rule } from '../rule.ts';

export const deadlinePast: Rule = {
  id: 'facts/deadline-past',
  severity: 'error',
  message: {
    vi: 'hạn {found} đã qua khi kế hoạch ban hành ({date})',
    en: 'the deadline {found} is past when the plan is issued ({date})',
  },
  reason: {
    vi: 'Việc giao trong kế hoạch phải có hạn sau ngày ban hành.',
    en: 'What a plan asks for is due after its date.',
  },
  bad: 'number: 5\ndate: 2026-03-05\nclosing: Các khoa gửi báo cáo trước ngày 01/3/2026.',
  good: 'number: 5\ndate: 2026-03-05\nclosing: Các khoa gửi báo cáo trước ngày 01/4/2026.',
  find: (subject) => {
    const { date } = planTimeOf(subject);
    if (!date) return [];
    const isPast = (due: { readonly year: number; readonly month?: number; readonly day?: number }): boolean =>
      orderOf({
        year: due.year,
        ...(date.month !== undefined && { month: due.month ?? 12 }),
        ...(date.day !== undefined && { day: due.day ?? 31 }),
      }) < orderOf(date);
    // What is more than two years past is history.
    return findDeadlines(subject, date.year - 2).flatMap(({ due, place }) =>
      isPast(due) ? [{ ...place, values: { found: printDate(due), date: printDate(date) } }] : [],
    );
  },
};
