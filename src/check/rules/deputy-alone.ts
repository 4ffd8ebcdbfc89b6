import { isDeputy, readSigners } from '../read-signers.ts';
import type { Rule } from '../rule.ts';

export const deputyAlone: Rule = {
  id: 'form/deputy-alone',
  severity: 'warning',
  message: {
    vi: '“{found}” là cấp phó nhưng không ghi quyền hạn ký; thêm in-place-of (KT.) hoặc on-behalf-of (TM.)',
    en: '“{found}” is a deputy without authority to sign; add in-place-of (KT.) or on-behalf-of (TM.)',
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
    return signers.flatMap(({ onBehalfOf, inPlaceOf, byOrderOf, authorisedBy, titles }) => {
      const first = titles[0];
      if (!first || onBehalfOf || inPlaceOf || byOrderOf || authorisedBy || !titles.every(({ text }) => isDeputy(text)))
        return [];
      // A typed authority has a rule of its own.
      if (/^(?:TM|KT|TL|TUQ)\.|^[TK]\/[TMKL]/.test(first.text)) return [];
      return [{ ...first.place, values: { found: first.text } }];
    });
  },
};
