import { beforeAll, describe, expect, it } from 'vitest';
import { matchFiles } from '../../src/cli/match-files.ts';
import { inProject, plan } from '../bad-input/temp-project.ts';
import { runKehoach } from '../cli/run-kehoach.ts';

const long = 'a'.repeat(200);
/** Each took seconds or an end of memory, or made a fault of the program of it. */
const hostile = [
  `plans/${'*'.repeat(30)}b`,
  `plans/${'*a'.repeat(30)}b`,
  `plans/${'?*'.repeat(30)}b`,
  'plans/{1..10000000}.yaml',
  `plans/${'{a,b}'.repeat(30)}`,
  `plans/${'{a,'.repeat(30)}b${'}'.repeat(30)}`,
  'plans/+(a|aa)b',
  'plans/(a+)+b',
  'plans/!(a*)*(a*)b',
  `plans/${'['.repeat(200)}`,
  `plans/${'**/'.repeat(60)}b`,
];

describe('patterns of file names', () => {
  // The first run loads the program.
  beforeAll(() => inProject({ 'plans/a.yaml': plan }, async (folder) => void (await runKehoach(['check'], folder))));

  it.each(hostile)('are matched at once, or refused: %s', async (pattern) => {
    const started = Date.now();
    matchFiles([pattern])(`plans/${long}.yaml`);
    await inProject(
      {
        [`plans/${long}.yaml`]: plan,
        'kehoach.config.yaml': `overrides:\n  - {files: ${JSON.stringify(pattern)}, rules: {facts/anniversary: off}}\n`,
      },
      async (folder) => {
        expect([0, 1, 2]).toContain((await runKehoach(['check', 'plans'], folder)).code);
        expect((await runKehoach(['check', pattern], folder)).code).toBe(2);
      },
    );
    expect(Date.now() - started).toBeLessThan(5000);
  });

  it.each([
    ['plans/2022', 'plans/2022/a.yaml'],
    ['plans/**/*.yaml', 'plans/2022/a.yaml'],
    ['plans/KH-*-thi-dua-*.yaml', 'plans/KH-05-thi-dua-2026.yaml'],
    ['plans/{2021,2022}/*.yaml', 'plans/2022/a.yaml'],
    ['plans/[0-9]*.yaml', 'plans/5.yaml'],
    ['plans/KH (1).yaml', 'plans/KH (1).yaml'],
    ['plans/toString', 'plans/toString'],
  ])('mean what they say: %s', (pattern, file) => {
    expect(matchFiles([pattern])(file)).toBe(true);
    expect(matchFiles([pattern])('khac/x.txt')).toBe(false);
  });
});
