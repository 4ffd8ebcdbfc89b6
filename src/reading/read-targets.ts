import { findAll } from '../plan/find-all.ts';
import type { Leaf } from '../plan/leaf.ts';
import type { Plan } from '../plan/read-plan.ts';
import type { Measure, Target } from '../plan/types.ts';

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

/** All targets of a plan, in the order printed. */
export function readTargets(plan: Plan): TargetMeasure[] {
  return findAll(plan, 'targets').flatMap(({ value }) => {
    const { text, parts = [], items = [] } = value;
    // Beside a list the text of the block opens it.
    const own = text && !value.parts && !value.items ? [readTarget(text[0]!, undefined)] : [];
    return [...own, ...[...parts, ...items].flatMap(readItem)];
  });
}

/** Below a heading the text opens what follows. */
function readItem({ heading, text, measure, parts = [], items = [] }: Target): TargetMeasure[] {
  const own = text && !heading ? [readTarget(text[0]!, measure)] : [];
  return [...own, ...[...parts, ...items].flatMap(readItem)];
}

const number = String.raw`(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)`;
/** Nouns of two syllables that are counted; of others the first syllable is taken. */
const nouns =
  'cá nhân|tập thể|đơn vị|tổ chức|cán bộ|công chức|viên chức|đảng viên|đoàn viên|hội viên|giảng viên|giáo viên|học viên|học sinh|sinh viên|nhân viên|chuyên viên|đồng chí|chi bộ|chi đoàn|đề tài|đề án|sáng kiến|mô hình|điển hình|hội nghị|hội thảo|hội thi|buổi|chuyên đề|sản phẩm|công trình|bài viết|bài báo|tỷ đồng|triệu đồng|nghìn đồng|phần quà|suất quà|danh hiệu|bằng khen|giấy khen|văn bản|thủ tục|hồ sơ|gia đình|thành viên|đại biểu|lượt người|khóa học|phong trào|hoạt động|chương trình|nhiệm vụ|cuộc thi|chỉ tiêu|tiêu chí';
const unit = String.raw`(%|(?:${nouns})(?!\p{L})|(?!đến|trở|và|hoặc|trong)\p{L}+)`;
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

const ranges = new RegExp(`${number} ?(%)? ?(?:[-–]|đến) ?${number} ?${unit}?`, 'iu');
const leasts = new RegExp(
  `(?:(?:từ|đạt|trên|hơn|ít nhất|tối thiểu|không dưới) ${number} ?${unit}?|${number} ?${unit}?[^.;,\\d]{0,30}? trở lên)`,
  'iu',
);
const mosts = new RegExp(`(?:dưới|không quá|không vượt quá|tối đa|nhiều nhất) ${number} ?${unit}?`, 'iu');
const plains = new RegExp(`${number} ?${unit}?`, 'iu');

function readTarget({ text, pointer }: Leaf, measure: Measure | undefined): TargetMeasure {
  const base = /(?:trong|trên) (?:tổng )?số ([^.;]+)/i.exec(text)?.[1];
  const own = (key: keyof Measure, name: string) =>
    measure?.[key] === undefined ? {} : { [name]: Number(measure[key].text) };
  const isMeasured = measure && (measure.value ?? measure.from ?? measure.to ?? measure['at-least']);
  return {
    text,
    pointer,
    ...(isMeasured
      ? { ...own('value', 'value'), ...own('from', 'from'), ...own('to', 'to'), ...own('at-least', 'atLeast') }
      : readAmount(text)),
    ...(base !== undefined && { of: base.trim() }),
    ...readHorizon(text),
    ...own('by', 'by'),
    ...own('from-year', 'fromYear'),
    ...(measure?.unit && { unit: measure.unit.text }),
    ...(measure?.of && { of: measure.of.text }),
  };
}

/** The first amount of a sentence; of several readings that begin together, the one that says most. */
function readAmount(text: string): Amount['read'] {
  const amounts = noAmounts.reduce((rest, pattern) => rest.replace(pattern, ' ; '), text.replaceAll('*', ''));
  const found: Amount[] = [];
  const add = (match: RegExpExecArray | null, make: (match: RegExpExecArray) => Amount['read']): void => {
    if (match) found.push({ index: match.index + match[0].search(/\d/), length: match[0].length, read: make(match) });
  };
  add(ranges.exec(amounts), ([, from, share, to, noun]) => ({
    from: toNumber(from!),
    to: toNumber(to!),
    ...unitOf(noun ?? share),
  }));
  add(leasts.exec(amounts), ([all, first, firstUnit, second, secondUnit]) =>
    // "đạt 80%" alone is a value.
    first !== undefined &&
    /^đạt/iu.test(all) &&
    !/trở lên/iu.test(amounts.slice(amounts.indexOf(all), amounts.indexOf(all) + all.length + 30))
      ? { value: toNumber(first), ...unitOf(firstUnit) }
      : { atLeast: toNumber((first ?? second)!), ...unitOf(firstUnit ?? secondUnit) },
  );
  add(mosts.exec(amounts), ([, most, noun]) => ({ atMost: toNumber(most!), ...unitOf(noun) }));
  add(plains.exec(amounts), ([, value, noun]) => ({ value: toNumber(value!), ...unitOf(noun) }));
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
