import {
  layoutFlow,
  loadFonts,
  loadLibrary,
  prepareDocxSkeleton,
  readYaml,
  writeDocx,
  writePdf,
} from '../../../dist/index.js';
import { readDocument } from '../../../dist/read-document.js';
import { typeset } from '../../../dist/typeset/typeset.js';
import { makePlan } from '../make-plan.js';
import { median } from '../statistics.js';

/** What a page costs in each pass from YAML to both documents, warm: one large plan, and as many pages in small ones. */
export async function measurePasses({ quick }) {
  const library = await loadLibrary('/');
  const fonts = await loadFonts();
  const rounds = quick ? 3 : 7;
  const columns = [];
  for (const size of [500, 5]) {
    const perRound = [];
    for (let round = 0; round < rounds + 2; round++) {
      const plans = Array.from({ length: 500 / size }, (_, i) => makePlan(80_000 + 1000 * round + i, size));
      perRound.push(await runPasses(plans, library, fonts));
    }
    // The first two rounds warm up.
    columns.push(perRound.slice(2));
  }
  const names = Object.keys(columns[0][0].ms);
  const perPage = (name) =>
    columns.map((perRound) => median(perRound.map(({ ms, pages }) => ms[name] / pages)).toFixed(3));
  const both = columns.map((perRound) =>
    median(perRound.map(({ ms, pages }) => names.reduce((sum, name) => sum + ms[name], 0) / pages)).toFixed(3),
  );
  const pages = (perRound) => median(perRound.map((round) => round.pages / round.plans)).toFixed(0);
  return {
    title: 'Passes: milliseconds a page, warm',
    head: ['', ...columns.map((perRound) => `plan of ${pages(perRound)} pages`)],
    rows: [...names.map((name) => [name, ...perPage(name)]), ['both from YAML', ...both]],
  };
}

/** @returns milliseconds of each pass over all plans */
async function runPasses(plans, library, fonts) {
  const ms = {};
  const take = async (name, act) => {
    const started = performance.now();
    const made = await act();
    ms[name] = (ms[name] ?? 0) + performance.now() - started;
    return made;
  };
  let pages = 0;
  for (const yaml of plans) {
    const source = await take('YAML', () => readYaml('plan.yaml', yaml));
    const { read } = await take('plan, template and document', () => readDocument(source, library));
    const flow = await take('typeset', () => typeset(read.document, read.profile, read.lexicon, fonts, source.file));
    await take('DOCX', async () => writeDocx(flow, await prepareDocxSkeleton(flow), fonts));
    const laid = await take('layout', () => layoutFlow(flow, fonts));
    await take('PDF', () => writePdf(laid, flow, fonts));
    pages += laid.length;
  }
  return { ms, pages, plans: plans.length };
}
