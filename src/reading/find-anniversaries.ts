import { stretchBefore } from '../core/stretch-before.ts';
import { findAll } from '../plan/find-all.ts';
import { perSubject } from './per-subject.ts';
import { planTimeOf } from './plan-time.ts';
import { sign } from './signs.ts';
import { type PlainText, plainTextsOf } from './strip-emphasis.ts';
import type { Spot, Subject } from './subject.ts';

/** An anniversary named in a sentence ("93 năm Ngày … (28/7/1929)") or given by keys. */
export interface Mention {
  /** Years as written; for keys as counted. */
  readonly found: number;
  /** The event in lower case. */
  readonly event: string;
  readonly since?: number;
  readonly on?: number;
  /** Numbers of years that the two dates allow. */
  readonly possible: readonly number[];
  /** Other years the same sentence names. */
  readonly years: readonly number[];
  /** Absent for keys: their years are counted, not written. */
  readonly place?: Spot;
  readonly written?: WrittenMention;
}

/** Where an anniversary is written, in units of its plain text. */
export interface WrittenMention {
  readonly plain: PlainText;
  readonly from: number;
  readonly to: number;
  /** The number of years. */
  readonly count: Stretch;
  /** The last year in the brackets: the one celebrated, or that of a date which stands alone. */
  readonly last?: Stretch;
}

type Stretch = readonly [from: number, to: number];

