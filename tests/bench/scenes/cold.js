import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePlan } from '../make-plan.js';
import { readContent } from '../read-content.js';
import { compareTimes, interleave, judge, median } from '../statistics.js';

const at = (name) => fileURLToPath(new URL(name, import.meta.url));

/** One five-page document by a process that does nothing else, from start to exit. */
export async function measureCold({ scribe, peers, office, quick }) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cold-'));
  const yaml = makePlan(1);
  const plan = join(folder, 'plan.yaml');
  const content = join(folder, 'content.json');
  const flow = await scribe.readFlow(yaml);
  writeFileSync(plan, yaml);
  writeFileSync(content, JSON.stringify(readContent(flow)));
  const run =
    (...args) =>
    async () => {
      const started = performance.now();
      execFileSync(process.execPath, args, { stdio: 'ignore', cwd: folder });
      return performance.now() - started;
    };
  const build = (format) =>
    run(at('../../../bin/kehoach.cjs'), 'build', plan, '--force', '--out', join(folder, 'out'), '--format', format);
  const both = 'kehoach, both from YAML';
  const contestants = {
    [both]: build('docx,pdf'),
    'kehoach, PDF from YAML': build('pdf'),
    'kehoach, DOCX from YAML': build('docx'),
    'Node and nothing else': run('-e', '0'),
  };
  for (const peer of peers)
    contestants[`${peer.title}, ${peer.format.toUpperCase()}`] = run(
      at('../cold-peer.js'),
      peer.name,
      content,
      join(folder, `out.${peer.format}`),
    );
  if (office) {
    const document = await scribe.makeDocx(flow);
    office.convert([document]);
    contestants['LibreOffice, PDF from DOCX'] = () => office.convert([document]).ms;
  }
  for (const act of Object.values(contestants)) await act();
  const times = await interleave(contestants, quick ? 2 : 11);
  rmSync(folder, { recursive: true });

  const targets = [];
  const ratio = (name) => median(times[both]) / median(times[name]);
  if (times['typst, PDF'])
    targets.push(judge('cold: both from YAML against PDF by typst', ratio('typst, PDF'), { most: 1.8 }));
  if (office)
    targets.push(
      judge('cold: both from YAML against PDF by LibreOffice', ratio('LibreOffice, PDF from DOCX'), { most: 1 }),
    );
  return {
    title: 'Cold start: one five-page document, whole process, milliseconds',
    head: ['', 'median', 'spread', 'ratio'],
    rows: compareTimes(times, both, 0),
    targets,
  };
}
