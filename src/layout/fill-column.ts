import { type NoteFoot, startTally } from './note-tally.ts';
import { heightOf, type Strip, tolerance } from './strip.ts';

/** Where to fill from, and how much room there is. Heights in twips. */
export interface ColumnRoom {
  readonly start: number;
  readonly room: number;
  /** Room of a whole page: a chain that is longer does not move to the next one. */
  readonly pageRoom: number;
  readonly keepFirstBefore: boolean;
  /** Break anywhere rather than place nothing. */
  readonly force: boolean;
  /** Notes at the foot of the page; only where there are any in the section. */
  readonly notes?: NoteFoot;
}

export interface Fill {
  /** The first strip that is not placed whole. */
  readonly end: number;
  /** That strip in two parts, when its head is placed. */
  readonly cut?: { readonly head: Strip; readonly tail: Strip };
}

/** Takes strips until the room is full, then steps back to a place where Word lets the page end. */
export function fillColumn(strips: readonly Strip[], space: ColumnRoom): Fill {
  const { start, room, force } = space;
  const tally = space.notes && startTally(space.notes, room);
  let height = 0;
  for (let i = start; i < strips.length; i++) {
    const strip = strips[i]!;
    const gap = i > start || space.keepFirstBefore ? strip.before : 0;
    const foot = tally ? tally.footOf(strip, i > start ? strips[i - 1] : undefined, height) : strip.foot;
    if (height + gap + strip.height + foot <= room + tolerance) {
      height += gap + strip.height;
      tally?.take(strip);
      continue;
    }
    const tied = i > start && (isKeptRow(strip) || (strips[i - 1]!.keep !== 'none' && !strips[i - 1]!.row?.header));
    const end = tied || !strip.row ? findBreak(strips, i, space) : undefined;
    if (end !== undefined) return { end };
    const free = room - height - gap;
    const cut = tally ? tally.split(strip.row, free) : strip.row?.split?.(free, false);
    if (cut) return { end: i, cut };
    const natural = findBreak(strips, i, space) ?? findLooseBreak(strips, i, start);
    // What began on the page before and may not be parted gains nothing by another page.
    if (natural > start || (!force && strips[start]!.first)) return { end: natural };
    return breakAnywhere(strips, i, room, start);
  }
  return { end: strips.length };
}

/** The last end of the page that Word permits at or before a strip that does not fit, if there is one. */
function findBreak(strips: readonly Strip[], full: number, { start, pageRoom, notes }: ColumnRoom): number | undefined {
  const paragraph = findFirst(strips, full, start);
  for (let i = full; i > paragraph; i--) if (strips[i - 1]!.keep === 'none') return i;
  // Rows kept with the next move from the first of them on, however many they are, unless the page begins with it.
  const unit = isKeptRow(strips[paragraph]!) ? findRun(strips, paragraph, start) : paragraph;
  if (unit === start) return undefined;
  return (
    findChainBreak(strips, unit, start, pageRoom, notes) ??
    (unit < paragraph || isKeptRow(strips[unit]!) ? unit : undefined)
  );
}

/** The end of the page where nothing can be kept: inside a `keepNext` paragraph, or before the paragraph or row. */
function findLooseBreak(strips: readonly Strip[], full: number, start: number): number {
  const paragraph = findFirst(strips, full, start);
  for (let i = full; i > paragraph; i--) if (strips[i - 1]!.keep === 'chain') return i;
  return paragraph;
}

/** The first strip of the paragraph on this page. */
function findFirst(strips: readonly Strip[], of: number, start: number): number {
  let first = of;
  while (first > start && !strips[first]!.first) first--;
  return first;
}

function isKeptRow({ keep, row }: Strip): boolean {
  return row !== undefined && !row.header && keep === 'next';
}

/** The first of the rows in an unbroken run of rows kept with the next. */
function findRun(strips: readonly Strip[], row: number, start: number): number {
  let first = row;
  while (first > start && strips[first - 1]!.row && strips[first - 1]!.keep === 'next') first--;
  return first;
}

/**
 * A chain of `keepNext` moves to the next page as a whole when it fits there; of a longer one only as many of its last
 * paragraphs as fit. Undefined when not even the paragraph that is full fits on a page with what it is kept with.
 */
function findChainBreak(
  strips: readonly Strip[],
  paragraph: number,
  start: number,
  pageRoom: number,
  notes: NoteFoot | undefined,
): number | undefined {
  let height = leastHeight(strips[paragraph]!, pageRoom);
  let end = paragraph;
  while (strips[end]!.keep !== 'none' && strips[end + 1] && height <= pageRoom) {
    end++;
    height += strips[end]!.before + leastHeight(strips[end]!, pageRoom);
  }
  const { foot } = strips[end]!;
  // As where the page is filled: what may hang over its foot may not hang into its notes.
  const below = (from: number) => {
    const area = notes ? notes.alone(strips.slice(from, end + 1)) : 0;
    return area > 0 ? area + Math.max(0, foot) : foot;
  };
  if (height + below(paragraph) > pageRoom + tolerance) return undefined;
  let best = paragraph;
  for (let i = paragraph - 1; i > start && strips[i]!.keep !== 'none'; i--) {
    height += strips[i + 1]!.before + strips[i]!.height;
    if (height + below(i) > pageRoom + tolerance) return best;
    if (strips[i]!.first && (!strips[i]!.row || findRun(strips, i, start) === i)) best = i;
  }
  return best;
}

/** What must stand on a page with the strip above: of a row that is cut in any case, since no page holds it, next to nothing. */
function leastHeight(strip: Strip, pageRoom: number): number {
  const { height } = strip;
  // Header rows are repeated where they leave half of the page.
  if (height <= pageRoom / 2 || !strip.row?.split) return height;
  return height + heightOf(strip.row.headers, false) > pageRoom ? 0 : height;
}

/** Nothing may end the page: a paragraph or row longer than a page, cut where it is full. */
function breakAnywhere(strips: readonly Strip[], full: number, room: number, start: number): Fill {
  if (full > start) return { end: full };
  const cut = strips[full]!.row?.split?.(room, true);
  return cut ? { end: full, cut } : { end: full + 1 };
}
