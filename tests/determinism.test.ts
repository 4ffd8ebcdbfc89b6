import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const project = path.resolve(import.meta.dirname, '..');
/** One without a day (nothing may stand in for it), one with. */
const plans = ['hoc-vien-2024-75-nam', 'nam-dinh-2023-thi-dua'];
const documents = plans.flatMap((plan) => [`${plan}.docx`, `${plan}.pdf`]);

/** A day on which every `new Date()` and `Date.now()` of a child process falls. */
const fakeClock = (day: string) => `
const Real = Date;
const now = Real.parse('${day}');
globalThis.Date = class extends Real {
  constructor(...given) { if (given.length === 0) super(now); else super(...given); }
  static now() { return now; }
};
`;

let folder: string;
let first: Record<string, string>;

/** A copy of the whole project in a folder of its own, with the program as `npm run build` makes it, but for its bytecode. */
function copyProject(name: string): string {
  const copy = path.join(folder, name);
  mkdirSync(copy, { recursive: true });
  for (const part of ['package.json', 'schemas', 'templates', 'plans', 'bin', 'dist'])
    cpSync(path.join(project, part), path.join(copy, part), {
      recursive: true,
      filter: (file) => !file.endsWith('.cache'),
    });
  symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  return copy;
}

/** Builds the plans in a process of its own and returns a digest per document. */
async function build(
  copy: string,
  out: string,
  env: Record<string, string> = {},
  clock?: string,
): Promise<Record<string, string>> {
  const preload = path.join(folder, 'clock.mjs');
  if (clock !== undefined) writeFileSync(preload, fakeClock(clock));
  await run(
    process.execPath,
    [
      ...(clock === undefined ? [] : ['--import', `file://${preload}`]),
      path.join(copy, 'bin/kehoach.cjs'),
      'build',
      ...plans.map((plan) => path.join(copy, `plans/${plan}.yaml`)),
      '--out',
      out,
    ],
    { cwd: copy, env: { ...process.env, ...env } },
  );
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(out, name)))
      .digest('hex');
  return Object.fromEntries(documents.map((name) => [name, digest(name)]));
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-'));
  copyProject('a');
  first = await build(
    path.join(folder, 'a'),
    path.join(folder, 'out-first'),
    { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' },
    '2024-03-01T08:00:00Z',
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the same plan gives the same bytes', () => {
  it('on a second build, which runs the bytecode that the first has left', async () => {
    expect(Object.values(first).every((digest) => /^[0-9a-f]{64}$/.test(digest))).toBe(true);
    expect(
      await build(path.join(folder, 'a'), path.join(folder, 'out-second'), { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' }),
    ).toEqual(first);
  });

  it('in another folder', async () => {
    expect(await build(copyProject('Kế hoạch năm 2026'), path.join(folder, 'out ở chỗ khác'))).toEqual(first);
  });

  it('in another time zone', async () => {
    for (const TZ of ['Pacific/Kiritimati', 'America/Anchorage']) {
      expect(
        await build(path.join(folder, 'a'), path.join(folder, 'out-zone'), { TZ }, '2024-12-31T23:30:00Z'),
      ).toEqual(first);
    }
  });

  it('in another locale', async () => {
    // Turkish has an i of its own; Azeri numbers and sorting differ too.
    for (const locale of ['tr_TR.UTF-8', 'vi_VN.UTF-8']) {
      expect(
        await build(path.join(folder, 'a'), path.join(folder, 'out-locale'), { LC_ALL: locale, LANG: locale }),
      ).toEqual(first);
    }
  });

  it('on another day', async () => {
    expect(await build(path.join(folder, 'a'), path.join(folder, 'out-day'), {}, '2031-02-28T23:59:59Z')).toEqual(
      first,
    );
  });
});
