import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { FontFamily } from '../../src/font/font.ts';
import type { Library } from '../../src/read-document.ts';
import type { Shape } from './shapes.ts';
import { timePasses } from './time-passes.ts';

/** How a pass grew up to the last size. */
export interface PassGrowth {
  readonly name: string;
  /** Processor time at the last size. */
  readonly ms: number;
  /**
   * How many times the time twice the input takes: over the last doubling, or each of the last two where that is less. Memory is
   * collected now in this pass and now in that; what grows with the square of its input does so over both.
   */
  readonly growth: number;
}

/** What the largest plan of a shape took. */
export interface Growth {
  readonly count: number;
  readonly total: PassGrowth;
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
  let sizes: Size[] = [];
  for (let count = Math.min(start, shape.most); ; count = Math.min(2 * count, shape.most)) {
    const times = await measure(count);
    sizes = [...sizes.slice(-2), { count, times }];
    // A step that is hardly one would be all noise.
    if (count >= shape.most || sumOf(times) > budget || 4 * count > 3 * shape.most) break;
  }
  const isDoubtful = () => compare(sizes).some(({ ms, growth }) => ms > least && growth > mostGrowth);
  for (let again = 0; again < doubts && isDoubtful(); again++) {
    const measured: Size[] = [];
    for (const { count, times } of sizes) measured.push({ count, times: leastOf(times, await measure(count)) });
    sizes = measured;
  }
  const sums = sizes.map(({ count, times }) => ({ count, times: new Map([[all, sumOf(times)]]) }));
  return {
    count: sizes.at(-1)!.count,
    total: compare(sums)[0]!,
    passes: compare(sizes).filter(({ ms }) => ms > least),
  };
}

/** What the passes over a plan of a size took, ms. */
interface Size {
  readonly count: number;
  readonly times: ReadonlyMap<string, number>;
}

const all = 'all';

/** The least time of each pass of two runs. */
function leastOf(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...one].map(([name, ms]) => [name, Math.min(ms, other.get(name) ?? ms)]));
}

/** The slowest first. */
function compare(sizes: readonly Size[]): PassGrowth[] {
  const { count, times } = sizes.at(-1)!;
  const passes = [...times].map(([name, ms]) => {
    const growths = sizes
      .slice(0, -1)
      .map((size) => (ms / (size.times.get(name) || ms)) ** (1 / Math.log2(count / size.count)));
    return { name, ms, growth: Math.min(...growths) };
  });
  return passes.sort((a, b) => b.ms - a.ms);
}

function sumOf(times: ReadonlyMap<string, number>): number {
  return [...times.values()].reduce((sum, ms) => sum + ms, 0);
}
