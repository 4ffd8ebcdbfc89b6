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

/** The runs of a paragraph with the sign of each bond that is closed or open. */
export function writeSigns(runs: readonly Run[], bonds: readonly Bond[], closed: ReadonlySet<number>): Run[] {
  let start = 0;
  let b = 0;
  return runs.map((run) => {
    const end = start + run.text.length;
    let text = '';
    let from = start;
    for (; b < bonds.length && bonds[b]!.at < end; b++) {
      const { at, kind } = bonds[b]!;
      text += run.text.slice(from - start, at - start);
      const open = !closed.has(b);
      if (kind === 'seam') {
        if (open) text += seam;
        from = at;
      } else {
        text += kind === 'space' ? (open ? ' ' : '\u00a0') : open ? '-' : '\u2011';
        from = at + 1;
      }
    }
    text += run.text.slice(from - start);
    start = end;
    return text === run.text ? run : { ...run, text };
  });
}
