import { sign } from '../../reading/signs.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import type { Rule } from '../rule.ts';

/** "số 13 -KH/TCTTC", "số 30/ 2020/NĐ-CP": a number and symbol with a space inside. */
const numbers =
  /(?<=[Ss]ố:? ?)\d{1,5}(?: ?\/ ?\d{4})? ?[-/] ?\p{Lu}[\p{L}\d]* ?[-/] ?\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)*/gu;

export const documentNumber: Rule = {
  id: 'form/document-number',
  severity: 'error',
  message: {
    vi: 'số, ký hiệu “{found}” có dấu cách; viết liền “{wanted}”',
    en: 'number and symbol “{found}” hold a space; write “{wanted}”',
  },
  reason: {
    vi: 'Giữa số và các nhóm chữ của ký hiệu không có dấu cách (NĐ 30/2020, Phụ lục I, mục II.3).',
    en: 'There are no spaces between the number and the groups of the symbol (Decree 30/2020, Annex I, II.3).',
  },
  bad: 'bases: [Kế hoạch số 13 -KH/TCTTC ngày 03/3/2023 của Trường Chính trị Trường Chinh]',
  good: 'bases: [Kế hoạch số 13-KH/TCTTC ngày 03/3/2023 của Trường Chính trị Trường Chinh]',
  find: (subject) =>
    plainTextsOf(subject).flatMap(({ text, signs, at }) =>
      !(signs & sign.digit) || !/[Ss]ố:? ?\d/.test(text)
        ? []
        : [...text.matchAll(numbers)]
            .filter(([found]) => found.includes(' ') && /\p{Lu}{2}/u.test(found))
            .map(({ 0: found, index }) => ({
              ...at(index, index + found.length),
              values: { found, wanted: found.replaceAll(' ', '') },
            })),
    ),
};
