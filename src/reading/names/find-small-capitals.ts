import { capitalise } from '../../core/letters.ts';
import { holdsSigns, isAllCapitals, readBare } from '../read-words.ts';
import { sign } from '../signs.ts';
import type { PlanText } from '../subject.ts';
import type { MiscapitalisedName } from './official-names.ts';

/** A day of the week before its date. */
const weekday = String.raw`thứ (?:hai|ba|tư|năm|sáu|bảy)(?=,? (?:ngày |\()?\d{1,2}(?:\/| tháng))`;

/**
 * Parts of laws and days of the week, which are no names but have a capital or none by rule:
 * "điểm a khoản 2 Điều 103 Mục 5 Chương XII" (NĐ 30/2020, Phụ lục II, V.7), "thứ Hai, ngày 05/3" (V.8.c).
 */
const patterns: readonly (readonly [hint: string, RegExp, (found: string) => string])[] = [
  ['khoản', /(?<=[^\s.!?:…“(] )khoản(?= \d{1,2},? điều \d)/gi, () => 'khoản'],
  ['điểm', /(?<=[^\s.!?:…“(] )điểm(?= [^\s]{1,2},? khoản \d)/gi, () => 'điểm'],
  ['điều', /(?<=khoản \d{1,2},? )điều(?= \d)/gi, () => 'Điều'],
  ['điều', /(?<=điều \d{1,3},? )(?:mục|chương)(?= [\dIVX]+)/gi, capitalise],
  ['thứ ', new RegExp(`(?<=^|[(] ?)${weekday}`, 'giu'), (found) => found.slice(0, 4) + capitalise(found.slice(4))],
  [
    'thứ ',
    new RegExp(`(?<=(?:,|(?:^|\\s)(?:vào|sáng|chiều|tối|từ|đến|hết|trước|sau)) ?)${weekday}`, 'giu'),
    (found) => `thứ ${capitalise(found.slice(4))}`,
  ],
];

/** Where they have it wrong. */
export function findSmallCapitals(texts: readonly PlanText[]): MiscapitalisedName[] {
  return texts.flatMap((planText) => {
    if (!holdsSigns(planText, sign.digit) || isAllCapitals(planText)) return [];
    const { text } = readBare(planText);
    const lower = text.toLowerCase();
    return patterns.flatMap(([hint, pattern, spell]) =>
      !lower.includes(hint)
        ? []
        : [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
            const right = spell(found);
            return right === found
              ? []
              : [{ planText, from: index, to: index + found.length, found, right, isSure: true }];
          }),
    );
  });
}
