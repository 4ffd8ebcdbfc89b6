import { printIsoDate } from '../../core/date.ts';
import type { Draft } from '../drafting.ts';
import { type Keys, type Naming, onlyKey } from './naming.ts';

/** Who is to do something: a node under a heading of assignments as a unit with its tasks; undefined where it names none for sure. */
export function nameUnit({ units }: Naming, node: string | Keys): Keys | undefined {
  if (typeof node === 'string') return splitText(units, node, {});
  const { heading, label, text, ...rest } = node;
  if (typeof heading === 'string') {
    if (!units.isUnit(heading.replace(/:$/, '')) || node['numbering'] !== undefined) return undefined;
    const details = text === undefined ? {} : { details: text };
    if (text === undefined && onlyKey(rest) === 'items') return { unit: heading, tasks: rest['items'] };
    return Object.keys(rest).length + Object.keys(details).length === 0
      ? undefined
      : { unit: heading, ...details, ...rest };
  }
  if (typeof label === 'string')
    return units.isUnit(label) && typeof text === 'string' ? { unit: label, task: text, ...rest } : undefined;
  return typeof text === 'string' ? splitText(units, text, rest) : undefined;
}

function splitText(units: Naming['units'], text: string, rest: Keys): Keys | undefined {
  const colon = /^([^:]+): (\S[\s\S]*)$/u.exec(text);
  if (colon && units.isUnit(colon[1]!)) return { unit: `${colon[1]}:`, text: colon[2], ...rest };
  const found = units.split(text);
  return found && { unit: found[0], text: found[1], ...rest };
}

const terms =
  / \((?=p|h)(?:phối hợp: ([^();]+?))?(?:; )?(?:hoàn thành chậm nhất ngày (\d{1,2})\/(\d{1,2})\/(\d{4}))?\)\.?$/u;

/** Who helps and until when, from the brackets that end the words of a node; undefined where there are none. */
export function nameTerms(node: string | Keys): Keys | undefined {
  const keys: Keys = typeof node === 'string' ? { text: node } : node;
  const key = ['task', 'text', 'unit', 'heading', 'label'].find((one) => typeof keys[one] === 'string');
  const found = key === undefined ? null : terms.exec(String(keys[key]));
  if (!found) return undefined;
  const [whole, others, day, month, year] = found;
  const names = others?.split(', ') ?? [];
  const words = String(keys[key!]).slice(0, -whole.length);
  const { [key!]: _words, text, task, ...rest } = keys;
  return {
    ...(keys['unit'] !== undefined && { unit: keys['unit'] }),
    ...(task !== undefined && { task }),
    ...(text !== undefined && { text }),
    [key!]: words,
    ...(names.length > 0 && { with: names.length > 1 ? names : names[0] }),
    ...(year !== undefined && { by: printIsoDate({ year: Number(year), month: Number(month), day: Number(day) }) }),
    ...rest,
  };
}

const day = String.raw`(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?`;
const dated = new RegExp(`^(Ngày|Trước ngày|Từ ngày|Đến ngày) ${day}(?: đến ngày ${day})?$`, 'u');
const dateKeys: Readonly<Record<string, string>> = {
  Ngày: 'on',
  'Trước ngày': 'before',
  'Từ ngày': 'from',
  'Đến ngày': 'to',
};

/** A node whose label is a date as a node with that date. */
export function nameDates({ label, ...rest }: Keys): Keys | undefined {
  const found = typeof label === 'string' ? dated.exec(label) : null;
  if (!found) return undefined;
  const [, words = '', d, m, y, toDay, toMonth, toYear] = found;
  const iso = (year?: string, month?: string, date?: string): Draft =>
    year === undefined ? undefined : printIsoDate({ year: Number(year), month: Number(month), day: Number(date) });
  const first = iso(y ?? toYear, m, d);
  const last = iso(toYear, toMonth, toDay);
  if (first === undefined || (last !== undefined && words !== 'Từ ngày')) return undefined;
  return { [dateKeys[words]!]: first, ...(last !== undefined && { to: last }), ...rest };
}
