import { type PartialDate, readPartialDate } from '../core/date.ts';
import { isLetter } from '../core/letters.ts';
import type { Plan } from '../plan/read-plan.ts';
import { blankDatesOf } from './find-blank-dates.ts';
import { datesOf, isRealDate } from './find-dates.ts';
import { findPhases } from './find-phases.ts';
import { perSubject } from './per-subject.ts';
import { type PlainText, plainTextsOf } from './strip-emphasis.ts';
import type { Spot, Subject } from './subject.ts';
import { isBelow } from './walk-parts.ts';

/** First and last year, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** Years named in the subject or the lines below it. */
export interface TitleYears extends Years {
  /** Several single years, such as "tổng kết năm 2025, nhiệm vụ năm 2026". */
  readonly several: boolean;
  readonly words: string;
  readonly place: Spot;
}

/** When a plan is from, and what time it is for. */
export interface PlanTime {
  /** Date of issue, as far as it is written: the plan's own, or that of the decision it is issued with. */
  readonly date?: PartialDate;
  readonly title?: TitleYears;
  /** Years of the plan: `period`, else `year`, else those of the title. */
  readonly years?: Years;
  /** Years that an event named without a year may fall in. */
  readonly candidates: readonly number[];
}

export const planTimeOf = perSubject((subject): PlanTime => {
  const { date: issued } = subject.plan.data;
  const date = issued ? readPartialDate(issued.text) : readDecisionDate(subject);
  const title = readTitleYears(
    plainTextsOf(subject).filter(({ pointer }) => isBelow(pointer, 'subject', 'title-lines')),
  );
  const years = readPeriod(subject.plan) ?? title;
  return {
    ...(date && { date }),
    ...(title && { title }),
    ...(years && { years: { from: years.from, to: years.to } }),
    candidates: listCandidates(subject, date, title, years),
  };
});

/**
 * The first day on which a plan may have been issued, as `2026-03-05`: what is open in its date, or stands in the year of its title
 * alone, counts from the beginning. Days written so compare like words.
 */
export function earliestDayOf(subject: Subject): string | undefined {
  const { date, years } = planTimeOf(subject);
  const { year, month = 1, day = 1 } = date ?? { year: years?.from };
  if (year === undefined) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A plan issued with a decision is of the decision's day: "Quyết định số 15/QĐ-TCT ngày 05/3/2026". */
function readDecisionDate(subject: Subject): PartialDate | undefined {
  const decision = plainTextsOf(subject).find(({ pointer }) => isBelow(pointer, 'issued-with'));
  const written = decision && datesOf(decision).find((date) => date.year !== undefined && isRealDate(date));
  if (written?.year !== undefined) return { year: written.year, month: written.month, day: written.day };
  const blank = blankDatesOf(subject).find(({ pointer }) => isBelow(pointer, 'issued-with'));
  return blank && { year: blank.year, ...(blank.month !== undefined && { month: blank.month }) };
}

/** Keys that say the years of the plan. */
export function readPeriod({ data: { period, year } }: Plan): Years | undefined {
  const [from, to] = period ? [period.from, period.to] : [year, year];
  // A period may be of years, months or days.
  return from && to && { from: Number(from.text.slice(0, 4)), to: Number(to.text.slice(0, 4)) };
}

const spans = /(?:giai đoạn|năm học|nhiệm kỳ|(?:từ )?năm) (\d{4})(?: ?[-–—] ?| đến (?:năm )?)(\d{4})/gi;
const singles = /(?<!đến |trước |sau |từ )(?:năm |(?<=\d)\/)(\d{4})(?!\d| ?[-–—] ?\d{4}| đến )/gi;

/** A document in the title has a year of its own: "Luật Đất đai năm 2024". */
const documents =
  /luật|hiến pháp|nghị quyết|nghị định|chỉ thị|kết luận|quyết định|pháp lệnh|thông tư|hướng dẫn|công văn|quy định|kế hoạch số/gi;

/** The words before a year name a document whose year it is. */
function isDocument(before: string): boolean {
  return [...before.matchAll(documents)].some(({ 0: type, index }) => {
    const rest = before.slice(index + type.length);
    return rest.length <= 160 && !/[,;]/.test(rest) && !(rest !== '' && isLetter(rest.codePointAt(0)!));
  });
}

/** The years a title speaks of; a horizon ("đến năm 2030") and an anniversary in brackets are none. */
function readTitleYears(lines: readonly PlainText[]): TitleYears | undefined {
  let found: TitleYears | undefined;
  const years = new Set<number>();
  for (const line of lines) {
    const span = [...line.text.matchAll(spans)].find(({ index }) => !isDocument(line.text.slice(0, index)));
    if (span)
      return {
        from: Number(span[1]),
        to: Number(span[2]),
        several: false,
        words: span[0],
        place: line.at(span.index, span.index + span[0].length),
      };
    const bare = line.text.replace(/\([^()]*\)/g, (brackets) => ' '.repeat(brackets.length));
    for (const match of bare.matchAll(singles)) {
      if (isDocument(bare.slice(0, match.index))) continue;
      years.add(Number(match[1]));
      found ??= {
        from: 0,
        to: 0,
        several: false,
        words: match[1]!,
        place: line.at(match.index + match[0].length - 4, match.index + match[0].length),
      };
    }
  }
  return found && { ...found, from: Math.min(...years), to: Math.max(...years), several: years.size > 1 };
}

function listCandidates(
  subject: Subject,
  date: PartialDate | undefined,
  title: Years | undefined,
  years: Years | undefined,
): number[] {
  const found = new Set<number>();
  for (const span of [title, years])
    for (let year = span?.from ?? 1; span && year <= Math.min(span.to, span.from + 30); year++) found.add(year);
  if (date) found.add(date.year);
  // A plan signed late in the year is for the next one too.
  if (date?.month !== undefined && date.month >= 9) found.add(date.year + 1);
  for (const group of findPhases(subject))
    for (const phase of group) for (const end of [phase.from, phase.to]) if (end) found.add(end.year);
  return [...found];
}
