import { stretchBefore } from '../core/stretch-before.ts';
import type { TextDate } from './find-dates.ts';

/** The days of the week as they are written, Sunday first. */
export const weekdayNames = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;
const weekday = String.raw`(?<![\p{L}\d])(?<day>[Cc]hủ [Nn]hật|CN|[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])(?![\p{L}\d]))`;
/** "Thứ Hai, ngày 05/3/2026", "thứ 2 (05/3)". */
const before = new RegExp(`${weekday} ?[,(]? ?(?:ngày )?$`, 'u');
/** "ngày 05/3/2026 (thứ Năm)", "05/3/2026, thứ Năm". */
const after = new RegExp(`^ ?[,(] ?(?:tức |vào |nhằm )?${weekday}`, 'u');
/** "lần thứ Tư", "phiên thứ hai": an order, not a day of the week. */
const order =
  /(?:lần|kỳ|phiên|họp|buổi|đợt|tuần|năm|việc|nhóm|vòng|lớp|khóa|khoá|số|hạng|phần|mục|người|đứng|nước|hai|tháng|quý|giai đoạn|bước|thứ) $/i;

/** A day of the week that stands beside a date. */
export interface NamedWeekday {
  /** 0 for Sunday. */
  readonly day: number;
  /** Stretch of the text. */
  readonly from: number;
  readonly to: number;
}

/** The day of the week that a text gives to a date of it: "thứ Hai, ngày 05/3/2026", "05/3/2026 (thứ 2)". */
export function findWeekday(text: string, date: TextDate): NamedWeekday | undefined {
  const start = Math.max(0, date.from - 30);
  const left = before.exec(text.slice(start, date.from));
  if (left?.groups?.day) {
    const from = start + left.index;
    const lead = stretchBefore(text, from, 20);
    const words = left.groups.day;
    // "ngày thứ hai (05/3/2026)" is the second day; a day of the week has a capital or a figure.
    if (order.test(lead) || (/ngày $/iu.test(lead) && !/\p{Lu}|\d/u.test(words.slice(4)))) return undefined;
    return { day: readWeekday(words), from, to: from + words.length };
  }
  const right = after.exec(text.slice(date.to, date.to + 30));
  const words = right?.groups?.day;
  if (!right || words === undefined) return undefined;
  const from = date.to + right[0].length - words.length;
  return { day: readWeekday(words), from, to: from + words.length };
}

function readWeekday(words: string): number {
  const lower = words.toLowerCase();
  if (!lower.startsWith('thứ')) return 0;
  const name = lower.slice(4);
  return /\d/.test(name) ? Number(name) - 1 : ['', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'].indexOf(name);
}
