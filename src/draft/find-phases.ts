import type { Drafting } from './drafting.ts';
import { cutPieces, type Item, isAll, type Line, textOf } from './line.ts';
import { readNumber } from './read-number.ts';

/** The lines that open phases which are no texts with bullets below, by whether a row of phases begins with them. */
export type PhaseLines = ReadonlyMap<Item, 'first' | 'next'>;

/** A line that counts: "Đợt 2: …", "- Bước 2 (Tháng 3): …". */
interface Counted {
  readonly at: number;
  readonly called: string;
  readonly count: number;
}

/**
 * Phases that count from 1 on, in paragraphs or in bullets, with numbers or tables below one of them, so that only the next phase tells
 * where it ends, or with no more than the name on a line. Between two that count may stand one with a name of its own.
 */
export function findPhases(drafting: Drafting, items: readonly Item[]): PhaseLines {
  const found = new Map<Item, 'first' | 'next'>();
  let row: number[] = [];
  let last: Counted | undefined;
  const close = () => {
    const isDeep = row.slice(1).some((end, i) => items.slice(row[i]! + 1, end).some(isDeeper));
    if (row.length > 1 && (isDeep || row.some((at) => isNameAlone(drafting, items[at] as Line))))
      for (const [i, at] of row.entries()) found.set(items[at]!, i === 0 ? 'first' : 'next');
    row = [];
  };
  for (const [at, item] of items.entries()) {
    const counted = item.kind === 'line' ? readCounted(drafting, item, at) : undefined;
    if (!counted) continue;
    const between = last?.called === counted.called ? findNamed(drafting, items, last, counted) : undefined;
    if (between) row.push(...between, at);
    else {
      close();
      if (counted.count === 1) row = [at];
    }
    last = row.length > 0 ? counted : undefined;
  }
  close();
  return found;
}

/** Phases with names of their own between two that count: as many as the count leaves room for, one at most. */
function findNamed(
  drafting: Drafting,
  items: readonly Item[],
  { at: from, count }: Counted,
  { at: to, count: next }: Counted,
): number[] | undefined {
  const first = items[from] as Line;
  if (!isBrother(first, items[to]!)) return undefined;
  if (next === count + 1) return [];
  if (next !== count + 2) return undefined;
  const named = items.flatMap((item, at) =>
    at > from && at < to && isBrother(first, item) && endOfName(drafting, item) !== undefined ? [at] : [],
  );
  return named.length === 1 ? named : undefined;
}

/** A name without a text behind it. */
function isNameAlone(drafting: Drafting, line: Line): boolean {
  return textOf({ pieces: cutPieces(line.pieces, endOfName(drafting, line)! + 1) }).trim() === '';
}

function isBrother(line: Line, item: Item): item is Line {
  return item.kind === 'line' && item.mark?.text === line.mark?.text && Math.abs(item.indent - line.indent) < 1;
}

/** A table, or what bears a number. */
function isDeeper(item: Item): boolean {
  return item.kind === 'table' || (item.mark !== undefined && readNumber(item.mark.text).length > 0);
}

function readCounted(drafting: Drafting, line: Line, at: number): Counted | undefined {
  if (isDeeper(line) || endOfName(drafting, line) === undefined) return undefined;
  const [, called, count] = new RegExp(`^(${drafting.phases}) (\\d{1,2})[: ]`, 'u').exec(textOf(line).trim()) ?? [];
  return called === undefined ? undefined : { at, called, count: Number(count) };
}

/** Signs of the longest name of a phase, with its time. */
const longest = 150;

/**
 * The colon that ends the name of a phase, with title and time: that of the stretch that looks as labels do; undefined where the line
 * has none.
 */
export function endOfName({ settings, phases }: Drafting, { pieces, mark }: Line): number | undefined {
  const text = textOf({ pieces });
  const wanted = settings.labels[mark ? 'bullet' : 'numbered'];
  if (wanted === 'plain') {
    const words = `(?:${phases}) \\d{1,2}`;
    const [name] =
      new RegExp(`^${words}(?:: [^:()]+)? \\([^()]*\\):`, 'u').exec(text) ??
      new RegExp(`^${words}: [^:]+:(?=\\s*$)`, 'u').exec(text) ??
      /^[^:]+:/u.exec(text) ??
      [];
    const isPlain = name !== undefined && !cutPieces(pieces, 0, name.length).some(({ bold, italic }) => bold || italic);
    return isPlain && name.length <= longest ? name.length - 1 : undefined;
  }
  const other = pieces.findIndex((piece) => piece.text.trim() !== '' && !piece[wanted]);
  const name = textOf({ pieces: other < 0 ? pieces : pieces.slice(0, other) }).trimEnd();
  if (!name.endsWith(':') || name.length > longest) return undefined;
  return isAll(cutPieces(pieces, 0, name.length), wanted) ? name.length - 1 : undefined;
}
