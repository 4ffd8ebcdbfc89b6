import { writeEntries } from '../../edit/write-entries.ts';
import { collectiveOfIssuer, headOf, isDeputy, readSigners } from '../../reading/read-signers.ts';
import type { Finding, Rule } from '../rule.ts';

export const deputyAlone: Rule = {
  id: 'form/deputy-alone',
  severity: 'warning',
  message: {
    vi: '“{found}” là cấp phó nhưng không ghi quyền hạn ký',
    en: '“{found}” is a deputy without authority to sign',
  },
  reason: {
    vi: 'Cấp phó, kể cả cấp phó được giao phụ trách, ký thay cấp trưởng: KT.; cấp ủy ký thay mặt: T/M (NĐ 30/2020, Điều 13; thể thức văn bản Đảng).',
    en: 'A deputy, also one in charge, signs in place of the head: KT.; in a Party committee on its behalf: T/M (Decree 30/2020, Article 13; Party form).',
  },
  bad: 'signature: {title: Phó Hiệu trưởng, name: Nguyễn Văn An}',
  good: 'signature: {in-place-of: Hiệu trưởng, title: Phó Hiệu trưởng, name: Nguyễn Văn An}',
  find: (subject) => {
    const signers = readSigners(subject);
    // Of several who sign side by side, one may be there as the head's second.
    if (signers.length > 1) return [];
    const party = subject.profile.regime === 'party';
    const collective = party ? collectiveOfIssuer(subject) : undefined;
    return signers.flatMap(({ onBehalfOf, inPlaceOf, byOrderOf, authorisedBy, titles }): Finding[] => {
      const deputy = titles.find(({ text }) => isDeputy(text));
      if (!deputy || onBehalfOf || inPlaceOf || byOrderOf || authorisedBy) return [];
      const head = headOf(deputy.text);
      // The head of a deputy who signs is no second title.
      if (!titles.every(({ text }) => isDeputy(text) || text === head)) return [];
      // A typed authority has a rule of its own.
      if (/^(?:TM|KT|TL|TUQ)\.|^[TK]\/[TMKL]/.test(titles[0]!.text)) return [];
      const [key, name] = collective ? ['on-behalf-of', collective] : ['in-place-of', head];
      const sign = subject.profile.settings.signature[key as 'in-place-of'].replace('{name}', name.toUpperCase());
      const values = { found: deputy.text, line: writeEntries({ [key]: name })[0]!, sign };
      return titles.length > 1
        ? [{ ...titles[0]!.place, values, hint: bothTitles }]
        : [{ ...deputy.place, values, hint: oneTitle }];
    });
  },
};

const oneTitle = { vi: 'thêm khóa `{line}` (in ra {sign})', en: 'add the key `{line}` (printed “{sign}”)' };
const bothTitles = {
  vi: 'title chỉ ghi cấp phó: `title: {found}`; thêm khóa `{line}` (in ra {sign})',
  en: 'title is for the deputy alone: `title: {found}`; add the key `{line}` (printed “{sign}”)',
};
