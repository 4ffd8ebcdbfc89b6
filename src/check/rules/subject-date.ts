import { planTimeOf, readPeriod, type Years } from '../../reading/plan-time.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import type { Subject } from '../../reading/subject.ts';
import type { Rule } from '../rule.ts';

/** Plans that look far ahead. */
const ahead = /hướng tới|tiến tới|chuẩn bị|tầm nhìn|định hướng|mục tiêu/i;
/** Plans that look back. */
const back =
  /tổng kết|sơ kết|đánh giá|kiểm điểm|kết quả|xếp loại|bình xét|quyết toán|báo cáo|khắc phục|kiểm kê|thanh lý|nghiệm thu|công khai|sau /i;

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
    if (!title || !date || title.several) return [];
    if (plainTextsOf(subject).some(({ text, pointer }) => pointer.startsWith('/subject') && back.test(text))) return [];
    const tooEarly =
      title.from > date.year + 1 &&
      !plainTextsOf(subject).some(({ text, pointer }) => pointer.startsWith('/subject') && ahead.test(text));
    return title.to < date.year || tooEarly
      ? [{ ...title.place, values: { found: title.words, year: date.year } }]
      : [];
  },
};

/** The years of a plan, for rules that hold its dates against them; none where the subject names several, or a wrong one. */
export function yearsNotInDoubt(subject: Subject): Years | undefined {
  const { years, title } = planTimeOf(subject);
  if (title?.several) return undefined;
  return readPeriod(subject.plan) || subjectDate.find(subject).length === 0 ? years : undefined;
}
