import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/check/rule.ts';
import { findProblemsOf, readExpectations } from './expectations.ts';
import { completePlan, splitFragments } from './small-plan.ts';

/**
 * Tests of one group of rules: planted faults are found each once, at their line and columns, and near misses give no alarm.
 * `faults.yaml` and `near-misses.yaml` hold fragments of plans; rules of other groups are left out of both.
 */
export function testCorpus(
  group: string,
  folder: string,
  rules: readonly Rule[],
  least: { readonly faults: number; readonly nearMisses: number },
): void {
  const fragmentsOf = (file: string) => splitFragments(readFileSync(path.join(folder, file), 'utf8'));
  const faults = fragmentsOf('faults.yaml');
  const nearMisses = fragmentsOf('near-misses.yaml');

  describe(`${group}: planted faults`, () => {
    it.each(faults.map((fragment) => [titleOf(fragment), fragment]))('%s', async (_title, fragment) => {
      const expected = readExpectations(fragment);
      expect(
        expected.every((line) => /^\d+ \S+ \d+-\d+$/.test(line)),
        'every expectation gives its columns',
      ).toBe(true);
      expect((await findIn(fragment)).toSorted()).toEqual(expected.toSorted());
    });

    it(`are ${least.faults} at least, some for every rule`, () => {
      const expected = faults.flatMap(readExpectations);
      expect(expected.length).toBeGreaterThanOrEqual(least.faults);
      const found = new Set(expected.map((line) => line.split(' ')[1]));
      expect(rules.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
    });
  });

  describe(`${group}: near misses`, () => {
    it.each(nearMisses.map((fragment) => [titleOf(fragment), fragment]))('%s', async (_title, fragment) => {
      expect(await findIn(fragment)).toEqual([]);
    });

    it(`are ${least.nearMisses} at least`, () => expect(nearMisses.length).toBeGreaterThanOrEqual(least.nearMisses));
  });

  describe(`${group}: examples of the rules`, () => {
    it.each(rules.map((rule) => [rule.id, rule] as const))('%s', async (id, { bad, good }) => {
      expect((await findIn(bad)).filter((line) => line.split(' ')[1] === id)).not.toEqual([]);
      expect(await findIn(good)).toEqual([]);
    });
  });
}

/** What the check finds in a fragment, made a whole plan; the rules of the text, which look at every word, have tests of their own. */
async function findIn(fragment: string): Promise<string[]> {
  const lines = await findProblemsOf('plan.yaml', completePlan(fragment));
  return lines.filter((line) => !/^\d+ text\//.test(line));
}

/** The comment a fragment begins with, else its first line. */
function titleOf(fragment: string): string {
  return (fragment.split('\n')[0] ?? '').replace(/^# /, '').slice(0, 90);
}
