import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
  const list = (sub: string) => readdirSync(path.join(folder, sub)).sort();
  try {
    mkdirSync(path.join(folder, 'plans'));
    mkdirSync(path.join(folder, 'out'));
    reset();
    const whole = await run(root, folder, ['build']);
    const documents = list('out');
    const right = new Map(documents.map((name) => [name, readFileSync(path.join(folder, 'out', name), 'latin1')]));
    if (documents.length !== 2 * plans) throw new Error(`the plans cannot be built: ${documents.length} documents`);
    for (let i = 0; i < options.count; i++) {
      const fix = i % 2 === 1;
      if (fix) reset();
      else for (const name of list('out')) if (random.chance(0.5)) rmSync(path.join(folder, 'out', name));
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
        // After a fix the plans say something else, and so do documents.
        if (is !== right.get(name)) faults.push(`kill ${i}: ${name} is torn`);
      }
      reset();
    }
    await run(root, folder, ['build']);
    await run(root, folder, ['check', '--fix']);
    const left = [...list('out'), ...list('plans')].filter((name) => !/^ke-hoach-\d+\.(?:docx|pdf|yaml)$/.test(name));
    if (left.length > 0) faults.push(`left behind: ${left.join(' ')}`);
    if (list('out').filter((name) => right.has(name)).length !== documents.length) faults.push('documents are lost');
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
): Promise<{ killed: boolean; ms: number }> {
  const started = Date.now();
  const child = spawn(process.execPath, [program(root), ...args], { cwd: folder, stdio: 'ignore' });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (_code, signal) => {
      clearTimeout(timer);
      resolve({ killed: signal === 'SIGKILL', ms: Date.now() - started });
    });
  });
}
