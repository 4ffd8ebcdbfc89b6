import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { listKinds } from '../../src/plan/read-plan.ts';
import { seedRandom } from '../parity/seeded-random.ts';
import { needTools, runOnPdf } from '../pdf/tools.ts';
import { makePlan } from './make-plan.ts';
import { type Bench, openPlan, setUpBench } from './open-plan.ts';
import { createPairCover } from './pair-cover.ts';
import { readPages } from './read-outputs.ts';
import { findWords, setPlan } from './try-plan.ts';
import { tryPlans } from './try-plans.ts';

let bench: Bench;
beforeAll(async () => {
  bench = setUpBench(await loadLibrary(path.resolve(import.meta.dirname, '../..')), await loadFonts());
});

describe('plans made from the schemas', () => {
  it('are refused at their place, or printed whole, once and in order, in text, DOCX and pages', async () => {
    const { refused, pairs, faults } = await tryPlans(bench, { count: 500, seed: 1 });
    expect(faults).toEqual([]);
    // Most are accepted, or nothing would be looked at. `npm run generated` goes through all pairs.
    expect(refused).toBeLessThan(25);
    expect(pairs.covered).toBeGreaterThan(6000);
  });

  it('say in the PDF what its pages say', (context) => {
    needTools(context, 'pdftotext');
    const { library, fonts } = bench;
    const { schemas } = library.validator;
    const cover = createPairCover(schemas, []);
    for (const [i, kind] of listKinds(library.validator).entries()) {
      const source = openPlan(bench, makePlan(schemas, kind, cover, seedRandom(i)));
      const flow = setPlan(bench, source);
      const pages = layoutFlow(flow, fonts);
      const { stdout } = runOnPdf('pdftotext', ['-raw', 'FILE', '-'], writePdf(pages, flow, fonts));
      // The head of a table stands on each of its pages.
      expect(new Set(findWords(stdout))).toEqual(new Set(findWords(readPages(pages))));
    }
  });
});
