import type { Drafting } from './drafting.ts';
import { cutPieces, type Item, isAll, isEmpty, type Line, textOf } from './line.ts';
import { readNumber } from './read-number.ts';

/** How a line opens a phase. */
export interface Opening {
  /** Whether a row of phases begins with it. */
  readonly first: boolean;
  /** Whether what bears no mark may stand below it: nothing else tells where the last phase of a row ends. */
  readonly holdsPlain: boolean;
}

/** A line that counts: "Đợt 2: …", "- Bước 2 (Tháng 3): …". */
interface Counted {
  readonly at: number;
  readonly called: string;
  readonly count: number;
}

/**
 * The lines that open phases: those that count from 1 on, in paragraphs or in bullets, two at least. Between two that count may stand one
 * with a name of its own.
 */
export function findPhases(drafting: Drafting, items: readonly Item[]): ReadonlyMap<Item, Opening> {
  const found = new Map<Item, Opening>();
  let row: number[] = [];
  let last: Counted | undefined;
  const close = () => {
    const holdsPlain = row.slice(1).some((end, i) => items.slice(row[i]! + 1, end).some(isPlain));
    if (row.length > 1)
      for (const [i, at] of row.entries())
        found.set(items[at]!, { first: i === 0, holdsPlain: holdsPlain || i < row.length - 1 });
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

function isBrother(line: Line, item: Item): item is Line {
  return item.kind === 'line' && item.mark?.text === line.mark?.text && Math.abs(item.indent - line.indent) < 1;
}

/** A text without a number or a bullet; a remark has a star that is none. */
function isPlain(item: Item): boolean {
  return item.kind === 'line' && (item.mark === undefined || item.mark.text === '*') && !isEmpty(item);
}

function readCounted(drafting: Drafting, line: Line, at: number): Counted | undefined {
  const isNumbered = line.mark !== undefined && readNumber(line.mark.text).length > 0;
  if (isNumbered || endOfName(drafting, line) === undefined) return undefined;
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
