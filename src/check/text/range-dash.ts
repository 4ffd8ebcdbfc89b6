import { stretchBefore } from '../../core/stretch-before.ts';
import { holdsSigns, placeBare, readBare } from '../../reading/read-words.ts';
import { sign } from '../../reading/signs.ts';
import type { PlanText } from '../../reading/subject.ts';
import type { Rule } from '../rule.ts';

/** Number or date, dash, number or date: "2021-2025", "20/02/1947 – 20/02/2022", "07-10". */
const ranges =
  /(?<![\p{L}\p{N}/.,–—-])(\d[\d.,/]*%?) ?([-–—]) ?(\d[\d.,/]*%|\d[\d.,/]*\d|\d)(?![\p{L}\d]|[-–—/]\p{L}|[-–—]\d)/gu;

/** Days written with a dash, which are no ranges: "Quốc khánh 2-9" (NĐ 30/2020, Phụ lục II). */
const holiday = /(?:Quốc khánh|Quốc tế (?:Lao động|Phụ nữ|Thiếu nhi)|ngày lễ|dịp lễ|Cách mạng tháng Tám)(?: ngày)? ?$/i;

export const rangeDash: Rule = {
  id: 'text/range-dash',
  severity: 'warning',
  message: {
    vi: 'khoảng “{found}” dùng dấu {dash}, các chỗ khác của kế hoạch dùng dấu {other}; viết “{wanted}”{name}',
    en: 'the range “{found}” has a {dash}, others in the plan a {other}; write “{wanted}”{name}',
  },
  reason: {
    vi: 'Một văn bản viết khoảng thời gian, khoảng số bằng một kiểu gạch.',
    en: 'One document writes its ranges with one kind of dash.',
  },
  bad: 'text: Giai đoạn 2021-2025, kế hoạch 2022-2023, định hướng 2026–2030',
  good: 'text: Giai đoạn 2021-2025, kế hoạch 2022-2023, định hướng 2026-2030',
  find({ texts }) {
    if (!texts.some((text) => hasRange(text, '-')) || !texts.some((text) => hasRange(text, '–—'))) return [];
    const found = texts.flatMap((planText) =>
      !holdsSigns(planText, sign.digit) || !holdsSigns(planText, sign.dash)
        ? []
        : [...readBare(planText).text.matchAll(ranges)]
            .filter((match) => !isOther(match, readBare(planText).text))
            .map((match) => ({ planText, from: match.index, text: match[0], isHyphen: match[2] === '-' })),
    );
    const hyphens = found.filter(({ isHyphen }) => isHyphen).length;
    const hyphenWins = hyphens * 2 > found.length || (hyphens * 2 === found.length && found[0]?.isHyphen === true);
    return found
      .filter(({ isHyphen }) => isHyphen !== hyphenWins)
      .map(({ planText, from, text, isHyphen }) => ({
        ...placeBare(planText, from, from + text.length),
        values: {
          found: text,
          dash: isHyphen ? '“-”' : '“–”',
          other: isHyphen ? '“–”' : '“-”',
          wanted: isHyphen ? text.replace('-', '–') : text.replace(/[–—]/, '-'),
          name: isHyphen ? '' : { vi: ' (gạch nối ngắn)', en: ' (hyphen)' },
        },
      }));
  },
};

/** Quick look for a range with one of these dashes. */
function hasRange(planText: PlanText, dashes: string): boolean {
  return (
    holdsSigns(planText, sign.digit) &&
    holdsSigns(planText, sign.dash) &&
    new RegExp(`[\\d.,/%] ?[${dashes}] ?\\d`).test(readBare(planText).text)
  );
}

/** Telephone numbers and days. */
function isOther(match: RegExpExecArray, text: string): boolean {
  const [, left = '', , right = ''] = match;
  if (/^0\d{2,}$/.test(left) || /^\d{5,}$/.test(left) || /^\d{5,}$/.test(right)) return true;
  return /^\d{1,2}$/.test(left) && /^\d{1,2}$/.test(right) && holiday.test(stretchBefore(text, match.index, 40));
}
