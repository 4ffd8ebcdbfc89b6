import { keepPer } from '../core/keep-per.ts';
import { writeChoice } from '../core/write-choice.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { findBlocks } from '../plan/find-all.ts';
import type { Leaf } from '../plan/leaf.ts';
import type { Plan } from '../plan/read-plan.ts';
import type { Measure, Node } from '../plan/types.ts';

/** What a target asks for, as far as its words or its `measure` tell. Numbers as printed: 80 with unit `%` is 80 %. */
export interface TargetMeasure {
  /** The target's words. */
  readonly text: string;
  /** JSON pointer of the target in the plan. */
  readonly pointer: string;
  readonly value?: number;
  /** Range, both ends included: `07-10 cá nhân`. */
  readonly from?: number;
  readonly to?: number;
  /** Lower bound: `từ 80% trở lên`, `ít nhất 01`. */
  readonly atLeast?: number;
  /** Upper bound: `không quá 3%`, `tối đa 02`. */
  readonly atMost?: number;
  /** `%`, or the noun that is counted. */
  readonly unit?: string;
  /** What the share is taken of: `trong tổng số …`. */
  readonly of?: string;
  /** Last year of the horizon, and its first. */
  readonly by?: number;
  readonly fromYear?: number;
}

/**
 * All targets of a plan, in the order printed.
 * @param lexicon to know what nouns are counted
 */
export function readTargets(plan: Plan, lexicon: Lexicon): TargetMeasure[] {
  const patterns = amountsOf(lexicon);
  return findBlocks(plan, 'targets').flatMap(({ value }) => {
    const { text, parts = [], items = [] } = value;
    // Beside a list the text of the block opens it.
    const own = text && !value.parts && !value.items ? [readTarget(text[0]!, undefined, patterns)] : [];
    return [...own, ...[...parts, ...items].flatMap((item) => readItem(item, patterns))];
  });
}

/** Below a heading the text opens what follows. */
function readItem({ heading, text, measure, parts = [], items = [] }: Node, patterns: Amounts): TargetMeasure[] {
  const own = text && !heading ? [readTarget(text[0]!, measure, patterns)] : [];
  return [...own, ...[...parts, ...items].flatMap((item) => readItem(item, patterns))];
}

const number = String.raw`(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)`;
/** Years, dates, and figures that number something instead of counting it. */
const noAmounts = [
  /(?:\d{1,2}\/)?\d{1,2}\/\d{4}(?!\d)/g,
  /(?:19|20)\d{2} ?[-–] ?(?:19|20)\d{2}/g,
  /(?:năm học|năm|giai đoạn|nhiệm kỳ) (?:19|20)\d{2}(?!\d)/giu,
  /(?<!\p{L})(?:số|điều|khoản|điểm|tháng|ngày|quý|thứ|khóa|khoá|mức độ|mức|cấp|hạng|loại|đợt|phụ lục|mục|quyển|tập) (?:số )?\d+(?:[-/.]\S+)?/giu,
  /\d{1,2}\/\d{1,2}(?!\d)/g,
];

/** An amount in a sentence, and how it is meant. */
interface Amount {
  readonly index: number;
  readonly length: number;
  readonly read: Pick<TargetMeasure, 'value' | 'from' | 'to' | 'atLeast' | 'atMost' | 'unit'>;
}

const amountsOf = keepPer((lexicon: Lexicon) => {
  // Of nouns that are not listed the first syllable is taken.
  const unit = String.raw`(%|(?:${writeChoice(lexicon['target-nouns'])})(?!\p{L})|(?!đến|trở|và|hoặc|trong)\p{L}+)`;
  return {
    range: new RegExp(`${number} ?(%)? ?(?:[-–]|đến) ?${number} ?${unit}?`, 'iu'),
    least: new RegExp(
      `(?:(?:từ|đạt|trên|hơn|ít nhất|tối thiểu|không dưới) ${number} ?${unit}?|${number} ?${unit}?[^.;,\\d]{0,30}? trở lên)`,
      'iu',
    ),
    most: new RegExp(`(?:dưới|không quá|không vượt quá|tối đa|nhiều nhất) ${number} ?${unit}?`, 'iu'),
    plain: new RegExp(`${number} ?${unit}?`, 'iu'),
  };
});

