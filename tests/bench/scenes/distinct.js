import { makePlan } from '../make-plan.js';
import { readContent } from '../read-content.js';
import { time } from '../statistics.js';

/** A thousand different plans, one after the other; slow peers get the first of them. */
export async function measureDistinct({ scribe, peers, quick }) {
  const count = quick ? 60 : 1000;
  const first = 20_000;
  const plans = Array.from({ length: count }, (_, i) => makePlan(first + i));
  let pages = 0;
  for (const yaml of plans.slice(0, 100)) pages += scribe.countPages(await scribe.readFlow(yaml));
  const rows = [];
  const measure = async (name, documents, act) => {
    const ms = await time(async () => {
      for (const document of documents) await act(document);
    });
    rows.push([
      name,
      documents.length,
      ((1000 * documents.length) / ms).toFixed(1),
      (ms / documents.length).toFixed(2),
    ]);
  };
  await measure('kehoach, both from YAML', plans, (yaml) => scribe.makeBoth(yaml));
  await measure('kehoach, PDF from YAML', plans, async (yaml) => scribe.makePdf(await scribe.readFlow(yaml)));
  await measure('kehoach, DOCX from YAML', plans, async (yaml) => scribe.makeDocx(await scribe.readFlow(yaml)));
  const contents = await Promise.all(plans.map(async (yaml) => readContent(await scribe.readFlow(yaml))));
  for (const peer of peers) {
    const share = peer.name === 'pdfmake' ? count / 20 : count / 4;
    await measure(`${peer.title}, ${peer.format.toUpperCase()}`, contents.slice(0, Math.ceil(share)), peer.render);
  }
  return {
    title: `Distinct documents of ${(pages / Math.min(100, count)).toFixed(1)} pages on average`,
    head: ['', 'documents', 'per second', 'ms each'],
    rows,
  };
}
