import { readPartialDate } from '../../core/date.ts';
import { isLetter } from '../../core/letters.ts';
import { datesOf, isRealDate, orderOf, printDate } from '../../reading/find-dates.ts';
import { findUnder } from '../../reading/place-leaf.ts';
import { planTimeOf } from '../../reading/plan-time.ts';
import { sign } from '../../reading/signs.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import type { Subject } from '../../reading/subject.ts';
import { isBelow } from '../../reading/walk-parts.ts';
import type { Finding, Rule } from '../rule.ts';

/** Words that ask for something by a date; history ("sinh trước ngày …") has none of them. */
const requests = /(?=(xong|hoàn thành|gửi|nộp|báo cáo|quyết toán|đăng ký|chậm nhất|thời hạn|hạn cuối|hạn chót|về))/gi;
const byDate = /^[^.;]{0,120}(?:trước|chậm nhất|đến hết|trước hết|hạn)[^.;\d]{0,20}$/i;

function asks(clause: string): boolean {
  return [...clause.matchAll(requests)].some(({ 1: request = '', index }) => {
    const rest = clause.slice(index + request.length);
    return rest !== '' && !isLetter(rest.codePointAt(0)!) && byDate.test(rest);
  });
}

export const deadlinePast: Rule = {
  id: 'facts/deadline-past',
  severity: 'error',
  message: {
    vi: 'hạn {found} đã qua khi kế hoạch ban hành ({date})',
    en: 'the deadline {found} is past when the plan is issued ({date})',
  },
  reason: {
    vi: 'Việc giao trong kế hoạch phải có hạn sau ngày ban hành.',
    en: 'What a plan asks for is due after its date.',
  },
  bad: 'number: 5\ndate: 2026-03-05\nclosing: Các khoa gửi báo cáo trước ngày 01/3/2026.',
  good: 'number: 5\ndate: 2026-03-05\nclosing: Các khoa gửi báo cáo trước ngày 01/4/2026.',
  find: (subject) => {
    const { date } = planTimeOf(subject);
    if (!date) return [];
    const isPast = (due: { readonly year: number; readonly month?: number; readonly day?: number }): boolean =>
      orderOf({
        year: due.year,
        ...(date.month !== undefined && { month: due.month ?? 12 }),
        ...(date.day !== undefined && { day: due.day ?? 31 }),
      }) < orderOf(date);
    // What is more than two years past is history.
    return findDeadlines(subject, date.year - 2).flatMap(({ due, finding }) =>
      isPast(due) ? [{ ...finding, values: { found: printDate(due), date: printDate(date) } }] : [],
    );
  },
};

interface Deadline {
  readonly due: { readonly year: number; readonly month?: number; readonly day?: number };
  readonly finding: Finding;
  /** What stands before the date in its sentence; empty for a key. */
  readonly clause: string;
}

/** The deadlines of keys, and those of sentences since this year. */
export function findDeadlines(subject: Subject, since: number): Deadline[] {
  return [...findKeys(subject), ...findWords(subject, since)];
}

/** `by`, `before`. */
function findKeys(subject: Subject): Deadline[] {
  return findUnder(subject.plan, 'by', 'before').flatMap(({ text, pointer }) => {
    const due = readPartialDate(text);
    return due ? [{ due, finding: { pointer }, clause: '' }] : [];
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
        text
          .slice(Math.max(0, date.from - 160), date.from)
          .split(/[.;]\s/u)
          .at(-1) ?? '';
      if (!asks(clause) || /(?:^|\s)đã\s|thành lập|ban hành|sinh |tuyển dụng|kết nạp|hiệu lực/i.test(clause)) return [];
      return [{ due: { year: date.year, month: date.month, day: date.day }, finding: at(date.from, date.to), clause }];
    });
  });
}
