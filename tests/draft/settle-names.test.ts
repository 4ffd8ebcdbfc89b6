import path from 'node:path';
import { expect, it } from 'vitest';
import type { Draft } from '../../src/draft/drafting.ts';
import { loadLibrary } from '../../src/files.ts';
import { readLexicon } from '../../src/lexicon/read-lexicon.ts';
import { settleNames } from '../../src/settle-names.ts';

/** A plan of so many lines that could be named, settled where the page changes with those lines that are told; and how often it was built. */
async function settle(lines: number, changes: (plan: string) => boolean) {
  const library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
  const items = Array.from({ length: lines }, (_, i) => `Thời gian: ${i} giờ`);
  const plain = { kind: 'general-plan', subject: 'Việc chung', body: [{ heading: 'Việc', parts: [{ items }] }] };
  let builds = 0;
  const same = Buffer.from('trang');
  const prints = {
    document: () => ({ tag: 'plan', attributes: {}, children: [], runs: [] }) as never,
    page: async (plan: { readonly [key: string]: Draft }) => {
      builds += 1;
      return changes(JSON.stringify(plan)) ? Buffer.from('khác') : same;
    },
    look: String,
  };
  const lexicon = readLexicon(library.language, library.validator);
  const named = await settleNames(plain, same, library, lexicon, prints, 'general-plan');
  return { named: JSON.stringify(named), builds };
}

it('names that would each change the page are given up after some tries', async () => {
  const { named, builds } = await settle(1000, (plan) => plan.includes('"time"'));
  expect(named).not.toContain('"time"');
  expect(builds).toBeLessThanOrEqual(60);
});

it('a name that changes the page leaves the others theirs', async () => {
  const { named, builds } = await settle(20, (plan) => plan.includes('{"time":"7 giờ"}'));
  expect(named.match(/\{"time":/g)).toHaveLength(19);
  expect(named).toContain('"Thời gian: 7 giờ"');
  expect(builds).toBeLessThan(12);
});
