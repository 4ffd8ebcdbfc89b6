import { keepPer } from '../core/keep-per.ts';
import { writeChoice } from '../core/write-choice.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { datesOf, type TextDate } from './find-dates.ts';
import { perSubject } from './per-subject.ts';
import { sign } from './signs.ts';
import { type PlainText, plainTextsOf } from './strip-emphasis.ts';
import type { Spot } from './subject.ts';

/** A document cited by number and symbol, with what stands beside it. */
export interface Citation {
  /** "Kế hoạch", when the type stands right before the number. */
  readonly type: string;
  /** Number without leading zeros. */
  readonly number: string;
  /** Year inside the number: 2020 of 30/2020/NĐ-CP. */
  readonly numberYear?: number;
  /** Symbol in capitals, its parts joined by hyphens: CT-TW, NĐ-CP. */
  readonly symbol: string;
  readonly date?: Required<Pick<TextDate, 'day' | 'month' | 'year'>>;
  readonly datePlace?: Spot;
  /** The date as written. */
  readonly dateWords?: string;
  /** "về …", in lower case, as far as the text lets us know where it ends. */
  readonly name: string;
  readonly namePlace?: Spot;
  /** Number and symbol as written. */
  readonly words: string;
  readonly place: Spot;
  readonly pointer: string;
}

const citationIn = keepPer(
  (lexicon: Lexicon) =>
    new RegExp(
      String.raw`(?:(${writeChoice(lexicon['document-types'])}) )?(?:số:? ?)?(?<![\d/.,-])(\d{1,5}[A-Za-z]?)(?:\/((?:19|20)\d{2}))? ?[-/] ?(\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d]*)+)(,? (?:ban hành )?ngày )?`,
      'gu',
    ),
);

/** All citations of a plan in the order of the file. */
export const citationsOf = perSubject((subject): Citation[] =>
  plainTextsOf(subject).flatMap((plain) => readText(plain, citationIn(subject.lexicon))),
);

function readText(plain: PlainText, citations: RegExp): Citation[] {
  const { text, signs } = plain;
  if (!(signs & sign.digit) || !/\d[ -]*[-/] ?\p{Lu}/u.test(text)) return [];
  const dates = datesOf(plain);
  return [...text.matchAll(citations)].flatMap((match): Citation[] => {
    const [all, type = '', number, year, symbol, dated] = match;
    if (!/\p{Lu}{2}/u.test(symbol!)) return [];
    const end = match.index + all.length;
    const date = dated === undefined ? undefined : dates.find(({ from }) => from === end);
    const full = date?.year === undefined ? undefined : { day: date.day, month: date.month, year: date.year };
    const from = match.index + (type === '' ? 0 : type.length + 1);
    const name = readName(text, date?.to ?? end);
    return [
      {
        type,
        number: number!.replace(/^0+(?=\d)/, ''),
        ...(year !== undefined && { numberYear: Number(year) }),
        symbol: symbol!.toUpperCase().replaceAll('/', '-'),
        ...(full &&
          date && { date: full, datePlace: plain.at(date.from, date.to), dateWords: text.slice(date.from, date.to) }),
        name: name.text,
        ...(name.text !== '' && { namePlace: plain.at(name.from, name.to) }),
        words: text.slice(from, end - (dated?.length ?? 0)),
        place: plain.at(from, end - (dated?.length ?? 0)),
        pointer: plain.pointer,
      },
    ];
  });
}

/** The name after "về", "về việc": up to the end of the quotation or of the clause. */
function readName(text: string, start: number): { text: string; from: number; to: number } {
  const none = { text: '', from: start, to: start };
  const rest = text.slice(start, start + 400);
  const lead = /^(?:,? (?:của|do) \p{Lu}[^.,;:()“”"\d]{1,90}?(?: ban hành)?)? về (?:việc )?/u.exec(rest);
  // Words of an action before "về" mean that it speaks of something else.
  if (
    !lead ||
    /(?<!\p{L})(?:gắn|trong|nhằm|thực hiện|triển khai|nâng cao|để|đã|được|với|là|có|quán triệt)(?!\p{L})/u.test(lead[0])
  )
    return none;
  const from = start + lead[0].length;
  const tail = text.slice(from);
  const name = /^[“"]([^”"]+)[”"]/u.exec(tail)?.[1] ?? /^[^.;,()“”"]+/u.exec(tail)?.[0] ?? '';
  const quoted = /^[“"]/.test(tail) ? 1 : 0;
  return { text: name.trim().toLowerCase(), from: from + quoted, to: from + quoted + name.trimEnd().length };
}
