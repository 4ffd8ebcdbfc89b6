import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/core/problem.ts';
import { readWord } from '../../src/word/read-word.ts';
import type { Tracked } from '../../src/word/word.ts';
import { hardFile } from './hard-file.ts';
import { mutateDocx } from './mutate-docx.ts';

/** `MUTANTS=2000 npx vitest run tests/word/mutants.test.ts` tries more. */
const count = Number(process.env['MUTANTS'] ?? 300);

describe('mutated Word files', () => {
  it('give a result or say what is wrong, soon', { timeout: count * 200 }, () => {
    const entries = unzipSync(hardFile);
    const outcomes = { read: 0, refused: 0 };
    const faults: string[] = [];
    for (let number = 0; number < count; number++) {
      const bytes = mutateDocx(entries, number);
      const begun = performance.now();
      try {
        readWord(bytes, { file: 'x.docx', tracked: (['accept', 'reject', 'keep'] as Tracked[])[number % 3]! });
        outcomes.read++;
      } catch (error) {
        if (error instanceof ProblemError) outcomes.refused++;
        else faults.push(`${number}: ${(error as Error).stack}`);
      }
      if (performance.now() - begun > 10_000) faults.push(`${number}: slow`);
    }
    expect(faults).toEqual([]);
    expect(outcomes.read).toBeGreaterThan(count / 4);
    expect(outcomes.refused).toBeGreaterThan(count / 10);
  });
});
