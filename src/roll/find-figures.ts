import { stretchBefore } from '../core/stretch-before.ts';
import { mentionsOf } from '../reading/find-anniversaries.ts';
import { isQuoted } from '../reading/is-quoted.ts';
import type { PlainText } from '../reading/strip-emphasis.ts';
import type { Subject } from '../reading/subject.ts';
import type { AskedBefore } from './asked-before.ts';
import type { Review } from './review.ts';

/** In thousands or plain; no number of a document, a date or a part of either. */
const number = String.raw`(?<![\p{L}\d.,/-])(?:\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,4})?|\d{1,9}(?:,\d{1,4})?)(?![.,/-]?\d|\/)`;
/** A figure and the noun behind it: "80%", "12 sáng kiến", "50.000 cây xanh". */
const amount = new RegExp(String.raw`${number}(?: ?%| \p{Ll}+(?: \p{Ll}+)?)`, 'gu');
/** Right before it: what is to be reached. */
const aim = /(?<!\p{L})(?:ít nhất|tối thiểu|không dưới|không quá|tối đa|phấn đấu(?: có| đạt)?)(?: từ)? $/iu;
/** Of persons and works, not of rules: "từ 15 tuổi", "05 năm công tác" are conditions. */
const condition = /^\d+ (?:tuổi|năm|tháng|tuần|ngày|giờ|phút|lần)(?!\p{L})/u;
/** What something costs is no aim. */
const money = / (?:đồng|triệu|tỷ)(?!\p{L})/u;
/** All of something is asked of every year. */
const all = /^100 ?%/;

/**
 * Figures that are to be reached, where no block of targets holds them: those that words of an aim lead in, shares, and thousands; and
 * those that only repeat the years of an anniversary ("95 công trình" in a 95th year), which go on with it or not, also as long as the
 * comment of an earlier roll asks so.
 */
export function findFigures(subject: Subject, plain: PlainText, askedBefore: AskedBefore): Review[] {
  const { text, pointer } = plain;
  if (!/\d/.test(text)) return [];
  const years = new Set(mentionsOf(subject).flatMap(({ found }) => (found >= 10 ? [found] : [])));
  return [...text.matchAll(amount)].flatMap(({ 0: words, index }): Review[] => {
    if (isQuoted(text, index) || all.test(words) || condition.test(words)) return [];
    const lead = aim.exec(stretchBefore(text, index, 40));
    if (lead) return [{ pointer, sort: 'target', words: lead[0].replace(/^phấn đấu /iu, '') + words }];
    if (/%$|^\d{1,3}\.\d{3}/.test(words)) return [{ pointer, sort: money.test(words) ? 'figure' : 'target', words }];
    const isRepeated = years.has(Number.parseInt(words, 10)) || askedBefore(pointer, words) === 'figure';
    return isRepeated && !/^\d+ năm(?!\p{L})/u.test(words) ? [{ pointer, sort: 'figure', words }] : [];
  });
}
