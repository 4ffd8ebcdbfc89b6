import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePlan } from '../make-plan.js';
import { compareTimes, interleave, judge, median } from '../statistics.js';

const program = fileURLToPath(new URL('../../../bin/kehoach.cjs', import.meta.url));

/** What changed in a five-page plan between two revisions of git, beside the build of one: each a process of its own. */
export async function measureReview({ quick }) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-review-'));
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.vn', ...args], { cwd: folder, stdio: 'ignore' });
  const commit = (yaml) => {
    writeFileSync(join(folder, 'plans/plan.yaml'), yaml);
    git('add', '.');
    git('commit', '-qm', 'a');
  };
  mkdirSync(join(folder, 'plans'));
  git('init', '-q');
  const lines = makePlan(1).split('\n');
  commit(lines.join('\n'));
  // Each fifth item says something more.
  let items = 0;
  commit(
    lines.map((line) => (/^ +- '/.test(line) && items++ % 5 === 0 ? line.replace(/'$/, " Xong.'") : line)).join('\n'),
  );
  const run =
    (...args) =>
    () =>
      cpuOf([program, ...args], folder);
  const versions = ['HEAD~1', 'HEAD', 'plans/plan.yaml'];
  const contestants = {
    'kehoach build, DOCX and PDF': run('build', 'plans/plan.yaml', '--force', '--no-check'),
    'kehoach diff': run('diff', ...versions),
    'kehoach redline, DOCX': run('redline', ...versions, '--out', 'a.docx'),
    'kehoach redline, PDF': run('redline', ...versions, '--out', 'a.pdf'),
  };
  for (const act of Object.values(contestants)) act();
  const times = await interleave(contestants, quick ? 3 : 11);
  rmSync(folder, { recursive: true });
  const ratio = median(times['kehoach diff']) / median(times['kehoach build, DOCX and PDF']);
  return {
    title: 'Review: two revisions of a five-page plan, processor time of the whole process and of git, milliseconds',
    head: ['', 'median', 'spread', 'ratio'],
    rows: compareTimes(times, 'kehoach build, DOCX and PDF', 0),
    targets: [judge('review: diff of two revisions against the build of one', ratio, { most: 1 })],
  };
}

/** Processor time, in milliseconds, as the shell counts it of what it started, and of what that started. */
function cpuOf(args, cwd) {
  const command = ['-c', '"$@" > /dev/null && times', 'sh', process.execPath, ...args];
  const { status, stdout } = spawnSync('sh', command, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`kehoach ${args[1]} ended with ${status}`);
  const [, children] = stdout.trim().split('\n');
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, rest]) => minutes * 60 + Number(rest));
  return 1000 * seconds.reduce((sum, one) => sum + one, 0);
}
