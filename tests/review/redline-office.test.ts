import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { outputs } from '../../src/outputs.ts';
import { describeFile } from '../../src/word/describe-file.ts';
import { readWord } from '../../src/word/read-word.ts';
import { findPython, inFolder } from '../docx/open-docx.ts';
import { wordsOf } from './checkers.ts';
import { drawEditedPlans } from './edited-plans.ts';
import { fonts, makeRedline } from './redlines.ts';

const { python, noTools } = findPython();
const script = path.resolve(import.meta.dirname, '../docx/take-changes.py');

/*
 * LibreOffice 7.4 tracks no columns, no pages and no addresses of links, and forgets some of a look that changed; so words and
 * numbers are compared, with those of the plan that it has opened and saved as well.
 */
it.skipIf(noTools)(
  `a redline has the words and numbers of the plans when LibreOffice takes it${noTools ? ` (skipped: ${noTools})` : ''}`,
  () =>
    inFolder(async (folder) => {
      const jobs: { name: string; file: string; how: 'accept' | 'reject' | 'keep'; out: string }[] = [];
      for await (const { seed, name, before, after } of drawEditedPlans(30))
        for (const how of ['accept', 'reject'] as const) {
          const file = path.join(folder, `${seed}-${how}`);
          writeFileSync(`${file}.docx`, await makeRedline(before, after));
          const { content } = await outputs.docx.write(how === 'accept' ? after : before, fonts);
          writeFileSync(`${file}-plan.docx`, content);
          jobs.push({ name, file: `${file}.docx`, how, out: `${file}-taken.docx` });
          jobs.push({ name, file: `${file}-plan.docx`, how: 'keep', out: `${file}-kept.docx` });
        }
      execFileSync(python!, [script], { input: JSON.stringify(jobs), stdio: ['pipe', 'ignore', 'pipe'] });
      const read = (file: string) => wordsOf(describeFile(readWord(readFileSync(file), { file })));
      const failed = jobs.flatMap(({ name, how, out }) => {
        if (how === 'keep') return [];
        const [wanted, found] = [read(out.replace('-taken', '-kept')), read(out)];
        const at = wanted.findIndex((line, i) => line !== found[i]);
        if (at < 0 && wanted.length === found.length) return [];
        return [`${how} ${name}: ${found[Math.max(0, at)]} <> ${wanted[Math.max(0, at)]}`];
      });
      expect(failed).toEqual([]);
    }),
  6_000_000,
);
