import { codeOf } from '../../core/hidden-signs.ts';
import { findFallback } from '../../font/font.ts';
import { findLookAlikes, type LookAlike } from '../../reading/find-look-alikes.ts';
import { isPlain, placeBare } from '../../reading/read-words.ts';
import { nameSign } from '../../reading/sign-facts.ts';
import type { Finding, Rule } from '../rule.ts';

export const lookAlike: Rule = {
  id: 'text/look-alike',
  severity: 'warning',
  message: {
    vi: 'ký tự lạ “{sign}” ({code}, {name}) lẫn trong chữ',
    en: 'strange character “{sign}” ({code}, {name}) among the letters',
  },
  reason: {
    vi: 'Ký tự trông giống chữ tiếng Việt (Ð thay Đ, ƣ thay ư, chữ Nga, chữ Hy Lạp, chữ toán, dấu rời) làm hỏng tìm kiếm, sắp xếp và phông chữ; thường do chép từ trang web, tệp PDF hoặc bảng mã cũ.',
    en: 'Characters that look like Vietnamese letters (Ð for Đ, ƣ for ư, Cyrillic, Greek or mathematical letters, loose marks) break search, sorting and fonts; they come from web pages, PDF files or old code tables.',
  },
  bad: 'text: Ðảng bộ nhà trƣờng lãnh đạo toàn diện',
  good: 'text: Đảng bộ nhà trường lãnh đạo toàn diện',
  find: ({ texts, lexicon, fonts }) =>
    texts.flatMap((planText) =>
      findLookAlikes(planText, lexicon).flatMap((found): Finding[] => {
        // Of what no font has its own rule tells, as gravely as it deserves.
        const code = found.sign.codePointAt(0)!;
        if (fonts.regular.glyph(code) === 0 && !findFallback(fonts.regular, code)) return [];
        const { at, sign, right } = found;
        const end = at + sign.length;
        const place = placeBare(planText, at, end);
        const values = {
          sign,
          code: codeOf(sign),
          name: nameSign(sign, lexicon),
          ...(right && { right: right.text }),
        };
        const [from, to] = place.within;
        const fix =
          right?.isSure && isPlain(planText, at, end)
            ? { pointer: planText.pointer, from, to, text: right.text }
            : undefined;
        return [{ ...place, values, hint: hints[hintFor(found)], ...(fix && { fix }) }];
      }),
    ),
};

const hints = {
  letter: { vi: 'viết “{right}”', en: 'write “{right}”' },
  perhaps: { vi: 'trông giống “{right}”; gõ lại chữ này', en: 'it looks like “{right}”; type the letter anew' },
  drop: { vi: 'chữ trước đã mang dấu này; xóa nó', en: 'the letter before it bears the mark already; delete it' },
  mark: { vi: 'xóa và gõ lại chữ mang dấu này', en: 'delete it and type the letter with its mark anew' },
  other: { vi: 'xóa và gõ lại chữ này', en: 'delete it and type the letter anew' },
};

function hintFor({ right, isMark }: LookAlike): keyof typeof hints {
  if (right) return right.text === '' ? 'drop' : right.isSure ? 'letter' : 'perhaps';
  return isMark ? 'mark' : 'other';
}
