import path from 'node:path';
import { checkPlan } from '../check-plan.ts';
import { groupBy } from '../core/group-by.ts';
import type { Problem } from '../core/problem.ts';
import { ProblemError } from '../core/problem.ts';
import { readSource, showPath, writeFiles } from '../files.ts';
import { findPlans, type PlanFile } from '../find-plans.ts';
import type { Flow } from '../flow/flow.ts';
import type { FontFamily } from '../font/font.ts';
import { findUnprintable, readDocument } from '../generate.ts';
import { placeProblems } from '../source/place-problems.ts';
import type { Source } from '../source/read-yaml.ts';
import { typeset } from '../typeset/typeset.ts';
import { settingsFor } from './read-config.ts';
import {
  exitCodeOf,
  exitCodes,
  openFonts,
  refuseOption,
  reportProblems,
  sourcesOf,
  type Workplace,
} from './workplace.ts';

export interface BuildOptions {
  readonly out?: string;
  readonly format?: string;
  readonly form?: string;
  readonly fonts?: string;
  /** False: build without running the rules. */
  readonly check?: boolean;
  readonly json?: boolean;
}

const formats = ['docx', 'pdf'] as const;
type Format = (typeof formats)[number];

interface Built {
  readonly source: Source;
  readonly form?: string;
  readonly problems: readonly Problem[];
  readonly outputs: readonly string[];
  readonly pages?: number;
  readonly ms: number;
}

/** `kehoach build`: each plan checked, then made into its documents; a plan with errors keeps its earlier documents and does not stop the others. */
export async function build(workplace: Workplace, patterns: readonly string[], options: BuildOptions): Promise<number> {
  const wanted = readFormats(options.format);
  const { library, project, folder, config } = workplace;
  if (options.form !== undefined && !library.profiles.has(options.form))
    throw refuseOption('--form', options.form, [...library.profiles.keys()]);
  // Where documents go must be sure before one is written.
  if (exitCodeOf(config.problems) !== exitCodes.done) throw new ProblemError(config.problems);
  reportProblems(
    workplace,
    config.problems,
    sourcesOf(library, workplace.configSource ? [workplace.configSource] : []),
  );
  const plans = await findPlans(project, folder, patterns);
  const fonts = await openFonts(workplace, options.fonts);
  const out =
    options.out === undefined ? path.resolve(project, config.out ?? 'out') : path.resolve(folder, options.out);
  const clashes = findClashes(plans);
  const results: Built[] = [];
  let talked = Date.now();
  for (const plan of plans) {
    const result = clashes.get(plan.name)
      ? await refuseClash(workplace, plan, clashes.get(plan.name)!)
      : await buildPlan(workplace, plan, wanted, out, fonts, options);
    results.push(result);
    if (!options.json) report(workplace, result);
    if (!options.json && process.stderr.isTTY && Date.now() - talked > 1000) {
      talked = Date.now();
      process.stderr.write(`${workplace.say('cli-progress', { done: results.length, total: plans.length })}\r`);
    }
  }
  if (options.json)
    workplace.print(
      JSON.stringify(
        results.map((result) => toJson(workplace, result)),
        null,
        2,
      ),
    );
  const failed = results.filter((result) => exitCodeOf(result.problems) !== exitCodes.done);
  if (failed.length > 0 && !options.json)
    workplace.talk(workplace.say('cli-failed', { failed: failed.length, total: results.length }));
  return Math.max(exitCodes.done, ...failed.map((result) => exitCodeOf(result.problems)));
}

async function buildPlan(
  workplace: Workplace,
  plan: PlanFile,
  wanted: readonly Format[],
  out: string,
  fonts: FontFamily,
  options: BuildOptions,
): Promise<Built> {
  const started = performance.now();
  const source = await readSource(workplace.project, plan.file);
  const form = options.form === undefined ? {} : { form: options.form };
  const { read, problems: found } =
    options.check === false
      ? readUnchecked(source, workplace, fonts, form)
      : checkPlan(source, workplace.library, fonts, { ...form, rules: settingsFor(workplace.config, source.file) });
  // Word takes a character its font lacks from another font; the PDF cannot.
  const problems = wanted.includes('pdf')
    ? found
    : found.map(
        (problem): Problem => (problem.rule === 'glyph/missing' ? { ...problem, severity: 'warning' } : problem),
      );
  const done = (more: Partial<Built>): Built => ({
    source,
    problems,
    outputs: [],
    ...(read && { form: read.form }),
    ms: Math.round(performance.now() - started),
    ...more,
  });
  if (!read || exitCodeOf(problems) !== exitCodes.done) return done({});
  try {
    const flow = typeset(read.document, read.profile, read.lexicon, fonts, source.file);
    const { files, pages } = await writeDocuments(flow, fonts, wanted, plan.name, source.file);
    const outputs = await writeFiles(out, files);
    return done({
      outputs: outputs.map((file) => showPath(workplace.project, file)),
      ...(pages !== undefined && { pages }),
    });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return done({ problems: [...problems, ...error.problems] });
  }
}

