import { stretchBefore } from '../core/stretch-before.ts';
import { orderOf } from '../reading/find-dates.ts';
import { isQuoted } from '../reading/is-quoted.ts';
import type { PlainText } from '../reading/strip-emphasis.ts';
import { isBelow } from '../reading/walk-parts.ts';
import type { Time } from './find-times.ts';
import type { ReviewSort } from './review.ts';
import type { Shift } from './shift.ts';

/** What becomes of a time: it moves, it stays and a person is asked, or it is history. */
export type Verdict = 'moves' | 'stays' | ReviewSort;

/** What is so long ago is history, and nobody is asked. */
const memory = 15;

/** Documents that are not made anew each year; by capitals, as verbs they have none. */
const lasting =
  /(?<!\p{L})(?:(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh)[^.;:“”()]{0,80}|(?<![.;:] |^)(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Kết luận|Quy định|Hướng dẫn|Công văn|Công điện|Thông báo)(?!\p{L})[^.,;:“”()]{0,120})$/u;
/** Right before a year in which something is done with a document. */
const within = /(?:trong|vào|đầu|giữa|cuối|hết) (?:cả )?$/iu;
/** Right before its day: a document was issued, or something began with it. */
const acts =
  /(?<!\p{L})(?:ban hành|(?<!đăng )ký|công bố|thông qua|phê duyệt|hiệu lực|kể từ|tính từ)(?: (?:kể|từ|vào|ngày|năm|tháng|lần đầu))*[ (]*$/iu;
/** Somewhere before, in the same sentence: what has been done. */
const looksBack = /(?<!\p{L})(?:đã|vừa|trước đây|kết quả|đạt được|tính đến|thành tích)(?!\p{L})[^.;]*$/iu;
/** An event that is counted: "Cuộc thi … lần thứ Tư, năm 2024". */
const edition = /lần thứ [\p{L}\d]+,? ?[-–(]? ?(?:năm )?$/iu;
const congress = /(?<!\p{L})Đại hội(?!\p{L})[^.;]{0,120}$/u;
const lunar = /Tết(?! Dương)|âm lịch|Giỗ Tổ|(?:mùng|mồng) \d|rằm tháng/u;
/** Years of a law, of a strategy, of a programme of others. */
const spanOfOthers = /(?:nhiệm kỳ|khóa)$/u;
const aims = /(?:đến|trước|tầm nhìn|hết|vào)(?: hết| cuối)? $/iu;

/**
 * What becomes of a time of a text.
 * @param isOwn whether the words at a place are the plan's own, though they are quoted
 */
export function judgeTime(
  { text, pointer }: Pick<PlainText, 'text' | 'pointer'>,
  time: Time,
  shift: Shift,
  isOwn: (at: number) => boolean,
): Verdict {
  const { base, own } = shift;
  const { sort, from, to, years } = time;
  const [first, last] = [years[0]!.year, years.at(-1)!.year];
  const before = stretchBefore(text, from, 200);
  if (last < base - memory) return 'stays';
  // A symbol, a file or a page may be of this year, or hold four digits by chance.
  if (sort === 'address' || sort === 'part') {
    const isOfPlan = first >= own.from && first <= own.to;
    return !isOfPlan ? 'stays' : sort === 'address' ? 'address' : 'figure';
  }
  if (isQuoted(text, from) && !isOwn(from)) return 'quotation';
  if (lasting.test(before) && !within.test(before)) return 'document';
  if (sort === 'span') return judgeSpan(time, before, text.slice(to), shift);
  if (edition.test(before)) return 'edition';
  if (congress.test(before)) return 'congress';
  if (first > own.to + 1 || (first > own.to && aims.test(before))) return 'ahead';
  if (first < own.from - 1) return 'past';
  if (acts.test(before) || (isBefore(time, shift) && !isOfTime(pointer) && !isEnd(text, time))) return 'past';
  if (first < base && first < own.to && looksBack.test(before)) return 'past';
  if (sort === 'day' && lunar.test(sentenceAt(text, from))) return 'lunar';
  // "2026 học viên", "2026.": a number of things, or a year.
  if (sort === 'bare' && (/^ ?[\p{Ll}%]/u.test(text.slice(to)) || !/\p{L}/u.test(before))) return 'figure';
  return 'moves';
}

/** A day before that of the old plan: what was then had been. */
function isBefore({ date }: Time, { issued }: Shift): boolean {
  if (date?.year === undefined || issued?.month === undefined || issued.day === undefined) return false;
  return orderOf({ ...date, year: date.year }) < orderOf(issued);
}

/** Phases and the like may have begun before a plan is issued, and so may a span of days. */
function isOfTime(pointer: string): boolean {
  return /\/(?:time|timeline|phases|programme)(?:\/|$)/.test(pointer) || isBelow(pointer, 'subject', 'title-lines');
}

/** One end of a span of days: "Từ ngày 09 - 16/02/2026". */
function isEnd(text: string, { from, to }: Time): boolean {
  const before = stretchBefore(text, from, 24);
  return (
    /(?:(?<!\p{L})từ(?: ngày)? |[-–—] ?|đến(?: hết)?(?: ngày)? )$/iu.test(before) ||
    /^ ?(?:[-–—]|đến)/u.test(text.slice(to, to + 5))
  );
}

function judgeSpan({ called, years }: Time, before: string, after: string, { base, own }: Shift): Verdict {
  const [first, last] = [years[0]!.year, years.at(-1)!.year];
  const isNear = first >= own.from - 1 && last <= own.to + 1;
  if (called !== undefined && spanOfOthers.test(called)) return 'span';
  if (called === 'năm học') return isNear && !(first < own.from && looksBack.test(before)) ? 'moves' : 'past';
  if (first === own.from && last === own.to) return 'moves';
  // What lies within the years of the plan is a step of it, unless it is the plan of others: "kế hoạch 5 năm (2021-2025)".
  if (isNear && !/\d năm \($/u.test(before)) return 'moves';
  // "Truyền thống Học viện” (1949-2024)": from a first year to the one that is celebrated.
  if (first <= base - 10 && last >= own.from && last <= own.to && /\($/.test(before) && after.startsWith(')'))
    return /(?:giai đoạn|kế hoạch|chiến lược|chương trình|đề án)[^.;()]{0,60}\($/iu.test(before) ? 'span' : 'moves';
  return 'span';
}

/** A sentence is looked at so far before and behind a place. */
const longestSentence = 1500;

function sentenceAt(text: string, at: number): string {
  const start = Math.max(0, at - longestSentence);
  const before = text.slice(start, at + 2);
  const marks = ['. ', ';', '\n'].map((mark) => before.lastIndexOf(mark, at - start));
  const after = text.slice(at, at + longestSentence);
  const end = /[.;\n](?:\s|$)/.exec(after)?.index ?? after.length;
  return text.slice(start + Math.max(...marks) + 1, at + end);
}
