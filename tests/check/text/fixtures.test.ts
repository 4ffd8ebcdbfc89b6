import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProblemsOf, readExpectations } from '../expectations.ts';

const folder = path.join(import.meta.dirname, 'fixtures');
const files = readdirSync(folder).map((name) => path.join(folder, name));
const textOnly = (lines: readonly string[]) => lines.filter((line) => / (?:text|schema|yaml)\//.test(line));

describe('plans with planted faults', () => {
  it.each(files.filter((file) => !path.basename(file).startsWith('near-')))(
    '%s: each found once, at its place',
    async (file) => {
      expect(textOnly(await findProblemsOf(file))).toEqual(readExpectations(readFileSync(file, 'utf8')));
    },
  );

  it('plants at least 110', () => {
    expect(files.flatMap((file) => readExpectations(readFileSync(file, 'utf8'))).length).toBeGreaterThanOrEqual(110);
  });
});

describe('near misses', () => {
  const near = files.filter((file) => path.basename(file).startsWith('near-'));

  it.each(near)('%s: nothing reported', async (file) => {
    expect(textOnly(await findProblemsOf(file))).toEqual([]);
  });

  it('holds at least 110 sentences', () => {
    const sentences = near.flatMap((file) => readFileSync(file, 'utf8').match(/^ +- (?!heading|text:)\S.*$/gm) ?? []);
    expect(sentences.length).toBeGreaterThanOrEqual(110);
  });
});
