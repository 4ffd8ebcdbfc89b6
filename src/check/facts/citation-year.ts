import { citationsOf } from '../../reading/find-citations.ts';
import type { Finding, Rule } from '../rule.ts';

export const citationYear: Rule = {
  id: 'facts/citation-year',
  severity: 'error',
  message: {
    vi: 'văn bản {words} thuộc năm {wanted}, nhưng ngày ghi năm {found}',
    en: 'document “{words}” is of {wanted}, but its date says {found}',
  },
  reason: {
    vi: 'Năm trong số của văn bản quy phạm pháp luật là năm ban hành.',
    en: 'The year inside the number of a legal document is the year of its issue.',
  },
  bad: 'bases: [Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ]',
  good: 'bases: [Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ]',
  find: (subject) =>
    citationsOf(subject).flatMap(({ numberYear, date, datePlace, words }): Finding[] =>
      numberYear === undefined || !date || !datePlace || date.year === numberYear
        ? []
        : [{ ...datePlace, values: { words, wanted: numberYear, found: date.year } }],
    ),
};
