import path from 'node:path';
import { expect, test } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { layGround, tryMutant } from './try-mutants.ts';

/** `npm run fuzz` tries as many as one likes. */
const count = 400;

test('plans, issuers, settings, profiles and templates with slips and attacks break nothing and lose nothing', async () => {
  const project = path.resolve(import.meta.dirname, '../..');
  const ground = layGround(await loadLibrary(project), await loadFonts(), 1);
  const faults: string[] = [];
  const printed = new Set<string>();
  for (let number = 0; number < count; number++) {
    const tried = await tryMutant(ground, 1, number);
    if (tried.printed) printed.add(tried.sort);
    for (const fault of tried.faults) faults.push(`--from ${number} (${tried.sort}): ${fault}`);
  }
  expect(faults).toEqual([]);
  // Of each sort some are printed, or nothing would be looked for on paper.
  expect([...printed].sort()).toEqual(['config', 'issuer', 'plan', 'profile', 'template']);
});
