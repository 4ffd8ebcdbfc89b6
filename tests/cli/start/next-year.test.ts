import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKehoach } from '../run-kehoach.ts';

const files = path.resolve(import.meta.dirname, '../../draft/files');
const names = (await readdir(files)).filter((name) => name.endsWith('.docx')).sort();
/** What the law and the calendar of the new year find in last year's words. */
const ofTheYear = ['facts/former-unit', 'facts/former-basis', 'facts/to-review'];

interface Finding {
  readonly rule: string;
}

describe("from an issued file to the checked plan of the next year, of offices' files by other hands", () => {
  it('are of three forms', () => expect(names.length).toBeGreaterThan(5));

  it.each(names)('%s', { timeout: 60_000 }, async (name) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'kehoach-next-year-'));
    const run = (...args: string[]) => runKehoach([...args, '--lang', 'vi'], folder);
    const check = async (plan: string): Promise<Finding[]> => {
      const { code, stdout } = await run('check', plan, '--format', 'json');
      expect(code).toBe(0);
      return JSON.parse(stdout) as Finding[];
    };
    try {
      await copyFile(path.join(files, name), path.join(folder, name));
      expect((await run('init', '--from', name, '--tracked', 'accept')).code).toBe(0);
      const old = `plans/${path.parse(name).name}.yaml`;
      const year = Number(/^date: (\d{4})/m.exec(await readFile(path.join(folder, old), 'utf8'))![1]);
      const rolled = await run('roll', old, '--year', String(year + 1));
      expect(rolled.code).toBe(0);
      const plan = /^(\S+\.yaml)/.exec(rolled.stdout)![1]!;

      const before = await check(old);
      const after = await check(plan);
      const marks = after.filter(({ rule }) => rule === 'facts/to-review');
      expect(marks.length).toBeGreaterThan(0);
      expect(marks.length).toBeLessThan(12);
      const known = new Set(before.map(({ rule }) => rule));
      expect(after.filter(({ rule }) => !known.has(rule) && !ofTheYear.includes(rule))).toEqual([]);

      // Who has looked takes the marks out.
      const file = path.join(folder, plan);
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace(/^ *# xem lại: .*\n/gm, ''));
      expect((await run('check', '--fix', plan)).code).toBe(0);
      expect((await check(plan)).filter(({ rule }) => rule === 'facts/to-review')).toEqual([]);
      expect((await run('build', plan)).code).toBe(0);
      const made = await readdir(path.join(folder, 'out'));
      expect(made).toEqual(expect.arrayContaining(['.docx', '.pdf'].map((end) => path.parse(plan).name + end)));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
