import { printShortDate, readPartialDate } from '../../core/date.ts';
import { findAll } from '../../plan/find-all.ts';
import type { Leaf } from '../../plan/leaf.ts';
import type { Anniversary } from '../../plan/types.ts';
import { findKnownDay } from '../../reading/dated/known-days.ts';
import { mentionsOf } from '../../reading/find-anniversaries.ts';
import { findDates } from '../../reading/find-dates.ts';
import type { Subject } from '../../reading/subject.ts';
import type { Finding, Rule } from '../rule.ts';

export const anniversaryDate: Rule = {
  id: 'facts/anniversary-date',
  severity: 'warning',
  message: {
    vi: '“{name}” là ngày {right}, không phải {found}',
    en: '“{name}” is {right}, not {found}',
  },
  reason: {
    vi: 'Ngày và năm gốc của ngày lễ, ngày kỷ niệm theo văn bản lập ngày đó (anniversaries trong templates/language).',
    en: 'The first day of an anniversary is that of the document which founded it (anniversaries in templates/language).',
  },
  bad: 'text: Chào mừng 40 năm Ngày Nhà giáo Việt Nam (20/11/1986 - 20/11/2026)',
  good: 'text: Chào mừng 44 năm Ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2026)',
  find: (subject) => {
    const keys = findAll(subject.plan, 'anniversary').flatMap(({ value }) => judgeKeys(value, subject));
    const texts = new Map(subject.texts.map(({ pointer, text }) => [pointer, text]));
    const written = mentionsOf(subject).flatMap(({ event, since, on, found, possible, place }) => {
      if (since === undefined || !place?.within) return [];
      // Where the count is wrong as well, one of its two years may be the slip: that is told of the count.
      if (on !== undefined && !possible.includes(found)) return [];
      const day = findKnownDay(subject.lexicon, event);
      if (!day) return [];
      const [first] = findDates((texts.get(place.pointer) ?? '').slice(...place.within));
      const full = first?.year === since ? first : undefined;
      const right = readPartialDate(day.since)!;
      if (since === right.year && (!full || (full.day === right.day && full.month === right.month))) return [];
      return [
        {
          ...place,
          values: {
            name: day.name,
            right: printShortDate(right),
            found: printShortDate(full ? { year: since, month: full.month, day: full.day } : { year: since }),
          },
        },
      ];
    });
    return [...keys, ...written];
  },
};

/** The first day as the plan writes it, and the day of the year on which it falls. */
function judgeKeys({ id, event, since, on }: Anniversary, { lexicon }: Subject): Finding[] {
  const known = event && findKnownDay(lexicon, event.text);
  // That the day is before its event is told by a rule of its own; it says nothing of which of them is wrong.
  if (!known || !since || (on && on.text.slice(0, 4) <= since.text.slice(0, 4))) return [];
  const tell = (leaf: Leaf, right: string): Finding => ({
    pointer: leaf.pointer,
    values: { name: known.name, right: print(right), found: print(leaf.text) },
  });
  const [, monthAndDay = ''] = /^\d{4}(-.*)$/.exec(known.since) ?? [];
  if (!id && !known.since.startsWith(since.text)) return [tell(since, known.since)];
  return on && on.text.length > 4 && !`${on.text.slice(0, 4)}${monthAndDay}`.startsWith(on.text)
    ? [tell(on, `${on.text.slice(0, 4)}${monthAndDay}`)]
    : [];
}

const print = (day: string) => printShortDate(readPartialDate(day)!);
