import { stretchBefore } from '../../core/stretch-before.ts';
import { datesOf, isRealDate, printDate, type TextDate } from '../../reading/find-dates.ts';
import { planTimeOf } from '../../reading/plan-time.ts';
import { sign } from '../../reading/signs.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import type { Finding, Rule } from '../rule.ts';

/** Words before a day and month without a year that make them a date, not a fraction such as 12/15. */
const dateBefore = /(?:ngày|từ|đến|hết|trước|sau|hạn)(?: hết| hết ngày| ngày)? $|(?:ngày|từ)[^.;]{0,16}[-–—] ?$/i;
const months = /(?<=tháng )(1[3-9]|[2-9]\d|0{1,2})\/\d{4}(?!\d)/gi;

export const impossibleDate: Rule = {
  id: 'facts/impossible-date',
  severity: 'error',
  message: { vi: 'không có ngày {found}', en: 'there is no such date as {found}' },
  reason: {
    vi: 'Tháng 4, 6, 9, 11 có 30 ngày; tháng 2 có 28 ngày, năm nhuận 29 ngày.',
    en: 'April, June, September, November have 30 days; February has 28, in leap years 29.',
  },
  bad: 'text: Báo cáo kết quả trước ngày 31/4/2026',
  good: 'text: Báo cáo kết quả trước ngày 30/4/2026',
  find: (subject) =>
    plainTextsOf(subject).flatMap((plain) => {
      const { text, signs, at } = plain;
      if (!(signs & sign.digit) || !/\d\/\d|tháng \d|\d-\d|\d\.\d/.test(text)) return [];
      return [
        ...datesOf(plain).flatMap((date): Finding[] => {
          const wrong =
            date.year === undefined
              ? isWrongWithoutYear(date, text, planTimeOf(subject).candidates)
              : !isRealDate(date);
          return wrong ? [{ ...at(date.from, date.to), values: { found: printDate(date) } }] : [];
        }),
        ...[...text.matchAll(months)].map((match) => ({
          ...at(match.index, match.index + match[0].length),
          values: { found: match[0] },
        })),
      ];
    }),
};

function isWrongWithoutYear(date: TextDate, text: string, years: readonly number[]): boolean {
  const inWords = text.slice(date.from, date.to).includes('tháng');
  if (!inWords && !dateBefore.test(stretchBefore(text, date.from, 40))) return false;
  if (!isRealDate(date)) return true;
  return (
    date.month === 2 && date.day === 29 && years.length > 0 && !years.some((year) => isRealDate({ ...date, year }))
  );
}
