import { describe, expect, it } from 'vitest';
import { withPlainSigns } from '../../src/core/plain-signs.ts';
import { writeRedline } from '../../src/docx/write-redline.ts';
import type { BlockPair, FlowPair, RunPair } from '../../src/flow/flow-pair.ts';
import { proveRedline } from '../../src/redline-plans.ts';
import { pairFlows } from '../../src/review/pair-flows.ts';
import { firstStep, joinTraces, nameRevisers, traceFirst, traceStep } from '../../src/review/trace-changes.ts';
import { editedPlans } from './edited-plans.ts';
import { createChance, makeEdit } from './random-edits.ts';
import { flowOf, fonts, readPlanFile } from './redlines.ts';

const revisers = ['An', 'Bình', 'Chi'].map((author) => ({ author, date: '2026-03-02T08:00:00Z' }));

function listRuns(blocks: readonly BlockPair[]): RunPair[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.runs
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => listRuns(cell.blocks))),
  );
}

/** Words of the runs that one side alone has. */
function wordsOf(pair: FlowPair, side: 'before' | 'after', by?: string): string[] {
  return listRuns(pair.blocks).flatMap((run) => {
    const own = run.before && run.after ? undefined : run[side];
    return own && !run.number && (by === undefined || run.by?.author === by)
      ? (withPlainSigns(own.run.text).match(/[^\s]+/g) ?? [])
      : [];
  });
}

describe('a redline of what several made one after the other', () => {
  it('says of all of it who made it, and of each no more than he did', async () => {
    const read = await Promise.all(editedPlans.map((file) => readPlanFile(file)));
    let [named, nameless] = [0, 0];
    for (let seed = 1; seed <= 60; seed++) {
      const chance = createChance(seed * 104_729);
      const plan = read[seed % read.length]!;
      const versions = [plan.document];
      for (let i = 0; i < revisers.length; i++)
        versions.push(makeEdit(versions.at(-1)!, chance)?.document ?? versions.at(-1)!);
      const flows = versions.map((document) => flowOf({ ...plan, document }));
      const pairOf = (from: number, to: number) => pairFlows(flows[from]!, flows[to]!, { lends: true });
      const steps = revisers.map((_, i) => pairOf(i, i + 1));
      const pair = pairOf(0, revisers.length);
      const trace = steps.reduce((one, step, i) => traceStep(one, step, firstStep + i), traceFirst(pair));
      const told = nameRevisers(pair, trace, revisers);
      const redline = await writeRedline(told, { author: 'kehoach' }, fonts);
      await proveRedline(redline, { reject: flows[0]!, accept: flows.at(-1)! }, fonts);
      for (const side of ['before', 'after'] as const)
        for (const [i, { author }] of revisers.entries()) {
          const own = new Set(wordsOf(steps[i]!, side));
          const words = wordsOf(told, side, author);
          named += words.length;
          // A word may be cut where another began to write.
          expect(
            words.filter((word) => ![...own].some((one) => one.includes(word))),
            `${seed} ${author}`,
          ).toEqual([]);
        }
      nameless += listRuns(told.blocks).filter((run) => !(run.before && run.after) && !run.by && !run.number).length;
      // Through a side on which nobody did anything, it is all the same.
      const still = pairOf(revisers.length, revisers.length);
      expect(joinTraces([traceStep(trace, still, 9), traceStep(trace, still, 9)], 9)).toEqual(trace);
    }
    expect(named).toBeGreaterThan(500);
    expect(nameless).toBeLessThan(named / 50);
  }, 600_000);
});
