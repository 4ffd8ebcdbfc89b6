import { planTimeOf, readPeriod } from '../../reading/plan-time.ts';
import type { Rule } from '../rule.ts';

export const subjectYear: Rule = {
  id: 'facts/subject-year',
  severity: 'error',
  message: {
    vi: 'trích yếu ghi “{found}”, nhưng {key} là {wanted}',
    en: 'the subject says “{found}”, but {key} is {wanted}',
  },
  reason: {
    vi: 'Năm, giai đoạn ở trích yếu phải khớp với year, period.',
    en: 'The years of the subject must agree with year and period.',
  },
  bad: 'kind: annual-campaign\nyear: 2026\nsubject: Triển khai phong trào thi đua năm 2025',
  good: 'kind: annual-campaign\nyear: 2026\nsubject: Triển khai phong trào thi đua năm 2026',
  find: (subject) => {
    const { title } = planTimeOf(subject);
    const wanted = readPeriod(subject.plan);
    if (!title || !wanted || (title.several && title.from <= wanted.from && title.to >= wanted.to)) return [];
    const single = subject.plan.data.year !== undefined;
    // The year of a campaign may be either one of a school year.
    const agrees = single
      ? wanted.from >= title.from && wanted.from <= title.to && title.to - title.from <= 1
      : title.from === wanted.from && title.to === wanted.to;
    if (agrees || (!single && title.from === title.to && title.from >= wanted.from && title.to <= wanted.to)) return [];
    const [key, years] = single ? ['year', String(wanted.from)] : ['period', `${wanted.from}-${wanted.to}`];
    return [{ ...title.place, values: { found: title.words, key: key!, wanted: years! } }];
  },
};
