import { foldDiacritics } from '../../core/vietnamese.ts';
import { isDeputy, readSigners } from '../../reading/read-signers.ts';
import type { Rule } from '../rule.ts';

export const deputyForHead: Rule = {
  id: 'form/deputy-for-head',
  severity: 'error',
  message: {
    vi: 'ký thay “{head}” thì chức vụ phải là cấp phó của chức vụ ấy, nhưng ghi “{found}”',
    en: 'who signs in place of “{head}” must be the deputy of that office, but it says “{found}”',
  },
  reason: {
    vi: 'KT. (K/T) chỉ dùng khi cấp phó ký thay cấp trưởng (NĐ 30/2020, Điều 13 và Phụ lục I, mục II.7).',
    en: 'KT. (K/T) is for a deputy who signs in place of the head (Decree 30/2020, Article 13 and Annex I, II.7).',
  },
  bad: 'signature: {in-place-of: Hiệu trưởng, title: Hiệu trưởng, name: Nguyễn Văn An}',
  good: 'signature: {in-place-of: Hiệu trưởng, title: Phó Hiệu trưởng, name: Nguyễn Văn An}',
  find: (subject) =>
    readSigners(subject).flatMap(({ inPlaceOf, titles, name }) => {
      if (!inPlaceOf) return [];
      const head = inPlaceOf.text;
      const deputy = titles.find(({ text }) => isDeputy(text) && isSameOffice(head, text));
      if (deputy && !titles.some(({ text }) => text === head)) return [];
      const { place } = titles[0] ?? name ?? inPlaceOf;
      const title = deputy?.text ?? deputyOf(head);
      return [{ ...place, values: { head, found: titles.map(({ text }) => text).join(', ') || '—', title }, hint }];
    }),
};

const hint = { vi: 'ghi `title: {title}`', en: 'write `title: {title}`' };

/** The deputy of a head: "Phó Hiệu trưởng", "Thứ trưởng". */
function deputyOf(head: string): string {
  return /^bộ trưởng/iu.test(head) ? head.replace(/^bộ trưởng/iu, 'Thứ trưởng') : `Phó ${head}`;
}

/** Are head and deputy of one office? "Trưởng phòng" and "Phó Trưởng phòng Tổ chức", "Bộ trưởng" and "Thứ trưởng". */
function isSameOffice(head: string, deputy: string): boolean {
  const [a, b] = [coreOf(head), coreOf(deputy)];
  return a.length === 0 || b.length === 0 || a[0] === b[0];
}

function coreOf(title: string): string[] {
  return foldDiacritics(title)
    .replace(/^(?:kt|q)\. ?/, '')
    .replace(/\b(?:bo|thu) truong\b/g, '')
    .split(/[\s,]+/)
    .filter(
      (word) =>
        !['', 'pho', 'truong', 'thuong', 'truc', 'phu', 'trach', 'quyen', 'thu', 'nhat', 'chanh'].includes(word),
    );
}
