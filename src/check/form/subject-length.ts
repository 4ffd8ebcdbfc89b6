import type { Rule } from '../rule.ts';

/** NĐ 30/2020, Phụ lục VI: field Subject. */
const longest = 500;

export const subjectLength: Rule = {
  id: 'form/subject-length',
  severity: 'error',
  message: {
    vi: 'trích yếu dài {found} ký tự; rút gọn còn không quá {longest}',
    en: 'the subject has {found} characters; shorten it to {longest} at most',
  },
  reason: {
    vi: 'Hệ thống quản lý văn bản chỉ nhận trích yếu đến 500 ký tự (NĐ 30/2020, Phụ lục VI).',
    en: 'Document systems take a subject of 500 characters at most (Decree 30/2020, Annex VI).',
  },
  bad: `subject: Tổ chức ${'các hoạt động chào mừng ngày thành lập trường '.repeat(12)}năm 2026`,
  good: 'subject: Tổ chức các hoạt động chào mừng ngày thành lập trường năm 2026',
  find: ({ plan }) => {
    const { subject: lines = [] } = plan.data;
    const found = [...lines.map(({ text }) => text).join(' ')].length;
    return found > longest ? [{ pointer: lines[0]!.pointer, values: { found, longest } }] : [];
  },
};
