import { listTexts } from '../find-entry.ts';
import { isCollective, isYouthBody, readSigners } from '../read-signers.ts';
import type { Rule } from '../rule.ts';

export const collectiveSigns: Rule = {
  id: 'form/collective-signs',
  severity: 'warning',
  message: {
    vi: '“{issuer}” làm việc theo chế độ tập thể; chữ ký cần on-behalf-of (TM., T/M)',
    en: '“{issuer}” decides as a body; the signature needs on-behalf-of (TM., T/M)',
  },
  reason: {
    vi: 'Người đứng đầu cơ quan làm việc theo chế độ tập thể thay mặt tập thể ký văn bản: ghi TM. trước tên tập thể (NĐ 30/2020, Điều 13 và Phụ lục I, mục II.7.a; văn bản Đảng: T/M).',
    en: 'Who heads a body that decides together signs on its behalf: TM. and its name (Decree 30/2020, Article 13 and Annex I, II.7.a; Party: T/M).',
  },
  bad: 'issuer: {name: Đảng ủy Trường Chính trị, symbol: ĐU, place: Lai Châu, form: party, archive: Đảng ủy}\nsignature: {title: Bí thư, name: Nguyễn Văn An}',
  good: 'issuer: {name: Đảng ủy Trường Chính trị, symbol: ĐU, place: Lai Châu, form: party, archive: Đảng ủy}\nsignature: {on-behalf-of: Đảng ủy, title: Bí thư, name: Nguyễn Văn An}',
  find: (subject) => {
    const issuer = listTexts(subject.plan.issuer.name)[0]?.text ?? '';
    // Elsewhere a "Đoàn" is a party of inspectors, of artists, of lawyers.
    const youth = subject.profile.settings.letterhead.right.some(({ text }) => text.startsWith('Đoàn TNCS'));
    if (!isCollective(issuer) && !(youth && isYouthBody(issuer))) return [];
    return readSigners(subject).flatMap(({ onBehalfOf, inPlaceOf, byOrderOf, authorisedBy, titles, name }) => {
      const place = titles[0]?.place ?? name?.place;
      const typed = titles.some(({ text }) => /^T[M/]/.test(text));
      // K/T of a Party committee has a rule of its own.
      const party = inPlaceOf && subject.profile.settings.signature['in-place-of'].startsWith('K/T');
      return onBehalfOf || byOrderOf || authorisedBy || typed || party || !place
        ? []
        : [{ ...place, values: { issuer } }];
    });
  },
};
