import { keepPer } from '../core/keep-per.ts';
import { writeChoice } from '../core/write-choice.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Data } from '../source/read-yaml.ts';

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
 * @param data the plan as read from YAML, in the author's spelling
 * @param lexicon to know what nouns are counted
 */
export function readTargets(data: Data, lexicon: Lexicon): TargetMeasure[] {
  const patterns = amountsOf(lexicon);
  const found: TargetMeasure[] = [];
  const readList = (value: Data | undefined, pointer: string): void => {
    if (Array.isArray(value))
      value.forEach((item, i) => void readItem(item, `${pointer}/${i}`, typeof item === 'object' && 'heading' in item));
  };
  /** Below a heading, or beside a list of its block, the text of an item opens what follows. */
  const readItem = (item: Data, pointer: string, opens = false): void => {
    if (typeof item === 'string') found.push(readTarget(item, undefined, pointer, patterns));
    else if (!Array.isArray(item)) {
      const { text, measure } = item;
      if (!opens && typeof text === 'string') found.push(readTarget(text, measure, `${pointer}/text`, patterns));
      if (!opens && Array.isArray(text) && typeof text[0] === 'string')
        found.push(readTarget(text[0], measure, `${pointer}/text/0`, patterns));
      for (const key of ['parts', 'items']) readList(item[key], `${pointer}/${key}`);
    }
  };
  const readBlock = (block: Data, pointer: string): void => {
    if (Array.isArray(block)) readList(block, pointer);
    else
      readItem(
        block,
        pointer,
        typeof block === 'object' && (block['items'] !== undefined || block['parts'] !== undefined),
      );
  };
  const walk = (value: Data, pointer: string): void => {
    if (Array.isArray(value)) value.forEach((item, i) => void walk(item, `${pointer}/${i}`));
    else if (typeof value === 'object') {
      for (const [key, item] of Object.entries(value))
        (key === 'targets' ? readBlock : walk)(item, `${pointer}/${key}`);
    }
  };
  walk(data, '');
  return found;
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

function readTarget(text: string, measure: Data | undefined, pointer: string, patterns: Amounts): TargetMeasure {
  const given = typeof measure === 'object' && !Array.isArray(measure) ? measure : {};
  const base = /(?:trong|trên) (?:tổng )?số ([^.;]+)/i.exec(text)?.[1];
  const own = (key: string, name: string) => (given[key] === undefined ? {} : { [name]: Number(given[key]) });
  const explicit = ['value', 'from', 'to', 'at-least'].some((key) => given[key] !== undefined);
  return {
    text,
    pointer,
    ...(explicit
      ? { ...own('value', 'value'), ...own('from', 'from'), ...own('to', 'to'), ...own('at-least', 'atLeast') }
      : readAmount(text, patterns)),
    ...(base !== undefined && { of: base.trim() }),
    ...readHorizon(text),
    ...own('by', 'by'),
    ...own('from-year', 'fromYear'),
    ...(typeof given['unit'] === 'string' && { unit: given['unit'] }),
    ...(typeof given['of'] === 'string' && { of: given['of'] }),
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
function toNumber(text: string): number {
  return Number(
    /^\d{1,3}(\.\d{3})+(?:,\d+)?$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.'),
  );
}
