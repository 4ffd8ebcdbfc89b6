import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runKehoach } from '../run-kehoach.ts';

let folder: string;
const run = (...args: string[]) => runKehoach([...args, '--lang', 'en'], folder);
const read = (name: string) => readFile(path.join(folder, name), 'utf8');
const list = async (name = '.') =>
  (await readdir(path.join(folder, name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kehoach-init-'));
});

afterEach(async () => rm(folder, { recursive: true, force: true }));

const offices = [
  ['state', 'Trường Chính trị tỉnh A', 'Hiệu trưởng', 'signature: hieu-truong', 'hieu-truong: {title: Hiệu trưởng}'],
  ['party', 'Đảng ủy phường B', 'Bí thư', 'archive: Văn phòng', 'bi-thu: {on-behalf-of: Đảng ủy, title: Bí thư}'],
  ['party-36', 'Tỉnh ủy C', 'Bí thư', 'form: party-36', 'bi-thu: {on-behalf-of: Tỉnh ủy, title: Bí thư}'],
  [
    'youth',
    'Đoàn phường B',
    'Bí thư',
    'archive: Văn phòng Đoàn',
    'bi-thu: {on-behalf-of: Ban Chấp hành, title: Bí thư}',
  ],
  [
    'state',
    'Ủy ban nhân dân xã D',
    'Chủ tịch',
    'place: A',
    'chu-tich: {on-behalf-of: Ủy ban nhân dân, title: Chủ tịch}',
  ],
] as const;

describe('kehoach init', () => {
  it.each(offices)('makes the folder of an office of the form %s: %s', async (form, name, title, ...expected) => {
    const { code, stdout, stderr } = await run(
      ...['init', 'vp', '--name', name, '--form', form, '--symbol', 'TCT', '--place', 'A', '--title', title],
      ...['--kind', 'annual-campaign', '--year', '2027'],
    );
    expect(stderr).toMatch(/^\d+ blanks <…> to fill; when done: kehoach check plans\/annual-campaign-2027\.yaml\n$/);
    expect(code).toBe(0);
    const [issuer] = await list('vp/plans/issuers');
    const made = (await list('vp')).map((file) => file.slice('vp/'.length).replace(/(?<=\.schemas\/).*/, ''));
    expect(stdout.trimEnd().split('\n').sort()).toEqual([...new Set(made)]);
    const text = await read(issuer!);
    for (const words of expected) expect(text).toContain(words);
    const project = ['--project', 'vp'];
    const checked = await run('check', '--json', ...project);
    const rules = new Set((JSON.parse(checked.stdout) as { rule: string }[]).map(({ rule }) => rule));
    expect([...rules]).toEqual(['form/blank']);
    const built = await run('build', ...project);
    expect([built.code, (await list('vp/out')).filter((file) => /annual/.test(file))]).toEqual([
      0,
      ['vp/out/annual-campaign-2027.docx', 'vp/out/annual-campaign-2027.pdf'],
    ]);
    const again = await run('init', 'vp');
    expect([again.code, again.stdout]).toEqual([0, '']);
    expect(again.stderr).toContain('.gitattributes is there already, left as it is\n');
  });

  it('leaves every file that is there as it is, and makes the others', async () => {
    await mkdir(path.join(folder, 'plans/issuers'), { recursive: true });
    await mkdir(path.join(folder, '.vscode'));
    const mine = ['plans/issuers/truong.yaml', '.vscode/settings.json', '.gitignore'];
    for (const name of mine) await writeFile(path.join(folder, name), 'name: của tôi\n');
    const { code, stdout, stderr } = await run('init');
    expect(code).toBe(0);
    expect(stdout).toBe('kehoach.config.yaml\n.vscode/extensions.json\n.gitattributes\nplans/.schemas/\n');
    expect(stderr).toBe(
      '.vscode/settings.json is there already, left as it is\n.gitignore is there already, left as it is\n',
    );
    for (const name of mine) expect(await read(name)).toBe('name: của tôi\n');
    expect(await list('plans/issuers')).toEqual(['plans/issuers/truong.yaml']);
  });

  it('writes nothing while something is missing', async () => {
    for (const args of [[], ['--name', 'Sở X'], ['--name', 'Sở X', '--form', 'state', '--symbol', 'S X']]) {
      const { code, stderr } = await run('init', 'vp', ...args);
      expect(code).toBe(2);
      expect(stderr).toMatch(/error: --(name|form|symbol)/);
    }
    expect(await list()).toEqual([]);
  });

  it('makes settings that editors and git can read', async () => {
    await run(
      'init',
      ...['--name', 'Sở X', '--form', 'state', '--symbol', 'SX', '--place', 'A', '--title', 'Giám đốc'],
      ...['--kind', 'work-plan', '--year', '2027'],
    );
    expect(JSON.parse(await read('.vscode/extensions.json'))).toEqual({ recommendations: ['redhat.vscode-yaml'] });
    expect(JSON.parse(await read('.vscode/settings.json'))).toMatchObject({ 'yaml.format.enable': false });
    expect(await read('.gitattributes')).toContain('\nplans/**/*.yaml diff=kehoach\n');
    for (const file of ['kehoach.config.yaml', 'plans/work-plan-2027.yaml', 'plans/issuers/so-x.yaml']) {
      const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(await read(file))!;
      expect(path.join(path.dirname(file), schema!)).toMatch(
        /^(node_modules\/kehoach\/schemas\/(config|issuer)|plans\/\.schemas\/work-plan)\.schema\.json$/,
      );
    }
  });
});
