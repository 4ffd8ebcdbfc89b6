import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runMark } from '../../src/cli/leftovers.ts';
import { type Files, inProject, plan } from '../bad-input/temp-project.ts';
import { runShipped } from './run-kehoach.ts';

const english = { LC_ALL: 'C' };
const posix = process.platform !== 'win32';

/** What each build tells, in a project with these files. */
async function buildJson(files: Files, prepare: (folder: string) => void, args: readonly string[] = []) {
  return inProject({ 'plans/a.yaml': plan, ...files }, async (folder) => {
    prepare(folder);
    const { code, stdout, stderr } = await runShipped(
      ['build', '--format', 'docx', '--json', ...args],
      folder,
      english,
    );
    const told =
      stdout === ''
        ? []
        : (JSON.parse(stdout) as { plan: string; outputs: string[]; problems: { rule: string; severity: string }[] }[]);
    const list = told.map(({ plan, outputs, problems }) => [
      plan,
      outputs[0] ?? problems.find(({ severity }) => severity === 'error')?.rule ?? '',
    ]);
    return { code, stderr, told: Object.fromEntries(list) as Record<string, string>, tree: readdirSync(folder) };
  });
}

test.runIf(posix)('links, pipes, closed folders and .YAML: what can be read is read, the rest is named', async () => {
  const { code, told } = await buildJson(
    { 'plans/B.YAML': plan, 'plans/closed/c.yaml': plan, 'texts/inside.yaml': plan },
    (folder) => {
      symlinkSync('../texts/inside.yaml', path.join(folder, 'plans/link.yaml'));
      symlinkSync('nowhere.yaml', path.join(folder, 'plans/dangling.yaml'));
      symlinkSync('/dev/zero', path.join(folder, 'plans/zero.yaml'));
      symlinkSync('/etc/hosts', path.join(folder, 'plans/outside.yaml'));
      execFileSync('mkfifo', [path.join(folder, 'plans/pipe.yaml')]);
    },
  );
  expect(told).toMatchObject({
    'plans/a.yaml': 'out/a.docx',
    'plans/B.YAML': 'out/B.docx',
    'plans/link.yaml': 'out/link.docx',
    'plans/dangling.yaml': 'file/missing',
    'plans/zero.yaml': 'file/unreadable',
    'plans/outside.yaml': 'file/unreadable',
    'plans/pipe.yaml': 'file/unreadable',
  });
  expect(code).toBe(2);
});

test('a folder that may not be read is named, and the other plans are built', async (context) => {
  if (!posix || process.getuid?.() === 0) context.skip('the administrator may read every folder');
  const closed = (folder: string) => chmodSync(path.join(folder, 'plans/closed'), 0);
  const { code, told } = await buildJson({ 'plans/closed/c.yaml': plan }, closed);
  expect(told).toMatchObject({ 'plans/a.yaml': 'out/a.docx', 'plans/closed': 'file/unreadable' });
  expect(code).toBe(2);
});

test.runIf(posix)('a pipe or a device named as a plan, as the settings or as an office does not hang', async () => {
  for (const at of ['plans/pipe.yaml', 'kehoach.config.yaml', 'plans/issuers/truong-mau.yaml'])
    await inProject({ 'plans/a.yaml': plan }, async (folder) => {
      execFileSync('rm', ['-f', path.join(folder, at)]);
      execFileSync('mkfifo', [path.join(folder, at)]);
      const { code, stderr } = await runShipped(
        ['check', at.startsWith('plans/p') ? at : 'plans/a.yaml'],
        folder,
        english,
      );
      expect(code, stderr).not.toBe(0);
      expect(code, stderr).not.toBe(70);
    });
});

test('names as long as a file may have them', async () => {
  for (const letter of ['a', 'ế'])
    for (const bytes of [200, 240, 250]) {
      const name = letter.repeat(Math.floor(bytes / Buffer.byteLength(letter)));
      const { code, told } = await buildJson({ [`plans/${name}.yaml`]: plan }, () => {});
      expect(told['plans/a.yaml']).toBe('out/a.docx');
      expect(told[`plans/${name}.yaml`], `${letter} ${bytes}`).toBe(`out/${name}.docx`);
      expect(code).toBe(0);
    }
  const { code, told } = await buildJson({}, (folder) =>
    writeFileSync(path.join(folder, `plans/${'a'.repeat(251)}.yml`), plan),
  );
  expect(told['plans/a.yaml']).toBe('out/a.docx');
  expect(Object.values(told)).toContain('file/unwritable');
  expect(code).toBe(74);
});

test('outputs stay where they may be', async () => {
  const configured = (out: string) => buildJson({ 'kehoach.config.yaml': `out: ${JSON.stringify(out)}\n` }, () => {});
  for (const out of ['../elsewhere', os.tmpdir(), 'a/../../b']) {
    const { code, stderr } = await configured(out);
    expect(code, out).toBe(1);
    expect(stderr).toContain('leads out of the project folder');
  }
  expect((await configured('ban-in/2026')).told).toEqual({ 'plans/a.yaml': 'ban-in/2026/a.docx' });
  for (const option of ['--out', '--fonts', '--project'])
    expect(await buildJson({}, () => {}, [option, ''])).toMatchObject({ code: 2, told: {} });
});

test.runIf(posix)('settings that are a link to nowhere are told', async () => {
  const { code, stderr } = await buildJson({}, (folder) =>
    symlinkSync('nowhere', path.join(folder, 'kehoach.config.yaml')),
  );
  expect(code).toBe(2);
  expect(stderr).toContain('kehoach.config.yaml');
});

test('what results are printed on is full: one line, exit 74', async (context) => {
  if (!existsSync('/dev/full')) context.skip('no /dev/full on this machine');
  await inProject({ 'plans/a.yaml': plan }, async (folder) => {
    const program = path.resolve(import.meta.dirname, '../../bin/kehoach.cjs');
    for (const command of ['check --format json', 'build', 'list', 'text plans/a.yaml', 'schema issuer']) {
      const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" ${command} > /dev/full`], {
        cwd: folder,
        env: { PATH: process.env['PATH'], ...english },
        encoding: 'utf8',
      });
      expect(status, command).toBe(74);
      expect(stderr.trimEnd().split('\n').at(-1), command).toBe(
        'stdout: error: cannot write the file (ENOSPC); is it open in Word, or the folder closed to writing? [file/unwritable]',
      );
    }
  });
});

test('what a killed run left behind is removed by the next, what another writes stays', async () => {
  await inProject({ 'plans/a.yaml': plan }, async (folder) => {
    const out = path.join(folder, 'out');
    mkdirSync(out);
    await runShipped(['build', '--format', 'docx'], folder, english);
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const left = (id: number) => `${runMark().replace(/\d+-$/, '')}${id}-00000000-0000-4000-8000-000000000000.tmp`;
    for (const name of [left(pid), left(process.pid), '.kehoach-other.tmp']) writeFileSync(path.join(out, name), 'x');
    await runShipped(['build', '--format', 'docx'], folder, english);
    expect(readdirSync(out).sort()).toEqual(
      ['.kehoach-other.tmp', left(process.pid), '.kehoach-record', 'a.docx'].sort(),
    );
  });
});
