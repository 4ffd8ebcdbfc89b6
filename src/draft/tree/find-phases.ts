import { writeChoice } from '../../core/write-choice.ts';
import { readText } from '../blocks/read-phase.ts';
import type { Drafting } from '../drafting.ts';
import { cutPieces, type Item, isAll, isEmpty, type Line, textOf } from '../line.ts';
import { readNumber } from '../read-number.ts';

/** How a line opens a phase. */
export interface Opening {
  /** Whether what bears no mark may stand below it: nothing else tells where the last phase of a row ends. */
  readonly holdsPlain: boolean;
}

/** A line that may open a phase. */
interface Candidate {
  readonly at: number;
  readonly line: Line;
  /** What it is called and its number: "Đợt 2: …", "- Bước 2 (Tháng 3): …". */
  readonly counted?: { readonly called: string; readonly count: number };
  /** Whether it bears a name that phases of the known plan have. */
  readonly isNamed: boolean;
}

/**
 * The lines that open phases: those that count from 1 on, in paragraphs or in bullets, two at least. Between two that count may stand one
 * with a name of its own. Where a plan is known that has phases, whatever its file counts, and what was typed among them with a name or a
 * time.
 */
export function findPhases(drafting: Drafting, items: readonly Item[]): ReadonlyMap<Item, Opening> {
  const found = new Map<Item, Opening>();
  const rows = drafting.phases.isKnown ? findKnown(drafting, items) : findCounted(drafting, items);
  for (const row of rows) {
    const holdsPlain = row.slice(1).some((end, i) => items.slice(row[i]! + 1, end).some(isPlain));
    for (const at of row) found.set(items[at]!, { holdsPlain: holdsPlain || at !== row.at(-1) });
  }
  return found;
}

function findCounted(drafting: Drafting, items: readonly Item[]): number[][] {
  const candidates = listCandidates(drafting, items);
  const rows: number[][] = [];
  let last: Candidate | undefined;
  for (const one of candidates) {
    if (!one.counted) continue;
    const between = last && findBetween(candidates, last, one);
    if (between) rows.at(-1)!.push(...between, one.at);
    else if (one.counted.count === 1) rows.push([one.at]);
    last = between || one.counted.count === 1 ? one : undefined;
  }
  return rows.filter(({ length }) => length > 1);
}

/** Phases with names of their own between two that count: as many as the count leaves room for, one at most. */
function findBetween(candidates: readonly Candidate[], from: Candidate, to: Candidate): number[] | undefined {
  if (!isBrother(from, to) || from.counted!.called !== to.counted!.called) return undefined;
  const room = to.counted!.count - from.counted!.count - 1;
  if (room !== 1) return room === 0 ? [] : undefined;
  const named = candidates.filter((one) => one.at > from.at && one.at < to.at && isBrother(from, one));
  return named.length === 1 ? [named[0]!.at] : undefined;
}

function findKnown(drafting: Drafting, items: readonly Item[]): number[][] {
  const rows: Candidate[][] = [];
  for (const one of listCandidates(drafting, items)) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const goesOn = last && isBrother(last, one) && !items.slice(last.at, one.at).some(isSection);
    if (goesOn) row!.push(one);
    else rows.push([one]);
  }
  return rows.flatMap((row) => {
    const sure = row.flatMap(({ counted, isNamed }, i) => (counted || isNamed ? [i] : []));
    const [from = row.length, to = 0] = [sure[0], sure.at(-1)];
    const taken = row.filter((one, i) => (i >= from && i <= to) || (sure.length > 0 && isTimed(one)));
    return taken.length > 0 ? [taken.map(({ at }) => at)] : [];
  });
}

function isSection(item: Item): boolean {
  return item.kind === 'line' && item.outline === 1;
}

/** Whether a time stands behind the name. */
function isTimed({ line }: Candidate): boolean {
  const { from, to, period } = readText(textOf(line).replace(/^[^:]*:\s*/u, ''));
  return (from ?? to ?? period) !== undefined;
}

function isBrother({ line: { mark, indent } }: Candidate, { line }: Candidate): boolean {
  return mark?.text === line.mark?.text && Math.abs(indent - line.indent) < 1;
}

/** A text without a number or a bullet; a remark has a star that is none. */
function isPlain(item: Item): boolean {
  return item.kind === 'line' && (item.mark === undefined || item.mark.text === '*') && !isEmpty(item);
}

/** The lines with a name before a colon that bear no number. */
function listCandidates(drafting: Drafting, items: readonly Item[]): Candidate[] {
  const { called, names } = drafting.phases;
  const start = new RegExp(`^(?<called>${called}) (?<count>\\d{1,2})[: ]|^(?<name>${writeChoice(names)})[: ]`, 'u');
  return items.flatMap((item, at): Candidate[] => {
    if (item.kind !== 'line' || (item.mark !== undefined && readNumber(item.mark.text).length > 0)) return [];
    if (endOfName(drafting, item) === undefined) return [];
    const found = start.exec(textOf(item).trim())?.groups;
    const word = found?.['called'];
    const counted = word === undefined ? undefined : { called: word, count: Number(found!['count']) };
    return [{ at, line: item, isNamed: found?.['name'] !== undefined, ...(counted && { counted }) }];
  });
}

/** Signs of the longest name of a phase, with its time. */
const longest = 150;

/**
 * The colon that ends the name of a phase, with title and time: that of the stretch that looks as labels do; in phases of a known plan
 * whatever it looks like, where it counts. Undefined where the line has none.
 */
export function endOfName(drafting: Drafting, { pieces, mark }: Line): number | undefined {
  const wanted = drafting.settings.labels[mark ? 'bullet' : 'numbered'];
  const { end, counts } = findColon(drafting, textOf({ pieces }));
  const hasLook = (length: number) =>
    wanted === 'plain'
      ? !cutPieces(pieces, 0, length).some(({ bold, italic }) => bold || italic)
      : isAll(cutPieces(pieces, 0, length), wanted);
  if (wanted !== 'plain') {
    const other = pieces.findIndex((piece) => piece.text.trim() !== '' && !piece[wanted]);
    const name = textOf({ pieces: other < 0 ? pieces : pieces.slice(0, other) }).trimEnd();
    if (name.endsWith(':') && name.length <= longest && hasLook(name.length)) return name.length - 1;
  } else if (end !== undefined && hasLook(end)) return end;
  return drafting.phases.isKnown && counts ? end : undefined;
}

/** The colon behind the words of a name, and whether they count. */
function findColon({ phases }: Drafting, text: string): { readonly end?: number; readonly counts: boolean } {
  const words = `(?:(?:${phases.called}) \\d{1,2}|${writeChoice(phases.names)})`;
  const counted =
    new RegExp(`^${words}(?:: [^:()]+)? \\([^()]*\\):`, 'u').exec(text) ??
    new RegExp(`^${words}: [^:]+:(?=\\s*$)`, 'u').exec(text) ??
    new RegExp(`^${words}:`, 'u').exec(text);
  const [name] = counted ?? /^[^:]+:/u.exec(text) ?? [];
  return name === undefined || name.length > longest
    ? { counts: false }
    : { end: name.length - 1, counts: counted !== null };
}
