import { weekdayOf } from '../../core/date.ts';
import { datesOf, isRealDate, printDate, type TextDate } from '../../reading/find-dates.ts';
import { findWeekday, weekdayNames } from '../../reading/find-weekday.ts';
import { planTimeOf } from '../../reading/plan-time.ts';
import { sign } from '../../reading/signs.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import type { Finding, Rule } from '../rule.ts';

export const weekdayRule: Rule = {
  id: 'facts/weekday',
  severity: 'error',
  message: { vi: 'ngày {date} là {wanted}, không phải {found}', en: '{date} is “{wanted}”, not “{found}”' },
  reason: {
    vi: 'Thứ trong tuần phải khớp với ngày trên lịch.',
    en: 'The day of the week must be that of the calendar.',
  },
  bad: 'text: Hội nghị tổ chức vào thứ Hai, ngày 05/3/2026',
  good: 'text: Hội nghị tổ chức vào thứ Năm, ngày 05/3/2026',
  find: (subject) =>
    plainTextsOf(subject).flatMap((plain) => {
      const { text, signs, at } = plain;
      if (!(signs & sign.digit) || !/thứ |chủ nhật|CN/i.test(text)) return [];
      return datesOf(plain).flatMap((date): Finding[] => {
        const named = findWeekday(text, date);
        if (!named || !isRealDate(date)) return [];
        const days = yearsOf(date, planTimeOf(subject)).map((year) => weekdayOf(year, date.month, date.day));
        if (days.length === 0 || days.includes(named.day)) return [];
        return [
          {
            ...at(named.from, named.to),
            values: { date: printDate(date), wanted: weekdayNames[days[0]!]!, found: weekdayNames[named.day]! },
          },
        ];
      });
    }),
};

/** The year of a date, or those it may fall in. */
function yearsOf(date: TextDate, { candidates, date: issued }: ReturnType<typeof planTimeOf>): number[] {
  if (date.year !== undefined) return [date.year];
  const next = issued?.month !== undefined && date.month < issued.month ? [issued.year + 1] : [];
  return [...new Set([...candidates, ...next])];
}
