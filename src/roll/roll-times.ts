import { isWeekend, type PartialDate, weekdayOf } from '../core/date.ts';
import { groupBy } from '../core/group-by.ts';
import type { Fix } from '../core/problem.ts';
import { stretchBefore } from '../core/stretch-before.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { mentionsOf } from '../reading/find-anniversaries.ts';
import { citationsOf } from '../reading/find-citations.ts';
import { datesOf, isRealDate, printDate, type TextDate } from '../reading/find-dates.ts';
import { findWeekday, weekdayNames } from '../reading/find-weekday.ts';
import { isQuoted } from '../reading/is-quoted.ts';
import { type PlainText, plainTextsOf } from '../reading/strip-emphasis.ts';
import type { Spot, Subject } from '../reading/subject.ts';
import { isBelow } from '../reading/walk-parts.ts';
import type { AskedBefore } from './asked-before.ts';
import { type Changes, changeText, moveYears } from './change.ts';
import { findTimes, type Time } from './find-times.ts';
import { isBasis } from './is-basis.ts';
import { judgeTime } from './judge-time.ts';
import type { OwnWords } from './own-words.ts';
import type { Review } from './review.ts';
import type { Shift } from './shift.ts';

/** Years, days, spans and days of the week in the texts of a plan; its bases and what anniversaries and citations hold stay. */
export function rollTimes(subject: Subject, shift: Shift, isOwn: OwnWords, askedBefore: AskedBefore): Changes {
  const fixes: Fix[] = [];
  const reviews: Review[] = [];
  const take = (changes: Changes): void => {
    fixes.push(...changes.fixes);
    reviews.push(...changes.reviews);
  };
  const mentions = groupBy(
    mentionsOf(subject).flatMap(({ written }) => written ?? []),
    ({ plain }) => plain,
  );
  const cited = groupBy(
    citationsOf(subject).flatMap(({ place, datePlace, namePlace }) => [place, datePlace, namePlace]),
    (spot) => spot?.pointer,
  );
  for (const plain of plainTextsOf(subject)) {
    const { text, pointer } = plain;
    if (isBasis(plain) || isBelow(pointer, 'issued-with')) continue;
    const counted = new Uint8Array(text.length);
    for (const { from, to } of mentions.get(plain) ?? []) counted.fill(1, from, to);
    const documents = cited.get(pointer) ?? [];
    const isTaken = (at: number) =>
      counted[at] === 1 || documents.some((spot) => spot && holds(spot, plain.at(at, at + 1)));
    for (const time of findTimes(plain)) {
      if (isTaken(time.years[0]!.at)) continue;
      const asked = askedBefore(pointer, wordsOf(text, time));
      const verdict = asked ?? judgeTime(plain, time, shift, (at) => isOwn(text, at));
      if (verdict === 'moves') take(moveTime(plain, time, shift, askedBefore));
      else if (verdict !== 'stays') reviews.push({ pointer, sort: verdict, words: wordsOf(text, time) });
      if (verdict === 'moves') reviews.push(...askOfFebruary(plain, time, shift));
    }
    for (const date of datesOf(plain))
      if (date.year === undefined && !isTaken(date.from)) take(moveWeekday(plain, date, shift, askedBefore));
    fixes.push(...moveLunarYear(plain, subject.lexicon, shift, isOwn));
  }
  return { fixes, reviews };
}

