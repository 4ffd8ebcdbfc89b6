import { printIsoDate } from '../../core/date.ts';
import { keepPer } from '../../core/keep-per.ts';
import { stretchBefore } from '../../core/stretch-before.ts';
import { unifyTones } from '../../core/syllable.ts';
import type { FormerDocument, Lexicon } from '../../lexicon/lexicon.ts';
import { citationsOf } from '../find-citations.ts';
import { findDates } from '../find-dates.ts';
import { isQuoted } from '../is-quoted.ts';
import { earliestDayOf } from '../plan-time.ts';
import { plainTextsOf } from '../strip-emphasis.ts';
import type { Spot, Subject } from '../subject.ts';
import { isBelow } from '../walk-parts.ts';

/** A document that a plan rests on and that was replaced when the plan was issued. */
export interface FormerCitation {
  readonly found: string;
  readonly by: string;
  /** `2025-07-01`: the first day on which it was no longer in force. */
  readonly until: string;
  readonly place: Spot;
}

/** A document of the data: laws by name and date (NĐ 30/2020, Phụ lục I, mục II.6), others by number, symbol and date. */
interface Known extends FormerDocument {
  /** Of a law, in small letters, marks of tone as `unifyTones` puts them. */
  readonly name?: string;
  /** `98-2023-NĐ-CP`. */
  readonly code?: string;
  /** `2015-06-19`. */
  readonly date?: string;
}

const documentsOf = keepPer(({ 'former-documents': documents }: Lexicon): readonly Known[] =>
  Object.entries(documents).map(([cited, document]) => ({ ...document, ...readKey(cited) })),
);

function readKey(cited: string): Pick<Known, 'name' | 'code' | 'date'> {
  const written = findDates(cited).at(-1);
  const date = written?.year === undefined ? undefined : printIsoDate({ ...written, year: written.year });
  const law = /^(?:luật|bộ luật|pháp lệnh) .+?(?= ngày \d)/i.exec(cited)?.[0];
  const number = /(\d+)(?:\/(\d{4}))?[-/](\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d]*)+)/u.exec(cited);
  return {
    ...(date !== undefined && { date }),
    ...(law !== undefined
      ? { name: unifyTones(law).toLowerCase() }
      : number && { code: codeOf(number[1]!, number[2], number[3]!) }),
  };
}

function codeOf(number: string, year: number | string | undefined, symbol: string): string {
  return [
    number.replace(/^0+(?=\d)/, ''),
    ...(year === undefined ? [] : [year]),
    symbol.toUpperCase().replaceAll('/', '-'),
  ].join('-');
}

/** Words that rest a task on a document, and those that look back on it. */
const resting = /(?:theo|căn cứ|quy định tại|hướng dẫn tại)[^.;]{0,80}$/i;
const looking = /tổng kết|sơ kết|trước đây|giai đoạn|thay thế|bãi bỏ|sửa đổi|kết quả/i;

/** The bases of a plan, and what its tasks rest on, that were no longer in force on its day. */
export function findFormerDocuments(subject: Subject): FormerCitation[] {
  const day = earliestDayOf(subject);
  if (!day) return [];
  const documents = documentsOf(subject.lexicon).filter(({ until }) => until <= day);
  if (documents.length === 0) return [];
  const report = (document: Known, found: string, place: Spot): FormerCitation => ({
    found,
    by: successor(document, documents),
    until: document.until,
    place,
  });
  const texts = new Map(subject.texts.map(({ pointer, text }) => [pointer, text]));
  const numbered = citationsOf(subject).flatMap(({ number, numberYear, symbol, date, words, place, pointer }) => {
    const code = codeOf(number, numberYear, symbol);
    const document = documents.find(
      (known) =>
        known.code === code && (known.date === undefined || (date !== undefined && known.date === printIsoDate(date))),
    );
    const [from] = place.within ?? [0];
    const text = texts.get(pointer) ?? '';
    if (!document || isQuoted(text, from) || !isRested(pointer, stretchBefore(text, from, longestSentence))) return [];
    return [report(document, words, place)];
  });
  const laws = documents.filter((document) => document.name !== undefined);
  const named = plainTextsOf(subject).flatMap(({ text, pointer, at }) => {
    if (!/luật|pháp lệnh/i.test(text)) return [];
    const small = unifyTones(text).toLowerCase();
    return laws.flatMap((law) => {
      const found: FormerCitation[] = [];
      for (let index = small.indexOf(law.name!); index >= 0; index = small.indexOf(law.name!, index + 1)) {
        const to = index + law.name!.length;
        if (
          isQuoted(text, index) ||
          !isRested(pointer, stretchBefore(text, index, longestSentence)) ||
          !isSame(law, text.slice(to, to + 80))
        )
          continue;
        found.push(report(law, text.slice(index, to), at(index, to)));
      }
      return found;
    });
  });
  return [...numbered, ...named];
}

/** Units that a sentence may reach back. */
const longestSentence = 1500;

function isRested(pointer: string, before: string): boolean {
  if (isBelow(pointer, 'bases')) return !/sửa đổi|bổ sung/i.test(before);
  const clause = before.split(/[.;]\s/).at(-1)!;
  return isBelow(pointer, 'body', 'lead-in', 'closing', 'appendices') && resting.test(clause) && !looking.test(clause);
}

/** What stands behind the name of a law says which one it is: its number, its date or its year. */
function isSame({ date = '', number }: Known, tail: string): boolean {
  const rest = tail.split(';')[0]!;
  if (number !== undefined && rest.includes(number)) return true;
  const [written] = findDates(rest);
  if (written?.year !== undefined && written.from < 40)
    return printIsoDate({ ...written, year: written.year }) === date;
  return new RegExp(String.raw`^ (?:năm )?${date.slice(0, 4)}(?!\d)`).test(rest);
}

/** The document in force on the day of the plan: what replaced it may have been replaced too. */
function successor(document: Known, gone: readonly Known[]): string {
  const { name, code, date } = readKey(document.by);
  const next = gone.find(
    (known) =>
      known.until > document.until &&
      (name !== undefined
        ? known.name === name && known.date === date
        : known.code === code && known.code !== undefined) &&
      (known.date === undefined || known.date === date),
  );
  return next ? successor(next, gone) : document.by;
}
