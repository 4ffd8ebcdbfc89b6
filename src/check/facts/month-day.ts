import { sign } from '../../reading/signs.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import type { Rule } from '../rule.ts';

/** "tháng 1/02 - 30/6/2022": a day and month after "tháng". */
const wrong = /tháng ((?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2]))(?![\d/]|[.,]\d)(?= ?(?:[-–—]|đến|$|[.,;:)]| ))/gi;

export const monthDay: Rule = {
  id: 'facts/month-day',
  severity: 'warning',
  message: {
    vi: '“tháng {found}” là ngày và tháng; ghi “ngày {found}” hoặc “tháng {month}”',
    en: '“tháng {found}” is a day and a month; write “ngày {found}” or “tháng {month}”',
  },
  reason: {
    vi: 'Sau chữ “tháng” là tháng (6) hoặc tháng và năm (6/2022).',
    en: 'After “tháng” stands a month (6), or month and year (6/2022).',
  },
  bad: 'text: Từ tháng 1/02 đến 30/6/2022 phát động đợt 1',
  good: 'text: Từ ngày 01/02 đến 30/6/2022 phát động đợt 1',
  find: (subject) =>
    plainTextsOf(subject).flatMap(({ text, signs, at }) =>
      (!(signs & sign.digit) || !/tháng \d/i.test(text) ? [] : [...text.matchAll(wrong)]).map((match) => ({
        ...at(match.index, match.index + match[0].length),
        values: { found: match[1]!, month: Number(match[1]!.split('/')[1]) },
      })),
    ),
};
