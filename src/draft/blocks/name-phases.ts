import type { Draft } from '../drafting.ts';
import { joinPieces, listPieces, plain } from './list-pieces.ts';
import { isKeys, type Keys, type Naming, onlyKey } from './naming.ts';
import { type Phase, readHeaded, readNamed, readPeriod, readRow, readText, readThemeLine } from './read-phase.ts';

/** Phases drafted with their whole names below a head, counted as the form counts them; undefined where there are none. */
export function countPhases(naming: Naming, content: Keys): Keys | undefined {
  const phases = readDrafted(naming, content['phases'], (text) => (text === '' ? {} : { text }));
  return phases && replaceKey(content, 'phases', phases);
}

/**
 * Phases below a head with their titles and times: those drafted with their whole names, and headings or rows of a table that count
 * "Đợt 1", "Đợt 2" …, two of them at least; undefined where there are none.
 */
export function namePhases(naming: Naming, content: Keys): Keys | undefined {
  const { parts, table, phases: drafted } = content;
  if (drafted !== undefined) {
    const phases = readDrafted(naming, drafted, readText);
    return phases && replaceKey(content, 'phases', liftTimes(naming, phases));
  }
  if (Array.isArray(parts)) {
    const phases = join(
      naming,
      parts.map((one) => readHeaded(naming, one as Draft)),
    );
    if (phases)
      return replaceKey(content, 'parts', {
        as: 'headings',
        ...liftThemes(liftTimes(naming, phases), 'paragraph'),
      });
  }
  const rows = readTable(naming, table);
  return rows && replaceKey(content, 'table', { as: 'table', ...rows });
}

function replaceKey(content: Keys, key: string, phases: Keys): Keys {
  return Object.fromEntries(
    Object.entries(content).map(([own, value]) => (own === key ? ['phases', shorten(phases)] : [own, value])),
  );
}

/** Phases that count from 1, all called the same; where a plan is known that has them, whatever they count. */
function join({ phases: { names, isKnown } }: Naming, phases: readonly (Phase | undefined)[]): Keys | undefined {
  const counted = phases.filter((phase) => phase?.called !== undefined);
  const [first] = counted;
  const isNamed = phases.some((phase) => names.includes(String(phase?.keys['name'])));
  if (!(first || isNamed) || phases.length < (isKnown ? 1 : 2)) return undefined;
  const isRight = phases.every(
    (phase, i) =>
      phase && (phase.called === undefined || (phase.called === first!.called && (isKnown || phase.count === i + 1))),
  );
  if (!isRight) return undefined;
  return {
    ...(first && first.called !== 'Đợt' && { called: first.called! }),
    list: phases.map((phase) => phase!.keys),
  };
}

function shorten(phases: Keys): Draft {
  return onlyKey(phases) === 'list' ? phases['list'] : phases;
}

/** Phases drafted with their whole names: those that count are read, others may have their own. */
function readDrafted(naming: Naming, drafted: Draft | undefined, read: (text: string) => Keys): Keys | undefined {
  const { list, ...how } = drafted !== undefined && isKeys(drafted) ? drafted : { list: drafted };
  if (!Array.isArray(list)) return undefined;
  const phases = join(
    naming,
    (list as readonly Keys[]).map(({ name, text = '', ...more }) =>
      readNamed(naming, String(name), String(text), more, read),
    ),
  );
  return phases && { ...how, ...phases };
}

/** Phases whose time is a line of its own, the first bullet below each, all after the same words. */
function liftTimes({ phases: { timeLabels } }: Naming, phases: Keys): Keys {
  const list = phases['list'] as readonly Keys[];
  const timed = list.map((phase) => readTimeLine(phase));
  const labels = new Set(
    timed.flatMap((time) => (time && (time.isTime || timeLabels.includes(time.label)) ? [time.label] : [])),
  );
  const [label] = labels;
  if (label === undefined || labels.size > 1) return phases;
  if (list.some(({ from, to, period }) => (from ?? to ?? period) !== undefined)) return phases;
  const own = list.map((phase, i): Keys => {
    const time = timed[i];
    if (time?.label !== label) return phase;
    return { ...readPeriod(time.text), ...time.rest };
  });
  return { ...phases, 'time-label': label, list: own.map(placeTitle) };
}

/** Name and title of a phase stand before its time. */
function placeTitle({ name, title, ...rest }: Keys): Keys {
  return { ...(name !== undefined && { name }), ...(title !== undefined && { title }), ...rest };
}

/** The bullet that stands first below a phase as its time, and the phase without it. */
function readTimeLine(
  phase: Keys,
): { readonly label: string; readonly text: string; readonly isTime: boolean; readonly rest: Keys } | undefined {
  const isBelow = (key: string) => plain.has(key) || key === 'parts';
  const own = Object.fromEntries(Object.entries(phase).filter(([key]) => !isBelow(key)));
  const [first, ...below] = listPieces(Object.fromEntries(Object.entries(phase).filter(([key]) => isBelow(key))));
  const [line, ...others] = first?.[0] === 'items' ? (first[1] as readonly Draft[]) : [];
  const [, label, text] = /^([^:]{2,60}): (.+)\.$/u.exec(wordsOf(line)) ?? [];
  const rest = joinPieces(others.length > 0 ? [['items', others], ...below] : below);
  if (label === undefined || !rest) return undefined;
  const { from, to } = readPeriod(text!);
  return { label, text: text!, isTime: (from ?? to) !== undefined, rest: { ...own, ...rest } };
}

/** A bullet in one line. */
function wordsOf(line: Draft | undefined): string {
  if (line === undefined || !isKeys(line)) return typeof line === 'string' ? line : '';
  const { label, text, ...more } = line;
  return typeof label === 'string' && typeof text === 'string' && Object.keys(more).length === 0
    ? `${label}: ${text}`
    : '';
}

function readTable(naming: Naming, table: Draft): Keys | undefined {
  if (table === undefined || !isKeys(table) || Object.keys(table).length !== 2 || !Array.isArray(table['rows']))
    return undefined;
  const phases = join(
    naming,
    (table['rows'] as readonly Draft[]).map((row) => readRow(naming, row)),
  );
  const [, head] = Array.isArray(table['columns']) ? (table['columns'] as readonly Draft[]) : [];
  const words = head !== undefined && isKeys(head) ? head['heading'] : head;
  const { called, ...rest } = phases ? liftThemes(phases) : {};
  return (
    phases && {
      ...(called !== undefined && { called }),
      ...(typeof words === 'string' && words !== 'Thời gian' && { 'time-label': words }),
      ...rest,
    }
  );
}

/** @param key what a phase without a text has its first lines under: they stand behind its time */
function liftThemes(phases: Keys, key = 'text'): Keys {
  const list = (phases['list'] as readonly Keys[]).map((phase): Keys => {
    const { [key]: text, ...rest } = phase;
    return readThemeLine(phase['text'] === undefined && text !== undefined ? { text, ...rest } : phase);
  });
  return { ...phases, list };
}