/** A plan read without running the rules: what cannot be read or printed is found all the same. */
function readUnchecked(
  source: Source,
  { library }: Workplace,
  fonts: FontFamily,
  form: { form?: string },
): ReturnType<typeof checkPlan> {
  const { read, problems } = readDocument(source, library, form);
  return read ? { read, problems: [...problems, ...findUnprintable(read.plan, fonts)] } : { problems };
}

/** The bytes of the documents wanted. Each writer is loaded when first needed. */
async function writeDocuments(
  flow: Flow,
  fonts: FontFamily,
  wanted: readonly Format[],
  name: string,
  file: string,
): Promise<{ files: { name: string; bytes: Uint8Array }[]; pages?: number }> {
  const files: { name: string; bytes: Uint8Array }[] = [];
  let pages: number | undefined;
  if (wanted.includes('docx')) {
    const { prepareDocxSkeleton } = await import('../docx/prepare-skeleton.ts');
    const { writeDocx } = await import('../docx/write-docx.ts');
    files.push({ name: `${name}.docx`, bytes: writeDocx(flow, await prepareDocxSkeleton(flow)) });
  }
  if (wanted.includes('pdf')) {
    const { layoutFlow } = await import('../layout/layout-flow.ts');
    const { findMissingGlyphs } = await import('../pdf/find-missing-glyphs.ts');
    const { writePdf } = await import('../pdf/write-pdf.ts');
    const missing = findMissingGlyphs(flow, fonts);
    if (missing.length > 0) {
      throw new ProblemError(
        missing.map(({ codePoint, at }) => ({
          severity: 'error',
          rule: 'glyph/missing',
          message: {
            key: 'font-missing-glyph',
            values: {
              sign: String.fromCodePoint(codePoint),
              code: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
            },
          },
          at: { file, ...(at !== undefined ? { pointer: at } : { line: 1 }) },
        })),
      );
    }
    const laidOut = layoutFlow(flow, fonts);
    pages = laidOut.length;
    files.push({ name: `${name}.pdf`, bytes: writePdf(laidOut, flow, fonts) });
  }
  return { files, ...(pages !== undefined && { pages }) };
}

function report(workplace: Workplace, { source, problems, outputs, pages, ms }: Built): void {
  // Warnings are told in full by `check`; a plan that fails shows all it has.
  if (outputs.length === 0) {
    reportProblems(workplace, problems, sourcesOf(workplace.library, [source]));
    return;
  }
  const values = { plan: source.file, outputs: outputs.join(', '), ms };
  workplace.print(
    pages === undefined ? workplace.say('cli-docx-only', values) : workplace.say('cli-built', { ...values, pages }),
  );
  if (problems.length > 0)
    workplace.talk(workplace.say('cli-see-check', { count: problems.length, plan: source.file }));
}

function toJson(workplace: Workplace, { source, form, problems, outputs, pages, ms }: Built): object {
  const sources = sourcesOf(workplace.library, [source]);
  return {
    plan: source.file,
    form,
    outputs,
    pages,
    ms,
    problems: placeProblems(problems, sources, workplace.language),
  };
}

function readFormats(text: string | undefined): Format[] {
  if (text === undefined) return [...formats];
  return text.split(',').map((name) => {
    const found = formats.find((format) => format === name.trim().toLowerCase());
    if (!found) throw refuseOption('--format', name.trim(), formats);
    return found;
  });
}

/** Plans that would write the same document, by its name. */
function findClashes(plans: readonly PlanFile[]): Map<string, PlanFile[]> {
  return new Map([...groupBy(plans, ({ name }) => name)].filter(([, same]) => same.length > 1));
}

async function refuseClash(workplace: Workplace, plan: PlanFile, same: readonly PlanFile[]): Promise<Built> {
  const source = await readSource(workplace.project, plan.file);
  const others = same.map(({ file }) => showPath(workplace.project, file)).join(', ');
  return {
    source,
    outputs: [],
    ms: 0,
    problems: [
      {
        severity: 'error',
        rule: 'file/same-output',
        message: { key: 'file-same-output', values: { output: plan.name, others } },
        at: { file: source.file, line: 1 },
      },
    ],
  };
}
