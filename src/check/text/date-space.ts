import { sign } from '../../reading/signs.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import type { Finding, Rule } from '../rule.ts';

/** Day, month and year, or day and month after "ngày", with a blank beside a stroke; more blanks are room for a pen. */
const spaced =
  /(?<![\d/.,-])\d{1,2} ?\/ ?\d{1,2} ?\/ ?\d{4}(?![\d/])|(?<=ngày )\d{1,2} ?\/ ?\d{1,2}(?! ?[\d/%]|[.,]\d)/gi;

export const dateSpace: Rule = {
  id: 'text/date-space',
  severity: 'warning',
  message: {
    vi: 'ngày “{found}” có dấu cách trong ngày; viết “{wanted}”',
    en: 'the date “{found}” has a space in it; write “{wanted}”',
  },
  reason: {
    vi: 'Ngày viết bằng số thì viết liền (05/3/2026); cách ra thì bị ngắt dòng ở giữa và khác các ngày khác trong văn bản.',
    en: 'A date in figures is written close (05/3/2026); with a space it is broken at a line end and unlike the other dates.',
  },
  bad: 'text: Nộp hồ sơ trước ngày 05/ 3/2026',
  good: 'text: Nộp hồ sơ trước ngày 05/3/2026',
  find: (subject) =>
    plainTextsOf(subject).flatMap(({ text, signs, pointer, at }) =>
      !(signs & sign.digit) || !(signs & sign.blank) || !/\d \/|\/ \d/.test(text)
        ? []
        : [...text.matchAll(spaced)].flatMap(({ 0: found, index }): Finding[] => {
            const wanted = found.replaceAll(' ', '');
            if (wanted === found) return [];
            const place = at(index, index + found.length);
            const [from, to] = place.within!;
            return [
              {
                ...place,
                values: { found, wanted },
                ...(to - from === found.length && { fix: { pointer, from, to, text: wanted } }),
              },
            ];
          }),
    ),
};
