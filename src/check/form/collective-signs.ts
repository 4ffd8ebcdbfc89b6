import { writeEntries } from '../../edit/write-entries.ts';
import { isFlow } from '../../reading/read-layout.ts';
import { collectiveOfIssuer, isDeputy, readSigners } from '../../reading/read-signers.ts';
import type { Rule } from '../rule.ts';

export const collectiveSigns: Rule = {
  id: 'form/collective-signs',
  severity: 'warning',
  message: {
    vi: '“{issuer}” làm việc theo chế độ tập thể; {where} `{line}` (in ra {sign})',
    en: '“{issuer}” decides as a body; {where} `{line}` (printed “{sign}”)',
  },
  reason: {
    vi: 'Người đứng đầu cơ quan làm việc theo chế độ tập thể thay mặt tập thể ký văn bản: ghi TM. trước tên tập thể (NĐ 30/2020, Điều 13 và Phụ lục I, mục II.7.a; văn bản Đảng: T/M).',
    en: 'Who heads a body that decides together signs on its behalf: TM. and its name (Decree 30/2020, Article 13 and Annex I, II.7.a; Party: T/M).',
  },
  bad: 'issuer: {name: Đảng ủy Trường Chính trị, symbol: ĐU, place: Lai Châu, form: party, archive: Đảng ủy}\nsignature: {title: Bí thư, name: Nguyễn Văn An}',
  good: 'issuer: {name: Đảng ủy Trường Chính trị, symbol: ĐU, place: Lai Châu, form: party, archive: Đảng ủy}\nsignature: {on-behalf-of: Đảng ủy, title: Bí thư, name: Nguyễn Văn An}',
  find: (subject) => {
    const issuer = subject.plan.data.issuer.name[0]?.text ?? '';
    const collective = collectiveOfIssuer(subject);
    if (collective === undefined) return [];
    const flow = isFlow(subject, '/signature');
    const values = {
      issuer,
      where: flow
        ? { vi: 'ngay sau `signature: {` gõ thêm', en: 'right after `signature: {` add' }
        : { vi: 'trong signature thêm', en: 'in signature add' },
      line: `${writeEntries({ 'on-behalf-of': collective })[0]!}${flow ? ',' : ''}`,
      sign: subject.profile.settings.signature['on-behalf-of'].replace('{name}', collective.toUpperCase()),
    };
    const signers = readSigners(subject);
    return signers.flatMap(({ onBehalfOf, inPlaceOf, byOrderOf, authorisedBy, titles, name }) => {
      const line = titles[0] ?? name;
      const typed = titles.some(({ text }) => /^T[M/]/.test(text));
      // K/T of a Party committee, and its deputy alone without authority, have rules of their own.
      const deputy = signers.length === 1 && titles.every(({ text }) => isDeputy(text, subject.lexicon));
      const party = subject.profile.regime === 'party' && (inPlaceOf || (deputy && titles.length > 0));
      return !line || onBehalfOf || byOrderOf || authorisedBy || typed || party ? [] : [{ ...line.place, values }];
    });
  },
};
