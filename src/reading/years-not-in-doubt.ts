import { planTimeOf, readPeriod, type Years } from './plan-time.ts';
import { plainTextsOf } from './strip-emphasis.ts';
import type { Spot, Subject } from './subject.ts';

/** Plans that look far ahead. */
const ahead = /hướng tới|tiến tới|chuẩn bị|tầm nhìn|định hướng|mục tiêu/i;
/** Plans that look back. */
const back =
  /tổng kết|sơ kết|đánh giá|kiểm điểm|kết quả|xếp loại|bình xét|quyết toán|báo cáo|khắc phục|kiểm kê|thanh lý|nghiệm thu|công khai|sau /i;

/** The years of a subject that cannot be those of the plan, and the year the plan is dated in. */
export function findTitleInDoubt(
  subject: Subject,
): { readonly words: string; readonly place: Spot; readonly year: number } | undefined {
  const { title, date } = planTimeOf(subject);
  if (!title || !date || title.several) return undefined;
  const says = (words: RegExp) =>
    plainTextsOf(subject).some(({ text, pointer }) => pointer.startsWith('/subject') && words.test(text));
  if (says(back)) return undefined;
  const tooEarly = title.from > date.year + 1 && !says(ahead);
  return title.to < date.year || tooEarly ? { words: title.words, place: title.place, year: date.year } : undefined;
}

/** The years of a plan, for rules that hold its dates against them; none where the subject names several, or a wrong one. */
export function yearsNotInDoubt(subject: Subject): Years | undefined {
  const { years, title } = planTimeOf(subject);
  if (title?.several) return undefined;
  return readPeriod(subject.data) || !findTitleInDoubt(subject) ? years : undefined;
}
