import { PDFDocument } from 'pdf-lib';
import { stringify } from 'yaml';
import { describeRules } from '../../src/check/describe-rules.ts';
import { readConfig, settingsFor } from '../../src/cli/read-config.ts';
import { vietnameseLetters } from '../../src/core/vietnamese.ts';
import { fixPlan } from '../../src/edit/fix-plan.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { writeHtml } from '../../src/html/write-html.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { listKinds } from '../../src/plan/read-plan.ts';
import { visitLeaves } from '../../src/plan/visit-leaves.ts';
import type { Library } from '../../src/read-document.ts';
import { printHtml } from '../../src/report/print-html.ts';
import { printPretty } from '../../src/report/print-pretty.ts';
import { findSchema } from '../../src/schema/schema-set.ts';
import type { Data } from '../../src/source/data.ts';
import { placeProblems } from '../../src/source/place-problems.ts';
import { readYaml, type Source } from '../../src/source/read-yaml.ts';
import { type Keys, makePlan } from '../generated/make-plan.ts';
import { createPairCover } from '../generated/pair-cover.ts';
import { readOutputs } from '../generated/read-outputs.ts';
import { type Random, seedRandom } from '../parity/seeded-random.ts';
import { mutate } from './mutate.ts';

/** What mutants are made of and tried with. */
export interface Ground {
  readonly library: Library;
  readonly fonts: FontFamily;
  /** Sound plans and offices, as data and text. */
  readonly made: readonly Made[];
}

interface Made {
  readonly plan: Keys;
  readonly planText: string;
  /** '' where the plan brings its own. */
  readonly officeText: string;
}

/** So many sound plans are enough: each is changed in another way each time. */
const bases = 400;

export function layGround(library: Library, fonts: FontFamily, seed: number): Ground {
  const { schemas } = library.validator;
  const kinds = listKinds(library.validator);
  const cover = createPairCover(schemas, []);
  const made = Array.from({ length: bases }, (_, i): Made => {
    const { plan, office } = makePlan(schemas, kinds[i % kinds.length]!, cover, seedRandom(seed * 7919 + i));
    return { plan, planText: write(plan), officeText: office ? write(office) : '' };
  });
  return { library, fonts, made };
}

function write(data: object): string {
  return stringify(data, { lineWidth: 0, aliasDuplicateObjects: false });
}

const sorts = ['plan', 'plan', 'plan', 'plan', 'plan', 'plan', 'issuer', 'config', 'profile', 'template'] as const;
type Sort = (typeof sorts)[number];

/** A file with slips, beside files without. */
interface Mutant {
  readonly sort: Sort;
  readonly text: string;
  readonly library: Library;
  readonly source: Source;
  readonly config?: Source;
}

export interface Tried {
  readonly sort: Sort;
  /** The text that was tried. */
  readonly text: string;
  readonly printed: boolean;
  /** In words; none where all is well. */
  readonly faults: readonly string[];
}

/** Longest a mutant may take of the processor, ms: a machine that is busy elsewhere makes nothing slow. */
const patience = 5000;

const sampleConfig = `language: vi
out: ban-in
rules:
  facts/anniversary: warning
  text/syllable: off
overrides:
  - files: plans/2022
    rules: {facts/anniversary: off}
  - files: [plans/**/*.yaml, "plans/{a,b}*"]
    rules: {form/subject-length: error}
`;

/** Makes the mutant of a number and tries it; the same number of the same seed is the same mutant. */
export async function tryMutant(ground: Ground, seed: number, number: number): Promise<Tried> {
  const random = seedRandom(seed * 1_000_003 + number);
  const mutant = makeMutant(ground, random);
  const { sort, text } = mutant;
  const faults: string[] = [];
  let printed = false;
  const took = await timeCpu(async () => {
    try {
      printed = await tryOne(ground, mutant, random, faults);
    } catch (error) {
      faults.push(`exception: ${(error as Error).stack ?? String(error)}`);
    }
  });
  if (took > patience) {
    // A long document is mostly read here, four times over: what a build of it takes by itself is told.
    const { source, library } = mutant;
    const alone = await timeCpu(() => generateDocuments(source, library, ground.fonts, { outputs: ['docx', 'pdf'] }));
    if (alone > patience) faults.push(`took ${Math.round(alone)} ms`);
  }
  return { sort, text, printed, faults };
}

