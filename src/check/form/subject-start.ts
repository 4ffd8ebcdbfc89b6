import type { Words } from '../../core/problem.ts';
import type { Finding, Rule } from '../rule.ts';

const drop: Words = { vi: 'bỏ mấy chữ này', en: 'leave these words out' };
const capital: Words = { vi: 'viết hoa chữ cái đầu', en: 'begin with a capital' };

export const subjectStart: Rule = {
  id: 'form/subject-start',
  severity: 'warning',
  message: {
    vi: 'trích yếu bắt đầu bằng “{found}”',
    en: 'the subject begins with “{found}”',
  },
  reason: {
    vi: 'Chữ KẾ HOẠCH đã in ở trên; “V/v” chỉ dùng cho công văn; trích yếu văn bản hành chính bắt đầu bằng chữ hoa (NĐ 30/2020, Phụ lục I, mục II.5).',
    en: 'KẾ HOẠCH is printed above it; “V/v” belongs to letters; the subject of a State document begins with a capital (Decree 30/2020, Annex I, II.5).',
  },
  bad: 'subject: Kế hoạch tổ chức Hội nghị cán bộ, viên chức năm 2026',
  good: 'subject: Tổ chức Hội nghị cán bộ, viên chức năm 2026',
  find: ({ plan, profile }) => {
    const first = plan.data.subject?.[0];
    if (!first) return [];
    const finding = (found: string, hint: Words): Finding[] => [
      { pointer: first.pointer, within: [0, found.length], values: { found }, hint },
    ];
    // "Kế hoạch hóa", "Kế hoạch nhỏ" are names of their own.
    const again = /^kế hoạch (?!hóa|hoá|nhỏ)/i.exec(first.text);
    if (again) return finding(again[0].trim(), drop);
    const letter = /^v\/v\b:?/i.exec(first.text);
    if (letter) return finding(letter[0], drop);
    const asWritten = profile.settings.title['subject-first-letter'] === 'as-written';
    const small = profile.regime === 'state' && asWritten ? /^\p{Ll}\p{L}*/u.exec(first.text) : undefined;
    return small ? finding(small[0], capital) : [];
  },
};
