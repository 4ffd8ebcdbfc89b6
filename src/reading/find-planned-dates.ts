import { stretchBefore } from '../core/stretch-before.ts';
import { citationsOf } from './find-citations.ts';
import { datesOf, isRealDate, orderOf, type TextDate } from './find-dates.ts';
import { findDeadlines } from './find-deadlines.ts';
import { perSubject } from './per-subject.ts';
import { sign } from './signs.ts';
import { type PlainText, plainTextsOf } from './strip-emphasis.ts';
import type { Spot, Subject } from './subject.ts';
import { isBelow } from './walk-parts.ts';

/** A day on which a plan says that something is to be done, in the words of a phase or an item. */
export interface PlannedDate {
  readonly year: number;
  readonly month: number;
  /** None for a month: "trong tháng 11/2029". */
  readonly day?: number;
  readonly place: Spot;
  /** The day up to which a span runs that begins here. */
  readonly until?: Required<Pick<TextDate, 'day' | 'month' | 'year'>>;
}

/** What has been, or is counted from: documents, births, anniversaries, comparisons. */
const past =
  /(?:^|[\s,(“])(?:đã|vừa|qua|công tác|tính từ|kể từ|thâm niên|trước đây|kỷ niệm|thành lập|sinh|mất|truyền thống|lần thứ|so với|hiệu lực|ban hành|ký|công bố|thông qua|phê duyệt|sửa đổi|bổ sung|tổng kết|sơ kết|kết quả|tuyển dụng|kết nạp|nhiệm kỳ|giai đoạn|lộ trình|tầm nhìn|định hướng|chốt|số liệu|tính đến|căn cứ|theo|công văn|quyết định|luật|nghị quyết|nghị định|thông tư|chỉ thị|hướng dẫn số|kế hoạch số|thông báo|công điện|kết luận|quy định)(?=[\s,]|$)/i;
/** What follows the day of a document: "của Chính phủ", "về việc …". */
const documentAfter = /^,? ?(?:của|về|do|trở về trước|trở đi|đến nay)(?=[\s,.;]|$)/i;
const between = /^ ?(?:[-–—]|đến(?: hết)?(?: ngày)?|tới(?: ngày)?) ?$/i;
/** Right before a day on which something is done. */
const lead =
  /(?:^|[\s,(:])(?:từ|đến|đến hết|hết|vào|trong|ngày|từ ngày|đến ngày|vào ngày|trong ngày|hết ngày|các ngày)(?: ngày)? $/i;
/** Right before it a time of the day or a label: "Thời gian: 07 giờ 30, ngày 14/3/2026". */
const timed =
  /(?:thời gian|bắt đầu|kết thúc|khai mạc|bế mạc|tổ chức|diễn ra|tiến hành|thực hiện|triển khai|hoàn thành|giờ)(?=[\s,:])[^.;()]*$/i;

/** What may lie far ahead of any plan: aims, terms, laws that come into force, anniversaries to be. */
const horizon =
  /phấn đấu|lộ trình|giai đoạn|nhiệm kỳ|tầm nhìn|định hướng|mục tiêu|hiệu lực|kỷ niệm|thành lập|chào mừng|hướng tới|tiến tới|đại hội|bầu cử|hết hạn|thời hạn|gia hạn|nghỉ hưu/i;

/** "tháng 11/2029", "tháng 11 năm 2029", not as part of a day. */
const months = /(?<!\d )tháng (\d{1,2})(?: ?\/ ?|,? năm )(\d{4})(?!\d)/giu;

interface Written extends TextDate {
  readonly year: number;
  readonly clause: string;
  readonly plain: PlainText;
  /** Its place in `datesOf`; none for a month. */
  readonly index?: number;
}

/** Days and months with their year which no citation holds and no deadline is. */
const writtenDatesOf = perSubject((subject): Written[] => {
  const taken = [
    ...citationsOf(subject).flatMap(({ datePlace }) => (datePlace ? [datePlace] : [])),
    ...findDeadlines(subject, 0).map(({ place }) => place),
  ];
  const byPointer = new Map<string, Set<number>>();
  for (const { pointer, within } of taken)
    byPointer.set(pointer, (byPointer.get(pointer) ?? new Set()).add(within?.[0] ?? 0));
  return plainTextsOf(subject).flatMap((plain) => {
    const { pointer, signs, text, at } = plain;
    if (!(signs & sign.digit) || !isBelow(pointer, 'body', 'closing', 'appendices') || !/\d{4}/.test(text)) return [];
    const inMonths = /tháng/i.test(text) ? [...text.matchAll(months)] : [];
    return [
      ...datesOf(plain).map((date, index) => ({ ...date, index })),
      ...inMonths.map(({ 0: all, 1: month, 2: year, index: from }) => ({
        month: Number(month),
        year: Number(year),
        from,
        to: from + all.length,
      })),
    ].flatMap((date): Written[] => {
      const { year, from, to } = date;
      if (year === undefined || !isRealDate({ day: 1, ...date })) return [];
      if (byPointer.get(pointer)?.has(at(from, to).within![0])) return [];
      const clause = stretchBefore(text, from, 200)
        .split(/[.;]\s|\n/)
        .at(-1)!;
      return [{ day: 0, ...date, year, clause, plain }];
    });
  });
});

/** The planned days of a body, those that are deadlines left out. */
export const plannedDatesOf = perSubject((subject): PlannedDate[] =>
  writtenDatesOf(subject).flatMap((date) => {
    const { plain, year, month, day, index, from, to } = date;
    if (index === undefined || !isBelow(plain.pointer, 'body') || !isPlanned(date)) return [];
    const next = datesOf(plain)[index + 1];
    const until =
      next?.year !== undefined && between.test(plain.text.slice(to, next.from))
        ? { day: next.day, month: next.month, year: next.year }
        : undefined;
    return [{ day, month, year, place: plain.at(from, to), ...(until && { until }) }];
  }),
);

/**
 * Days and months after the time of a plan and in no words that look ahead. What has been cannot lie there, so that
 * nothing is asked of the words around them: "Tổng kết trước ngày 15/12/2031", "trong tháng 11/2029".
 */
export function findDatesAfter(
  subject: Subject,
  last: { readonly year: number; readonly month: number; readonly day: number },
): PlannedDate[] {
  return writtenDatesOf(subject).flatMap((date) => {
    const { plain, year, month, index, day, from, to, clause } = date;
    const found = { year, month, ...(index !== undefined && { day }) };
    if (orderOf(found) <= orderOf(last) || horizon.test(clause) || isOpen(clause) || isPlanned(date)) return [];
    return [{ ...found, place: plain.at(from, to) }];
  });
}

/** Brackets hold years of events, and documents. */
function isOpen(clause: string): boolean {
  return clause.lastIndexOf('(') > clause.lastIndexOf(')');
}

function isPlanned({ plain: { text, pointer }, clause, to }: Written): boolean {
  if (documentAfter.test(text.slice(to, to + 16)) || isOpen(clause) || past.test(clause)) return false;
  const isTime = /\/(?:time|timeline|phases|programme)(?:\/|$)/.test(pointer);
  return (
    isTime ||
    (lead.test(clause) &&
      (timed.test(clause) || /^(?:từ |đến |vào |trong )?(?:ngày |hết )*$/i.test(clause.trimStart())))
  );
}
