import { planTimeOf, readPeriod, type Years } from './plan-time.ts';
import { plainTextsOf } from './strip-emphasis.ts';
import type { Subject } from './subject.ts';

/** Plans that look far ahead. */
const ahead = /hướng tới|tiến tới|chuẩn bị|tầm nhìn|định hướng|mục tiêu/i;
/** Plans that look back. */
const back =
  /tổng kết|sơ kết|đánh giá|kiểm điểm|kết quả|xếp loại|bình xét|quyết toán|báo cáo|khắc phục|kiểm kê|thanh lý|nghiệm thu|công khai|sau /i;

/** Does the subject name a year that the date of issue makes unlikely? */
export function isTitleWrong(subject: Subject): boolean {
  const { title, date } = planTimeOf(subject);
  if (!title || !date || title.several) return false;
  const isSaid = (words: RegExp) =>
    plainTextsOf(subject).some(({ text, pointer }) => pointer.startsWith('/subject') && words.test(text));
  if (isSaid(back)) return false;
  return title.to < date.year || (title.from > date.year + 1 && !isSaid(ahead));
}

/** The years of a plan, for rules that hold its dates against them; none where the subject names several, or a wrong one. */
export function readSureYears(subject: Subject): Years | undefined {
  const { years, title } = planTimeOf(subject);
  if (title?.several) return undefined;
  return readPeriod(subject.plan) || !isTitleWrong(subject) ? years : undefined;
}
