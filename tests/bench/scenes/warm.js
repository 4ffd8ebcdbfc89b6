import { makePlan } from '../make-plan.js';
import { readContent } from '../read-content.js';
import { compareTimes, interleave, judge, median, time } from '../statistics.js';

/**
 * Five-page documents in a warm process. A round gives every contestant the same few documents, other ones each round:
 * nobody is given a text twice, which typst and our own measuring of words would remember.
 */
export async function measureWarm({ scribe, peers, office, quick }) {
  const rounds = quick ? 3 : 7;
  const perRound = quick ? 4 : 10;
  let seed = 1000;
  const makeBatch = (size) => Promise.all(Array.from({ length: size }, () => makeDocument(makePlan(seed++))));
  const makeDocument = async (yaml) => {
    const flow = await scribe.readFlow(yaml);
    return { yaml, flow, content: readContent(flow) };
  };
  const each = (act) => async (batch) =>
    (await time(async () => {
      for (const document of batch) await act(document);
    })) / batch.length;
  const acts = {
    'kehoach, PDF from YAML': each(async ({ yaml }) => scribe.makePdf(await scribe.readFlow(yaml))),
    'kehoach, DOCX from YAML': each(async ({ yaml }) => scribe.makeDocx(await scribe.readFlow(yaml))),
    'kehoach, both from YAML': each(({ yaml }) => scribe.makeBoth(yaml)),
    'kehoach, PDF from Flow': each(({ flow }) => scribe.makePdf(flow)),
    'kehoach, DOCX from Flow': each(({ flow }) => scribe.makeDocx(flow)),
  };
  for (const peer of peers)
    acts[`${peer.title}, ${peer.format.toUpperCase()}`] = each(({ content }) => peer.render(content));

  // Everyone warms up: optimised code, fonts, templates.
  for (const document of await makeBatch(quick ? 30 : 200)) await scribe.makeBoth(document.yaml);
  for (const batch of [await makeBatch(6), await makeBatch(6)]) for (const act of Object.values(acts)) await act(batch);
  const batches = await Promise.all(Array.from({ length: rounds }, () => makeBatch(perRound)));
  const times = await interleave(
    Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, (round) => act(batches[round])])),
    rounds,
  );
  if (office) await measureOffice(office, scribe, times, makeBatch, quick);

  const middle = (name) => times[name] && median(times[name]);
  const targets = [];
  const add = (what, fast, slow, least) => {
    if (middle(slow)) targets.push(judge(`warm: ${what}`, middle(slow) / middle(fast), { least }));
  };
  add('PDF from Flow against typst', 'kehoach, PDF from Flow', 'typst, PDF', 4);
  add('PDF from YAML against typst', 'kehoach, PDF from YAML', 'typst, PDF', 4);
  add('PDF from YAML against LibreOffice in a batch', 'kehoach, PDF from YAML', 'LibreOffice, PDF (batch)', 6);
  add('PDF from YAML against pdfmake', 'kehoach, PDF from YAML', 'pdfmake, PDF', 15);
  add('PDF from Flow against pdfmake', 'kehoach, PDF from Flow', 'pdfmake, PDF', 15);
  add('DOCX from YAML against easy-template-x', 'kehoach, DOCX from YAML', 'easy-template-x, DOCX', 1);
  add('DOCX from Flow against easy-template-x', 'kehoach, DOCX from Flow', 'easy-template-x, DOCX', 1);
  add(
    'both from YAML against docxtemplater and LibreOffice',
    'kehoach, both from YAML',
    'docxtemplater and LibreOffice',
    6,
  );
  return {
    title: 'Warm: a five-page document, milliseconds',
    head: ['', 'median', 'spread', 'ratio'],
    rows: compareTimes(times, 'kehoach, both from YAML', 2),
    notes: [
      'LibreOffice: what each further file costs in one call of soffice; its start is not counted.',
      'The others are given what the plan says ready to be set, as kehoach has it in its Flow; from YAML it reads, validates and typesets as well.',
    ],
    targets,
  };
}

/** One call with many files less one call with a single file. */
async function measureOffice(office, scribe, times, makeBatch, quick) {
  const size = quick ? 6 : 30;
  const values = [];
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    const documents = [];
    for (const { flow } of await makeBatch(size + 1)) documents.push(await scribe.makeDocx(flow));
    const one = office.convert(documents.slice(0, 1)).ms;
    values.push((office.convert(documents).ms - one) / size);
  }
  times['LibreOffice, PDF (batch)'] = values;
  const fill = times['docxtemplater, DOCX'];
  if (fill) times['docxtemplater and LibreOffice'] = values.map((value) => value + median(fill));
}
