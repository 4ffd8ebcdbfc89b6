import { holdsSigns, placeBare, readBare } from '../../reading/read-words.ts';
import { sign as kinds } from '../../reading/signs.ts';
import type { Finding, Rule } from '../rule.ts';

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
        : [...readBare(planText).text.matchAll(strange)].map(({ 0: sign, index }): Finding => {
            const place = placeBare(planText, index, index + sign.length);
            const letter = letters.get(sign);
            const code = `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
            const isSeen = /\p{L}/u.test(sign);
            const values = { code, sign: isSeen ? sign : '␣', letter: letter ?? '' };
            return { ...place, values, hint: letter ? hints.letter : isSeen ? hints.other : hints.unseen };
          }),
    ),
};

const hints = {
  letter: {
    vi: 'đây không phải chữ “{letter}” tiếng Việt dù trông giống; xóa và gõ lại “{letter}”',
    en: 'it looks like “{letter}” but is another character; delete it and type “{letter}”',
  },
  unseen: { vi: 'không nhìn thấy được; xóa ký tự này', en: 'it cannot be seen; delete it' },
  other: { vi: 'xóa và gõ lại chữ này', en: 'delete it and type the letter anew' },
};

/** Letters of the same shape. */
const letters = new Map([
  ...pairs('ÐƉðɖ', 'ĐĐđđ'),
  ...pairs('АВЕКМНОРСТУХІаеорсухі', 'ABEKMHOPCTYXIaeopcyxi'),
  ...pairs('ΑΒΕΗΙΚΜΝΟΡΤΥΧο', 'ABEHIKMNOPTYXo'),
]);

function pairs(from: string, to: string): (readonly [string, string])[] {
  return [...from].map((sign, i) => [sign, to[i]!] as const);
}
