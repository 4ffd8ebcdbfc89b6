import { citationsOf } from '../../reading/find-citations.ts';
import { findDates, isRealDate, orderOf, printDate } from '../../reading/find-dates.ts';
import { planTimeOf } from '../../reading/plan-time.ts';
import { readBases } from '../../reading/read-bases.ts';
import type { Finding, Rule } from '../rule.ts';

export const laterBasis: Rule = {
  id: 'facts/later-basis',
  severity: 'error',
  message: {
    vi: 'văn bản này ghi ngày {found}, sau ngày của kế hoạch ({date})',
    en: 'this document is dated {found}, after the plan ({date})',
  },
  reason: {
    vi: 'Kế hoạch chỉ căn cứ, dẫn văn bản đã ban hành trước nó.',
    en: 'A plan can only be based on, and cite, documents issued before it.',
  },
  bad: 'number: 5\ndate: 2026-03-05\nbases: [Chỉ thị số 03/CT-UBND ngày 11/4/2026 của UBND tỉnh]',
  good: 'number: 5\ndate: 2026-03-05\nbases: [Chỉ thị số 03/CT-UBND ngày 11/02/2026 của UBND tỉnh]',
  find: (subject) => {
    const { date } = planTimeOf(subject);
    if (!date) return [];
    const isLater = (found: { readonly day: number; readonly month: number; readonly year: number }): boolean =>
      isRealDate(found) &&
      orderOf({
        year: found.year,
        ...(date.month !== undefined && { month: found.month }),
        ...(date.day !== undefined && { day: found.day }),
      }) > orderOf(date);
    const cited = citationsOf(subject).flatMap((citation): Finding[] =>
      citation.date && citation.datePlace && isLater(citation.date)
        ? [{ ...citation.datePlace, values: { found: printDate(citation.date), date: printDate(date) } }]
        : [],
    );
    // Laws carry no number in a plan: the first date after their name.
    const laws = readBases(subject).flatMap(({ as, text, pointer }): Finding[] => {
      if (as === 'text' || !/^(?:bộ luật|luật|pháp lệnh)\s/i.test(text)) return [];
      return findDates(text).flatMap(({ day, month, year, from, to }) =>
        year !== undefined &&
        isLater({ day, month, year }) &&
        !cited.some((other) => other.pointer === pointer && other.within?.[0] === from)
          ? [
              {
                pointer,
                within: [from, to] as const,
                values: { found: printDate({ day, month, year }), date: printDate(date) },
              },
            ]
          : [],
      );
    });
    return [...cited, ...laws];
  },
};
