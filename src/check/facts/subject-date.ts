import { planTimeOf } from '../../reading/plan-time.ts';
import { isTitleWrong } from '../../reading/read-sure-years.ts';
import type { Rule } from '../rule.ts';

export const subjectDate: Rule = {
  id: 'facts/subject-date',
  severity: 'warning',
  message: {
    vi: 'trích yếu ghi “{found}”, nhưng kế hoạch ghi ngày thuộc năm {year}',
    en: 'the subject says “{found}”, but the plan is dated in {year}',
  },
  reason: {
    vi: 'Kế hoạch được ban hành trước hoặc trong thời gian nó lập cho, không sớm quá một năm.',
    en: 'A plan is issued before or during its time, and not more than a year ahead.',
  },
  bad: 'number: 5\ndate: 2026-03-05\nsubject: Phát động phong trào thi đua năm 2025',
  good: 'number: 5\ndate: 2026-03-05\nsubject: Phát động phong trào thi đua năm 2026',
  find: (subject) => {
    const { title, date } = planTimeOf(subject);
    return isTitleWrong(subject) ? [{ ...title!.place, values: { found: title!.words, year: date!.year } }] : [];
  },
};
