import { stretchBefore } from '../core/stretch-before.ts';
import { datesOf, type TextDate } from '../reading/find-dates.ts';
import { sign } from '../reading/signs.ts';
import type { PlainText } from '../reading/strip-emphasis.ts';
import { findAddresses } from '../typeset/find-addresses.ts';

/**
 * How a year is written: in a day, in a span of years, behind a word or a stroke, by itself, as a part of a number, a symbol or a
 * name, or in an address of the web.
 */
export type TimeSort = 'day' | 'span' | 'year' | 'bare' | 'part' | 'address';

/** A stretch of a text that names a year, or two. */
export interface Time {
  readonly sort: TimeSort;
  /** Stretch of the plain text; of a span with the word before it. */
  readonly from: number;
  readonly to: number;
  readonly years: readonly YearAt[];
  readonly date?: TextDate;
  /** Of a span: the word before it, in small letters. */
  readonly called?: string;
}

interface YearAt {
  readonly year: number;
  /** Where its four digits begin. */
  readonly at: number;
}

const year = String.raw`(?:19|20)\d{2}`;
const spans = new RegExp(
  String.raw`(?<![\d.,/-])(?:(năm học|giai đoạn|nhiệm kỳ|niên khóa|khóa) )?(?:từ )?(?:năm )?(${year})( ?[-–—] ?|\/(?=\d{4}(?!\d))| đến (?:hết )?(?:năm )?)(${year})(?![\d/])`,
  'giu',
);
const single = new RegExp(String.raw`(?<!\d)(${year})(?!\d)`, 'g');
/** Right before a year: a word for it, or the stroke of a month, a quarter, or a day left open. */
const yearBefore = /(?:năm(?: học)?:? |(?:^|[\d\s.…_IVX])\/ ?|(?:tháng|quý) [\dIVX]{1,4} ?[-–] ?)$/iu;
/** Around four digits that are part of a number, of a symbol or of a name of a file. */
const partBefore = /(?:\d[.,-]|[\p{L}\d)]\/|\d\/\d{1,2}\/ ?|[\p{L}_.]-|_)$/u;
const partAfter = /^(?:[.,-]\d|[-_]\p{L}|\.\p{L}|[/_])/u;

/** All times of a text that name a year, in its order. */
export function findTimes(plain: PlainText): Time[] {
  const { text, signs } = plain;
  if (!(signs & sign.digit) || !/(?:19|20)\d{2}/.test(text)) return [];
  const taken: Time[] = [];
  const covered = new Uint8Array(text.length);
  const take = (time: Time) => {
    taken.push(time);
    covered.fill(1, time.from, time.to);
  };
  const isFree = (at: number) => covered[at] === 0;
  for (const date of datesOf(plain))
    if (date.year !== undefined)
      take({
        sort: 'day',
        from: date.from,
        to: date.to,
        years: [{ year: date.year, at: date.to - 4 }],
        date,
      });
  for (const { 0: all, 1: called, 2: first, 3: dash, 4: last, index } of text.matchAll(spans)) {
    const at = index + all.lastIndexOf(first! + dash! + last!);
    const end = index + all.length - 4;
    if (!isFree(at) || !isFree(end)) continue;
    take({
      sort: 'span',
      from: index,
      to: index + all.length,
      years: [
        { year: Number(first), at },
        { year: Number(last), at: end },
      ],
      ...(called !== undefined && { called: called.toLowerCase() }),
    });
  }
  const addresses = findAddresses(text);
  let next = 0;
  for (const { 1: written, index } of text.matchAll(single)) {
    if (!isFree(index)) continue;
    const years = [{ year: Number(written), at: index }];
    while (next < addresses.length && addresses[next]!.to <= index) next += 1;
    const address = addresses[next];
    if (address && address.from <= index) {
      take({ sort: 'address', from: address.from, to: address.to, years });
      continue;
    }
    const before = stretchBefore(text, index, 14);
    const lead = yearBefore.exec(before)?.[0];
    const isPart = (lead === undefined && partBefore.test(before)) || partAfter.test(text.slice(index + 4, index + 6));
    const from = lead === undefined || !/^n/iu.test(lead) ? startOfNumber(text, index) : index - lead.length;
    take({ sort: isPart ? 'part' : lead === undefined ? 'bare' : 'year', from, to: index + 4, years });
  }
  return taken.sort((a, b) => a.from - b.from);
}

/** "6/2022" and not "/2022". */
function startOfNumber(text: string, at: number): number {
  return at - /(?:[\dIVX]{1,4} ?)?\/? ?$/.exec(stretchBefore(text, at, 7))![0].trimStart().length;
}
