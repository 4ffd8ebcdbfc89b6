import type { Draft } from '../drafting.ts';
import { heads, isPlain, joinPieces, listPieces, type Piece, plain } from './list-pieces.ts';
import { isKeys, type Keys, type Naming, onlyKey } from './naming.ts';
import {
  type Phase,
  readHeaded,
  readItem,
  readNamed,
  readPeriod,
  readRow,
  readRunIn,
  readThemeLine,
} from './read-phase.ts';

/**
 * Phases among what stands below a head: paragraphs, headings, bullets or the rows of a table that count "Đợt 1", "Đợt 2" …, two of
 * them at least; undefined where there are none.
 */
export function namePhases(naming: Naming, content: Keys): Keys | undefined {
  const { items, parts, table, phases: drafted } = content;
  const below = (key: string, phases: Keys) =>
    Object.fromEntries(
      Object.entries(content).map(([own, value]) => (own === key ? ['phases', shorten(phases)] : [own, value])),
    );
  if (drafted !== undefined) {
    const told = readDrafted(naming, drafted);
    return told && below('phases', told);
  }
  const runIn = nameRunIn(naming, content);
  if (runIn) return runIn;
  if (Array.isArray(items)) {
    const phases = join(
      naming,
      items.map((one) => readItem(naming, one as Draft)),
    );
    if (phases) return below('items', { as: 'items', ...liftTimes(naming, phases) });
  }
  if (Array.isArray(parts)) {
    const phases = join(
      naming,
      parts.map((one) => readHeaded(naming, one as Draft)),
    );
    if (phases) return below('parts', { as: 'headings', ...liftThemes(liftTimes(naming, phases), 'paragraph') });
    const among = nameAmong(naming, parts as readonly Draft[]);
    if (among) return { ...content, parts: among };
  }
  const rows = readTable(naming, table);
  return rows && below('table', { as: 'table', ...rows });
}

/** Phases as paragraphs below a head, each with what follows it. */
function nameRunIn(naming: Naming, content: Keys): Keys | undefined {
  const head = Object.fromEntries(Object.entries(content).filter(([key]) => heads.has(key)));
  const all = listPieces(content);
  // Without a heading the first text is the line of the node itself.
  const own = content['heading'] === undefined && all[0]?.[0] === 'text' ? 1 : 0;
  const pieces = all.slice(own);
  const found = takeRunIn(naming, pieces);
  if (!found) return undefined;
  const before = joinPieces(all.slice(0, own + found.from));
  const after = joinPieces(pieces.slice(found.to));
  if (!before || !after || Object.keys(before).some((key) => after[key] !== undefined)) return undefined;
  return { ...head, ...before, phases: shorten(found.phases), ...after };
}

/** Phases as paragraphs among other parts. */
export function nameAmong(naming: Naming, list: readonly Draft[]): Draft[] | undefined {
  const nodes: number[] = [];
  const pieces = list.flatMap((node, i): Piece[] => {
    const own: Piece[] = isPlain(node) ? listPieces(node) : [['parts', [node]]];
    nodes.push(...own.map(() => i));
    return own;
  });
  const found = takeRunIn(naming, pieces);
  if (!found) return undefined;
  const [first, end] = [nodes[found.from]!, nodes[found.to] ?? list.length];
  // A node that phases and others share is not parted.
  if (nodes[found.from - 1] === first || nodes[found.to - 1] === end) return undefined;
  return [...list.slice(0, first), { phases: shorten(found.phases) }, ...list.slice(end)];
}

/** Phases that paragraphs begin, each with what stands before the next one; the last with what the others hold as well, or bullets. */
function takeRunIn(
  naming: Naming,
  pieces: readonly Piece[],
): { readonly from: number; readonly to: number; readonly phases: Keys } | undefined {
  const read = pieces.map(([key, value]) =>
    key === 'text' || key === 'paragraph' ? readRunIn(naming, value) : undefined,
  );
  const sure = read.flatMap((phase, i) => (phase?.isSure ? [i] : []));
  if (sure.length === 0) return undefined;
  const starts = read.flatMap((phase, i) =>
    phase && ((i >= sure[0]! && i <= sure.at(-1)!) || isTimed(phase)) ? [i] : [],
  );
  const from = starts[0]!;
  const held = new Set(['items']);
  const found = starts.map((start, n): Phase | undefined => {
    let end = starts[n + 1] ?? start + 1;
    if (n === starts.length - 1) while (held.has(pieces[end]?.[0] ?? '')) end += 1;
    const own = pieces.slice(start + 1, end).map(([key, value]): Piece => [key === 'text' ? 'paragraph' : key, value]);
    for (const [key] of own) if (key !== 'paragraph' && key !== 'parts') held.add(key);
    const below = joinPieces(own);
    const phase = read[start]!;
    return below && { ...phase, keys: { ...phase.keys, ...below } };
  });
  let to = starts.at(-1)! + 1;
  while (held.has(pieces[to]?.[0] ?? '')) to += 1;
  const phases = join(naming, found);
  return phases && { from, to, phases: liftTimes(naming, phases) };
}

function isTimed({ keys: { from, to, period } }: Phase): boolean {
  return (from ?? to ?? period) !== undefined;
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

/** Phases drafted with their whole names: those that count are told by title and time, others may have their own. */
function readDrafted(naming: Naming, drafted: Draft): Keys | undefined {
  const { list, ...how } = isKeys(drafted) ? drafted : { list: drafted };
  if (!Array.isArray(list)) return undefined;
  const phases = join(
    naming,
    (list as readonly Keys[]).map(({ name, text = '', ...more }) =>
      readNamed(naming, String(name), String(text), more),
    ),
  );
  return phases && { ...how, ...liftTimes(naming, phases) };
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
