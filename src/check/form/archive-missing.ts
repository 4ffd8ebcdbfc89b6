import { readTypedArchive } from '../../reading/read-archive.ts';
import { readRecipients } from '../../reading/read-recipients.ts';
import type { Rule } from '../rule.ts';

export const archiveMissing: Rule = {
  id: 'form/archive-missing',
  severity: 'warning',
  message: {
    vi: 'thiếu dòng lưu; thêm ở sát lề trái, ví dụ `{example}` (thay bằng nơi lưu của cơ quan)',
    en: 'the archive line is missing; add it at the left margin, such as `{example}` (put your own units)',
  },
  reason: {
    vi: 'Dòng cuối của nơi nhận ghi “Lưu: VT, đơn vị soạn thảo” (NĐ 30/2020, Phụ lục I, mục II.9.b) hoặc “Lưu Văn phòng …” (văn bản Đảng).',
    en: 'The last line of the recipients is “Lưu: VT, …” (Decree 30/2020, Annex I, II.9.b) or “Lưu Văn phòng …” (Party).',
  },
  bad: 'issuer: {name: Trường Chính trị, symbol: TCT, place: Lai Châu}\nrecipients: [Các khoa phòng]',
  good: 'issuer: {name: Trường Chính trị, symbol: TCT, place: Lai Châu}\nrecipients: [Các khoa phòng]\narchive: [VT, TĐKT]',
  find: (subject) => {
    if (subject.plan.data['issued-with'] || subject.plan.data.archive) return [];
    const recipients = readRecipients(subject);
    if (recipients.some(({ text }) => readTypedArchive(text) !== undefined)) return [];
    // The Party's and the youth's forms name the office, the State's its abbreviations.
    const state = subject.profile.regime === 'state';
    const values = { example: state ? 'archive: [VT, TĐKT]' : 'archive: Văn phòng' };
    return [
      { ...(recipients.length === 0 ? { pointer: '/issuer' } : { pointer: '/recipients', atKey: true }), values },
    ];
  },
};
