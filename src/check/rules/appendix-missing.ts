import { appendixReferencesOf } from '../find-appendix-references.ts';
import type { Rule } from '../rule.ts';

export const appendixMissing: Rule = {
  id: 'form/appendix-missing',
  severity: 'warning',
  message: {
    vi: 'dẫn tới “{found}” mà kế hoạch không có (số phụ lục: {count})',
    en: 'it refers to “{found}”, which the plan does not have (appendices: {count})',
  },
  reason: {
    vi: 'Phụ lục được dẫn tới phải có trong văn bản (NĐ 30/2020, Phụ lục I, mục III.1).',
    en: 'An appendix referred to must be there (Decree 30/2020, Annex I, III.1).',
  },
  bad: 'closing: Danh mục nhiệm vụ tại Phụ lục I kèm theo Kế hoạch này.',
  good: 'closing: Danh mục nhiệm vụ tại Phụ lục I kèm theo Nghị định số 30/2020/NĐ-CP.',
  find: (subject) => {
    const { appendices } = subject.data;
    const count = Array.isArray(appendices) ? appendices.length : 0;
    return appendixReferencesOf(subject)
      .filter(({ numbers }) => count === 0 || numbers.some((number) => number > count))
      .map(({ words, place }) => ({ ...place, values: { found: words, count } }));
  },
};