const date = String.raw`(?:(?:ngày |tháng |năm )?(?:(\d{1,2})[/.-])?(?:(\d{1,2})[/.-])?((?:1\d|20)\d{2}))`;
const event = String.raw`((?:(?!\d{1,4} năm |lần thứ )[^()\n;]){3,170}?)`;
const bracket = String.raw`[“”"’]?\s*\(\s*${date}(?:\s*(?:[-–—]|đến)\s*${date})?\s*\)`;
/** "75 năm truyền thống … (1949-2024)". */
const counted = new RegExp(String.raw`(?<![\d.,/-])(\d{1,4}) năm ${event}${bracket}`, 'gu');
/** "kỷ niệm lần thứ 92 Ngày …  (03/02/1930 - 03/02/2022)". */
const nth = new RegExp(
  String.raw`(?<=[Kk]ỷ niệm |sinh nhật |[Kk]ỷ niệm [^.;()\d]{0,90} )lần thứ (\d{1,4}) ?${event}?${bracket}`,
  'gu',
);
/** "kỷ niệm 40 năm Ngày Nhà giáo Việt Nam" without dates. */
const bare = /(?<=[Kk]ỷ niệm (?:lần thứ )?)(\d{1,4}) năm ([^()\d.,;:“”"]{6,120})/gu;
/** "kỷ niệm 82 năm Ngày … và 37 năm Ngày hội Quốc phòng toàn dân": a further one of the same sentence. */
const further = /(?<=(?:[,;]| và| cùng) )(\d{1,4}) năm (Ngày [^()\d.,;:“”"]{6,120})/gu;
/** Two full dates without brackets. */
const unbracketed =
  /(?<=[Kk]ỷ niệm )(\d{1,4}) năm ((?:(?!\d{1,4} năm )[^()\n;\d]){3,120}?)[,:]? (\d{1,2})\/(\d{1,2})\/(\d{4}) ?[-–—] ?(\d{1,2})\/(\d{1,2})\/(\d{4})/gu;

/** What makes years in brackets those of an anniversary and not of a period. */
const festive =
  /kỷ niệm|ngày |thành lập|truyền thống|sinh nhật|ngày sinh|xây dựng và (?:phát triển|trưởng thành)|chiến thắng|giải phóng|quốc khánh|cách mạng|mừng/i;
/** "kế hoạch 5 năm … (2021-2025)", "tổng kết 10 năm thực hiện … (2011-2020)": periods, both ends counted. */
const periods =
  'kế hoạch|chiến lược|chương trình|giai đoạn|nhiệm kỳ|sơ kết|tổng kết|kết quả|qua|sau|trong|hơn|gần|từ|suốt|thời hạn|đề án';
const afterPeriod = new RegExp(`(?:${periods}) $`, 'i');
const wordAfterPeriod = new RegExp(`(?:${periods}) (\\S+) $`, 'i');

/** A sentence is looked at so far before a place. */
const longestSentence = 600;

/** Every anniversary of a plan, those of its keys included. */
export const mentionsOf = perSubject((subject): Mention[] => [
  ...plainTextsOf(subject).flatMap((text) =>
    text.signs & sign.digit && /\d năm |lần thứ \d/.test(text.text) ? readText(text) : [],
  ),
  ...readKeys(subject),
]);

function readText(plain: PlainText): Mention[] {
  const { text } = plain;
  const found: Mention[] = [];
  const taken: number[] = [];
  const add = (match: RegExpExecArray, ends: readonly (string | undefined)[], withYears: boolean): void => {
    const start = match.index;
    const before = stretchBefore(text, start, 60);
    const name = match[2] ?? '';
    const [day, month, year, endDay, endMonth, endYear] = ends;
    const full = day !== undefined;
    if (withYears && isPeriod(before) && !/kỷ niệm /i.test(before.slice(-25))) return;
    if (!full && !festive.test(before.slice(-40) + name) && !/lần thứ/.test(match[0])) return;
    // One date that is no base: the day of the feast itself.
    taken.push(start);
    const since = Number(year);
    const on = endYear === undefined ? undefined : Number(endYear);
    if (on === undefined && !/kỷ niệm|ngày/i.test(before.slice(-40) + name)) return;
    found.push({
      found: Number(match[1]),
      event: tidy(name),
      since,
      ...(on !== undefined && { on }),
      possible:
        on === undefined
          ? []
          : allowed(
              since,
              on,
              [day, month, endDay, endMonth].map((part) => (part === undefined ? undefined : Number(part))),
            ),
      years: on === undefined ? yearsAfter(text, start, since) : [],
      place: plain.at(start, start + match[0].length),
      written: { ...placeCount(plain, match), last: lastYear(match) },
    });
  };
  if (text.includes('(')) for (const match of text.matchAll(counted)) add(match, readEnds(match.slice(3)), true);
  const festival = /ỷ niệm/.test(text);
  if (festival) for (const match of text.matchAll(unbracketed)) add(match, match.slice(3), true);
  if (text.includes('lần thứ')) for (const match of text.matchAll(nth)) add(match, readEnds(match.slice(3)), false);
  const goesOn = (at: number) => /[Kk]ỷ niệm [^.\n]*$/u.test(stretchBefore(text, at, longestSentence));
  const undated = festival
    ? [...text.matchAll(bare), ...[...text.matchAll(further)].filter(({ index }) => goesOn(index))]
    : [];
  for (const match of undated) {
    if (taken.includes(match.index)) continue;
    found.push({
      found: Number(match[1]),
      event: tidy(match[2]!),
      possible: [],
      years: [],
      place: plain.at(match.index, match.index + `${match[1]} năm`.length),
      written: placeCount(plain, match),
    });
  }
  return found;
}

function placeCount(plain: PlainText, { 0: all, 1: count, index }: RegExpExecArray): WrittenMention {
  const from = index + all.indexOf(count!);
  return { plain, from: index, to: index + all.length, count: [from, from + count!.length] };
}

function lastYear({ 0: all, index }: RegExpExecArray): Stretch {
  const from = index + all.search(/\d{4}\D*$/);
  return [from, from + 4];
}

/** The words before are those of a period, a word between at most. */
function isPeriod(before: string): boolean {
  const word = wordAfterPeriod.exec(before)?.[1];
  return afterPeriod.test(before) || (word !== undefined && /^\p{L}+$/u.test(word));
}

/** Day, month, year of both ends: of `8/1945` the one number is the month. */
function readEnds(groups: readonly (string | undefined)[]): (string | undefined)[] {
  return [groups.slice(0, 3), groups.slice(3, 6)].flatMap(([first, second, year]) =>
    second === undefined ? [undefined, first, year] : [first, second, year],
  );
}

/** The difference of the years; where the last year is nearly full, that year counts as well. */
function allowed(since: number, on: number, [day, month, endDay, endMonth]: readonly (number | undefined)[]): number[] {
  const years = on - since;
  if (day === undefined || month === undefined || endDay === undefined || endMonth === undefined) return [years];
  const rest = (endMonth - month) * 30.4 + (endDay - day);
  return rest > 300 ? [years, years + 1] : rest < -30 ? [years, years - 1] : [years];
}

/** Years named near a mention with one date, such as "vào năm 2027". */
function yearsAfter(text: string, start: number, since: number): number[] {
  const sentence = text.slice(start, start + 300).split(/[.;]\s/u)[0] ?? '';
  return [...sentence.matchAll(/(?<!\d)(?:năm |\/)((?:19|20)\d{2})(?!\d)/gu)]
    .map(([, year]) => Number(year))
    .filter((year) => year > since + 1);
}

function tidy(name: string): string {
  return name
    .toLowerCase()
    .replace(/[“”"'*]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `anniversary`, `anniversaries`: counted by the program from `since` and `on`. */
function readKeys(subject: Subject): Mention[] {
  const { years, date: issued } = planTimeOf(subject);
  return findAll(subject.plan, 'anniversary').flatMap(({ value: { event, since, on } }): Mention[] => {
    // What a plan names by id has got both.
    if (!event || !since) return [];
    const from = Number(since.text.slice(0, 4));
    const to = on ? Number(on.text.slice(0, 4)) : (years?.from ?? issued?.year);
    if (to === undefined) return [];
    return [{ found: to - from, event: tidy(event.text), since: from, on: to, possible: [to - from], years: [] }];
  });
}

/** Do both names speak of one event? The shorter is found at the start of the longer; "Ngày" does not count. */
export function isSameEvent(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) => name.replace(/^(?:ngày |năm )/, '')) as [string, string];
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.split(' ').length >= 3 && `${long} `.startsWith(`${short} `);
}
