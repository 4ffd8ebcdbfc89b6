import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median, least and most. */
export function summarize(values) {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

export async function time(act) {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

setFlagsFromString('--expose-gc');
/** Sweeps the young memory alone: a whole collection would throw optimised code away as well. */
const collectGarbage = runInNewContext("() => gc({ type: 'minor' })");

/**
 * Each contestant once a round, in a turning order, so that what slows the machine for a while slows them all, and none
 * has to sweep the memory that the one before it has used.
 * @param contestants acts by name
 * @returns times by name, a value for each round
 */
export async function interleave(contestants, rounds) {
  const names = Object.keys(contestants);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < names.length; i++) {
      const name = names[(i + round) % names.length];
      collectGarbage();
      times[name].push(await contestants[name](round));
    }
  }
  return times;
}

/** Rows of a table: median with spread, and how many times the first row's. */
export function compareTimes(times, first, digits = 1) {
  const base = median(times[first]);
  return Object.entries(times).map(([name, values]) => {
    const { median: middle, min, max } = summarize(values);
    return [
      name,
      middle.toFixed(digits),
      `${min.toFixed(digits)}-${max.toFixed(digits)}`,
      `${(middle / base).toFixed(2)}x`,
    ];
  });
}

/** A target on how many times faster (`least`) or slower (`most`) than something. */
export function judge(what, ratio, { least, most }) {
  const met = least === undefined ? ratio <= most : ratio >= least;
  return {
    what,
    measured: `${ratio.toFixed(2)}x`,
    target: least === undefined ? `at most ${Number(most.toFixed(2))}x` : `at least ${least}x`,
    met,
  };
}
