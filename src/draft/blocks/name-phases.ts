import { type PartialDate, printDay, printIsoDate, printMonth, printShortDate } from '../../core/date.ts';
import type { Draft } from '../drafting.ts';
import { isKeys, type Keys, type Naming, onlyKey } from './naming.ts';

/** A phase as a line of the text says it. */
interface Phase {
  readonly called: string;
  readonly count: number;
  readonly keys: Keys;
}

/**
 * Phases among what stands below a head: paragraphs, headings, bullets or the rows of a table that count "Đợt 1", "Đợt 2" …, two of
 * them at least; undefined where there are none.
 */
export function namePhases(naming: Naming, content: Keys): Keys | undefined {
  const { text, paragraph, items, parts, table, phases: drafted } = content;
  const below = (key: string, phases: Keys) =>
    Object.fromEntries(
      Object.entries(content).map(([own, value]) => (own === key ? ['phases', shorten(phases)] : [own, value])),
    );
  if (drafted !== undefined) {
    const told = readDrafted(naming, drafted);
    return told && below('phases', told);
  }
  if (Array.isArray(text)) {
    const first = text.findIndex((one) => readRunIn(naming, one as Draft) !== undefined);
    const phases = first >= 0 ? join(text.slice(first).map((one) => readRunIn(naming, one as Draft))) : undefined;
    const { text: _text, ...rest } = content;
    if (phases) {
      const before = text.slice(0, first) as readonly Draft[];
      const head = before.length === 0 ? {} : { text: before.length === 1 ? before[0] : before };
      return { ...head, phases: shorten(phases), ...rest };
    }
  }
  if (Array.isArray(paragraph)) {
    const phases = join(paragraph.map((one) => readRunIn(naming, one as Draft)));
    if (phases) return below('paragraph', phases);
  }
  if (Array.isArray(items)) {
    const phases = join(items.map((one) => readItem(naming, one as Draft)));
    if (phases) return below('items', { as: 'items', ...phases });
  }
  if (Array.isArray(parts)) {
    const phases = join(parts.map((one) => readHeaded(naming, one as Draft)));
    if (phases) return below('parts', { as: 'headings', ...phases });
    const among = nameAmong(naming, parts as readonly Draft[]);
    if (among) return { ...content, parts: among };
  }
  const rows = table === undefined ? undefined : readTable(naming, table);
  return rows && below('table', { as: 'table', ...rows });
}

/** Phases as paragraphs among other parts, each with the bullets that follow it. */
export function nameAmong(naming: Naming, list: readonly Draft[]): Draft[] | undefined {
  const first = list.findIndex((node) => isKeys(node) && readRunIn(naming, node['paragraph']) !== undefined);
  if (first < 0) return undefined;
  const found: Phase[] = [];
  let end = first;
  for (; end < list.length; end++) {
    const node = list[end];
    if (!isKeys(node)) break;
    const last = found.at(-1);
    const texts = onlyKey(node) === 'paragraph' ? [node['paragraph']].flat() : [];
    const phases = texts.map((one) => readRunIn(naming, one as Draft));
    if (phases.length > 0 && phases.every((phase) => phase !== undefined)) found.push(...phases);
    else if (last && onlyKey(node) === 'items' && last.keys['items'] === undefined)
      found[found.length - 1] = { ...last, keys: { ...last.keys, items: node['items'] } };
    else break;
  }
  const phases = join(found);
  return phases && [...list.slice(0, first), { phases: shorten(phases) }, ...list.slice(end)];
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

/** Phases drafted with their whole names: those that count are told by title and time, between them one may have its own. */
function readDrafted(naming: Naming, drafted: Draft): Keys | undefined {
  const { list, ...how } = isKeys(drafted) ? drafted : { list: drafted };
  if (!Array.isArray(list)) return undefined;
  const phases = (list as readonly Keys[]).map(({ name, text = '', ...more }, i): Phase => {
    const phase = readLabel(naming, String(name), String(text), more);
    return phase ?? { called: '', count: i + 1, keys: { name, ...readText(String(text)), ...more } };
  });
  const called = phases.find((phase) => phase.called !== '')?.called;
  const joined = called && join(phases.map((phase) => ({ ...phase, called: phase.called || called })));
  return joined ? { ...how, ...joined } : undefined;
}

/** "**Đợt 1:** Từ 01/02 - 30/6/2022: …" */
function readRunIn(naming: Naming, text: Draft): Phase | undefined {
  if (typeof text !== 'string') return undefined;
  const [, , label, rest] = /^(\*{1,3})([^*]+):\1(?: ([\s\S]*))?$/u.exec(text) ?? [];
  if (label === undefined) return readPlainText(naming, text);
  return readLabel(naming, label, rest ?? '', {});
}

/** "Đợt 1: Từ 01/02 - 30/6/2022: …", where labels look as the text does. */
function readPlainText({ phases }: Naming, text: string, more: Keys = {}): Phase | undefined {
  const [, called, count, rest] = new RegExp(`^(${phases}) (\\d{1,2}): ([\\s\\S]+)$`, 'u').exec(text) ?? [];
  if (called === undefined) return undefined;
  return { called, count: Number(count), keys: { ...readText(rest!), ...more } };
}

function readLabel({ phases }: Naming, label: string, text: string, more: Keys): Phase | undefined {
  const found = new RegExp(`^(${phases}) (\\d{1,2})(?:: ([^()]+?))?(?: \\(([^()]+)\\))?$`, 'u').exec(label);
  if (!found) return undefined;
  const [, called, count, title, period] = found;
  const time = period === undefined ? {} : readPeriod(period);
  const own = title === undefined && period === undefined ? readText(text) : text === '' ? {} : readTheme(text);
  const keys = { ...(title !== undefined && { title }), ...time, ...own, ...more };
  return {
    called: called!,
    count: Number(count),
    keys: title === undefined || period !== undefined ? keys : { ...keys, period: 'none' },
  };
}

/** A bullet with a label, or with what stands for one. */
function readItem(naming: Naming, node: Draft): Phase | undefined {
  if (typeof node === 'string') return readPlainText(naming, node);
  if (!isKeys(node)) return undefined;
  const { label, text, ...rest } = node;
  if (typeof text !== 'string') return undefined;
  return typeof label === 'string' ? readLabel(naming, label, text, rest) : readPlainText(naming, text, rest);
}

function readHeaded(naming: Naming, node: Draft): Phase | undefined {
  if (!isKeys(node) || typeof node['heading'] !== 'string' || node['numbering'] !== undefined) return undefined;
  const { heading, text, ...rest } = node;
  const phase = readLabel(naming, String(heading), '', {});
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
    const phase = readLabel(naming, name, '', {});
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
