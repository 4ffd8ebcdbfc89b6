import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlacedProblem } from '../../src/source/place-problems.ts';
import { type Outcome, runKehoach } from '../cli/run-kehoach.ts';
import { removeExpectations, writeExpectations } from './expectations.ts';
import { inProject, plan, readTree } from './temp-project.ts';

/** `UPDATE_EXPECTATIONS=1 npx vitest run tests/bad-input` rewrites the comments; read the diff before keeping it. */
const update = process.env['UPDATE_EXPECTATIONS'] !== undefined;

interface Result {
  readonly plan: string;
  readonly outputs: readonly string[];
  readonly problems: readonly PlacedProblem[];
}

const corpus = path.join(import.meta.dirname, 'corpus');
const names = (await readdir(corpus, { recursive: true }))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.split(path.sep).join('/'))
  .sort();
const cases = new Map(
  await Promise.all(names.map(async (name) => [name, await readFile(path.join(corpus, name), 'utf8')] as const)),
);
/** Built in the same run, to see that the faulty ones do not stop it. */
const sound = 'sau-cung.yaml';

describe('plans with planted faults', () => {
  let results: Map<string, Result>;
  let vietnamese: Outcome;
  let english: Outcome;
  let before: Record<string, string>;
  let after: Record<string, string>;

  beforeAll(async () => {
    const files = Object.fromEntries([...cases].map(([name, text]) => [`plans/${name}`, removeExpectations(text)]));
    const earlier = Object.fromEntries(
      names.flatMap((name) =>
        ['docx', 'pdf'].map((format) => [`out/${name.replace('.yaml', '')}.${format}`, `earlier ${name}`]),
      ),
    );
    await inProject({ ...files, ...earlier, [`plans/${sound}`]: plan }, async (folder) => {
      before = await readTree(folder);
      const { code, stdout, stderr } = await runKehoach(['build', '--no-check', '--json', '--lang', 'vi'], folder);
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
      results = new Map((JSON.parse(stdout) as Result[]).map((result) => [result.plan, result]));
      after = await readTree(folder);
      vietnamese = await runKehoach(['check'], folder, { LANG: 'vi_VN.UTF-8' });
      english = await runKehoach(['check', '--lang', 'en'], folder);
    });
  });

  it.each(names)('%s', async (name) => {
    const text = cases.get(name)!;
    const { problems, outputs } = results.get(`plans/${name}`)!;
    const found = writeExpectations(removeExpectations(text), problems);
    if (update) await writeFile(path.join(corpus, name), found);
    else expect(found).toBe(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(outputs).toEqual([]);
    // As a person reads a file: from the top.
    expect(problems.map(({ line, column }) => [line, column])).toEqual(
      problems.map(({ line, column }) => [line, column]).sort(([a, b], [c, d]) => a! - c! || b! - d!),
    );
  });

  it('leaves earlier documents alone, builds the sound plan and leaves no temporary file', () => {
    const name = sound.replace('.yaml', '');
    const made = ['out/.kehoach-record', `out/${name}.docx`, `out/${name}.pdf`];
    expect(Object.keys(after).filter((name) => !(name in before))).toEqual(made);
    expect(Object.fromEntries(Object.entries(after).filter(([name]) => !made.includes(name)))).toEqual(before);
  });

  it('says everything in both languages, without stack traces or holes', () => {
    for (const { code, stdout, stderr } of [vietnamese, english]) {
      expect(code).toBe(1);
      // Places of a form's patterns are in braces, in the plan and in what is said of them.
      const said = (stderr + stdout).replace(/^.*\[schema\/placeholder\]$|^ *\d+ \| .*$|“[^”\n]*”|"\{[a-z]+\}"/gm, '');
      expect(said).not.toMatch(/\n\s+at .*[:(]\d+|undefined|\[object|NaN|\{[a-z]+\}/);
    }
    const problems = [...results.values()].flatMap((result) => result.problems);
    const count = (text: string, word: RegExp) => text.split('\n').filter((line) => word.test(line)).length;
    expect(count(vietnamese.stdout, /^plans\/.*: lỗi: /)).toBe(problems.length);
    expect(count(english.stdout, /^plans\/.*: error: /)).toBe(problems.length);
  });
});
