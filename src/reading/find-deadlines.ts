import { readPartialDate } from '../core/date.ts';
import { isLetter } from '../core/letters.ts';
import { stretchBefore } from '../core/stretch-before.ts';
import { findUnder } from '../plan/find-all.ts';
import { datesOf, isRealDate } from './find-dates.ts';
import { sign } from './signs.ts';
import { plainTextsOf } from './strip-emphasis.ts';
import type { Spot, Subject } from './subject.ts';
import { isBelow } from './walk-parts.ts';

/** A day by which something is to be done. */
export interface Deadline {
  readonly due: { readonly year: number; readonly month?: number; readonly day?: number };
  readonly place: Spot;
  /** What stands before the date in its sentence; empty for a key. */
  readonly clause: string;
}

/** Words that ask for something by a date; history ("sinh trước ngày …") has none of them. */
const requests = /(?=(xong|hoàn thành|gửi|nộp|báo cáo|quyết toán|đăng ký|chậm nhất|thời hạn|hạn cuối|hạn chót|về))/gi;
const byDate = /^[^.;]{0,120}(?:trước|chậm nhất|đến hết|trước hết|hạn)[^.;\d]{0,20}$/i;

function asks(clause: string): boolean {
  return [...clause.matchAll(requests)].some(({ 1: request = '', index }) => {
    const rest = clause.slice(index + request.length);
    return rest !== '' && !isLetter(rest.codePointAt(0)!) && byDate.test(rest);
  });
}

/** The deadlines of keys, and those of sentences since this year. */
export function findDeadlines(subject: Subject, since: number): Deadline[] {
  return [...findKeys(subject), ...findWords(subject, since)];
}

/** `by`, `before`. */
function findKeys(subject: Subject): Deadline[] {
  return findUnder(subject.plan, 'by', 'before').flatMap(({ text, pointer }) => {
    const due = readPartialDate(text);
    return due ? [{ due, place: { pointer }, clause: '' }] : [];
  });
}

/** "gửi báo cáo trước ngày 18/02/2022"; what has been done ("đã gửi") is no deadline. */
function findWords(subject: Subject, since: number): Deadline[] {
  return plainTextsOf(subject).flatMap((plain) => {
    const { text, pointer, signs, at } = plain;
    if (
      !(signs & sign.digit) ||
      !/\d{4}/.test(text) ||
      !isBelow(pointer, 'body', 'closing', 'appendices') ||
      !/trước|chậm nhất|hạn|đến hết/i.test(text)
    )
      return [];
    return datesOf(plain).flatMap((date): Deadline[] => {
      if (date.year === undefined || date.year < since || !isRealDate(date)) return [];
      const clause =
        stretchBefore(text, date.from, 160)
          .split(/[.;]\s/u)
          .at(-1) ?? '';
      if (!asks(clause) || /(?:^|\s)đã\s|thành lập|ban hành|sinh |tuyển dụng|kết nạp|hiệu lực/i.test(clause)) return [];
      return [{ due: { year: date.year, month: date.month, day: date.day }, place: at(date.from, date.to), clause }];
    });
  });
}
