import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recordName } from '../../src/cli/build-record.ts';
import { runShipped } from '../cli/run-kehoach.ts';
import { inProject, type Project, plan, wrong } from '../cli-check/in-project.ts';

const isBuilt = existsSync(path.resolve(import.meta.dirname, '../../dist/kehoach.cjs'));
const shareOut = path.resolve(import.meta.dirname, '../../dist/cli/share-out.js');
const english = { LANG: 'en_US.UTF-8' };

/** Some that cannot be built among many that can, one of them in a folder of its own. */
const files = Object.fromEntries(
  Array.from({ length: 40 }, (_, i): [string, string] => {
    const text = i % 13 === 7 ? wrong : plan.replace('number: 5', `number: ${i + 1}`);
    return [`plans/${i % 3 === 0 ? '2022/' : ''}${i}.yaml`, i === 20 ? 'kind: [' : text];
  }),
);

function readAll({ folder }: Project): Record<string, string> {
  const all = readdirSync(path.join(folder, 'out'), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    all
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file, 'latin1')]),
  );
}

const mask = (text: string) => text.replace(/\d+ ms/g, '# ms').replace(/"ms": \d+/g, '"ms": #');

describe('plans shared out among threads [needs npm run build]', () => {
  it.skipIf(!isBuilt)('give the same bytes, words and order as one after the other', () =>
    inProject({ ...files, 'plans/x/0.yaml': plan, 'plans/x/0.yml': plan }, async (project) => {
      const here = await project.run('build');
      const documents = readAll(project);
      rmSync(path.join(project.folder, 'out'), { recursive: true });
      const there = await runShipped(['build'], project.folder, english);
      expect([there.code, mask(there.stdout), there.stderr]).toEqual([here.code, mask(here.stdout), here.stderr]);
      expect(here.code).toBe(1);
      expect(here.stderr).toContain('two plans would write x/0');
      const withoutProgram = (all: Record<string, string>) =>
        Object.fromEntries(
          // Of what program a document was made is part of the record.
          Object.entries(all).map(([name, text]) => [
            name,
            name.endsWith(recordName) ? text.replace(/"of":"\w+"/g, '') : text,
          ]),
        );
      expect(withoutProgram(readAll(project))).toEqual(withoutProgram(documents));
      const again = await runShipped(['build', '--json'], project.folder, english);
      const json = JSON.parse(again.stdout) as { plan: string; unchanged?: boolean; outputs: string[] }[];
      expect(json.map(({ plan }) => plan)).toEqual(Object.keys(files).concat('plans/x/0.yaml', 'plans/x/0.yml').sort());
      expect(json.every(({ unchanged, outputs }) => unchanged === (outputs.length > 0 || undefined))).toBe(true);
    }),
  );

  it.skipIf(!isBuilt)('lose one alone where a thread breaks: all others are done, in their order', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-threads-'));
    try {
      mkdirSync(folder, { recursive: true });
      const entry = path.join(folder, 'entry.mjs');
      writeFileSync(
        entry,
        `import { isMainThread } from 'node:worker_threads';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { shareOut, workAsThread } from ${JSON.stringify(pathToFileURL(shareOut).href)};
if (isMainThread) {
  const work = { count: 60, others: 3, entry: fileURLToPath(import.meta.url), task: { by: 2 } };
  // This one is slow, so that the others meet what breaks them.
  const here = async (i) => (await setTimeout(i > 40 ? 5 : 1000), i * 2);
  const told = [];
  const results = await shareOut({ ...work, here, fail: (i, error) => i + ': ' + error.message, done: (i) => told.push(i) });
  console.log(JSON.stringify({ results, told: told.toSorted((a, b) => a - b) }));
} else
  await workAsThread(async ({ by }) => async (i) => {
    await setTimeout(20);
    if (i === 20) throw new Error('broken');
    if (i === 30) process.exit(3);
    if (i === 40) { const much = []; for (;;) much.push(new Array(1e6).fill(i)); }
    return i * by;
  });
`,
      );
      const out = execFileSync(process.execPath, ['--max-old-space-size=200', entry], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const { results, told } = JSON.parse(out) as { results: unknown[]; told: number[] };
      const broken = results.filter((result) => typeof result === 'string');
      expect(broken).toEqual(['20: broken', '30: a thread ended with 3', expect.stringMatching(/^40: .*memory/)]);
      expect(results.map((result, i) => (typeof result === 'string' ? i * 2 : result))).toEqual(
        Array.from({ length: 60 }, (_, i) => i * 2),
      );
      expect(told).toEqual(Array.from({ length: 60 }, (_, i) => i));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
