import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import glob from 'fast-glob';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadFonts, loadLibrary, readSource } from '../src/files.ts';
import { generateDocuments } from '../src/generate-documents.ts';

// What users get: the package is packed, installed into an empty folder, and used there as an office does.

const root = path.resolve(import.meta.dirname, '..');
const missing = existsSync(path.join(root, 'dist/kehoach.js'))
  ? spawnSync('npm', ['--version'], { shell: true }).status !== 0 && 'npm is missing'
  : 'not built: npm run build';
const suite = missing ? describe.skip : describe;
const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-package-'));
const office = path.join(folder, 'office');
const installed = path.join(office, 'node_modules/kehoach');
let said = '';

function npm(cwd: string, ...args: string[]): string {
  const { stdout, stderr, status } = spawnSync('npm', args, { cwd, encoding: 'utf8', shell: true });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout + stderr;
}

/** Runs a command line in the office's folder; `kehoach` is the installed one, else the repository's. */
function run(program: 'kehoach' | 'repository', ...args: string[]) {
  const bin = path.join(program === 'kehoach' ? installed : root, 'bin/kehoach.cjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], {
    cwd: office,
    encoding: 'utf8',
    env: { ...process.env, KEHOACH_CACHE: 'off' },
  });
  return { stdout, stderr, status };
}

