import type { PartialDate } from '../../core/date.ts';
import { keepPer } from '../../core/keep-per.ts';
import { writeChoice } from '../../core/write-choice.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { blankDatesOf } from '../../reading/find-blank-dates.ts';
import { citationsOf } from '../../reading/find-citations.ts';
import { findDates, isRealDate, orderOf, printDate } from '../../reading/find-dates.ts';
import { planTimeOf } from '../../reading/plan-time.ts';
import { readBases } from '../../reading/read-bases.ts';
import type { Subject } from '../../reading/subject.ts';
import { isBelow } from '../../reading/walk-parts.ts';
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
    return [...cited, ...laws, ...findBlank(subject, date)];
  },
};

/** A document named by its type: what follows the last type in a clause belongs to it. */
const typeIn = keepPer(
  (lexicon: Lexicon) => new RegExp(String.raw`(?<!\p{L})(?:${writeChoice(lexicon['document-types'])})(?!\p{L})`, 'gu'),
);
const ahead = /(?<!\p{L})(?:sẽ|dự kiến|trước|chậm nhất|hoàn thành|xong|đến|hạn)(?!\p{L})/iu;

/** A document whose day is left open ("Kế hoạch số    /KH-UBND ngày    /12/2025"), of a month or year after the plan. */
function findBlank(subject: Subject, date: PartialDate): Finding[] {
  return blankDatesOf(subject).flatMap(({ year, month, words, place, clause, pointer }): Finding[] => {
    const isLater =
      year > date.year || (year === date.year && month !== undefined && date.month !== undefined && month > date.month);
    if (!isLater) return [];
    const type = [...clause.matchAll(typeIn(subject.lexicon))].at(-1);
    if (!type && !isBelow(pointer, 'bases', 'issued-with')) return [];
    const between = type ? clause.slice(type.index + type[0].length) : clause;
    if (type && /(?<!\p{L})(?:sẽ|dự kiến)(?!\p{L})/iu.test(clause.slice(0, type.index))) return [];
    // What a plan asks for is still to be written: only a document with a number, or a basis, is there already.
    if (
      ahead.test(between) ||
      !(isBelow(pointer, 'bases', 'issued-with', 'lead-in') || /(?<!\p{L})số(?!\p{L})/u.test(between))
    )
      return [];
    return [{ ...place, values: { found: words, date: printDate(date) } }];
  });
}
