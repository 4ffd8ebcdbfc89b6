import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePlan } from '../make-plan.js';
import { compareTimes, interleave, judge, median } from '../statistics.js';

const program = fileURLToPath(new URL('../../../bin/kehoach.cjs', import.meta.url));

/** `kehoach check` and `kehoach build` of the same many plans, each a process of its own. */
export async function measureCheck({ quick }) {
  const count = quick ? 250 : 1000;
  const folder = mkdtempSync(join(tmpdir(), 'bench-check-'));
  mkdirSync(join(folder, 'plans'));
  for (let i = 1; i <= count; i++) writeFileSync(join(folder, `plans/plan-${i}.yaml`), makePlan(i));
  const run =
    (...args) =>
    () => {
      const started = performance.now();
      const { status } = spawnSync(process.execPath, [program, ...args], { cwd: folder, stdio: 'ignore' });
      if (status !== 0) throw new Error(`kehoach ${args[0]} ended with ${status}`);
      return performance.now() - started;
    };
  const contestants = {
    'kehoach check': run('check'),
    'kehoach build': run('build', '--force', '--out', join(folder, 'out')),
  };
  const times = await interleave(contestants, quick ? 2 : 5);
  rmSync(folder, { recursive: true });
  const ratio = median(times['kehoach check']) / median(times['kehoach build']);
  return {
    title: `Check: ${count} plans, whole process, milliseconds`,
    head: ['', 'median', 'spread', 'ratio'],
    rows: compareTimes(times, 'kehoach build', 0),
    targets: [judge(`check: ${count} plans against their build`, ratio, { most: 1 / 3 })],
  };
}
