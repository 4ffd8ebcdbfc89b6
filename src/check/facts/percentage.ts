import { keepPer } from '../../core/keep-per.ts';
import { stretchBefore } from '../../core/stretch-before.ts';
import { writeChoice } from '../../core/write-choice.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { findAll } from '../../plan/find-all.ts';
import { isRealDate } from '../../reading/find-dates.ts';
import { sign } from '../../reading/signs.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import type { Subject } from '../../reading/subject.ts';
import type { Finding, Rule } from '../rule.ts';

/** Shares of what can only be had up to the whole: people and units. */
const sharesOf = keepPer((lexicon: Lexicon) => {
  const wholes = writeChoice(lexicon['share-nouns']);
  return {
    share: new RegExp(
      String.raw`(?<![\d.,])(\d{1,4}(?:[.,]\d+)?) ?% ?(?:số |tổng số |các |trở lên )*(?:${wholes})(?!\p{L})`,
      'giu',
    ),
    /** "112/110 thôn", "12/11 thôn đạt …"; what could be a date is one but before what has been reached. */
    part: new RegExp(
      String.raw`(?<!(?:ngày|tháng|đến|từ|số|ngõ|ngách|đường) )(?<![\d/.,-])(\d{1,4})/(\d{1,4}) (?=(?:${wholes})(?!\p{L})( (?:đạt|được|hoàn thành|đăng ký))?)`,
      'giu',
    ),
    /** "khoa, phòng": what else the share is of. */
    others: new RegExp(String.raw`^(?:(?:, | và )(?:${wholes})(?!\p{L}))*`, 'iu'),
  };
});

/** Growth and norms go beyond a hundred. */
const growth = /vượt|tăng|so với|gấp|bằng|kế hoạch|dự toán|chỉ tiêu|định mức|năng suất|thu nhập/i;

export const percentage: Rule = {
  id: 'facts/percentage',
  severity: 'error',
  message: { vi: '{found} vượt quá 100% ({of})', en: '{found} is more than 100% of “{of}”' },
  reason: { vi: 'Tỷ lệ của một tập thể, số người không quá 100%.', en: 'A share of people or units is 100% at most.' },
  bad: 'targets: [110% khoa phòng tổ chức hưởng ứng phong trào, 80% cá nhân đạt danh hiệu]',
  good: 'targets: [100% khoa phòng tổ chức hưởng ứng phong trào, 80% cá nhân đạt danh hiệu]',
  find: (subject) => [
    ...plainTextsOf(subject).flatMap(({ text, signs, at }) => {
      if (!(signs & sign.percent)) return [];
      const { share, others } = sharesOf(subject.lexicon);
      return [...text.matchAll(share)].flatMap((match): Finding[] => {
        const before = stretchBefore(text, match.index, 40).split(/[.;]/).at(-1) ?? '';
        const after = (text.slice(match.index, match.index + 120).split(/[.;]/)[0] ?? '').slice(match[0].length);
        if (
          Number(match[1]!.replace(',', '.')) <= 100 ||
          growth.test(before) ||
          /so với|kế hoạch|chỉ tiêu|định mức|yêu cầu đề ra/i.test(after)
        )
          return [];
        const to = match.index + match[0].indexOf('%') + 1;
        const end = match.index + match[0].length;
        return [
          {
            ...at(match.index, to),
            values: { found: `${match[1]}%`, of: text.slice(to, end + others.exec(text.slice(end))![0].length).trim() },
          },
        ];
      });
    }),
    ...findParts(subject),
    ...findMeasures(subject),
  ],
};

/** "12/11 thôn đạt": more than there are. */
function findParts(subject: Subject): Finding[] {
  const { part, others } = sharesOf(subject.lexicon);
  return plainTextsOf(subject).flatMap(({ text, signs, at }) =>
    !(signs & sign.digit) || !/\d\/\d/.test(text)
      ? []
      : [...text.matchAll(part)].flatMap(({ 0: all, 1: number, 2: whole, 3: reached, index }): Finding[] => {
          const isDate = isRealDate({ day: Number(number), month: Number(whole) });
          if (Number(number) <= Number(whole) || (isDate && reached === undefined)) return [];
          const to = index + all.length;
          const of = others.exec(`, ${text.slice(to)}`)![0].slice(2);
          return [{ ...at(index, to - 1), values: { found: `${number}/${whole}`, of } }];
        }),
  );
}

function findMeasures({ plan }: Subject): Finding[] {
  return findAll(plan, 'measure').flatMap(({ value: { value, from, to, 'at-least': least, unit, of } }) => {
    if (unit?.text !== '%' || !of) return [];
    return [value, from, to, least].flatMap((amount) =>
      amount && Number(amount.text) > 100
        ? [{ pointer: amount.pointer, values: { found: `${amount.text}%`, of: of.text } }]
        : [],
    );
  });
}