suite(`the package in an empty folder${missing ? ` (${missing})` : ''}`, () => {
  beforeAll(() => {
    mkdirSync(path.join(office, 'plans'), { recursive: true });
    npm(root, 'pack', '--ignore-scripts', '--pack-destination', `"${folder}"`);
    const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    writeFileSync(path.join(office, 'package.json'), '{"private":true,"type":"module"}');
    writeFileSync(path.join(office, '.npmrc'), 'engine-strict=true\n');
    // It needs nothing else, so neither the network nor a cache.
    const cache = path.join(folder, 'cache');
    said = npm(
      office,
      'install',
      '--offline',
      '--no-audit',
      '--cache',
      `"${cache}"`,
      `"${path.join(folder, tarball!)}"`,
    );
    cpSync(path.join(root, 'plans'), path.join(office, 'plans'), { recursive: true });
  });

  test('is installed without a warning, and brings no other package', () => {
    expect(said).toMatch(/added 1 package/);
    expect(said).not.toMatch(/warn|deprecated/i);
    expect(readdirSync(path.join(office, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['kehoach']);
  });

  test('names each package that its code comes from, with the text of its licence', () => {
    const notices = readFileSync(path.join(installed, 'dist/third-party-notices.txt'), 'utf8');
    const sources = glob.sync('src/**/*.ts', { cwd: root }).map((file) => readFileSync(path.join(root, file), 'utf8'));
    const imported = sources
      .flatMap((text) => [
        ...text.matchAll(
          /^(?:import|export) (?!type )[^;]*? from '([^.'][^']*)'|(?:import|loadPackage)\('([^.'][^']*)'\)/gm,
        ),
      ])
      .map(([, from, loaded]) => (from ?? loaded)!.split('/')[0]!)
      .filter((name) => !name.startsWith('node:'));
    const fonts = readdirSync(path.join(root, 'node_modules/@expo-google-fonts')).map(
      (name) => `@expo-google-fonts/${name}`,
    );
    const names = new Set([...imported, ...fonts, 'nanoid', 'micromatch', 'xmlchars', 'fast-deep-equal']);
    expect(names.size).toBeGreaterThan(15);
    for (const folder of names) {
      const { name, version } = JSON.parse(
        readFileSync(path.join(root, 'node_modules', folder, 'package.json'), 'utf8'),
      );
      const notice = notices.split(`\n${name} ${version} (`)[1]?.split(/\n-{80}\n/)[0];
      expect(notice, name).toMatch(/permission|redistribution|license/i);
    }
    expect(notices).toContain('SIL OPEN FONT LICENSE');
  });

  test('builds the bytes that the source builds', async () => {
    expect(run('kehoach', 'build', '--out', 'out')).toMatchObject({ status: 0 });
    const [library, fonts] = [await loadLibrary(root), await loadFonts()];
    const plans = readdirSync(path.join(root, 'plans')).filter((name) => name.endsWith('.yaml'));
    expect(plans.length).toBeGreaterThan(4);
    for (const plan of plans) {
      const source = await readSource(root, path.join(root, 'plans', plan));
      const { outputs } = await generateDocuments(source, library, fonts, { rules: false, outputs: ['docx', 'pdf'] });
      for (const ending of ['docx', 'pdf'] as const) {
        const built = readFileSync(path.join(office, 'out', plan.replace('yaml', ending)));
        expect(built.equals(outputs[ending]!), `${plan}, ${ending}`).toBe(true);
      }
    }
  });

  test('says what the repository says', () => {
    const plan = 'plans/hoc-vien-2024-75-nam.yaml';
    for (const args of [
      ['check', '--lang', 'vi'],
      ['check', '--lang', 'en', '--format', 'json'],
      ['text', plan],
      ['schema', 'event-plan'],
      ['schema', 'config', '--outline', '--lang', 'vi'],
      ['list', '--json'],
      ['explain', 'facts/anniversary', '--lang', 'vi'],
      ['--help'],
      ['--version'],
    ]) {
      const there = run('kehoach', ...args);
      expect(there.stdout, args.join(' ')).not.toBe('');
      expect(there, args.join(' ')).toEqual(run('repository', ...args));
    }
  });

  test('checks many plans by threads', () => {
    mkdirSync(path.join(office, 'many/plans'), { recursive: true });
    const text = readFileSync(path.join(office, 'plans/nam-dinh-2023-thi-dua.yaml'), 'utf8');
    cpSync(path.join(office, 'plans/issuers'), path.join(office, 'many/plans/issuers'), { recursive: true });
    for (let i = 0; i < 100; i++) writeFileSync(path.join(office, `many/plans/${i}.yaml`), text);
    const args = ['check', '--project', 'many', '--format', 'json'];
    const { stdout, status } = run('kehoach', ...args);
    expect(status).toBe(0);
    expect(stdout).toBe(run('repository', ...args).stdout);
    rmSync(path.join(office, 'many'), { recursive: true });
  });

  test('has what an office of its own kind, form and signs needs', async () => {
    // None of it is prepared: ajv with what its code loads, the compiler of templates, the docx package, the fonts of signs.
    const schema = JSON.parse(readFileSync(path.join(root, 'schemas/event-plan.schema.json'), 'utf8'));
    const own = JSON.parse(JSON.stringify(schema).replaceAll('event-plan', 'own-kind'));
    own.properties.codes = { type: 'array', uniqueItems: true, items: { type: 'object' }, 'x-print': false };
    for (const name of ['schemas', 'templates/profiles']) mkdirSync(path.join(office, name), { recursive: true });
    writeFileSync(path.join(office, 'schemas/own-kind.schema.json'), JSON.stringify(own));
    cpSync(path.join(root, 'templates/plan.hbs'), path.join(office, 'templates/own-kind.hbs'));
    writeFileSync(
      path.join(office, 'templates/profiles/own.yaml'),
      'name: Riêng\nextends: state\nsettings: {font: Tinos}\n',
    );
    writeFileSync(
      path.join(office, 'plans/own.yaml'),
      'kind: own-kind\nissuer: {name: Trường A, symbol: TA, place: Hà Nội, form: own}\nsubject: Tổ chức hội nghị\nbody: [Nội dung ✓ → ①.]\nsignature: {title: Hiệu trưởng, name: Nguyễn Văn A}\n',
    );
    const { stderr, status } = run('kehoach', 'build', 'plans/own.yaml', '--out', 'own');
    expect({ stderr, status }).toMatchObject({ status: 0 });
    const [library, fonts] = [await loadLibrary(office), await loadFonts()];
    const source = await readSource(office, path.join(office, 'plans/own.yaml'));
    const { outputs } = await generateDocuments(source, library, fonts, { rules: false, outputs: ['docx', 'pdf'] });
    expect(readFileSync(path.join(office, 'own/own.docx')).equals(outputs.docx!)).toBe(true);
    expect(readFileSync(path.join(office, 'own/own.pdf')).equals(outputs.pdf!)).toBe(true);
  });

  test('is a library with types that stand alone, as its README shows', () => {
    for (const [readme, at] of [
      ['README.md', 'en.ts'],
      ['README.vi.md', 'vi.ts'],
    ] as const) {
      const [, code] = /```ts\n([\s\S]*?)```/.exec(readFileSync(path.join(root, readme), 'utf8')) ?? [];
      if (readme === 'README.vi.md' && code === undefined) continue;
      writeFileSync(path.join(office, at), code!.replace('plans/a.yaml', 'plans/nam-dinh-2023-thi-dua.yaml'));
      const types = path.join(root, 'node_modules/@types');
      const options = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck', 'false'];
      const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
      execFileSync(process.execPath, [tsc, ...options, '--typeRoots', types, '--types', 'node', at], { cwd: office });
      execFileSync(process.execPath, [at.replace('.ts', '.js')], { cwd: office });
      const built = readFileSync(path.join(office, 'out/nam-dinh-2023-thi-dua.pdf'));
      expect(readFileSync(path.join(office, 'a.pdf')).equals(built)).toBe(true);
    }
  });

  test.each(['README.md', 'README.vi.md'])('has the schemas where %s says', (readme) => {
    const named = [...readFileSync(path.join(root, readme), 'utf8').matchAll(/\$schema=(\S+)/g)].map(([, to]) => to!);
    expect(named.length).toBeGreaterThan(1);
    // Of a plan, or of the settings in the folder itself.
    const from = (schema: string) =>
      path.join(
        office,
        schema.startsWith('../../') ? 'plans/issuers' : schema.startsWith('../') ? 'plans' : '',
        schema,
      );
    expect(named.filter((schema) => !existsSync(from(schema)))).toEqual([]);
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));
