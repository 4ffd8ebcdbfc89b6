import type { MiscapitalisedName } from './official-names.ts';
import { isAllCapitals, readBare } from './read-words.ts';
import type { PlanText } from './subject.ts';

/**
 * Parts of laws and days of the week, which are no names but have a capital or none by rule:
 * "điểm a khoản 2 Điều 103 Mục 5 Chương XII" (NĐ 30/2020, Phụ lục II, V.7), "thứ Hai, ngày 05/3" (V.8.c).
 */
const patterns: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/(?<=\p{Ll},? |[\d;,] )Khoản(?= \d{1,2},? điều \d)/giu, () => 'khoản'],
  [/(?<=\p{Ll},? |[\d;,] )Điểm(?= [\p{Ll}\d]{1,2},? khoản \d)/giu, () => 'điểm'],
  [/(?<=khoản \d{1,2},? )điều(?= \d)/giu, () => 'Điều'],
  [/(?<=điều \d{1,3},? )(?:mục|chương)(?= [\dIVX]+)/giu, (found) => found[0]!.toUpperCase() + found.slice(1)],
  [
    /(?<=(?:^|[,(]|(?<!\p{L})(?:vào|sáng|chiều|tối|từ|đến|hết|trước|sau)) ?)thứ (?:hai|ba|tư|năm|sáu|bảy)(?=,? ngày \d{1,2}(?:\/| tháng))/giu,
    (found) => `${found.slice(0, 4)}${found[4]!.toUpperCase()}${found.slice(5)}`,
  ],
];

/** Where they have it wrong. */
export function findSmallCapitals(texts: readonly PlanText[]): MiscapitalisedName[] {
  return texts.flatMap((planText) => {
    const { text } = readBare(planText);
    if (!/khoản \d|điều \d|thứ \p{L}+,? ngày/iu.test(text) || isAllCapitals(planText)) return [];
    return patterns.flatMap(([pattern, spell]) =>
      [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
        const right = spell(found);
        return right === found ? [] : [{ planText, from: index, to: index + found.length, found, right }];
      }),
    );
  });
}
