import { weekdayOf } from '../../core/date.ts';
import { datesOf, isRealDate, printDate, type TextDate } from '../../reading/find-dates.ts';
import { planTimeOf } from '../../reading/plan-time.ts';
import { sign } from '../../reading/signs.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import type { Finding, Rule } from '../rule.ts';

const names = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
const weekday = String.raw`(?<![\p{L}\d])(?<day>[Cc]hủ [Nn]hật|CN|[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])(?![\p{L}\d]))`;
/** "Thứ Hai, ngày 05/3/2026", "thứ 2 (05/3)". */
const before = new RegExp(`${weekday} ?[,(]? ?(?:ngày )?$`, 'u');
/** "ngày 05/3/2026 (thứ Năm)", "05/3/2026, thứ Năm". */
const after = new RegExp(`^ ?[,(] ?(?:tức |vào |nhằm )?${weekday}`, 'u');
/** "lần thứ Tư", "phiên thứ hai": an order, not a day of the week. */
const order =
  /(?:lần|kỳ|phiên|họp|buổi|đợt|tuần|năm|việc|nhóm|vòng|lớp|khóa|khoá|số|hạng|phần|mục|người|đứng|nước|hai|tháng|quý|giai đoạn|bước|thứ) $/i;

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
            values: { date: printDate(date), wanted: names[days[0]!]!, found: names[named.day]! },
          },
        ];
      });
    }),
};

interface Named {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

function findWeekday(text: string, date: TextDate): Named | undefined {
  const start = Math.max(0, date.from - 30);
  const left = before.exec(text.slice(start, date.from));
  if (left?.groups?.day) {
    const from = start + left.index;
    const lead = text.slice(Math.max(0, from - 20), from);
    const words = left.groups.day;
    // "ngày thứ hai (05/3/2026)" is the second day; a day of the week has a capital or a figure.
    if (order.test(lead) || (/ngày $/iu.test(lead) && !/\p{Lu}|\d/u.test(words.slice(4)))) return undefined;
    return { day: readWeekday(words), from, to: from + words.length };
  }
  const right = after.exec(text.slice(date.to, date.to + 30));
  const words = right?.groups?.day;
  if (!right || words === undefined) return undefined;
  const from = date.to + right[0].length - words.length;
  return { day: readWeekday(words), from, to: from + words.length };
}

function readWeekday(words: string): number {
  const lower = words.toLowerCase();
  if (!lower.startsWith('thứ')) return 0;
  const name = lower.slice(4);
  return /\d/.test(name) ? Number(name) - 1 : ['', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'].indexOf(name);
}

/** The year of a date, or those it may fall in. */
function yearsOf(date: TextDate, { candidates, date: issued }: ReturnType<typeof planTimeOf>): number[] {
  if (date.year !== undefined) return [date.year];
  const next = issued?.month !== undefined && date.month < issued.month ? [issued.year + 1] : [];
  return [...new Set([...candidates, ...next])];
}
