import type { Run } from '../flow/flow.ts';

/** A place of a text where its reader wants no line to end. */
export interface Bond {
  /** Index of its space or hyphen; of the sign that a line would begin with at a `seam`, where there is neither. */
  readonly at: number;
  readonly kind: 'space' | 'hyphen' | 'seam';
  /** How bad a line end there is, 1 the least; infinite where there must be none. */
  readonly cost: number;
}

/** Where a line may end without a sign: the sign of an open seam. */
export const seam = '\u200b';

/** Signs of a text without those that stand at open seams. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let at = text.indexOf(seam); at >= 0; at = text.indexOf(seam, at + 1)) length--;
  return length;
}

/** Where in the text a line ends that ends at a bond. */
export function endOf({ at, kind }: Bond): number {
  return kind === 'seam' ? at : at + 1;
}

/** Where the strings of a text begin that a line may end between at any time, whatever bonds hold. */
export function findStrings(text: string, bonds: readonly Bond[]): number[] {
  const bound = new Set(bonds.map(({ at, kind }) => (kind === 'seam' ? -1 : at)));
  const starts: number[] = [];
  for (const { index, 0: sign } of text.matchAll(/[ \t\n\u3000]|[-\u2010\u2013\u2014](?=[^\s\d])/g)) {
    if (bound.has(index)) continue;
    // A tab for which there is no room begins the next line itself.
    if (sign === '\t') starts.push(index);
    starts.push(index + 1);
  }
  return starts;
}

/** The index of the first of some places, or bonds, in their order, that stands at a place or after it. */
export function firstFrom(places: readonly (number | Bond)[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle]!;
    if ((typeof place === 'number' ? place : place.at) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where each run begins in the text of all. */
export function startsOf(runs: readonly Run[]): number[] {
  let start = 0;
  return runs.map(({ text }) => {
    start += text.length;
    return start - text.length;
  });
}

/** Runs, or what stands of them between two places of their text, with the sign of each bond that holds or is open. */
export function writeSigns(
  runs: readonly Run[],
  starts: readonly number[],
  bonds: readonly Bond[],
  held: ReadonlySet<number>,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): Run[] {
  const written: Run[] = [];
  let b = firstFrom(bonds, from);
  // A line that begins at a seam begins after its sign.
  while (from > 0 && bonds[b]?.at === from && bonds[b]!.kind === 'seam') b++;
  for (let r = from === 0 ? 0 : firstFrom(starts, from + 1) - 1; r < runs.length; r++) {
    const run = runs[r]!;
    const start = starts[r]!;
    if (start >= to) break;
    const end = start + run.text.length;
    const last = Math.min(end, to);
    let at = Math.max(start, from);
    if (start < last && at < end) {
      let text = '';
      for (; b < bonds.length && bonds[b]!.at < last; b++) {
        const bond = bonds[b]!;
        text += run.text.slice(at - start, bond.at - start) + signOf(bond, held.has(b));
        at = endOf(bond);
      }
      text += run.text.slice(at - start, last - start);
      written.push(text === run.text ? run : { ...run, text });
    } else if (from === 0 && last === end) written.push(run);
  }
  return written;
}

function signOf({ kind }: Bond, held: boolean): string {
  if (kind === 'seam') return held ? '' : seam;
  if (kind === 'space') return held ? '\u00a0' : ' ';
  return held ? '\u2011' : '-';
}
