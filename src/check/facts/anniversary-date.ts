import { printShortDate, readPartialDate } from '../../core/date.ts';
import { findKnownDay } from '../../reading/dated/known-days.ts';
import { mentionsOf } from '../../reading/find-anniversaries.ts';
import { findDates } from '../../reading/find-dates.ts';
import type { Rule } from '../rule.ts';

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
    const texts = new Map(subject.texts.map(({ pointer, text }) => [pointer, text]));
    return mentionsOf(subject).flatMap(({ event, since, on, found, possible, place }) => {
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
  },
};
