import { stretchBefore } from '../../core/stretch-before.ts';
import { datesOf } from '../../reading/find-dates.ts';
import { sign } from '../../reading/signs.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import type { Finding, Rule } from '../rule.ts';

/** Between two dates nothing but the word for a day. */
const nothing = /^ +(?:hết +)?ngày +$/i;
/** A first day without its month: "từ ngày 05 ngày 10/3/2026". */
const firstDay = /(?:^|[\s,(:])từ (?:ngày )?(\d{1,2}) (?:hết )?(?:ngày )?$/i;
const from = /(?:^|[\s,(:])từ (?:ngày )?$/i;

export const missingTo: Rule = {
  id: 'text/missing-to',
  severity: 'warning',
  message: {
    vi: 'giữa “{first}” và “{last}” thiếu chữ “đến”',
    en: '“đến” is missing between “{first}” and “{last}”',
  },
  reason: {
    vi: 'Khoảng thời gian ghi “từ ngày … đến ngày …”; thiếu “đến” thì không rõ là một khoảng hay hai ngày.',
    en: 'A span is written “từ ngày … đến ngày …”; without “đến” it may as well be two days.',
  },
  bad: 'text: Thực hiện từ ngày 05/3/2026 ngày 10/3/2026',
  good: 'text: Thực hiện từ ngày 05/3/2026 đến ngày 10/3/2026',
  find: (subject) =>
    plainTextsOf(subject).flatMap((plain) => {
      const { text, signs, at } = plain;
      const dates = signs & sign.digit ? datesOf(plain) : [];
      return dates.flatMap((date, i): Finding[] => {
        const before = stretchBefore(text, date.from, 30);
        const day = firstDay.exec(before);
        if (day) {
          const start = date.from - before.length + before.lastIndexOf(day[1]!);
          return [{ ...at(start, date.to), values: { first: day[1]!, last: text.slice(date.from, date.to) } }];
        }
        const next = dates[i + 1];
        if (!next) return [];
        const between = text.slice(date.to, next.from);
        if (!nothing.test(between) && !(/^ +(?:hết +)?$/i.test(between) && from.test(before))) return [];
        return [
          {
            ...at(date.from, next.to),
            values: { first: text.slice(date.from, date.to), last: text.slice(next.from, next.to) },
          },
        ];
      });
    }),
};
