// node tests/bench/run.js [--quick] [--scene cold|warm|passes|distinct|growth|memory|check|save|review]... [--json file]
// Measures kehoach beside other ways to make the same documents. Build first (`npm run build`); peers come with
// `npm --prefix tests/bench ci`, LibreOffice from the system; what is missing is named and left out.
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { findLibreOffice, openLibreOffice } from './peers/libreoffice.js';
import { openPeers } from './peers/open-peers.js';
import { printTable } from './print-table.js';
import { measureCheck } from './scenes/check.js';
import { measureCold } from './scenes/cold.js';
import { measureDistinct } from './scenes/distinct.js';
import { measureGrowth } from './scenes/growth.js';
import { measureMemory } from './scenes/memory.js';
import { measurePasses } from './scenes/passes.js';
import { measureReview } from './scenes/review.js';
import { measureSave } from './scenes/save.js';
import { measureWarm } from './scenes/warm.js';
import { openScribe } from './scribe.js';

const scenes = {
  cold: measureCold,
  warm: measureWarm,
  passes: measurePasses,
  distinct: measureDistinct,
  growth: measureGrowth,
  memory: measureMemory,
  check: measureCheck,
  save: measureSave,
  review: measureReview,
};

// pdfmake warns about its policies at every document.
console.warn = () => {};

async function main() {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      scene: { type: 'string', multiple: true },
      json: { type: 'string' },
    },
  });
  const names = values.scene ?? Object.keys(scenes);
  const unknown = names.find((name) => !Object.hasOwn(scenes, name));
  if (unknown !== undefined) throw new Error(`no scene '${unknown}'; there are ${Object.keys(scenes).join(', ')}`);
  if (!existsSync(new URL('../../dist/kehoach.cjs', import.meta.url)))
    throw new Error('nothing to measure: npm run build');

  const version = findLibreOffice();
  const { open: peers, skipped } = await openPeers();
  if (!version) skipped.push('LibreOffice');
  console.log(
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, ${version ?? 'no LibreOffice'}${values.quick ? '; quick: few rounds, rough numbers' : ''}`,
  );
  if (skipped.length > 0)
    console.log(
      `Skipped, not installed: ${skipped.join(', ')}. Peers: npm --prefix tests/bench ci; LibreOffice: apt-get install libreoffice-writer-nogui`,
    );

  const office = version ? openLibreOffice() : undefined;
  const results = {};
  try {
    const bench = { scribe: await openScribe(), peers, office, quick: values.quick };
    for (const name of names) {
      const started = performance.now();
      const table = await scenes[name](bench);
      results[name] = table;
      printTable(table);
      console.log(`(${((performance.now() - started) / 1000).toFixed(0)} s)`);
    }
  } finally {
    office?.close();
  }
  const targets = Object.values(results).flatMap((table) => table.targets ?? []);
  if (targets.length > 0)
    printTable({
      title: 'Targets',
      head: ['', 'measured', 'target', ''],
      rows: targets.map(({ what, measured, target, met }) => [what, measured, target, met ? 'met' : 'MISSED']),
    });
  if (values.json) writeFileSync(values.json, JSON.stringify(results, undefined, 2));
}

await main();
