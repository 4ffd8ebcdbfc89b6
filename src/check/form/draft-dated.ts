import type { Rule } from '../rule.ts';

export const draftDated: Rule = {
  id: 'form/draft-dated',
  severity: 'warning',
  message: {
    vi: 'dự thảo chưa có số mà đã ghi đủ ngày; ghi “{wanted}”, ngày điền khi ký',
    en: 'a draft without number bears a full date; write “{wanted}”, the day comes when it is signed',
  },
  reason: {
    vi: 'Số và ngày của văn bản được ghi sau khi người có thẩm quyền ký (NĐ 30/2020, Điều 15).',
    en: 'Number and date are given when the document has been signed (Decree 30/2020, Article 15).',
  },
  bad: 'draft: 2\ndate: 2026-03-05',
  good: 'draft: 2\ndate: 2026-03',
  find: ({ plan }) => {
    const { draft, number, date } = plan.data;
    if (!draft || number?.text.trim() || !date || date.text.length < 10) return [];
    return [{ pointer: date.pointer, values: { wanted: date.text.slice(0, 7) } }];
  },
};
