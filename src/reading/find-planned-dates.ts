import { citationsOf } from './find-citations.ts';
import { datesOf, isRealDate, type TextDate } from './find-dates.ts';
import { findDeadlines } from './find-deadlines.ts';
import { perSubject } from './per-subject.ts';
import { sign } from './signs.ts';
import { type PlainText, plainTextsOf } from './strip-emphasis.ts';
import type { Spot } from './subject.ts';
import { isBelow } from './walk-parts.ts';

/** A day on which a plan says that something is to be done, in the words of a phase or an item. */
export interface PlannedDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
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

/** The planned days of a body, those that are deadlines left out. */
export const plannedDatesOf = perSubject((subject): PlannedDate[] => {
  const taken = [
    ...citationsOf(subject).flatMap(({ datePlace }) => (datePlace ? [datePlace] : [])),
    ...findDeadlines(subject, 0).map(({ place }) => place),
  ];
  const byPointer = new Map<string, Set<number>>();
  for (const { pointer, within } of taken)
    byPointer.set(pointer, (byPointer.get(pointer) ?? new Set()).add(within?.[0] ?? 0));
  return plainTextsOf(subject).flatMap((plain) => {
    const { pointer, signs, text, at } = plain;
    if (!(signs & sign.digit) || !isBelow(pointer, 'body') || !/\d{4}/.test(text)) return [];
    return datesOf(plain).flatMap((date, i, dates): PlannedDate[] => {
      const { day, month, year } = date;
      if (year === undefined || !isRealDate(date) || !isPlanned(plain, date)) return [];
      const place = at(date.from, date.to);
      if (byPointer.get(pointer)?.has(place.within![0])) return [];
      const next = dates[i + 1];
      const until =
        next?.year !== undefined && between.test(text.slice(date.to, next.from))
          ? { day: next.day, month: next.month, year: next.year }
          : undefined;
      return [{ day, month, year, place, ...(until && { until }) }];
    });
  });
});

function isPlanned({ text, pointer }: PlainText, { from, to }: TextDate): boolean {
  if (documentAfter.test(text.slice(to, to + 16))) return false;
  const before = text.slice(Math.max(0, from - 200), from);
  const clause = before.split(/[.;]\s|\n/).at(-1)!;
  // Brackets hold years of events, and documents.
  if (clause.lastIndexOf('(') > clause.lastIndexOf(')')) return false;
  if (past.test(clause)) return false;
  const isTime = /\/(?:time|timeline|phases|programme)(?:\/|$)/.test(pointer);
  return (
    isTime ||
    (lead.test(clause) &&
      (timed.test(clause) || /^(?:từ |đến |vào |trong )?(?:ngày |hết )*$/i.test(clause.trimStart())))
  );
}
