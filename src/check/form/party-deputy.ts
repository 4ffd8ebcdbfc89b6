import { collectiveOfIssuer, isCollective, readSigners } from '../../reading/read-signers.ts';
import type { Rule } from '../rule.ts';

export const partyDeputy: Rule = {
  id: 'form/party-deputy',
  severity: 'error',
  message: {
    vi: 'cấp phó của cấp ủy ký T/M, không ký K/T: bỏ in-place-of{more}',
    en: 'the deputy of a Party committee signs T/M, never K/T: drop in-place-of{more}',
  },
  reason: {
    vi: 'Cấp ủy làm việc theo chế độ tập thể; phó bí thư thay mặt cấp ủy ký (T/M), K/T chỉ dùng ở cơ quan tham mưu, giúp việc (thể thức văn bản Đảng).',
    en: 'A Party committee decides together; its deputy secretary signs on its behalf (T/M), K/T is for its advisory bodies (Party form).',
  },
  bad: 'issuer: {name: Đảng ủy Trường Chính trị, symbol: ĐU, place: Lai Châu, form: party, archive: Đảng ủy}\nsignature: {on-behalf-of: Đảng ủy, in-place-of: Bí thư, title: Phó Bí thư, name: Nguyễn Văn An}',
  good: 'issuer: {name: Đảng ủy Trường Chính trị, symbol: ĐU, place: Lai Châu, form: party, archive: Đảng ủy}\nsignature: {on-behalf-of: Đảng ủy, title: Phó Bí thư, name: Nguyễn Văn An}',
  find: (subject) => {
    if (subject.profile.regime !== 'party') return [];
    const issuer = subject.plan.data.issuer.name[0]?.text ?? '';
    const collective = collectiveOfIssuer(subject) ?? issuer;
    return readSigners(subject).flatMap(({ onBehalfOf, inPlaceOf }) => {
      if (!inPlaceOf || !isCollective(onBehalfOf?.text ?? issuer, subject.lexicon)) return [];
      const more = onBehalfOf
        ? ''
        : { vi: `, ghi on-behalf-of: ${collective}`, en: `, write “on-behalf-of: ${collective}”` };
      return [{ ...inPlaceOf.place, values: { more } }];
    });
  },
};
