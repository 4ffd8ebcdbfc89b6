import { type FoundPhrase, openPhrases } from '../../core/find-phrases.ts';
import { keepPer } from '../../core/keep-per.ts';
import { stretchBefore } from '../../core/stretch-before.ts';
import { unifyTones } from '../../core/syllable.ts';
import type { FormerUnit, Lexicon } from '../../lexicon/lexicon.ts';
import { findDates, isRealDate, orderOf } from '../find-dates.ts';
import { isQuoted } from '../is-quoted.ts';
import { earliestDayOf } from '../plan-time.ts';
import { plainTextsOf } from '../strip-emphasis.ts';
import type { Spot, Subject } from '../subject.ts';

/** A unit or body that a plan names and that was gone when the plan was issued. */
export interface FormerName {
  readonly found: string;
  /** What stands in its place on that day. */
  readonly now: string;
  /** Its first day without it, `2025-07-01`. */
  readonly until: string;
  readonly place: Spot;
}

interface Names {
  /** Where names stand in a text whose marks of tone are as `keyOf` puts them. */
  find(text: string): FoundPhrase[];
  readonly byName: ReadonlyMap<string, FormerUnit>;
  /** The day on which the first of them went. */
  readonly first: string;
}

/** The bodies that are called by their province: what they are called in a province and in a city. */
const provincialBodies = [
  ['Tỉnh ủy', 'Thành ủy'],
  ['Tỉnh đoàn', 'Thành đoàn'],
] as const;

const namesOf = keepPer((lexicon: Lexicon): Names => {
  const byName = new Map<string, FormerUnit>();
  const add = (name: string, unit: FormerUnit): void => void byName.set(keyOf(name), unit);
  for (const [name, unit] of Object.entries(lexicon['former-units'])) {
    add(name, unit);
    if (!name.startsWith('tỉnh ')) continue;
    for (const [inProvince, inCity] of provincialBodies) {
      const now = unit.now
        .replace(/^tỉnh /, `${inProvince} `)
        .replace(/^thành phố /, `${inCity} `)
        .replace(/^Thành phố /, `${inCity} Thành phố `);
      add(name.replace(/^tỉnh /, `${inProvince} `), { ...unit, now });
    }
  }
  return {
    find: openPhrases([...byName.keys()]),
    byName,
    first: [...byName.values()].reduce((least, { until }) => (until < least ? until : least), '9999'),
  };
});

/** One spelling of a name: hoà and hòa, uỷ and ủy may stand in one of them side by side. */
function keyOf(name: string): string {
  return unifyTones(name).toLowerCase();
}

const formerBefore = /(?:nguyên|trước đây|trước kia|sáp nhập|hợp nhất|giải thể|chia tách)(?: là| của)?(?: các)?,? $/i;
const formerAfter = /^[^.;,]{0,60}[(,]? ?(?:cũ|trước đây|nay là|trước sáp nhập|sáp nhập|hợp nhất)/i;

/** Units and bodies in the text and the letterhead of a plan that were gone on its day. History and quotations are left alone. */
export function findFormerUnits(subject: Subject): FormerName[] {
  const day = earliestDayOf(subject);
  if (!day) return [];
  const { find, byName, first } = namesOf(subject.lexicon);
  if (day < first) return [];
  const judge = (found: string, place: Spot, isPast: (until: string) => boolean): FormerName[] => {
    const unit = byName.get(keyOf(found));
    if (!unit || unit.until > day || isPast(unit.until)) return [];
    return [{ found, now: successor(unit, byName, day), until: unit.until, place }];
  };
  const told = plainTextsOf(subject).flatMap(({ text, at }) =>
    find(unifyTones(text)).flatMap(({ index, length }) => {
      const to = index + length;
      const found = text.slice(index, to);
      if (
        isQuoted(text, index) ||
        formerBefore.test(stretchBefore(text, index, 40)) ||
        formerAfter.test(text.slice(to))
      )
        return [];
      return judge(found, at(index, to), (until) => isOfBefore(text, index, until));
    }),
  );
  return [...told, ...findInLetterhead(subject, find, judge)];
}

/** The names of an office that has a file of its own are told at the key that names it. */
function findInLetterhead(
  { plan }: Subject,
  find: Names['find'],
  judge: (found: string, place: Spot, isPast: (until: string) => boolean) => FormerName[],
): FormerName[] {
  const { issuer } = plan.data;
  return [issuer.superior ?? [], issuer.name].flatMap((lines) => {
    const [first] = lines;
    if (!first || first.file === plan.file) return [];
    const text = lines.map((line) => line.text.replaceAll('*', '')).join(' ');
    return find(unifyTones(text)).flatMap(({ index, length }) =>
      judge(text.slice(index, index + length), { pointer: '/issuer' }, () => false),
    );
  });
}

/** What came after, and after that, up to a day. */
function successor({ now, until }: FormerUnit, byName: ReadonlyMap<string, FormerUnit>, day: string): string {
  const next = byName.get(keyOf(now));
  return next && next.until > until && next.until <= day ? successor(next, byName, day) : now;
}

/** The sentence speaks of a year or a day before: "Kế hoạch số 12/KH-UBND ngày 05/3/2024 của UBND tỉnh Nam Định". */
function isOfBefore(text: string, index: number, until: string): boolean {
  const from = Math.max(text.lastIndexOf('. ', index), text.lastIndexOf(';', index)) + 1;
  const end = /[.;](?:\s|$)/.exec(text.slice(index))?.index;
  const sentence = text.slice(from, end === undefined ? undefined : index + end);
  const limit = Number(until.replaceAll('-', ''));
  return (
    findDates(sentence).some(
      (date) => isRealDate(date) && date.year !== undefined && orderOf({ ...date, year: date.year }) < limit,
    ) ||
    [...sentence.matchAll(/(?<![\d/])(?:19|20)\d{2}(?!\d)/g)].some(([year]) => Number(year) < Number(until.slice(0, 4)))
  );
}
