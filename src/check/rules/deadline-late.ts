import { orderOf, printDate } from '../find-dates.ts';
import { planTimeOf } from '../plan-time.ts';
import type { Rule } from '../rule.ts';
import { findKeys } from './deadline-past.ts';

export const deadlineLate: Rule = {
  id: 'facts/deadline-late',
  severity: 'warning',
  message: {
    vi: 'hạn {found} ở sau thời gian của kế hoạch (đến {to})',
    en: 'the deadline {found} is after the time of the plan (until {to})',
  },
  reason: {
    vi: 'Việc trong kế hoạch xong trong năm hoặc giai đoạn của kế hoạch; báo cáo tổng kết có thể sang quý I năm sau.',
    en: 'What a plan asks for is done in its years; a final report may come in the first quarter after.',
  },
  bad: 'subject: Phát động thi đua năm 2026\nbody: [{assignments: [{unit: Các khoa, task: thực hiện, by: 2027-09-30}, {unit: Các phòng, task: phối hợp}]}, {budget: Từ nguồn chi thường xuyên}]',
  good: 'subject: Phát động thi đua năm 2026\nbody: [{assignments: [{unit: Các khoa, task: thực hiện, by: 2026-09-30}, {unit: Các phòng, task: phối hợp}]}, {budget: Từ nguồn chi thường xuyên}]',
  find: (subject) => {
    const { years, title } = planTimeOf(subject);
    if (!years || (title?.several ?? false)) return [];
    const last = orderOf({ year: years.to + 1, month: 3, day: 31 });
    return findKeys(subject).flatMap(({ due, finding }) =>
      orderOf(due) > last ? [{ ...finding, values: { found: printDate(due), to: years.to } }] : [],
    );
  },
};
