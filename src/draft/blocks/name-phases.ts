import { type PartialDate, printDay, printIsoDate, printMonth, printShortDate } from '../../core/date.ts';
import type { Draft } from '../drafting.ts';
import { isKeys, type Keys, type Naming, onlyKey } from './naming.ts';

/** A phase as a line of the text says it. */
interface Phase {
  readonly called: string;
  readonly count: number;
  readonly keys: Keys;
}

/** Phases drafted with their whole names below a head, counted as the form counts them; undefined where there are none. */
export function countPhases(naming: Naming, content: Keys): Keys | undefined {
  const readRest = (text: string): Keys => (text === '' ? {} : { text });
  return replaceDrafted(content, (name, text) => readLabel(naming, name, text, readRest));
}

/**
 * Phases below a head with their titles and times: those drafted with their whole names, and headings or rows of a table that count
 * "Đợt 1", "Đợt 2" …, two of them at least; undefined where there are none.
 */
export function namePhases(naming: Naming, content: Keys): Keys | undefined {
  const { parts, table, phases } = content;
  const below = (key: string, named: Keys | undefined) => named && replaceKey(content, key, named);
  if (phases !== undefined)
    return replaceDrafted(content, (name, text) => readLabel(naming, name, text, readText), readText);
  if (Array.isArray(parts)) {
    const named = join(parts.map((one) => readHeaded(naming, one as Draft)));
    if (named) return below('parts', { as: 'headings', ...named });
  }
  const rows = table === undefined ? undefined : readTable(naming, table);
  return below('table', rows && { as: 'table', ...rows });
}

function replaceKey(content: Keys, key: string, phases: Keys): Keys {
  return Object.fromEntries(
    Object.entries(content).map(([own, value]) => (own === key ? ['phases', shorten(phases)] : [own, value])),
  );
}

/** Phases drafted with their whole names: those that count are read, between them one may have a name of its own. */
function replaceDrafted(
  content: Keys,
  read: (name: string, text: string) => Phase | undefined,
  readNamed: (text: string) => Keys = (text) => (text === '' ? {} : { text }),
): Keys | undefined {
  const { phases } = content;
  const { list, ...how } = phases !== undefined && isKeys(phases) ? phases : { list: phases };
  if (!Array.isArray(list)) return undefined;
  const found = (list as readonly Keys[]).map(({ name, text = '', ...more }, i): Phase => {
    const { called, count, keys } = read(String(name), String(text)) ?? { called: '', count: i + 1, keys: {} };
    // A time in brackets stands behind a title alone.
    const isOwn = called === '' || (keys['title'] === undefined && String(name).endsWith(')'));
    const said = isOwn ? { name, ...readNamed(String(text)), ...more } : { ...keys, ...more };
    return { called, count, keys: Object.keys(said).length > 0 ? said : { name } };
  });
  const called = found.find((phase) => phase.called !== '')?.called;
  const joined = called && join(found.map((phase) => ({ ...phase, called: phase.called || called })));
  return joined ? replaceKey(content, 'phases', { ...how, ...joined }) : undefined;
}

/** Phases that count from 1, all called the same. */
function join(phases: readonly (Phase | undefined)[]): Keys | undefined {
  const [first] = phases;
  if (!first || phases.length < 2) return undefined;
  if (!phases.every((phase, i) => phase?.called === first.called && phase.count === i + 1)) return undefined;
  return {
    ...(first.called !== 'Đợt' && { called: first.called }),
    list: phases.map((phase) => phase!.keys),
  };
}

function shorten(phases: Keys): Draft {
  return onlyKey(phases) === 'list' ? phases['list'] : phases;
}

/**
 * "Đợt 1", "Bước 2: Rà soát (Từ 01/02 - 30/6/2022)", and the text behind it.
 * @param read reads the text where no title stands before it
 */
function readLabel({ phases }: Naming, label: string, text: string, read: (text: string) => Keys): Phase | undefined {
  const found = new RegExp(`^(${phases}) (\\d{1,2})(?:: ([^()]+?))?(?: \\(([^()]+)\\))?$`, 'u').exec(label);
  if (!found) return undefined;
  const [, called, count, title, period] = found;
  const time = period === undefined ? {} : readPeriod(period);
  const own = title === undefined && period === undefined ? read(text) : text === '' ? {} : readTheme(text);
  const keys = { ...(title !== undefined && { title }), ...time, ...own };
  return {
    called: called!,
    count: Number(count),
    keys: title === undefined || period !== undefined ? keys : { ...keys, period: 'none' },
  };
}

function readHeaded(naming: Naming, node: Draft): Phase | undefined {
  if (!isKeys(node) || typeof node['heading'] !== 'string' || node['numbering'] !== undefined) return undefined;
  const { heading, text, ...rest } = node;
  const phase = readLabel(naming, String(heading), '', readText);
  if (!phase) return undefined;
  const [first, ...others] = text === undefined ? [] : ([text].flat() as string[]);
  const theme = first === undefined ? undefined : /^Chủ đề: “\*(.+)\*”\.$/u.exec(first)?.[1];
  const texts = theme === undefined ? text : others.length > 1 ? others : others[0];
  return {
    ...phase,
    keys: {
      ...phase.keys,
      ...(theme !== undefined && { theme }),
      ...(texts !== undefined && { text: texts }),
      ...rest,
    },
  };
}

function readTable(naming: Naming, table: Draft): Keys | undefined {
  if (!isKeys(table) || Object.keys(table).length !== 2 || !Array.isArray(table['rows'])) return undefined;
  const rows = (table['rows'] as readonly Draft[]).map((row): Phase | undefined => {
    if (!Array.isArray(row) || row.length !== 3) return undefined;
    const [name, period, content] = row as readonly Draft[];
    if (typeof name !== 'string' || typeof period !== 'string') return undefined;
    const phase = readLabel(naming, name, '', readText);
    const lines = typeof content === 'string' ? [content] : isKeys(content!) ? content['text'] : undefined;
    const rest = isKeys(content!) ? content : {};
    const [first, ...others] = lines === undefined ? [] : ([lines].flat() as string[]);
    const theme = first === undefined ? undefined : /^Chủ đề: “\*(.+)\*”$/u.exec(first)?.[1];
    const texts = theme === undefined ? [lines].flat() : others;
    const { text: _text, ...more } = rest;
    const { period: _none, ...keys } = phase?.keys ?? {};
    return (
      phase && {
        ...phase,
        keys: {
          ...keys,
          ...(period !== '' && readPeriod(period)),
          ...(theme !== undefined && { theme }),
          ...(texts[0] !== undefined && { text: texts.length > 1 ? texts : texts[0] }),
          ...more,
        },
      }
    );
  });
  return join(rows);
}

/** What stands behind the name: its time, up to a colon, and the rest. */
function readText(text: string): Keys {
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
function readPeriod(period: string): Keys {
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
