import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { isKnown, readKnownLosses } from './known-losses.ts';
import { type Bench, setUpBench } from './open-plan.ts';
import { tryPlan } from './try-plan.ts';
import { tryPlans } from './try-plans.ts';

let bench: Bench;
beforeAll(async () => {
  bench = setUpBench(await loadLibrary(path.resolve(import.meta.dirname, '../..')), await loadFonts());
});

describe('plans made from the schemas', () => {
  it('are refused at their place, or printed whole, once and in order, in text, DOCX and pages', async () => {
    const { refused, pairs, faults } = await tryPlans(bench, readKnownLosses(), { count: 500, seed: 1 });
    expect(faults).toEqual([]);
    // Most are accepted, or nothing would be looked at; nearly all keys that may stand side by side have.
    expect(refused).toBeLessThan(25);
    expect(pairs.covered / pairs.total).toBeGreaterThan(0.98);
  });

  it.each(readKnownLosses().map((loss) => [JSON.stringify(loss.plan), loss] as const))(
    'are not yet printed as they say: %s',
    async (_, loss) => {
      const { faults, unplaced } = await tryPlan(bench, { plan: loss.plan });
      // One that is mended is taken off the list.
      if ('fault' in loss) expect(unplaced.map(({ rule }) => rule)).toContain(loss.fault.split(' ')[0]);
      else expect(faults.some((fault) => isKnown(fault, loss))).toBe(true);
    },
  );
});
