import type { Stretch, Word } from './cut-words.ts';

/** Words between two changes that are few enough to be told with them. */
const few = 3;

/**
 * Words that came or went among like words could stand a little earlier or later with the same result (`cấp [Học viện, Bằng khen của]
 * Học viện`). They are put where a reader would mark them: beside another change, else between signs that part sentences and their
 * members.
 */
export function slideStretches<Item extends Word>(runs: readonly Stretch<Item>[]): Stretch<Item>[] {
  const slid = runs.map((run) => ({ ...run }));
  for (let i = 0; i < slid.length; i++) {
    const { kind, before, after } = slid[i]!;
    if (kind === 'same' || (before.length > 0 && after.length > 0)) continue;
    slide(slid, i, before.length > 0 ? 'before' : 'after');
  }
  return slid.filter(({ before, after }) => before.length + after.length > 0);
}

/** @param side that has words here */
function slide<Item extends Word>(runs: Stretch<Item>[], at: number, side: 'before' | 'after'): void {
  const [run, previous, next] = [runs[at]!, runs[at - 1], runs[at + 1]];
  const other = side === 'before' ? 'after' : 'before';
  const [left, right] = [previous?.[side] ?? [], next?.[side] ?? []];
  const line = [...left, ...run[side], ...right];
  const size = run[side].length;
  const scoreAt = (start: number): number => {
    const touches =
      (start === 0 && left.length <= few && at > 1) ||
      (start === line.length - size && right.length <= few && at < runs.length - 2);
    return (
      (touches ? 10 : 0) + rateSeam(line[start - 1], line[start]) + rateSeam(line[start + size - 1], line[start + size])
    );
  };
  let best = left.length;
  let score = scoreAt(best);
  const look = (step: 1 | -1): void => {
    for (let start = left.length; ; ) {
      const [leaves, joins] = step > 0 ? [line[start], line[start + size]] : [line[start + size - 1], line[start - 1]];
      if (!leaves || !joins || leaves.id !== joins.id || leaves.look !== joins.look) return;
      start += step;
      if (scoreAt(start) <= score) continue;
      [best, score] = [start, scoreAt(start)];
    }
  };
  look(-1);
  look(1);
  if (best === left.length) return;
  const others = [...(previous?.[other] ?? []), ...(next?.[other] ?? [])];
  const put = (place: number, own: Item[], opposite: Item[]): void => {
    const both = side === 'before' ? { before: own, after: opposite } : { before: opposite, after: own };
    runs[place] = { kind: place === at ? 'changed' : 'same', ...both };
  };
  if (previous) put(at - 1, line.slice(0, best), others.slice(0, best));
  put(at, line.slice(best, best + size), []);
  if (next) put(at + 1, line.slice(best + size), others.slice(best));
}

/** How well a change may begin or end between two words. */
function rateSeam(word: Word | undefined, next: Word | undefined): number {
  if (!word || !next || /^[.;:!?…¶]+$/u.test(word.text)) return 3;
  if (word.text === ',' || /^[,.;:!?…¶)\]”»]/u.test(next.text)) return 2;
  return /^[-–—”»)\]]$/u.test(word.text) || /^[-–—“«([]$/u.test(next.text) ? 1 : 0;
}
