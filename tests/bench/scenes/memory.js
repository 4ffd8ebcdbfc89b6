import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Ten thousand different plans in a process of their own. */
export function measureMemory({ quick }) {
  const count = quick ? 200 : 10_000;
  const script = fileURLToPath(new URL('../build-many.js', import.meta.url));
  const samples = JSON.parse(execFileSync(process.execPath, [script, String(count)], { encoding: 'utf8' }));
  const peak = Math.max(...samples.map(({ peak }) => peak));
  const target = {
    what: `memory: most held over ${count} plans`,
    measured: `${peak.toFixed(0)} MB`,
    target: 'at most 400 MB',
    met: peak <= 400,
  };
  return {
    title: `Memory: ${count} different plans, both documents each, one process, MB`,
    head: ['plans', 'resident', 'peak resident', 'heap used'],
    rows: samples.map(({ done, resident, peak, heap }) => [
      done,
      resident.toFixed(0),
      peak.toFixed(0),
      heap.toFixed(0),
    ]),
    targets: [target],
  };
}
