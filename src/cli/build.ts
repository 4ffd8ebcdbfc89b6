import path from 'node:path';
import { groupBy } from '../core/group-by.ts';
import { makeProblem } from '../core/make-problem.ts';
import { type Problem, ProblemError } from '../core/problem.ts';
import { emptySource, readSource, showPath } from '../files.ts';
import { findPlans, type PlanFile } from '../find-plans.ts';
import type { FontFamily } from '../font/font.ts';
import { generateDocuments } from '../generate-documents.ts';
import { type FileOutput, fileOutputs, outputs as table, usualOutputs } from '../outputs.ts';
import { placeProblems } from '../source/place-problems.ts';
import type { Source } from '../source/read-yaml.ts';
import { writeFiles } from '../write-files.ts';
import { exitCodeOf, exitCodes, gravest } from './exit-codes.ts';
import { guardPlan } from './guard-plan.ts';
import { removeLeftovers, runMark } from './leftovers.ts';
import { settingsFor } from './read-config.ts';
import { openFonts, refuseOption, reportProblems, sourcesOf, type Workplace } from './workplace.ts';

export interface BuildOptions {
  readonly out?: string;
  readonly format?: string;
  readonly form?: string;
  readonly fonts?: string;
  /** False: build without running the rules. */
  readonly check?: boolean;
  readonly json?: boolean;
}

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
  const { plans, problems: unreadable } = await findPlans(project, folder, patterns);
  const fonts = await openFonts(workplace, options.fonts);
  const out =
    options.out === undefined ? path.resolve(project, config.out ?? 'out') : path.resolve(folder, options.out);
  await removeLeftovers(plans.map(({ name }) => path.dirname(path.resolve(out, name))));
  const clashes = findClashes(plans);
  const results: Built[] = unreadable.map((problem) => ({
    source: emptySource(problem.at.file, []),
    problems: [problem],
    outputs: [],
    ms: 0,
  }));
  if (!options.json) for (const result of results) report(workplace, result);
  let talked = Date.now();
  for (const plan of plans) {
    const source = await readSource(project, plan.file);
    const fail = (problem: Problem): Built => ({ source, outputs: [], ms: 0, problems: [problem] });
    const same = clashes.get(plan.name);
    const result = same
      ? fail(refuseClash(project, source, plan, same))
      : await guardPlan(
          workplace,
          () => buildPlan(workplace, source, plan.name, wanted, out, fonts, options),
          fail,
          source.file,
        );
    results.push(result);
    if (!options.json) report(workplace, result);
    if (!options.json && process.stderr.isTTY && Date.now() - talked > 1000) {
      talked = Date.now();
      process.stderr.write(
        `${workplace.say('cli-progress', { done: results.length, total: plans.length + unreadable.length })}\r`,
      );
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
  return gravest(results.map((result) => exitCodeOf(result.problems)));
}

async function buildPlan(
  workplace: Workplace,
  source: Source,
  name: string,
  wanted: readonly FileOutput[],
  out: string,
  fonts: FontFamily,
  options: BuildOptions,
): Promise<Built> {
  const started = Date.now();
  const { read, problems, outputs, pages } = await generateDocuments(source, workplace.library, fonts, {
    ...(options.form !== undefined && { form: options.form }),
    rules: options.check === false ? false : settingsFor(workplace.config, source.file),
    outputs: wanted,
  });
  const done = (more: Partial<Built>): Built => ({
    source,
    problems,
    outputs: [],
    ...(read && { form: read.form }),
    ms: Date.now() - started,
    ...more,
  });
  const files = wanted.flatMap((output) => {
    const content = outputs[output];
    return content === undefined ? [] : [{ name: name + table[output].ending, content }];
  });
  if (files.length === 0) return done({});
  try {
    const written = await writeFiles(out, files, runMark());
    return done({
      outputs: written.map((file) => showPath(workplace.project, file)),
      ...(pages !== undefined && { pages }),
    });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return done({ problems: [...problems, ...error.problems] });
  }
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

function readFormats(text: string | undefined): readonly FileOutput[] {
  if (text === undefined) return usualOutputs;
  return text.split(',').map((name) => {
    const found = fileOutputs.find((output) => output === name.trim().toLowerCase());
    if (!found) throw refuseOption('--format', name.trim(), fileOutputs);
    return found;
  });
}

/** Plans that would write the same document, by its name. */
function findClashes(plans: readonly PlanFile[]): Map<string, PlanFile[]> {
  return new Map([...groupBy(plans, ({ name }) => name)].filter(([, same]) => same.length > 1));
}

function refuseClash(project: string, { file }: Source, plan: PlanFile, same: readonly PlanFile[]): Problem {
  const others = same.map(({ file }) => showPath(project, file)).join(', ');
  return makeProblem('file-same-output', { file, line: 1 }, { values: { output: plan.name, others } });
}
