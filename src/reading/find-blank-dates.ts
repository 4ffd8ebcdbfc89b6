import { stretchBefore } from '../core/stretch-before.ts';
import { perSubject } from './per-subject.ts';
import { sign } from './signs.ts';
import { type PlainText, plainTextsOf } from './strip-emphasis.ts';
import type { Spot } from './subject.ts';

/** A date with room for a pen: "ngày    /12/2025", "ngày … tháng 12 năm 2025", "ngày … tháng … năm 2025". */
export interface BlankDate {
  readonly year: number;
  readonly month?: number;
  /** As written, without "ngày" and its room. */
  readonly words: string;
  readonly place: Spot;
  /** The clause before the date. */
  readonly clause: string;
  readonly pointer: string;
}

const room = String.raw`[\s.…_]*`;
const blanks = new RegExp(
  String.raw`ngày(?:${room}\/ ?(?:(\d{1,2})|${room}) ?\/ ?|${room}(?: |(?<=[.…_]))tháng(?: (\d{1,2})|${room}) năm )(\d{4})(?!\d)`,
  'gi',
);

/** The dates of a plan whose day is left open, in the order of the file. */
export const blankDatesOf = perSubject((subject): BlankDate[] => plainTextsOf(subject).flatMap(findBlank));

function findBlank({ text, signs, pointer, at }: PlainText): BlankDate[] {
  if (!(signs & sign.digit) || !/ngày[\s.…_]*(?:\/|tháng)/i.test(text)) return [];
  return [...text.matchAll(blanks)].map((match) => {
    const month = Number(match[1] ?? match[2] ?? 0);
    const to = match.index + match[0].length;
    return {
      year: Number(match[3]),
      ...(month > 0 && { month }),
      words: match[0].slice('ngày'.length).replace(/\s+/g, ' ').trim(),
      place: at(match.index + 'ngày '.length, to),
      clause: stretchBefore(text, match.index, 250)
        .split(/[.;]\s|[()]/)
        .at(-1)!,
      pointer,
    };
  });
}
