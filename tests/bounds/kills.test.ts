import path from 'node:path';
import { expect, test } from 'vitest';
import { killRuns } from './kill-runs.ts';

/** `npm run kills` does a thousand. */
test('a run that is killed tears no file, loses none, and what it leaves the next one clears away', async () => {
  const { kills, faults } = await killRuns(path.resolve(import.meta.dirname, '../..'), { count: 12, seed: 1 });
  expect(faults).toEqual([]);
  expect(kills).toBeGreaterThan(4);
});
