import { citationsOf } from '../../reading/find-citations.ts';
import type { Rule } from '../rule.ts';

/** The number of a State document, which has a stroke before its symbol; the Party's "5-KH/ĐU" takes no zero. */
const bare = /(?<![\d/])\d\/(?=\p{Lu}|(?:19|20)\d{2}\/)/u;

export const citationZero: Rule = {
  id: 'text/citation-zero',
  severity: 'warning',
  message: {
    vi: 'số văn bản nhỏ hơn 10 viết thêm số 0: “{found}” viết “{wanted}”',
    en: 'the number of a document below 10 takes a zero: “{found}” is “{wanted}”',
  },
  reason: {
    vi: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3: với những số nhỏ hơn 10 phải ghi thêm số 0 phía trước; viện dẫn cũng ghi như bản gốc.',
    en: 'Decree 30/2020/NĐ-CP, Appendix I, II.3: numbers below 10 are written with a zero, and cited so.',
  },
  bad: 'text: Thực hiện Kế hoạch số 9/KH-UBND ngày 11/02/2026 của UBND tỉnh',
  good: 'text: Thực hiện Kế hoạch số 09/KH-UBND ngày 11/02/2026 của UBND tỉnh',
  find: (subject) =>
    citationsOf(subject).flatMap(({ words, place }) => {
      const found = bare.exec(words);
      return found
        ? [{ ...place, values: { found: words, wanted: `${words.slice(0, found.index)}0${words.slice(found.index)}` } }]
        : [];
    }),
};
