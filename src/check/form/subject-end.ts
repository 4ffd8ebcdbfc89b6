import type { Rule } from '../rule.ts';

export const subjectEnd: Rule = {
  id: 'form/subject-end',
  severity: 'warning',
  message: { vi: 'bỏ dấu “{found}” ở cuối trích yếu', en: 'drop the “{found}” at the end of the subject' },
  reason: {
    vi: 'Trích yếu là tên của văn bản, cuối dòng không có dấu câu (NĐ 30/2020, Phụ lục I, mục II.5).',
    en: 'The subject is the name of the document and takes no end mark (Decree 30/2020, Annex I, II.5).',
  },
  bad: 'subject: Tổ chức Hội nghị cán bộ, viên chức năm 2026.',
  good: 'subject: Tổ chức Hội nghị cán bộ, viên chức năm 2026',
  find: ({ plan }) => {
    const last = plan.data.subject?.at(-1);
    const end = last && /(?<![.…])[.;,:]\s*$/.exec(last.text);
    return end ? [{ pointer: last.pointer, within: [end.index, end.index + 1], values: { found: end[0].trim() } }] : [];
  },
};