/** The words to repeat: of a span its years, of a counted event its number too. */
function wordsOf(text: string, { sort, from, to, called }: Time): string {
  if (sort === 'span' && called === 'giai đoạn') return text.slice(from + called.length, to);
  const counted = /lần thứ [\p{L}\d]+,? ?[-–(]? ?$/iu.exec(stretchBefore(text, from, 30));
  return `${counted?.[0] ?? ''}${text.slice(from, to)}`;
}

function holds(outer: Spot, inner: Spot): boolean {
  return (
    outer.within !== undefined &&
    inner.within !== undefined &&
    outer.within[0] <= inner.within[0] &&
    inner.within[1] <= outer.within[1]
  );
}

function moveTime(plain: PlainText, { years, date }: Time, { base, by }: Shift, askedBefore: AskedBefore): Changes {
  // Of "(1949-2024)" only the year that is celebrated moves.
  const moved = years.length > 1 ? years.filter(({ year }) => year > base - 10) : years;
  const fixes = moved.map(({ year, at }) => changeText(plain, at, at + 4, String(year + by)));
  if (date?.year === undefined) return { fixes, reviews: [] };
  const before = { year: date.year, month: date.month, day: date.day };
  const next = moveYears(before, by);
  if (isRealDate(date) && next.day !== date.day)
    fixes.unshift(changeText(plain, date.from, date.from + 2, String(next.day)));
  const named = nameWeekday(plain, date, before, next, askedBefore);
  return { fixes: [...fixes, ...named.fixes], reviews: named.reviews };
}

/** 28 February as the end of a time, in a year that has a day more. */
function askOfFebruary(plain: PlainText, { date, from }: Time, { by }: Shift): Review[] {
  if (date?.year === undefined || date.month !== 2 || !isRealDate(date)) return [];
  const { year, day } = moveYears({ year: date.year, month: date.month, day: date.day }, by);
  const isEnd = /(?:đến|hết|[-–—])(?: hết)?(?: ngày)? ?$/iu.test(stretchBefore(plain.text, from, 16));
  return askOfDay(plain.pointer, date, { year, day }, isEnd);
}

/** What to ask of a last day of February, which is another one in leap years. */
export function askOfDay(
  pointer: string,
  before: { readonly year?: number; readonly day: number },
  { year, day }: { readonly year: number; readonly day: number },
  isEnd: boolean,
): Review[] {
  const isLeap = isRealDate({ day: 29, month: 2, year });
  if (before.day === 29 && day === 28) return [{ pointer, sort: 'day', words: `28/02/${year} thay 29/02` }];
  return before.day === 28 && isLeap && isEnd && !isRealDate({ day: 29, month: 2, year: before.year! })
    ? [{ pointer, sort: 'day', words: `tháng 02/${year} có 29 ngày` }]
    : [];
}

/** A day without a year, with its day of the week: the year is that of the plan for which both agree. */
function moveWeekday(plain: PlainText, date: TextDate, { base, own, by }: Shift, askedBefore: AskedBefore): Changes {
  const named = findWeekday(plain.text, date);
  if (!named || !isRealDate(date)) return unchanged;
  const years = [base, ...Array.from({ length: own.to - own.from + 2 }, (_, i) => own.from + i)];
  const year = years.find((one) => weekdayOf(one, date.month, date.day) === named.day) ?? base;
  const before = { year, month: date.month, day: date.day };
  return nameWeekday(plain, date, before, moveYears(before, by), askedBefore);
}

type FullDate = Required<PartialDate>;

const unchanged: Changes = { fixes: [], reviews: [] };

/**
 * The day of the week beside a date, named anew as it was spelt. Who named it chose it: where a working day becomes a free one, or a
 * free one a working day, a person is asked, and again as long as the comment of an earlier roll stands.
 */
function nameWeekday(
  plain: PlainText,
  date: TextDate,
  before: FullDate,
  next: FullDate,
  askedBefore: AskedBefore,
): Changes {
  const named = findWeekday(plain.text, date);
  if (!named || !isRealDate(next)) return unchanged;
  const weekday = weekdayOf(next.year, next.month, next.day);
  const tell = (of: FullDate, day: number) => `${printDate(of)} là ${weekdayNames[day]}`;
  const isAsked =
    isWeekend(weekday) !== isWeekend(named.day) || askedBefore(plain.pointer, tell(before, named.day)) === 'day';
  const reviews: Review[] = isAsked ? [{ pointer: plain.pointer, sort: 'day', words: tell(next, weekday) }] : [];
  if (weekday === named.day) return { fixes: [], reviews };
  const isFirst = named.from === 0 || /[.:\n] ?$/.test(stretchBefore(plain.text, named.from, 2));
  const spelt = spellWeekday(weekday, plain.text.slice(named.from, named.to), isFirst);
  return { fixes: [changeText(plain, named.from, named.to, spelt)], reviews };
}

/** A day of the week, spelt as another one was; "Chủ nhật" has a capital anywhere and tells nothing of the others. */
function spellWeekday(weekday: number, like: string, isFirst: boolean): string {
  const name = weekdayNames[weekday]!;
  if (weekday === 0) return name;
  const isSunday = !/^thứ/iu.test(like);
  const [first = '', last = ''] = isSunday ? [isFirst ? 'Thứ' : 'thứ', 'Hai'] : like.split(' ');
  const day = /\d/.test(last) ? String(weekday + 1) : name.slice('thứ '.length);
  return `${first} ${last === last.toLowerCase() ? day.toLowerCase() : day}`;
}

/** "Xuân Quý Mão": the name of the year in the lunar calendar. */
function moveLunarYear(plain: PlainText, lexicon: Lexicon, { base, by }: Shift, isOwn: OwnWords): Fix[] {
  const nameOf = (year: number) => {
    const at = (words: readonly string[]) => words[(year - 4) % words.length]!;
    return `${at(lexicon['lunar-stems'])} ${at(lexicon['lunar-branches'])}`;
  };
  return [base - 1, base, base + 1].flatMap((year): Fix[] => {
    const name = nameOf(year);
    const found: Fix[] = [];
    for (let at = plain.text.indexOf(name); at >= 0; at = plain.text.indexOf(name, at + 1))
      if (!isQuoted(plain.text, at) || isOwn(plain.text, at))
        found.push(changeText(plain, at, at + name.length, nameOf(year + by)));
    return found;
  });
}
