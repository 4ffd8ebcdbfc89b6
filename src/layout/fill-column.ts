import type { Strip } from './strip.ts';

/** Where to fill from, and how much room there is. Heights in twips. */
export interface ColumnRoom {
  readonly start: number;
  readonly room: number;
  /** Room of a whole page: a chain that is longer does not move to the next one. */
  readonly pageRoom: number;
  readonly keepFirstBefore: boolean;
  /** Break anywhere rather than place nothing. */
  readonly force: boolean;
}

export interface Fill {
  /** The first strip that is not placed whole. */
  readonly end: number;
  /** That strip in two parts, when its head is placed. */
  readonly cut?: { readonly head: Strip; readonly tail: Strip };
}

/** What a page may be too full without breaking: a hundredth of a point. */
export const tolerance = 0.2;

/** Takes strips until the room is full, then steps back to a place where Word lets the page end. */
export function fillColumn(strips: readonly Strip[], space: ColumnRoom): Fill {
  const { start, room, force } = space;
  let height = 0;
  for (let i = start; i < strips.length; i++) {
    const strip = strips[i]!;
    const gap = i > start || space.keepFirstBefore ? strip.before : 0;
    if (height + gap + strip.height + strip.foot <= room + tolerance) {
      height += gap + strip.height;
      continue;
    }
    // Word cuts a row that follows a header row, but not one that another block is kept with.
    const above = strips[i - 1];
    if (i === start || above?.keep === 'none' || above?.row?.header) {
      const cut = strip.row?.split?.(room - height - gap, false);
      if (cut) return { end: i, cut };
    }
    const end = findBreak(strips, i, space);
    if (end > start || !force) return { end };
    return breakAnywhere(strips, i, room, start);
  }
  return { end: strips.length };
}

/** The last permitted end of the page at or before a strip that does not fit; `start` when there is none. */
function findBreak(strips: readonly Strip[], full: number, { start, pageRoom }: ColumnRoom): number {
  let paragraph = full;
  while (paragraph > start && !strips[paragraph]!.first) paragraph--;
  for (let i = full; i > paragraph; i--) if (strips[i - 1]!.keep === 'none') return i;
  const chain = paragraph > start ? findChainBreak(strips, paragraph, start, pageRoom) : undefined;
  if (chain !== undefined) return chain;
  for (let i = full; i > paragraph; i--) if (strips[i - 1]!.keep === 'chain') return i;
  return paragraph;
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
): number | undefined {
  let height = strips[paragraph]!.height;
  let end = paragraph;
  while (strips[end]!.keep !== 'none' && height <= pageRoom + tolerance) {
    const below = strips[++end];
    if (!below) break;
    height += below.before + below.height;
  }
  if (height > pageRoom + tolerance) return undefined;
  let best = paragraph;
  for (let i = paragraph; i > start && strips[i - 1]!.keep !== 'none'; i--) {
    height += strips[i]!.before + strips[i - 1]!.height;
    if (height > pageRoom + tolerance) return best;
    if (strips[i - 1]!.first && i - 1 > start) best = i - 1;
  }
  return best;
}

/** Nothing may end the page: a paragraph or row longer than a page, cut where it is full. */
function breakAnywhere(strips: readonly Strip[], full: number, room: number, start: number): Fill {
  if (full > start) return { end: full };
  const cut = strips[full]!.row?.split?.(room, true);
  return cut ? { end: full, cut } : { end: full + 1 };
}
