import { makePlan } from '../make-plan.js';
import { readContent } from '../read-content.js';
import { judge, median, time } from '../statistics.js';

/** One document of 5, 50 and 500 pages. */
export async function measureGrowth({ scribe, peers, quick }) {
  const rounds = quick ? 1 : 3;
  const sizes = [5, 50, 500];
  const rows = [];
  const take = async (act) => {
    const values = [];
    for (let round = 0; round < rounds; round++) values.push(await act(round));
    return median(values);
  };
  // As many pages in small documents as in the large one, in the same rounds.
  const ours = [];
  for (const size of sizes) {
    const copies = 500 / size;
    const perRound = [];
    for (let round = 0; round < rounds; round++) {
      const plans = Array.from({ length: copies }, (_, i) => makePlan(50_000 + round * 1000 + i, size));
      let pages = 0;
      for (const yaml of plans) pages += scribe.countPages(await scribe.readFlow(yaml));
      const ms = await time(async () => {
        for (const yaml of plans) await scribe.makeBoth(yaml);
      });
      perRound.push({ ms: ms / copies, pages: pages / copies });
    }
    ours.push({ ms: median(perRound.map(({ ms }) => ms)), pages: median(perRound.map(({ pages }) => pages)) });
  }
  rows.push([
    'kehoach, both from YAML',
    ...ours.map(({ ms }) => ms.toFixed(1)),
    ...ours.map(({ ms, pages }) => (ms / pages).toFixed(2)),
  ]);
  let typst;
  for (const peer of peers) {
    // pdfmake would take a minute for the large one.
    const times = [];
    for (const size of sizes) {
      if (size > 50 && (peer.name === 'pdfmake' || (quick && peer.name !== 'typst'))) times.push(undefined);
      else
        times.push(
          await take(async (round) => {
            const content = readContent(await scribe.readFlow(makePlan(60_000 + round, size)));
            return time(() => peer.render(content));
          }),
        );
    }
    if (peer.name === 'typst') typst = times.at(-1);
    rows.push([
      `${peer.title}, ${peer.format.toUpperCase()}`,
      ...times.map((ms) => ms?.toFixed(1) ?? '-'),
      ...times.map((ms, i) => (ms === undefined ? '-' : (ms / ours[i].pages).toFixed(2))),
    ]);
  }
  const [small, , large] = ours;
  return {
    title: `Growth: one document of ${ours.map(({ pages }) => pages.toFixed(0)).join(', ')} pages`,
    head: ['', ...sizes.map((size) => `${size} pages, ms`), ...sizes.map((size) => `ms/page of ${size}`)],
    rows,
    targets: [
      judge(
        'growth: a page of a 500-page plan against a page of 5-page plans',
        large.ms / large.pages / (small.ms / small.pages),
        { most: 1.3 },
      ),
      ...(typst === undefined
        ? []
        : [judge('growth: both of a 500-page plan from YAML against PDF by typst', typst / large.ms, { least: 3.5 })]),
    ],
  };
}
