import { printIsoDate, readPartialDate } from '../core/date.ts';
import type { Fix } from '../core/problem.ts';
import type { Leaf } from '../plan/leaf.ts';
import { citationsOf } from '../reading/find-citations.ts';
import { plainTextsOf } from '../reading/strip-emphasis.ts';
import type { Subject } from '../reading/subject.ts';
import { isBelow } from '../reading/walk-parts.ts';
import { type Changes, moveYears } from './change.ts';
import type { Review } from './review.ts';
import { askOfDay } from './roll-times.ts';
import type { Shift } from './shift.ts';

/** Keys whose value is a year, a month or a day that moves; `since` never does. */
const dated = ['year', 'from', 'to', 'by', 'on', 'before', 'from-year'];

/** The number and the day of the plan become blank; keys that hold years and days move. */
export function rollKeys(subject: Subject, shift: Shift): Changes {
  const fixes: Fix[] = [...blankDecision(subject, shift)];
  const reviews: Review[] = [];
  const { plan } = subject;
  for (const leaf of plan.places) {
    // The years in which somebody has held a title are the office's.
    if (leaf.file !== plan.file || isBelow(leaf.pointer, 'issuer')) continue;
    if (leaf.pointer === '/number') fixes.push(...write(leaf, ''));
    else if (leaf.pointer === '/date') fixes.push(...write(leaf, String(Number(leaf.text.slice(0, 4)) + shift.by)));
    else if (leaf.kind !== 'text' && dated.includes(leaf.key)) {
      const moved = moveKey(leaf, shift);
      fixes.push(...moved.fixes);
      reviews.push(...moved.reviews);
    }
  }
  return { fixes, reviews };
}

function write({ pointer, text }: Leaf, to: string): Fix[] {
  return text === to ? [] : [{ pointer, from: 0, to: text.length, text: to }];
}

function moveKey(leaf: Leaf, { own, by }: Shift): Changes {
  const { pointer, text, key } = leaf;
  const date = readPartialDate(text);
  // The years of a measure are an aim; its other numbers are no years.
  const isAim = /\/measure\//.test(pointer);
  if (!date || (isAim && (date.year < own.from || date.year > own.to || !/^(?:by|from-year)$/.test(key))))
    return { fixes: [], reviews: [] };
  const moved = moveYears(date, by);
  const parts = text.split('-').length;
  const fixes = write(leaf, printIsoDate(moved).split('-').slice(0, parts).join('-'));
  if (date.day === undefined || date.month !== 2) return { fixes, reviews: [] };
  return {
    fixes,
    reviews: askOfDay(pointer, { ...date, day: date.day }, { ...moved, day: moved.day! }, key !== 'from'),
  };
}

/** A plan issued with a decision has the decision's number and day: "Quyết định số    /QĐ-TCT ngày    /    /2027". */
function blankDecision(subject: Subject, { by }: Shift): Fix[] {
  const plain = plainTextsOf(subject).find(({ pointer }) => isBelow(pointer, 'issued-with'));
  if (!plain) return [];
  return citationsOf(subject)
    .filter(({ pointer }) => pointer === plain.pointer)
    .slice(0, 1)
    .flatMap(({ place, date, datePlace, number, words }): Fix[] => {
      const [from = 0] = place.within ?? [];
      const at = from + words.search(/\d/);
      const digits = /^\d+/.exec(words.slice(words.search(/\d/)))![0];
      return [
        ...(number === '' ? [] : [{ pointer: plain.pointer, from: at, to: at + digits.length, text: blank }]),
        ...(date && datePlace?.within
          ? [
              {
                pointer: plain.pointer,
                from: datePlace.within[0],
                to: datePlace.within[1],
                text: `${blank}/${blank}/${date.year + by}`,
              },
            ]
          : []),
      ];
    });
}

/** Room for a pen. */
const blank = '    ';
