import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recordName } from '../../src/cli/build-record.ts';
import { seedRandom } from '../parity/seeded-random.ts';

const program = (root: string) => path.join(root, 'bin/kehoach.cjs');
const plans = 12;

const plan = (i: number, fixed: boolean) => `kind: general-plan
issuer: {name: Trường A, symbol: TA, place: A, archive: VT, signature: {title: Hiệu trưởng, name: Nguyễn Văn A}}
number: ${i + 1}
date: 2026-03-01
subject: Tổ chức việc ${i + 1}
body:
  - heading: Việc
    items:
${Array.from({ length: 150 }, (_, k) => `      - Việc thứ ${k + 1}${fixed ? ',' : ' ,'} phần ${i + 1}.`).join('\n')}
recipients: [Các khoa]
`;

/** What kills left behind; all of it should be empty. */
export interface Damage {
  readonly kills: number;
  /** Runs that ended before they were killed. */
  readonly ended: number;
  readonly faults: readonly string[];
}

/**
 * Kills `build` and `check --fix` at any moment, each time looks whether every file is the whole one of before or of after, and in the
 * end whether a run that is left alone makes all of them and clears away what was left.
 * @param root of the program
 */
export async function killRuns(root: string, options: { count: number; seed: number }): Promise<Damage> {
  const random = seedRandom(options.seed);
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'kehoach-kill-')));
  const faults: string[] = [];
  let [kills, ended] = [0, 0];
  const names = Array.from({ length: plans }, (_, i) => `ke-hoach-${i}`);
  const planOf = (i: number) => path.join(folder, `plans/${names[i]}.yaml`);
  const reset = () => names.forEach((_, i) => void writeFileSync(planOf(i), plan(i, false)));
  /** Plans of before and after the fix in turn, so that there is always something to build. */
  const shuffle = () => names.forEach((_, i) => void writeFileSync(planOf(i), plan(i, random.chance(0.5))));
  const list = (sub: string) => readdirSync(path.join(folder, sub)).sort();
  try {
    mkdirSync(path.join(folder, 'plans'));
    mkdirSync(path.join(folder, 'out'));
    names.forEach((_, i) => void writeFileSync(planOf(i), plan(i, true)));
    await run(root, folder, ['build']);
    const documents = list('out').filter((name) => !name.startsWith('.'));
    if (documents.length !== 2 * plans) throw new Error(`the plans cannot be built: ${documents.length} documents`);
    const readAll = () =>
      new Map(documents.map((name) => [name, readFileSync(path.join(folder, 'out', name), 'latin1')]));
    const mended = readAll();
    reset();
    const whole = await run(root, folder, ['build']);
    const right = readAll();
    for (let i = 0; i < options.count; i++) {
      const fix = i % 2 === 1;
      if (fix) reset();
      else {
        shuffle();
        for (const name of documents) if (random.chance(0.2)) rmSync(path.join(folder, 'out', name), { force: true });
      }
      const after = random.int(0, Math.ceil(whole.ms * 1.1));
      const { killed } = await run(root, folder, fix ? ['check', '--fix'] : ['build'], after);
      if (killed) kills += 1;
      else ended += 1;
      names.forEach((name, k) => {
        const text = readFileSync(planOf(k), 'utf8');
        if (text !== plan(k, false) && text !== plan(k, true)) faults.push(`kill ${i}: ${name}.yaml is torn`);
      });
      for (const name of list('out')) {
        if (name.startsWith('.')) continue;
        const is = readFileSync(path.join(folder, 'out', name), 'latin1');
        if (is !== right.get(name) && is !== mended.get(name)) faults.push(`kill ${i}: ${name} is torn`);
      }
      // What a killed run has written is known to the next as its own, not taken for the work of others.
      if (i % 20 === 0) {
        reset();
        const { code } = await run(root, folder, ['build']);
        if (code !== 0) faults.push(`kill ${i}: the next run ends with ${code}`);
        for (const [name, is] of readAll()) if (is !== right.get(name)) faults.push(`kill ${i}: ${name} is of before`);
      }
    }
    reset();
    const { code } = await run(root, folder, ['build']);
    if (code !== 0) faults.push(`the last run ends with ${code}`);
    for (const [name, is] of readAll()) if (is !== right.get(name)) faults.push(`${name} is of before`);
    await run(root, folder, ['check', '--fix']);
    const left = [...list('out'), ...list('plans')].filter(
      (name) => !/^ke-hoach-\d+\.(?:docx|pdf|yaml)$/.test(name) && name !== recordName,
    );
    if (left.length > 0) faults.push(`left behind: ${left.join(' ')}`);
    const lines = readFileSync(path.join(folder, 'out', recordName), 'utf8').split('\n');
    if (lines.length !== documents.length + 1) faults.push(`the record has ${lines.length} lines`);
    names.forEach((name, k) => {
      if (readFileSync(planOf(k), 'utf8') !== plan(k, true)) faults.push(`${name}.yaml is not mended in the end`);
    });
    return { kills, ended, faults };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(
  root: string,
  folder: string,
  args: readonly string[],
  killAfter?: number,
): Promise<{ killed: boolean; code: number | null; ms: number }> {
  const started = Date.now();
  const child = spawn(process.execPath, [program(root), ...args], { cwd: folder, stdio: 'ignore' });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      resolve({ killed: signal === 'SIGKILL', code, ms: Date.now() - started });
    });
  });
}
