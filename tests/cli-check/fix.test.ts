import { chmod, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/cli/check-files.ts';
import type { Problem } from '../../src/core/problem.ts';
import { fixPlan } from '../../src/edit/fix-plan.ts';
import { printDiff } from '../../src/report/print-diff.ts';
import { readYaml, type Source } from '../../src/source/read-yaml.ts';
import { replaceTexts } from '../../src/write-files.ts';
import { inProject, plan, wrong } from './in-project.ts';

/** A rule that wants single spaces, in the text at `/a`; three in a row take two rounds. */
async function checkSpaces(source: Source): Promise<{ read?: object; problems: Problem[] }> {
  const text = (source.data as { a: string }).a;
  const problems = [...text.matchAll(/ {2}/g)].map(({ index }): Problem => {
    const fix = { pointer: '/a', from: index, to: index + 2, text: ' ' };
    return {
      severity: 'warning',
      sort: 'rule',
      rule: 'text/space',
      message: { key: 'cli-warning' },
      fix,
      at: { file: source.file, pointer: '/a' },
    };
  });
  return { read: {}, problems };
}

/** What fixing changes in a file with this text. */
async function changeOf(at: string, text: string): Promise<Change> {
  const before = readYaml('plans/a.yaml', text);
  const { source, count, rules } = await fixPlan(before, checkSpaces);
  return { path: at, file: before.file, before: before.text, after: source.text, count, rules };
}

describe('fixing a plan', () => {
  it('goes on until nothing is left to fix, so that a second time changes nothing', async () => {
    const before = readYaml('plans/a.yaml', "# đầu\n\na:   'một   hai  ba' # cuối\n");
    const { source, count, problems } = await fixPlan(before, checkSpaces);
    expect(source.text).toBe("# đầu\n\na:   'một hai ba' # cuối\n");
    expect({ count, problems }).toEqual({ count: 3, problems: [] });
    expect(await fixPlan(source, checkSpaces)).toMatchObject({ source, count: 0 });
  });

  it('does not take a fix after which the plan cannot be read', async () => {
    const before = readYaml('plans/a.yaml', 'a: x  y\n');
    const check = async (source: Source) => (source === before ? checkSpaces(source) : { problems: [] });
    expect(await fixPlan(before, check)).toMatchObject({ source: before, count: 0 });
  });

  it('is shown as a diff that is what it writes', async () => {
    const { file, before, after } = await changeOf('a.yaml', 'b: 1\na: x  y\nc: 2\n');
    expect(printDiff(before, after, file)).toMatch(
      /^--- .*plans\/a\.yaml\n\+\+\+ .*plans\/a\.yaml\n@@ .* @@\n(.*\n)*-a: x {2}y\n\+a: x y\n/,
    );
  });
});

describe('writing what was fixed', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'kehoach-fix-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps the byte-order mark, line ends, rights and links', async () => {
    const file = path.join(folder, 'a.yaml');
    const link = path.join(folder, 'link.yaml');
    const text = '\ufeffa: x  y\r\nb: z\r\n';
    await writeFile(file, text);
    await chmod(file, 0o600);
    await symlink(file, link);
    await replaceTexts([await changeOf(link, text)]);
    expect(await readFile(file, 'utf8')).toBe('\ufeffa: x y\r\nb: z\r\n');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(link, 'utf8')).toBe(await readFile(file, 'utf8'));
  });

  it('writes nothing at all when one file was changed meanwhile', async () => {
    const files = ['a.yaml', 'b.yaml'].map((name) => path.join(folder, name));
    const changes = await Promise.all(files.map((file) => changeOf(file, 'a: x  y\n')));
    await writeFile(files[0]!, 'a: x  y\n');
    await writeFile(files[1]!, 'a: x  z\n');
    await expect(replaceTexts(changes)).rejects.toMatchObject({ problems: [{ rule: 'file/changed' }] });
    expect(await readFile(files[0]!, 'utf8')).toBe('a: x  y\n');
    expect(await readFile(files[1]!, 'utf8')).toBe('a: x  z\n');
  });
});

describe('kehoach check --fix', () => {
  it('says how much it mended and reports what is left', () =>
    inProject({ 'plans/a.yaml': wrong, 'plans/b.yaml': plan }, async ({ run, read }) => {
      const { code, stdout, stderr } = await run('check', '--fix', '--format', 'compact');
      expect({ code, stderr }).toEqual({ code: 1, stderr: 'nothing that can be mended by itself\n' });
      expect(stdout).toMatch(/^plans\/a\.yaml:7:26: error: /);
      expect(stdout).not.toContain('could not be checked');
      expect(await read('plans/a.yaml')).toBe(wrong);
    }));

  it('changes what --dry-run showed, no word of it, and nothing the second time', () =>
    inProject({ 'plans/a.yaml': untidy, 'plans/b.yaml': plan }, async ({ run, read }) => {
      const shown = await run('check', '--dry-run');
      expect(shown.stderr).toBe(`places to mend: 4, in files: 1 (${mended}); nothing is written\n`);
      expect(await read('plans/a.yaml')).toBe(untidy);
      expect((await run('check', '--fix')).stderr).toBe(`places mended: 4, in files: 1 (${mended})\n`);
      const after = await read('plans/a.yaml');
      expect(applyDiff(untidy, shown.stdout)).toBe(after);
      const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu);
      expect(words(after)).toEqual(words(untidy));
      expect((await run('check', '--fix')).stderr).toBe('nothing that can be mended by itself\n');
      expect(await read('plans/a.yaml')).toBe(after);
      expect(await read('plans/b.yaml')).toBe(plan);
    }));

  it('--dry-run without anything to mend shows nothing', () =>
    inProject({ 'plans/b.yaml': plan }, async ({ run }) => {
      const stderr = 'nothing that can be mended by itself\n';
      expect(await run('check', '--dry-run')).toEqual({ code: 0, stdout: '', stderr });
    }));
});

/** The rules that it breaks. */
const mended = 'text/extra-space, text/missing-space, text/quote-style';

/** A plan with signs to mend, a comment among them. */
const untidy = plan.replace(
  '  - paragraph:',
  `  # hai đoạn
  - paragraph: 'Phát huy "truyền thống" ,giữ “nền nếp”.' # giữ nguyên
  - paragraph: >
      Thi đua
      dạy tốt .
  - paragraph:`,
);

/** A text with a unified diff of it carried out. */
function applyDiff(text: string, diff: string): string {
  const lines = text.split('\n');
  let shift = 0;
  for (const [, head, body] of diff.matchAll(/^@@ -(\d+),.*@@\n((?:[ +-].*\n?)*)/gm)) {
    const steps = body!.trimEnd().split('\n');
    const old = steps.filter((step) => !step.startsWith('+')).map((step) => step.slice(1));
    const now = steps.filter((step) => !step.startsWith('-')).map((step) => step.slice(1));
    const at = Number(head) - 1 + shift;
    expect(lines.slice(at, at + old.length)).toEqual(old);
    lines.splice(at, old.length, ...now);
    shift += now.length - old.length;
  }
  return lines.join('\n');
}