type Amounts = ReturnType<typeof amountsOf>;

function readTarget({ text, pointer }: Leaf, measure: Measure | undefined, patterns: Amounts): TargetMeasure {
  const base = /(?:trong|trên) (?:tổng )?số ([^.;]+)/i.exec(text)?.[1];
  const own = (key: keyof Measure, name: string) =>
    measure?.[key] === undefined ? {} : { [name]: Number(measure[key].text) };
  const isMeasured = measure && (measure.value ?? measure.from ?? measure.to ?? measure['at-least']);
  return {
    text,
    pointer,
    ...(isMeasured
      ? { ...own('value', 'value'), ...own('from', 'from'), ...own('to', 'to'), ...own('at-least', 'atLeast') }
      : readAmount(text, patterns)),
    ...(base !== undefined && { of: base.trim() }),
    ...readHorizon(text),
    ...own('by', 'by'),
    ...own('from-year', 'fromYear'),
    ...(measure?.unit && { unit: measure.unit.text }),
    ...(measure?.of && { of: measure.of.text }),
  };
}

/** The first amount of a sentence; of several readings that begin together, the one that says most. */
function readAmount(text: string, patterns: Amounts): Amount['read'] {
  const amounts = noAmounts.reduce((rest, pattern) => rest.replace(pattern, ' ; '), text.replaceAll('*', ''));
  const found: Amount[] = [];
  const add = (match: RegExpExecArray | null, make: (match: RegExpExecArray) => Amount['read']): void => {
    if (match) found.push({ index: match.index + match[0].search(/\d/), length: match[0].length, read: make(match) });
  };
  add(patterns.range.exec(amounts), ([, from, share, to, noun]) => ({
    from: toNumber(from!),
    to: toNumber(to!),
    ...unitOf(noun ?? share),
  }));
  add(patterns.least.exec(amounts), ([all, first, firstUnit, second, secondUnit]) =>
    // "đạt 80%" alone is a value.
    first !== undefined &&
    /^đạt/iu.test(all) &&
    !/trở lên/iu.test(amounts.slice(amounts.indexOf(all), amounts.indexOf(all) + all.length + 30))
      ? { value: toNumber(first), ...unitOf(firstUnit) }
      : { atLeast: toNumber((first ?? second)!), ...unitOf(firstUnit ?? secondUnit) },
  );
  add(patterns.most.exec(amounts), ([, most, noun]) => ({ atMost: toNumber(most!), ...unitOf(noun) }));
  add(patterns.plain.exec(amounts), ([, value, noun]) => ({ value: toNumber(value!), ...unitOf(noun) }));
  return found.sort((a, b) => a.index - b.index || b.length - a.length)[0]?.read ?? {};
}

function unitOf(noun: string | undefined): { unit?: string } {
  return noun === undefined ? {} : { unit: noun };
}

/** "đến năm 2026", "giai đoạn 2026-2030". */
function readHorizon(text: string): { by?: number; fromYear?: number } {
  const span = /(?:giai đoạn|năm học|nhiệm kỳ) (\d{4}) ?[-–] ?(\d{4})/i.exec(text);
  if (span) return { fromYear: Number(span[1]), by: Number(span[2]) };
  const end = /(?:đến|hết|trước)(?: hết| cuối)? (?:năm |tháng \d{1,2}\/)(\d{4})/i.exec(text);
  return end ? { by: Number(end[1]) } : {};
}

/** Vietnamese writes a comma before decimals and a dot between thousands. */
export function toNumber(text: string): number {
  return Number(
    /^\d{1,3}(\.\d{3})+(?:,\d+)?$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.'),
  );
}
