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
 */
export function readTargets(data: Data): TargetMeasure[] {
  const found: TargetMeasure[] = [];
  const walk = (value: Data, pointer: string, inTargets: boolean): void => {
    if (typeof value === 'string') {
      if (inTargets) found.push(readTarget(value, undefined, pointer));
    } else if (Array.isArray(value)) value.forEach((item, i) => walk(item, `${pointer}/${i}`, inTargets));
    else if (inTargets) {
      if (typeof value['text'] === 'string' && !('heading' in value)) found.push(readTarget(value['text'], value['measure'], `${pointer}/text`));
      for (const key of ['items', 'parts'] as const) if (value[key] !== undefined) walk(value[key], `${pointer}/${key}`, true);
    } else {
      for (const [key, item] of Object.entries(value)) walk(item, `${pointer}/${key}`, key === 'targets' && typeof item !== 'string');
    }
  };
  walk(data, '', false);
  return found;
}

const number = String.raw`(\d+(?:[.,]\d+)?)`;

function readTarget(text: string, measure: Data | undefined, pointer: string): TargetMeasure {
  const given = typeof measure === 'object' && !Array.isArray(measure) ? measure : {};
  const horizon = readHorizon(text);
  // Years and dates are no amounts.
  const amounts = text.replace(/\b(?:năm|giai đoạn) ?\d{4}(?: ?[-–] ?\d{4})?/gi, ' ').replace(/\d{1,2}\/\d{1,2}(?:\/\d{4})?/g, ' ');
  const range = new RegExp(`${number} ?[-–] ?${number} ?(%|\\p{L}+(?: \\p{L}+)?)?`, 'u').exec(amounts);
  const least = new RegExp(`(?:(?:từ|đạt) ${number} ?(%)?[^.;,\\d]*? trở lên|(?:ít nhất|tối thiểu|từ) ${number} ?(%|\\p{L}+(?: \\p{L}+)?)?)`, 'iu').exec(amounts);
  const plain = new RegExp(`${number} ?(%|\\p{L}+(?: \\p{L}+)?)?`, 'u').exec(amounts);
  const first = [range, least, plain].filter((match) => match !== null).sort((a, b) => a.index - b.index || b[0].length - a[0].length)[0];
  const base = /trong (?:tổng )?số ([^.;]+)/i.exec(text)?.[1];
  let read: Partial<Record<'value' | 'from' | 'to' | 'atLeast', number>> & { unit?: string } = {};
  if (first === range && range) read = { from: toNumber(range[1]!), to: toNumber(range[2]!), ...(range[3] && { unit: range[3] }) };
  else if (first === least && least) {
    const unit = least[2] ?? least[4];
    read = { atLeast: toNumber((least[1] ?? least[3])!), ...(unit && { unit }) };
  } else if (plain) read = { value: toNumber(plain[1]!), ...(plain[2] && { unit: plain[2] }) };
  const own = (key: string, name: string) => (given[key] === undefined ? {} : { [name]: Number(given[key]) });
  const explicit = ['value', 'from', 'to', 'at-least'].some((key) => given[key] !== undefined);
  return {
    text,
    pointer,
    ...(explicit ? { ...own('value', 'value'), ...own('from', 'from'), ...own('to', 'to'), ...own('at-least', 'atLeast') } : read),
    ...(base !== undefined && { of: base.trim() }),
    ...horizon,
    ...own('by', 'by'),
    ...own('from-year', 'fromYear'),
    ...(typeof given['unit'] === 'string' && { unit: given['unit'] }),
    ...(typeof given['of'] === 'string' && { of: given['of'] }),
  };
}

/** "đến năm 2026", "giai đoạn 2026-2030". */
function readHorizon(text: string): { by?: number; fromYear?: number } {
  const span = /giai đoạn (\d{4}) ?[-–] ?(\d{4})/i.exec(text);
  if (span) return { fromYear: Number(span[1]), by: Number(span[2]) };
  const end = /(?:đến|hết|trước) năm (\d{4})/i.exec(text);
  return end ? { by: Number(end[1]) } : {};
}

/** Vietnamese writes a comma before decimals and a dot between thousands. */
function toNumber(text: string): number {
  return Number(/^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text.replace(',', '.'));
}
