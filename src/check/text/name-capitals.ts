import { findSmallCapitals } from '../../reading/names/find-small-capitals.ts';
import { findMiscapitalised } from '../../reading/names/official-names.ts';
import { placeBare } from '../../reading/read-words.ts';
import type { Rule } from '../rule.ts';

export const nameCapitals: Rule = {
  id: 'text/name-capitals',
  severity: 'warning',
  message: {
    vi: 'tên viết hoa chưa đúng: “{found}”, đúng là “{right}”',
    en: 'wrong capitals in a name: “{found}”, it is “{right}”',
  },
  reason: {
    vi: 'NĐ 30/2020/NĐ-CP, Phụ lục II: tên riêng, tên cơ quan, tổ chức, văn bản, địa danh, ngày lễ, điều khoản viết hoa theo quy định.',
    en: 'Decree 30/2020/NĐ-CP, Appendix II, says how names of persons, bodies, documents, places and holidays, and articles of laws, are capitalised.',
  },
  bad: 'text: Chào mừng Ngày Nhà giáo Việt nam 20/11',
  good: 'text: Chào mừng Ngày Nhà giáo Việt Nam 20/11',
  find: (subject) =>
    [...findMiscapitalised(subject), ...findSmallCapitals(subject.texts)].map(
      ({ planText, from, to, found, right }) => ({
        ...placeBare(planText, from, to),
        values: { found, right },
      }),
    ),
};
