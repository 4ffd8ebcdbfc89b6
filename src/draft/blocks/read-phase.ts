import { type PartialDate, printDay, printIsoDate, printMonth, printShortDate } from '../../core/date.ts';
import { writeChoice } from '../../core/write-choice.ts';
import type { Draft } from '../drafting.ts';
import { isKeys, type Keys, type Naming } from './naming.ts';

/** A phase as a line of the text says it. */
export interface Phase {
  /** What it is called, and its number; undefined for one that has a name instead. */
  readonly called?: string;
  readonly count?: number;
  readonly keys: Keys;
}

/**
 * What stands before the text of a phase: what counts, else a name.
 * @param read reads the text, and the time in it where it has one
 */
export function readNamed(
  naming: Naming,
  label: string,
  text: string,
  more: Keys,
  read: (text: string) => Keys,
): Phase {
  const phase = readLabel(naming, label, text, read);
  // The form sets a time in brackets behind a title alone.
  const isOwn = !naming.phases.isKnown && phase?.keys['title'] === undefined && label.endsWith(')');
  if (!phase || isOwn) return { ...phase, keys: { name: label, ...read(text), ...more } };
  const keys = { ...phase.keys, ...more };
  return { ...phase, keys: Object.keys(keys).length > 0 ? keys : { name: label } };
}

function readLabel({ phases }: Naming, label: string, text: string, read: (text: string) => Keys): Phase | undefined {
  const numbered = `(?<called>${phases.called}) (?<count>\\d{1,2})(?:: (?<title>[^()]+?))?`;
  const start = new RegExp(`^(?:${numbered}|(?<name>${writeChoice(phases.names)}))(?: \\((?<period>[^()]+)\\))?$`, 'u');
  const found = start.exec(label)?.groups;
  if (!found) return undefined;
  const { called, count, title, name, period } = found;
  const own = title === undefined && period === undefined ? read(text) : text === '' ? {} : readTheme(text);
  const keys = {
    ...(name !== undefined && { name }),
    ...(title !== undefined && { title }),
    ...(period !== undefined && readPeriod(period)),
    ...own,
  };
  return name === undefined ? { called: called!, count: Number(count), keys } : { keys };
}

/** A heading, and what stands below it. */
export function readHeaded(naming: Naming, node: Draft): Phase | undefined {
  if (!isKeys(node) || typeof node['heading'] !== 'string' || node['numbering'] !== undefined) return undefined;
  const { heading, ...rest } = node;
  const phase = readLabel(naming, String(heading), '', readText);
  return phase && { ...phase, keys: { ...phase.keys, ...rest } };
}

/** The cells of a row: name, time and content. */
export function readRow(naming: Naming, row: Draft): Phase | undefined {
  if (!Array.isArray(row) || row.length !== 3) return undefined;
  const [name, period, content] = row as readonly Draft[];
  if (typeof name !== 'string' || typeof period !== 'string') return undefined;
  const phase = readLabel(naming, name, '', readText);
  if (!phase) return undefined;
  const own: Keys = isKeys(content!) ? content : content === '' ? {} : { text: content };
  return { ...phase, keys: { ...phase.keys, ...(period !== '' && readPeriod(period)), ...own } };
}

/** The theme of a phase that has it in a line of its own. */
export function readThemeLine({ text, ...rest }: Keys): Keys {
  const [first, ...others] = text === undefined ? [] : ([text].flat() as Draft[]);
  const theme = typeof first === 'string' ? /^Chủ đề: “\*(.+)\*”\.?$/u.exec(first)?.[1] : undefined;
  const texts = theme === undefined ? text : others.length > 1 ? others : others[0];
  const { name, title, from, to, period, ...content } = rest;
  return {
    ...Object.fromEntries(
      Object.entries({ name, title, from, to, period, theme, text: texts }).filter(([, value]) => value !== undefined),
    ),
    ...content,
  } as Keys;
}

/** What stands behind the name: its time, up to a colon, and the rest. */
export function readText(text: string): Keys {
  const [, period, rest] = /^([^:]*\d[^:]*?)(?:: ([\s\S]+)|:?)$/u.exec(text) ?? [];
  const time = period === undefined || period.length > 60 || /[.;]$/.test(period) ? undefined : readPeriod(period);
  return time ? { ...time, ...(rest !== undefined && readTheme(rest)) } : readTheme(text);
}

function readTheme(text: string): Keys {
  const [all = '', theme] = /^Với chủ đề “\*(.+?)\*”(?:\. |\.?$)/u.exec(text) ?? [];
  const rest = text.slice(all.length);
  return { ...(theme !== undefined && { theme }), ...(rest !== '' && { text: rest }) };
}

const day = String.raw`(?:(?:ngày )?(\d{1,2})\/)?(\d{1,2})(?:\/(\d{4}))?`;
const span = new RegExp(`^Từ ${day}(?: ?(?:-|–|đến|đến hết) ?${day})?$`, 'u');
const until = new RegExp(`^Đến ${day}$`, 'u');

/** A time by its days, and in the words of the file where the form says it otherwise. */
export function readPeriod(period: string): Keys {
  const [, d1, m1, y1, d2, m2, y2] = span.exec(period) ?? [];
  const [, d3, m3, y3] = until.exec(period) ?? [];
  const from = readDay(d1, m1, y1 ?? y2);
  const to = readDay(d2 ?? d3, m2 ?? m3, y2 ?? y3);
  const asForm = from
    ? `Từ ${to?.year === from.year ? `${printDay(from.day!)}/${printMonth(from.month!)}` : printShortDate(from)}${to ? ` - ${printShortDate(to)}` : ''}`
    : to && `Đến ${printShortDate(to)}`;
  return {
    ...(from && { from: printIsoDate(from) }),
    ...(to && { to: printIsoDate(to) }),
    ...(period !== asForm && { period }),
  };
}

function readDay(
  date: string | undefined,
  month: string | undefined,
  year: string | undefined,
): PartialDate | undefined {
  if (date === undefined || month === undefined || year === undefined) return undefined;
  return { year: Number(year), month: Number(month), day: Number(date) };
}
