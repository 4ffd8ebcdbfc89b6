import { printShortDate, readPartialDate } from '../../core/date.ts';
import { findFormerDocuments } from '../../reading/dated/former-documents.ts';
import type { Rule } from '../rule.ts';

export const formerBasis: Rule = {
  id: 'facts/former-basis',
  severity: 'warning',
  message: {
    vi: '“{found}” hết hiệu lực từ {until}, được thay bằng “{by}”',
    en: '“{found}” is not in force since {until}; it was replaced by “{by}”',
  },
  reason: {
    vi: 'Căn cứ phải còn hiệu lực vào ngày ban hành kế hoạch (former-documents trong templates/language); chép kế hoạch cũ hay quên thay.',
    en: 'What a plan rests on must be in force on its day (former-documents in templates/language); copied plans keep the old ones.',
  },
  bad: 'number: 5\ndate: 2026-03-05\nbases: [Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ]',
  good: 'number: 5\ndate: 2025-03-05\nbases: [Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ]',
  find: (subject) =>
    findFormerDocuments(subject).map(({ place, found, by, until }) => ({
      ...place,
      values: { found, by, until: printShortDate(readPartialDate(until)!) },
    })),
};
