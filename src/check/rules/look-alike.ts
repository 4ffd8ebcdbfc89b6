import { holdsSigns, placeBare, readBare } from '../read-words.ts';
import type { Rule } from '../rule.ts';
import { sign as kinds } from '../signs.ts';

/** Letters of other alphabets inside a Vietnamese word, and signs that cannot be seen. */
const strange =
  /(?<=[\p{Script=Latin}])[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}](?=[\p{Script=Latin}])|[ÐðƉɖ]|[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

export const lookAlike: Rule = {
  id: 'text/look-alike',
  severity: 'warning',
  message: {
    vi: 'ký tự lạ {code} ({sign}) lẫn trong chữ',
    en: 'strange character {code} ({sign}) among the letters',
  },
  reason: {
    vi: 'Ký tự trông giống hoặc không nhìn thấy (Ð thay Đ, chữ Nga, dấu cách không rộng) làm hỏng tìm kiếm, sắp xếp và phông chữ; thường do chép từ trang web hoặc bảng mã cũ.',
    en: 'Characters that look alike or cannot be seen (Ð for Đ, Cyrillic letters, zero-width spaces) break search, sorting and fonts; they come from web pages or old code tables.',
  },
  bad: 'text: Ðảng bộ nhà trường lãnh đạo toàn diện',
  good: 'text: Đảng bộ nhà trường lãnh đạo toàn diện',
  find: ({ texts }) =>
    texts.flatMap((planText) =>
      !holdsSigns(planText, kinds.unusual)
        ? []
        : [...readBare(planText).text.matchAll(strange)].map(({ 0: sign, index }) => ({
            ...placeBare(planText, index, index + sign.length),
            values: {
              code: `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
              sign: /\p{L}/u.test(sign) ? sign : '␣',
            },
          })),
    ),
};