/** Milliseconds of the processor. */
async function timeCpu(run: () => Promise<unknown>): Promise<number> {
  const started = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function makeMutant({ library, made }: Ground, random: Random): Mutant {
  const sort = random.pick(sorts);
  const { plan, planText, officeText } = random.pick(made);
  const others = [random.pick(made).planText, sampleConfig];
  const sourceOf = (file: string, text: string) => readYaml(file, text);
  const issuers = (text: string) =>
    new Map(text === '' ? [] : [['van-phong', sourceOf('plans/issuers/van-phong.yaml', text)]]);
  const own: Library = { ...library, issuers: issuers(officeText) };
  const base = { sort, library: own, source: sourceOf('plans/a.yaml', planText) };
  switch (sort) {
    case 'plan': {
      const text = mutate(planText, others, random);
      return { ...base, text, source: sourceOf('plans/a.yaml', text) };
    }
    case 'issuer': {
      const text = mutate(
        officeText === '' ? write({ name: 'Trường A', symbol: 'TA', place: 'A' }) : officeText,
        others,
        random,
      );
      const named = officeText === '' ? { ...plan, issuer: 'van-phong' } : plan;
      return {
        ...base,
        text,
        library: { ...own, issuers: issuers(text) },
        source: sourceOf('plans/a.yaml', write(named)),
      };
    }
    case 'config': {
      const text = mutate(sampleConfig, others, random);
      return { ...base, text, config: sourceOf('kehoach.config.yaml', text) };
    }
    case 'profile': {
      const name = random.pick([...library.profiles.keys()]);
      const text = mutate(
        library.profiles.get(name)!.text,
        [...library.profiles.values()].map((one) => one.text),
        random,
      );
      const profiles = new Map(library.profiles).set(name, sourceOf(`templates/profiles/${name}.yaml`, text));
      return {
        ...base,
        text,
        library: { ...own, profiles },
        source: sourceOf('plans/a.yaml', write({ ...plan, form: name })),
      };
    }
    case 'template': {
      const { kinds: mains, partials } = library.templates;
      const isMain = random.chance(0.3);
      const from = isMain ? mains : partials;
      const name = random.pick([...from.keys()]);
      const { file, text: before } = from.get(name)!;
      const text = mutate(
        before,
        [...partials.values()].map((one) => one.text),
        random,
        true,
      );
      const changed = new Map(from).set(name, { file, text });
      const templates = isMain ? { kinds: changed, partials } : { kinds: mains, partials: changed };
      return { ...base, text, library: { ...own, templates } };
    }
  }
}

/** @returns whether it was printed */
async function tryOne({ fonts }: Ground, mutant: Mutant, random: Random, faults: string[]): Promise<boolean> {
  const { library, source, config: configSource, sort } = mutant;
  const ids = (switchable: boolean) =>
    describeRules()
      .filter((rule) => rule.switchable === switchable)
      .map(({ id }) => id);
  const config = configSource && (await readConfig(configSource, library.validator, ids(true), ids(false)));
  const rules = config ? settingsFor(config, source.file) : {};
  const check = (one: Source) => generateDocuments(one, library, fonts, { rules });
  const { read, problems, outputs } = await generateDocuments(source, library, fonts, { rules, outputs: ['flow'] });
  const files = [
    source,
    ...library.issuers.values(),
    ...library.profiles.values(),
    ...(configSource ? [configSource] : []),
  ];
  const sources = new Map(files.map((file) => [file.file, file]));
  const placed = placeProblems([...problems, ...(config?.problems ?? [])], sources, random.pick(['vi', 'en'] as const));
  const reports = [printPretty(placed, sources, 'vi', false), printHtml(placed, [source.file], sources, [], 'vi')];
  // What a template prints of an object is its author's, and told.
  for (const report of sort === 'template' ? [] : reports) {
    const said = programWords.exec(report);
    if (said && !programWords.test(mutant.text)) faults.push(`a report says what only programs say: ${said[0]}`);
  }
  if (read && random.chance(0.2)) {
    const fixed = await fixPlan(source, check);
    if (fixed.read === undefined) faults.push('a plan that could be read cannot be after its fixes');
    if (fixed.count > 0 && (await fixPlan(fixed.source, check)).source.text !== fixed.source.text)
      faults.push('a second round of fixes changes the plan again');
  }
  const { flow } = outputs;
  if (!flow) return false;
  const written = await readOutputs(flow, fonts);
  if (sort !== 'template')
    for (const [output, text] of Object.entries(written)) faults.push(...findLost(library, source, output, text));
  const pages = layoutFlow(flow, fonts);
  if (
    pages.some(({ items }) =>
      items.some((item) => Object.values(item).some((value) => typeof value === 'number' && !Number.isFinite(value))),
    )
  )
    faults.push('a page has a place that is no number');
  if (random.chance(0.15)) {
    const html = writeHtml(flow);
    if (!html.trimEnd().endsWith('</html>')) faults.push('the HTML has no end');
    const bytes = writePdf(pages, flow, fonts);
    const pdf = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false });
    if (pdf.getPageCount() !== pages.length) faults.push('the PDF has other pages than were laid out');
    if (
      /NaN|undefined|Infinity/.test(
        Buffer.from(bytes)
          .toString('latin1')
          .replace(/stream[\s\S]*?endstream/g, '')
          .replace(/\([^)]*\)|<[^>]*>/g, ''),
      )
    )
      faults.push('the PDF holds what is no number');
  }
  return true;
}

/** What is printed of a value that nobody thought of; a rule has the word in its name. */
const programWords = /.{0,80}(?:(?<![\w-])undefined\b|\bNaN\b|\[object ).{0,80}/s;

const letters = `[${vietnameseLetters}a-z]`;
const wordOf = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${letters}{3,}(?![\\p{L}\\p{M}\\p{N}])`, 'gu');

/** Words of the plan that are to be printed and stand nowhere. */
function findLost({ validator }: Library, source: Source, output: string, text: string): string[] {
  const data = source.data as { readonly [key: string]: Data };
  const kind = data['kind'] as string;
  const there = new Set(wordsIn(text));
  const lost: string[] = [];
  visitLeaves(
    validator.schemas,
    findSchema(validator.schemas, `${kind}.schema.json`),
    data,
    data,
    ({ value, print, replaced, located, pointer }) => {
      if (print === 'never' || replaced || located.schema.enum || value === 'none' || data['letterhead'] !== undefined)
        return;
      const missing = wordsIn(value).filter((word) => !there.has(word));
      // A word that a line of a page is too short for is parted.
      if (missing.length > 0 && !(output === 'pages' && missing.every((word) => word.length > 12)))
        lost.push(`lost in ${output}: ${missing.join(' ').slice(0, 100)} of ${pointer}`);
    },
  );
  return lost;
}

function wordsIn(text: string): string[] {
  // The number of a note may stand within a word.
  return text.normalize('NFC').toLowerCase().replace(/\d+/g, ' ').match(wordOf) ?? [];
}
