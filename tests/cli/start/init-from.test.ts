import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../../src/files.ts';
import { readYaml, valueAt } from '../../../src/source/read-yaml.ts';
import { buildDocx } from '../../draft/import-again.ts';
import { runKehoach } from '../run-kehoach.ts';

const root = path.resolve(import.meta.dirname, '../../..');
/** Issued plans, the year of each, and the office as its letterhead and signature tell it. */
const seeds = [
  ['hoc-vien-2024-75-nam', '2024', 'hoc-vien-chinh-tri-quoc-gia-ho-chi-minh', 'giam-doc'],
  ['lai-chau-2022-thi-dua', '2022', 'truong-chinh-tri-tinh-lai-chau', 'hieu-truong'],
  ['nam-dinh-2023-dien-hinh', '2023', 'truong-chinh-tri-truong-chinh', 'hieu-truong'],
  ['nam-dinh-2023-thi-dua', '2023', 'truong-chinh-tri-truong-chinh', 'hieu-truong'],
  ['thanh-hoa-2022-5-tot', '2022', 'truong-chinh-tri-tinh-thanh-hoa', 'hieu-truong'],
] as const;
const documents = new Map<string, Uint8Array>();
const settings = [
  '.gitattributes',
  '.gitignore',
  '.vscode/extensions.json',
  '.vscode/settings.json',
  'kehoach.config.yaml',
];

let folder: string;
const run = (...args: string[]) => runKehoach([...args, '--lang', 'en'], folder);
const read = (name: string) => readFile(path.join(folder, name), 'utf8');
const list = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.docx$|\.schema\.json$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

beforeAll(async () => {
  const library = await loadLibrary(root);
  const fonts = await loadFonts();
  for (const [name] of seeds)
    documents.set(
      name,
      await buildDocx(await readFile(path.join(root, 'plans', `${name}.yaml`), 'utf8'), library, fonts, name),
    );
}, 60_000);
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kehoach-init-from-'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

describe('kehoach init --from', () => {
  it.each(seeds)(
    'makes the office’s folder of the issued plan %s, which rolls to the next year',
    async (name, year, id, signer) => {
      await writeFile(path.join(folder, 'KH cũ.docx'), documents.get(name)!);
      const { code, stdout, stderr } = await run('init', '--from', 'KH cũ.docx');
      expect(code).toBe(0);
      expect(stdout).toMatch(/^KH cũ\.docx -> plans\/kh-cu\.yaml \((\S+) of \1 words; form \w+\)\n/);
      expect(stderr).toContain('next year’s plan: kehoach roll plans/kh-cu.yaml --year …\n');
      const office = `plans/issuers/${id}.yaml`;
      expect(await list()).toEqual([...settings, office, 'plans/kh-cu.yaml'].sort());
      // The office is as its own file in the repository says it, but for its departures from the form and its numbers.
      const made = readYaml(office, await read(office));
      const seed = readYaml(name, await readFile(path.join(root, 'plans', `${name}.yaml`), 'utf8'));
      const own = readYaml(
        'a',
        await readFile(path.join(root, `plans/issuers/${valueAt(seed.data, '/issuer')}.yaml`), 'utf8'),
      );
      for (const key of ['name', 'name-lines', 'superior', 'symbol', 'place', 'form'])
        expect(valueAt(made.data, `/${key}`), key).toEqual(valueAt(own.data, `/${key}`));
      expect(valueAt(made.data, `/signers/${signer}`)).toEqual(
        valueAt(seed.data, '/signature') ?? valueAt(own.data, '/signature'),
      );
      expect(valueAt(made.data, '/signature')).toBe(signer);
      const plan = readYaml('a', await read('plans/kh-cu.yaml'));
      expect([valueAt(plan.data, '/issuer'), valueAt(plan.data, '/signature')]).toEqual([id, undefined]);
      const rolled = await run('roll', 'plans/kh-cu.yaml', '--year', String(Number(year) + 1));
      expect(rolled.code).toBe(0);
      const next = `plans/kh-cu-${Number(year) + 1}.yaml`;
      const checked = await run('check', next, '--format', 'compact');
      expect(checked.code).toBe(0);
      expect((await run('build', next)).code).toBe(0);
    },
  );

  it('makes a folder elsewhere, and leaves what is there', async () => {
    const [name] = seeds[1];
    await mkdir(path.join(folder, 'vp'));
    await writeFile(path.join(folder, 'vp/.gitignore'), 'của tôi\n');
    await writeFile(path.join(folder, 'a.docx'), documents.get(name)!);
    const { code, stderr } = await run('init', 'vp', '--from', 'a.docx', '--kind', 'annual-campaign');
    expect([code, stderr.split('\n')[0]]).toEqual([0, '.gitignore is there already, left as it is']);
    expect(await read('vp/.gitignore')).toBe('của tôi\n');
    expect(await read('vp/plans/a.yaml')).toContain('\nkind: annual-campaign\n');
    const again = await run('init', 'vp', '--from', 'a.docx');
    expect([again.code, again.stdout]).toEqual([2, '']);
    expect(again.stderr).toContain('[import/exists]');
  });

  it('writes nothing where the file is none, or an answer is given twice', async () => {
    await writeFile(path.join(folder, 'a.docx'), 'không phải Word');
    const outcomes = [
      await run('init', '--from', 'b.docx'),
      await run('init', '--from', 'a.docx'),
      await run('init', '--from', 'a.docx', '--name', 'Trường A'),
      await run('init', '--from', 'a.docx', '--on-behalf-of', 'Đảng ủy'),
      await run('init', '--tracked', 'accept'),
    ];
    expect(outcomes.map(({ code }) => code)).toEqual([2, 1, 2, 2, 2]);
    expect(outcomes.slice(2).map(({ stderr }) => /error: (.*) \[/.exec(stderr)?.[1])).toEqual([
      '--name and --from do not go together: --from tells what --name would',
      '--on-behalf-of and --from do not go together: --from tells what --on-behalf-of would',
      '--tracked needs --from',
    ]);
    expect(await list()).toEqual([]);
  });
});
