import { isLetter } from '../../core/letters.ts';
import { stretchBefore } from '../../core/stretch-before.ts';
import { findAll } from '../../plan/find-all.ts';
import type { Leaf } from '../../plan/leaf.ts';
import { sign } from '../../reading/signs.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import type { Subject } from '../../reading/subject.ts';
import type { Finding, Rule } from '../rule.ts';

const number = String.raw`(\d{1,4}(?:[.,]\d+)?)`;
/** Two numbers, the second looked ahead for: "10-07 cá nhân", "80%-70%", "từ 80 đến 70%". */
const ranges = new RegExp(String.raw`(?<![\d/.,-])${number} ?%? ?(?:[-–—]|đến) ?(?=${number}( ?))`, 'gi');
/** "giai đoạn 2025-2022", "năm học 2026-2025". */
const years =
  /(?<=(?:giai đoạn|năm học|nhiệm kỳ|khóa|khoá|từ năm) )(\d{4})(?: ?[-–—] ?| đến năm | đến )(\d{4})(?!\d)/gi;
/** What goes down on purpose, and hours of the night. */
const falls = /giảm|hạ |xuống|kéo|rút|thu hẹp|còn/i;

export const fallingRange: Rule = {
  id: 'facts/falling-range',
  severity: 'error',
  message: {
    vi: 'khoảng “{found}” chạy ngược; viết “{wanted}”',
    en: 'the range “{found}” runs backwards; write “{wanted}”',
  },
  reason: { vi: 'Khoảng số ghi từ nhỏ đến lớn.', en: 'A range goes from the smaller number to the larger.' },
  bad: 'targets: [Có 10-07 cá nhân được nhận bằng khen, Có 15% cá nhân đạt danh hiệu]',
  good: 'targets: [Có 07-10 cá nhân được nhận bằng khen, Có 15% cá nhân đạt danh hiệu]',
  find: (subject) => [
    ...plainTextsOf(subject).flatMap(({ text, signs, at }) => {
      if (!(signs & sign.digit) || !/\d ?%? ?(?:[-–—]|đến)/u.test(text)) return [];
      const amounts = readAmounts(text, subject.lexicon['range-nouns']).filter(({ index }) => {
        const before = stretchBefore(text, index, 40).split(/[.;]/).at(-1) ?? '';
        return (
          !falls.test(before) &&
          !/(?:ngày|mùng|mồng|tháng|số|điều|khoản|trang|câu|kỷ niệm|mừng|dịp|lễ|tỷ số|thắng|thua) $/i.test(before)
        );
      });
      const spans = [...text.matchAll(years)].map(({ 0: words, 1: from, 2: to, index }) => ({
        words,
        from: from!,
        to: to!,
        index,
      }));
      return [...amounts, ...spans]
        .filter(({ from, to }) => toNumber(from) > toNumber(to))
        .map(({ words, index }): Finding => {
          const found = words.replace(/ ?\p{L}+(?: \p{L}+)*$/u, '');
          return { ...at(index, index + found.length), values: { found, wanted: turn(found) } };
        });
    }),
    ...findKeys(subject),
  ],
};

interface Range {
  readonly from: string;
  readonly to: string;
  readonly index: number;
  /** As written, without what is counted. */
  readonly words: string;
}

/** Two numbers followed by what they count. */
function readAmounts(text: string, nouns: readonly string[]): Range[] {
  const found: Range[] = [];
  let end = 0;
  for (const { 0: start, 1: from = '', 2: to = '', 3: space = '', index } of text.matchAll(ranges)) {
    const numbers = index + start.length + to.length;
    const at = numbers + space.length;
    const percent = text[at] === '%';
    const length = percent ? 1 : measureNoun(text, at, nouns);
    if (index < end || length === 0) continue;
    end = at + length;
    found.push({ from, to, index, words: text.slice(index, percent ? end : numbers) });
  }
  return found;
}

/** Length of the noun that begins here; 0 for none. */
function measureNoun(text: string, at: number, nouns: readonly string[]): number {
  const lower = text.slice(at, at + 20).toLowerCase();
  const noun = nouns.find((one) => lower.startsWith(one) && !isLetter(text.codePointAt(at + one.length) ?? 0));
  return noun?.length ?? 0;
}

/** Ranges given by keys: of a measure, and of the plan's own years. */
function findKeys({ plan }: Subject): Finding[] {
  const { period } = plan.data;
  const pairs = findAll(plan, 'measure').flatMap(({ value }) => [
    [value.from, value.to],
    [value['from-year'], value.by],
  ]);
  return [[period?.from, period?.to], ...pairs].flatMap(([low, high]) => {
    if (!low || !high || !(Number(low.text) > Number(high.text))) return [];
    const write = (from: Leaf, to: Leaf) => `${low.key}: ${from.text}, ${high.key}: ${to.text}`;
    return [{ pointer: high.pointer, values: { found: write(low, high), wanted: write(high, low) } }];
  });
}

/** The smaller number first. */
function turn(range: string): string {
  return range.replace(/^(\d[\d.,]*)(\D+)(\d[\d.,]*)/, '$3$2$1');
}

/** A dot between thousands, a comma before decimals. */
function toNumber(text: string): number {
  return Number(/^\d{1,3}\.\d{3}$/.test(text) ? text.replace('.', '') : text.replace(',', '.'));
}
