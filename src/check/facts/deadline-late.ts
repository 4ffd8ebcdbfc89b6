import { orderOf, printDate } from '../../reading/find-dates.ts';
import { findDeadlines } from '../../reading/find-deadlines.ts';
import { readSureYears } from '../../reading/read-sure-years.ts';
import type { Rule } from '../rule.ts';

/** Aims beyond the plan, which are no deadlines of it: "phấn đấu hoàn thành trước ngày 31/12/2030". */
const horizon = /phấn đấu|lộ trình|giai đoạn|nhiệm kỳ/iu;

export const deadlineLate: Rule = {
  id: 'facts/deadline-late',
  severity: 'warning',
  message: {
    vi: 'hạn {found} ở sau khi kế hoạch kết thúc ({to})',
    en: 'the deadline {found} is after the end of the plan ({to})',
  },
  reason: {
    vi: 'Việc trong kế hoạch xong trong năm hoặc giai đoạn của kế hoạch; báo cáo tổng kết có thể sang quý I năm sau.',
    en: 'What a plan asks for is done in its years; a final report may come in the first quarter after.',
  },
  bad: 'subject: Phát động thi đua năm 2026\nbody: [{assignments: [{unit: Các khoa, task: thực hiện, by: 2027-09-30}, {unit: Các phòng, task: phối hợp}]}, {budget: Từ nguồn chi thường xuyên}]',
  good: 'subject: Phát động thi đua năm 2026\nbody: [{assignments: [{unit: Các khoa, task: thực hiện, by: 2026-09-30}, {unit: Các phòng, task: phối hợp}]}, {budget: Từ nguồn chi thường xuyên}]',
  find: (subject) => {
    const years = readSureYears(subject);
    if (!years) return [];
    const last = orderOf({ year: years.to + 1, month: 3, day: 31 });
    return findDeadlines(subject, years.to).flatMap(({ due, place, clause }) =>
      orderOf(due) > last && !horizon.test(clause)
        ? [{ ...place, values: { found: printDate(due), to: years.to } }]
        : [],
    );
  },
};
