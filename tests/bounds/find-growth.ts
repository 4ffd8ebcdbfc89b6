import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { FontFamily } from '../../src/font/font.ts';
import type { Library } from '../../src/read-document.ts';
import type { Shape } from './shapes.ts';
import { timePasses } from './time-passes.ts';

/** How a pass grew from the last but one size to the last. */
export interface PassGrowth {
  readonly name: string;
  /** Processor time at the last size. */
  readonly ms: number;
  /** How many times the time twice the input takes. */
  readonly growth: number;
}

/** What the largest plan of a shape took. */
export interface Growth {
  readonly count: number;
  readonly total: number;
  /** The slowest first; without those too quick to say anything. */
  readonly passes: readonly PassGrowth[];
}

/** Times below say nothing, and a first size must not lie at once above `budget`. */
const least = 60;
const start = 250;
/** Twice the input may take so many times the time. */
export const mostGrowth = 2.3;
/** What seems to grow faster is measured so often again: other programs make a run slow, never quick. */
const doubts = 4;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Doubles a plan until it takes so many milliseconds or as much as a plan may hold stands in it. */
export async function findGrowth(shape: Shape, library: Library, fonts: FontFamily, budget: number): Promise<Growth> {
  const measure = async (count: number) => {
    const text = shape.make(count);
    const times: Map<string, number>[] = [];
    // The best of some runs, since other programs run too; long ones are long enough.
    for (let spent = 0; times.length < 3 && spent < budget / 4; ) {
      collectGarbage();
      times.push(await timePasses(text, library, fonts));
      spent += sumOf(times.at(-1)!);
    }
    return times.reduce(leastOf);
  };
  let count = Math.min(start, shape.most);
  let before = await measure(count);
  for (;;) {
    const next = Math.min(2 * count, shape.most);
    const times = await measure(next);
    const doublings = Math.log2(next / count);
    // A step that is hardly one would be all noise.
    const isLast = next >= shape.most || sumOf(times) > budget || 2 * next > 1.5 * shape.most;
    if (isLast) {
      let [small, large] = [before, times];
      const isDoubtful = () => compare(small, large, doublings).some(({ growth }) => growth > mostGrowth);
      for (let again = 0; again < doubts && isDoubtful(); again++)
        [small, large] = [leastOf(small, await measure(count)), leastOf(large, await measure(next))];
      return { count: next, total: sumOf(large), passes: compare(small, large, doublings) };
    }
    [count, before] = [next, times];
  }
}

/** The least time of each pass of two runs. */
function leastOf(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...one].map(([name, ms]) => [name, Math.min(ms, other.get(name) ?? ms)]));
}

function compare(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  doublings: number,
): PassGrowth[] {
  return [...after]
    .map(([name, ms]) => ({ name, ms, growth: (ms / (before.get(name) || ms)) ** (1 / (doublings || 1)) }))
    .filter(({ ms }) => ms > least)
    .sort((a, b) => b.ms - a.ms);
}

function sumOf(times: ReadonlyMap<string, number>): number {
  return [...times.values()].reduce((sum, ms) => sum + ms, 0);
}
