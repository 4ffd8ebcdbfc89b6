import { type Citation, citationsOf } from '../../reading/find-citations.ts';
import { printDate } from '../../reading/find-dates.ts';
import { lineOfSpot } from '../../reading/read-layout.ts';
import type { Finding, Rule } from '../rule.ts';

/** So many ways to cite one document are held against each other. */
const most = 50;

export const citationDiffers: Rule = {
  id: 'facts/citation-differs',
  severity: 'warning',
  message: {
    vi: 'cùng một văn bản, ở đây ghi “{found}”, ở dòng {line} ghi “{other}”',
    en: 'the same document is cited with “{found}” here and “{other}” in line {line}',
  },
  reason: {
    vi: 'Một văn bản chỉ có một số, một ngày và một tên; dẫn lần nào cũng phải như nhau.',
    en: 'A document has one number, one date and one name, wherever it is cited.',
  },
  bad: 'bases: [Chỉ thị số 03/CT-UBND ngày 11/02/2022 của UBND tỉnh]\nclosing: Các đơn vị thực hiện Chỉ thị số 03/CT-UBND ngày 12/02/2022 của UBND tỉnh.',
  good: 'bases: [Chỉ thị số 03/CT-UBND ngày 11/02/2022 của UBND tỉnh]\nclosing: Các đơn vị thực hiện Chỉ thị số 03/CT-UBND ngày 11/02/2022 của UBND tỉnh.',
  find: (subject) => {
    const byNumber = new Map<string, Citation[]>();
    const byDate = new Map<string, Citation[]>();
    return citationsOf(subject).flatMap((citation) => {
      const { number, numberYear, symbol, date } = citation;
      const sameNumber = groupOf(byNumber, [number, numberYear, symbol].join(' '));
      const sameDate = groupOf(byDate, [symbol, date ? printDate(date) : '', citation.type, citation.name].join(' '));
      const found =
        compareDates(citation, sameNumber) ??
        compareNames(citation, sameNumber) ??
        compareNumbers(citation, sameDate) ??
        compareDateWords(citation, sameNumber);
      if (sameNumber.length < most && !sameNumber.some((other) => isLike(other, citation))) sameNumber.push(citation);
      // Of two numbers one is another than that of any citation to come.
      if (date && sameDate.length < 2 && !sameDate.some((other) => other.number === number)) sameDate.push(citation);
      if (!found) return [];
      const { unlike, ...finding } = found;
      return [{ ...finding, values: { ...finding.values, line: lineOfSpot(subject, unlike.place) } }];
    });
  },
};

/** What differs, and from which citation. */
type Difference = Finding & { readonly unlike: Citation };

/** The same once more. */
function isLike(a: Citation, b: Citation): boolean {
  return (
    a.number === b.number &&
    a.name === b.name &&
    a.dateWords === b.dateWords &&
    a.date?.day === b.date?.day &&
    a.date?.month === b.date?.month &&
    a.date?.year === b.date?.year
  );
}

function groupOf(groups: Map<string, Citation[]>, key: string): Citation[] {
  const group = groups.get(key) ?? [];
  groups.set(key, group);
  return group;
}

/** Numbers begin anew each year (or term): another year is another document, unless the number holds its year or the name is the same. */
function compareDates(
  { date, datePlace, numberYear, name }: Citation,
  others: readonly Citation[],
): Difference | undefined {
  if (!date || !datePlace || others.some((other) => other.date && printDate(other.date) === printDate(date)))
    return undefined;
  const other = others.find(
    (one) => one.date && (one.date.year === date.year || (numberYear === undefined && isSame(one.name, name))),
  );
  return (
    other?.date && { ...datePlace, values: { found: printDate(date), other: printDate(other.date) }, unlike: other }
  );
}

function compareNames({ name, namePlace, date }: Citation, others: readonly Citation[]): Difference | undefined {
  const named = others.filter(
    (other) => other.name !== '' && (!other.date || !date || printDate(other.date) === printDate(date)),
  );
  if (!namePlace || named.length === 0 || named.some((other) => agrees(other.name, name))) return undefined;
  return { ...namePlace, values: { found: name, other: named[0]!.name }, unlike: named[0]! };
}

/** Two numbers with one date and one name. */
function compareNumbers(citation: Citation, others: readonly Citation[]): Difference | undefined {
  if (!citation.date) return undefined;
  const other = others.find(
    (one) => one.type === citation.type && one.number !== citation.number && isSame(one.name, citation.name),
  );
  return other && { ...citation.place, values: { found: citation.words, other: other.words }, unlike: other };
}

/** One date written in two ways: "05/3/2020" and "05 tháng 3 năm 2020", "5/3/2020". */
function compareDateWords(
  { date, datePlace, dateWords }: Citation,
  others: readonly Citation[],
): Difference | undefined {
  if (!date || !datePlace || dateWords === undefined) return undefined;
  const dated = others.filter((other) => other.date && printDate(other.date) === printDate(date));
  const [first] = dated;
  if (first?.dateWords === undefined || dated.some((other) => other.dateWords === dateWords)) return undefined;
  return { ...datePlace, values: { found: dateWords, other: first.dateWords }, hint: sameDay, unlike: first };
}

const sameDay = {
  vi: 'cùng một ngày nhưng viết hai kiểu; viết “{other}”',
  en: 'the same day, written in two ways; write “{other}”',
};

/** The same name, long enough to be one. */
function isSame(a: string, b: string): boolean {
  return a === b && a.split(' ').length >= 4;
}

/** Is one the other, or its beginning? */
function agrees(a: string, b: string): boolean {
  const [short, long] = [a, b]
    .map((name) => name.replace(/[“”"'*,]/g, '').replace(/\s+/g, ' '))
    .sort((one, two) => one.length - two.length) as [string, string];
  return long.startsWith(short) || short.split(' ').length < 3;
}
