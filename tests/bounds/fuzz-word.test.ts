import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { layWordGround, tryWordMutant } from './try-word-mutants.ts';

/** `npm run fuzz-word` tries as many as one likes, and measures their memory. */
const count = 40;

test('Word files with slips and attacks become a plan, or are refused by what is wrong with them', async () => {
  const project = path.resolve(import.meta.dirname, '../..');
  const files = pathToFileURL(`${project}/tests/draft/files/`);
  const ground = layWordGround(await loadLibrary(project), await loadFonts(), files);
  const faults: string[] = [];
  const outcomes = new Map<string, number>();
  for (let number = 0; number < count; number++) {
    const tried = await tryWordMutant(ground, 7, number);
    outcomes.set(tried.outcome, (outcomes.get(tried.outcome) ?? 0) + 1);
    for (const fault of tried.faults) faults.push(`--seed 7 --from ${number}: ${fault}`);
  }
  expect(faults).toEqual([]);
  for (const outcome of ['plan', 'refused']) expect(outcomes.get(outcome)).toBeGreaterThan(count / 10);
});
