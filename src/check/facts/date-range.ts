import { stretchBefore } from '../../core/stretch-before.ts';
import { datesOf, isRealDate, orderOf, printDate } from '../../reading/find-dates.ts';
import { sign } from '../../reading/signs.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import type { Finding, Rule } from '../rule.ts';

const between = /^ ?(?:[-–—]|đến(?: hết)?(?: ngày)?|tới(?: ngày)?) ?(?:hết )?(?:ngày )?$/i;
/** "25-20/5/2026", "từ 25 đến 20/5/2026": a first day without its month. */
const firstDay = /(?:ngày|từ) (?:ngày )?(\d{1,2}) ?(?:[-–—]|đến(?: hết)?(?: ngày)?) ?$/i;

export const dateRange: Rule = {
  id: 'facts/date-range',
  severity: 'error',
  message: {
    vi: 'ngày cuối {to} sớm hơn ngày đầu {from}',
    en: 'the end {to} is earlier than the start {from}',
  },
  reason: { vi: 'Ngày kết thúc không thể trước ngày bắt đầu.', en: 'A span cannot end before it begins.' },
  bad: 'text: Thời gian từ ngày 15/5/2026 đến ngày 10/5/2026',
  good: 'text: Thời gian từ ngày 10/5/2026 đến ngày 15/5/2026',
  find: (subject) =>
    plainTextsOf(subject).flatMap((plain) => {
      const { text, at } = plain;
      const dates = plain.signs & sign.digit ? datesOf(plain) : [];
      return dates.flatMap((date, i): Finding[] => {
        const next = dates[i + 1];
        if (next && between.test(text.slice(date.to, next.from)) && isRealDate(date) && isRealDate(next)) {
          // Without a year of its own, a start in a later month lies in the year before.
          const year = date.year ?? (date.month === next.month ? next.year : undefined);
          if (
            year !== undefined &&
            next.year !== undefined &&
            orderOf({ ...next, year: next.year }) < orderOf({ ...date, year })
          ) {
            return [
              {
                ...at(date.from, next.to),
                values: { from: text.slice(date.from, date.to), to: text.slice(next.from, next.to) },
              },
            ];
          }
        }
        const before = stretchBefore(text, date.from, 30);
        const day = firstDay.exec(before)?.[1];
        if (day === undefined || Number(day) <= date.day || !isRealDate(date) || Number(day) > 31) return [];
        const from = date.from - before.length + before.lastIndexOf(day);
        return [{ ...at(from, date.to), values: { from: day, to: printDate(date) } }];
      });
    }),
};
