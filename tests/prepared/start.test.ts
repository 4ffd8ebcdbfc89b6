import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const plan = 'hoc-vien-2024-75-nam.yaml';
let folder: string;
let program: string;
let project: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-'));
  // A copy of the package, to be changed and damaged.
  for (const name of ['bin', 'dist', 'schemas', 'templates', 'package.json'])
    cpSync(name, path.join(folder, 'package', name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'package/node_modules'), 'junction');
  program = path.join(folder, 'package/bin/kehoach.cjs');
  project = path.join(folder, 'project');
  mkdirSync(path.join(project, 'plans'), { recursive: true });
  cpSync('plans/issuers', path.join(project, 'plans/issuers'), { recursive: true });
  cpSync(`plans/${plan}`, path.join(project, 'plans', plan));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  execFileSync(process.execPath, [program, ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, KEHOACH_CACHE: path.join(folder, 'cache') },
  });
const build = () => {
  // All anew: what has not changed would run little of the program.
  run('build', '--out', 'out', '--force');
  return Object.fromEntries(
    readdirSync(path.join(project, 'out')).map((name) => [name, readFileSync(path.join(project, 'out', name))]),
  );
};

describe('a copy of the sources alone', () => {
  it('says that it is to be built, in one line', () => {
    const bare = path.join(folder, 'bare');
    cpSync('bin', path.join(bare, 'bin'), { recursive: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(bare, 'bin/kehoach.cjs'), 'build'], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 70, stdout: '' });
    expect(stderr).toBe(
      'kehoach: chưa được dựng; hãy chạy npm ci, npm run build / not built yet; run npm ci, npm run build\n',
    );
  });
});

describe("Node's own modules", () => {
  it('are loaded before the flags of V8, with which it refuses their bytecode; none that the command does not need', () => {
    const spy = path.join(folder, 'spy.cjs');
    const told = path.join(folder, 'told.json');
    writeFileSync(
      spy,
      `const v8 = require('node:v8');
      const { setFlagsFromString } = v8;
      const list = () => process.moduleLoadList.filter((name) => name.startsWith('NativeModule '));
      let before;
      v8.setFlagsFromString = (flag) => { before = list(); setFlagsFromString(flag); };
      process.on('exit', () => {
        const all = list();
        const after = before && all.filter((name) => !before.includes(name));
        require('node:fs').writeFileSync(${JSON.stringify(told)}, JSON.stringify({ after, all }));
      });`,
    );
    for (const args of [
      ['check', `plans/${plan}`],
      ['build', `plans/${plan}`, '--force', '--out', 'out'],
    ]) {
      execFileSync(process.execPath, ['--require', spy, program, ...args], { cwd: project, stdio: 'pipe' });
      const { after, all } = JSON.parse(readFileSync(told, 'utf8')) as { after: string[]; all: string[] };
      expect(after).toEqual([]);
      for (const name of ['http', 'readline', 'child_process', 'zlib'])
        expect(all).not.toContain(`NativeModule ${name}`);
    }
  });
});

describe('bytecode', () => {
  const bytecode = () => {
    const prepared = path.join(folder, 'package/dist/prepared');
    const names = readdirSync(prepared).filter((name) => name.startsWith('bytecode-'));
    expect(names).toHaveLength(1);
    return path.join(prepared, names[0]!);
  };

  it('of other code of the same length is not run', () => {
    build();
    const bundle = path.join(folder, 'package/dist/kehoach.cjs');
    const code = readFileSync(bundle, 'latin1');
    expect(run('--version').trim()).toBe(version);
    const other = version.replace(/\d/g, '7');
    const changed = code.replaceAll(new RegExp(`(["'\`])${version}\\1`, 'g'), `$1${other}$1`);
    expect(changed).not.toBe(code);
    expect(changed.length).toBe(code.length);
    writeFileSync(bundle, changed, 'latin1');
    expect(run('--version').trim()).toBe(other);
    writeFileSync(bundle, code, 'latin1');
    expect(run('--version').trim()).toBe(version);
  });

  it('that is damaged or cut off is not run, and made anew', () => {
    const sound = build();
    const good = readFileSync(bytecode());
    const size = good.length;
    for (const at of [0, 20, 24, 44, 5000, size >> 1, size - 1]) {
      const bad = Buffer.from(good);
      bad[at]! ^= 0xff;
      writeFileSync(bytecode(), bad);
      expect(build()).toEqual(sound);
      expect(readFileSync(bytecode()).equals(bad)).toBe(false);
    }
    for (const end of [0, 20, size - 1]) {
      writeFileSync(bytecode(), good.subarray(0, end));
      expect(build()).toEqual(sound);
      expect(readFileSync(bytecode()).length).toBeGreaterThan(size / 2);
    }
    // What was made anew is used.
    const { mtimeMs } = statSync(bytecode());
    expect(build()).toEqual(sound);
    expect(statSync(bytecode()).mtimeMs).toBe(mtimeMs);
  });
});

describe('an own kind of an office', () => {
  const cache = () => path.join(folder, 'cache');
  const kept = () => readdirSync(cache()).map((name) => path.join(cache(), name));

  it('is compiled once, and nothing compiled is read from a project', () => {
    const schema = readFileSync('schemas/event-plan.schema.json', 'utf8').replaceAll('event-plan', 'own-kind');
    for (const name of ['schemas', 'templates']) mkdirSync(path.join(project, name));
    writeFileSync(path.join(project, 'schemas/own-kind.schema.json'), schema);
    cpSync('templates/plan.hbs', path.join(project, 'templates/own-kind.hbs'));
    writeFileSync(
      path.join(project, 'plans/own.yaml'),
      'kind: own-kind\nissuer: {name: Trường A, symbol: TA, place: Hà Nội}\nsubject: Tổ chức hội nghị\nbody: [Nội dung hội nghị.]\nsignature: {title: Hiệu trưởng, name: Nguyễn Văn A}\n',
    );
    const first = build();
    // Its validator and its template.
    expect(kept()).toHaveLength(2);
    const times = kept().map((file) => statSync(file).mtimeMs);
    expect(build()).toEqual(first);
    expect(kept().map((file) => statSync(file).mtimeMs)).toEqual(times);
    for (const file of kept()) writeFileSync(file, readFileSync(file, 'utf8').replace('return', 'throw '));
    expect(build()).toEqual(first);
    expect(kept().map((file) => statSync(file).mtimeMs)).not.toEqual(times);
    const made = readdirSync(project, { recursive: true }).filter((name) => /\.[cm]?js$/.test(String(name)));
    expect(made).toEqual([]);
  });
});
