import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePlan } from '../make-plan.js';
import { readContent } from '../read-content.js';
import { compareTimes, interleave, judge, median } from '../statistics.js';

const program = fileURLToPath(new URL('../../../bin/kehoach.cjs', import.meta.url));

/**
 * From a saved plan of six pages, one word of it changed, to its new pages: for the preview until they have come to whoever looks at
 * it, the wait for the file to be at rest, the reading and the whole check included; for typst until the compiler, which keeps what
 * it knows of the pages before, has made them anew.
 */
export async function measureSave({ scribe, peers, quick }) {
  const typst = peers.find(({ name }) => name === 'typst');
  const folder = mkdtempSync(join(tmpdir(), 'bench-save-'));
  const yaml = makePlan(77, 6);
  const plan = join(folder, 'plans', 'plan.yaml');
  mkdirSync(join(folder, 'plans'));
  writeFileSync(plan, yaml);
  const preview = await openPreview(folder);
  try {
    const pages = (await preview.next()).pages.length;
    let edits = 0;
    const middle = yaml.indexOf("- '", yaml.length / 2) + 3;
    const edit = () => `${yaml.slice(0, middle)}Lần ${++edits}, ${yaml.slice(middle)}`;
    const contestants = {
      'kehoach preview, check and pages': async () => {
        const text = edit();
        const started = performance.now();
        writeFileSync(plan, text);
        const shown = await preview.next();
        if (!shown.pages) throw new Error(JSON.stringify(shown.problems));
        return performance.now() - started;
      },
    };
    if (typst)
      contestants['typst, pages again'] = async () => {
        const content = readContent(await scribe.readFlow(edit()));
        const started = performance.now();
        await typst.render(content);
        return performance.now() - started;
      };
    for (let i = 0; i < (quick ? 5 : 20); i++) for (const act of Object.values(contestants)) await act();
    const times = await interleave(contestants, quick ? 5 : 25);
    const [ours] = Object.keys(contestants);
    return {
      title: `Saving: a plan of ${pages} pages, milliseconds until its pages are new`,
      head: ['', 'median', 'spread', 'ratio'],
      rows: compareTimes(times, ours),
      targets: [judge('save: new pages against 100 ms', median(times[ours]) / 100, { most: 1 })],
    };
  } finally {
    preview.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A preview that runs, and what it tells of the plan each time. */
async function openPreview(folder) {
  const child = spawn(process.execPath, [program, 'preview'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const address = await new Promise((resolve, reject) => {
    child.stdout.once('data', (text) => resolve(String(text).trim()));
    child.once('exit', (code) => reject(new Error(`preview ended with ${code}`)));
  });
  const [origin, token] = address.split('/#');
  const { body } = await fetch(`${origin}/events`, { headers: { 'x-kehoach-token': token } });
  const messages = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  return {
    async next() {
      for (;;) {
        const end = rest.indexOf('\n');
        if (end >= 0) {
          const message = JSON.parse(rest.slice(0, end));
          rest = rest.slice(end + 1);
          if (message.problems) return message;
          continue;
        }
        const { value, done } = await messages.read();
        if (done) throw new Error('the preview has ended');
        rest += value;
      }
    },
    close: () => child.kill(),
  };
}
