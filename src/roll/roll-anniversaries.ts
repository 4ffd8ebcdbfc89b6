import { groupBy } from '../core/group-by.ts';
import type { Fix } from '../core/problem.ts';
import { findKnownDay } from '../reading/dated/known-days.ts';
import { isSameEvent, type Mention, mentionsOf, type WrittenMention } from '../reading/find-anniversaries.ts';
import { isQuoted } from '../reading/is-quoted.ts';
import { plainTextsOf } from '../reading/strip-emphasis.ts';
import type { Subject } from '../reading/subject.ts';
import { isBelow } from '../reading/walk-parts.ts';
import { type Changes, changeText } from './change.ts';
import { isBasis } from './is-basis.ts';
import type { OwnWords } from './own-words.ts';
import type { Review } from './review.ts';
import type { Shift } from './shift.ts';

/** How many years an anniversary has in the new plan, from the words of the old one or its keys. */
export interface CountedAnniversary {
  /** In the words of the plan. */
  readonly event: string;
  readonly before: number;
  readonly after: number;
}

/** A number of years that goes on: "trong 75 năm xây dựng và phát triển". */
const going =
  /(?<![\d.,/-])(\d{1,3}) năm(?= (?:xây dựng|hình thành|truyền thống|thành lập|phát triển|trưởng thành|chiến đấu))/gu;

/** Anniversaries counted again from their first days; those of others' words, and those long ago or far ahead, stay. */
export function rollAnniversaries(
  subject: Subject,
  shift: Shift,
  isOwn: OwnWords,
): Changes & { readonly counted: readonly CountedAnniversary[] } {
  const fixes: Fix[] = [];
  const reviews: Review[] = [];
  const counted: CountedAnniversary[] = [];
  const mentions = mentionsOf(subject);
  const dated = groupBy(
    mentions.filter(({ since, on }) => since !== undefined && on !== undefined),
    ({ event }) => startOf(event),
  );
  const near = (year: number) => year >= shift.own.from - 1 && year <= shift.own.to + 1;
  for (const mention of mentions) {
    const { written, found, event, on, since } = mention;
    if (!written) {
      if (on !== undefined && near(on)) counted.push({ event, before: found, after: found + shift.by });
      continue;
    }
    const { plain, from, to, count, last } = written;
    if (isBasis(plain)) continue;
    const ask = (sort: Review['sort']) =>
      reviews.push({ pointer: plain.pointer, sort, words: plain.text.slice(from, to) });
    const celebrated = on ?? (since !== undefined && since >= shift.base ? since : undefined);
    if (isQuoted(plain.text, from) && !isOwn(plain.text, from)) ask('quotation');
    else if (celebrated !== undefined && !near(celebrated)) ask('anniversary');
    else {
      const after = countAgain(mention, celebrated, dated, subject, shift);
      fixes.push(changeText(plain, ...count, String(after)));
      if (last && celebrated !== undefined) fixes.push(changeText(plain, ...last, String(celebrated + shift.by)));
      counted.push({ event: nameOf(written), before: found, after });
    }
  }
  const byText = groupBy(
    mentions.flatMap(({ written }) => written ?? []),
    ({ plain }) => plain,
  );
  const ownCounts = mentions.flatMap(({ written, found }) =>
    !written || isBelow(written.plain.pointer, 'subject') ? [found] : [],
  );
  for (const plain of plainTextsOf(subject)) {
    if (isBasis(plain)) continue;
    const held = byText.get(plain) ?? [];
    for (const { 0: all, 1: years = '', index } of plain.text.matchAll(going)) {
      if (held.some(({ from, to }) => from <= index && index < to)) continue;
      if (ownCounts.includes(Number(years)))
        fixes.push(changeText(plain, index, index + years.length, String(Number(years) + shift.by)));
      else if (Number(years) >= 10) reviews.push({ pointer: plain.pointer, sort: 'anniversary', words: all });
    }
  }
  return { fixes, reviews, counted };
}

/** The years up to the one celebrated in the new plan. */
function countAgain(
  { found, since, on, possible, event }: Mention,
  celebrated: number | undefined,
  dated: ReadonlyMap<string, readonly Mention[]>,
  { lexicon }: Subject,
  { base, own, by }: Shift,
): number {
  // Where the last year is nearly full, or counts as well, the author counted so.
  if (on !== undefined) return possible.includes(found) ? found + by : on + by - since!;
  const known = findKnownDay(lexicon, event)?.since.slice(0, 4);
  const same = () => dated.get(startOf(event))?.find((other) => isSameEvent(other.event, event))?.since;
  const first = since !== undefined && since < base ? since : known === undefined ? same() : Number(known);
  if (first === undefined) return found + by;
  const counted = first + found;
  const year = celebrated ?? (counted >= own.from - 1 && counted <= own.to + 1 ? counted : base);
  return year + by - first;
}

/** The words that names of one event begin with, however long they are. */
function startOf(event: string): string {
  return event
    .replace(/^(?:ngày |năm )/, '')
    .split(' ', 3)
    .join(' ');
}

function nameOf({ plain, from, to }: WrittenMention): string {
  const [words = ''] = plain.text.slice(from, to).split('(');
  return words
    .replace(/^(?:lần thứ )?\d+(?: năm)? ?/u, '')
    .replace(/[”“]/g, '')
    .trim();
}
