import path from 'node:path';
import { groupBy } from '../core/group-by.ts';
import { makeProblem } from '../core/make-problem.ts';
import { type Problem, ProblemError } from '../core/problem.ts';
import { emptySource, readSource, showPath } from '../files.ts';
import { findPlans, type PlanFile } from '../find-plans.ts';
import { type FileOutput, fileOutputs, usualOutputs } from '../outputs.ts';
import { printPretty } from '../report/print-pretty.ts';
import type { Source } from '../source/read-yaml.ts';
import { type BuildTask, type Built, preparePlans, type Wanted } from './build-plan.ts';
import { tidyRecord } from './build-record.ts';
import { type ExitCode, exitCodeOf, exitCodes, gravest } from './exit-codes.ts';
import { problemOfFault } from './guard-plan.ts';
import { removeLeftovers } from './leftovers.ts';
import { placeFor } from './place-for.ts';
import { shareOut, threadsFor } from './share-out.ts';
import { renewEditorSchemas } from './start/editor-schemas.ts';
import { refuseOption, reportProblems, sourcesOf, type Workplace } from './workplace.ts';

export interface BuildOptions {
  readonly out?: string;
  readonly format?: string;
  readonly form?: string;
  readonly fonts?: string;
  /** False: build without running the rules. */
  readonly check?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** Plans for one thread to be worth its start. */
const worthThread = 12;

/**
 * `kehoach build`: each plan checked, then made into its documents; a plan with errors keeps its earlier documents and does not stop
 * the others. What was made of the same before is left as it stands.
 */
export async function build(workplace: Workplace, patterns: readonly string[], options: BuildOptions): Promise<number> {
  const { library, project, folder, config } = workplace;
  const wanted = readWanted(workplace, options);
  // Where documents go must be sure before one is written.
  if (exitCodeOf(config.problems) !== exitCodes.done) throw new ProblemError(config.problems);
  reportProblems(
    workplace,
    config.problems,
    sourcesOf(library, workplace.configSource ? [workplace.configSource] : []),
  );
  await renewEditorSchemas(workplace);
  const { plans, problems: unreadable } = await findPlans(project, folder, patterns);
  await removeLeftovers(plans.map(({ name }) => path.dirname(path.resolve(wanted.out, name))));
  const total = unreadable.length + plans.length;
  const tell = options.json ? () => {} : tellInOrder(workplace, total);
  const refused = unreadable.map((problem) => refuse(workplace, emptySource(problem.at.file, []), problem));
  for (const [i, result] of refused.entries()) tell(i, result);
  const built = await buildAll(workplace, plans, wanted, (i, result) => tell(refused.length + i, result));
  const results = [...refused, ...built];
  if (options.json) workplace.print(JSON.stringify(results.map(toJson), null, 2));
  const failed = results.filter(({ code }) => code !== exitCodes.done).length;
  if (failed > 0 && !options.json) workplace.talk(workplace.say('cli-failed', { failed, total }));
  return gravest([...results.map(({ code }) => code), await tidyRecords(workplace, built)]);
}

/**
 * Builds plans, many of them in several threads at once.
 * @param done told of each by its number in `plans`, in whatever order
 * @returns in the order of the plans, whatever the number of threads
 */
async function buildAll(
  workplace: Workplace,
  plans: readonly PlanFile[],
  wanted: Wanted,
  done: (index: number, result: Built) => void,
): Promise<Built[]> {
  const { project, folder, language, entry } = workplace;
  const clashes = findClashes(plans);
  const results: Built[] = [];
  const keep = (index: number, result: Built): void => {
    results[index] = result;
    done(index, result);
  };
  const sound: number[] = [];
  for (const [i, plan] of plans.entries()) {
    const same = clashes.get(plan.name);
    if (same) keep(i, refuse(workplace, await readSource(project, plan.file), tellClash(project, plan, same)));
    else sound.push(i);
  }
  const mine = sound.map((i) => plans[i]!);
  const buildPlan = await preparePlans(workplace, wanted);
  await shareOut<Built>({
    count: mine.length,
    others: threadsFor(mine.length, worthThread) - 1,
    entry,
    task: { task: 'build', project, folder, language, wanted, plans: mine } satisfies BuildTask,
    here: (k) => buildPlan(mine[k]!),
    fail: (k, error) => {
      const source = emptySource(showPath(project, mine[k]!.file), []);
      return refuse(workplace, source, problemOfFault(error, source.file));
    },
    done: (k, result) => keep(sound[k]!, result),
  });
  return results;
}

/** A plan that was not tried, or whose thread broke. */
function refuse(workplace: Workplace, source: Source, problem: Problem): Built {
  return {
    file: source.file,
    ...placeFor(workplace, source, [problem]),
    count: 1,
    outputs: [],
    unchanged: false,
    ms: 0,
  };
}

/** One line for each document that stands there now, in the records of their folders. */
async function tidyRecords(workplace: Workplace, built: readonly Built[]): Promise<ExitCode> {
  const documents = built.flatMap(({ outputs }) => outputs);
  const codes: ExitCode[] = [];
  for (const [folder, here] of groupBy(documents, (document) => path.dirname(document.path))) {
    try {
      await tidyRecord(folder, new Map(here.map((document) => [path.basename(document.path), document.made])));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      codes.push(reportProblems(workplace, error.problems, new Map()));
    }
  }
  return gravest(codes);
}

/** Tells results in the order of their numbers, each as soon as those before it are told, and how far the work is. */
function tellInOrder(workplace: Workplace, total: number): (index: number, result: Built) => void {
  const waiting = new Map<number, Built>();
  let next = 0;
  let talked = Date.now();
  return (index, result) => {
    waiting.set(index, result);
    for (let first = waiting.get(next); first; first = waiting.get(next)) {
      report(workplace, first);
      waiting.delete(next);
      next += 1;
    }
    if (!process.stderr.isTTY || Date.now() - talked < 1000) return;
    talked = Date.now();
    process.stderr.write(`${workplace.say('cli-progress', { done: next + waiting.size, total })}\r`);
  };
}

function report(workplace: Workplace, { file, problems, texts, count, outputs, unchanged, pages, ms }: Built): void {
  // Warnings are told in full by `check`; a plan that fails shows all it has.
  if (outputs.length === 0) {
    const sources = new Map(texts.map(([name, text]) => [name, { text }]));
    if (problems.length > 0) workplace.talk(printPretty(problems, sources, workplace.language, workplace.colored.talk));
    return;
  }
  const values = { plan: file, outputs: outputs.map(({ shown }) => shown).join(', '), ms };
  if (unchanged) workplace.print(workplace.say('cli-unchanged', values));
  else if (pages === undefined) workplace.print(workplace.say('cli-docx-only', values));
  else workplace.print(workplace.say('cli-built', { ...values, pages }));
  if (count > 0) workplace.talk(workplace.say('cli-see-check', { count, plan: file }));
}

function toJson({ file, form, outputs, unchanged, pages, ms, problems }: Built): object {
  return {
    plan: file,
    form,
    outputs: outputs.map(({ shown }) => shown),
    ...(unchanged && { unchanged }),
    pages,
    ms,
    problems,
  };
}

function readWanted({ library, project, folder, config }: Workplace, options: BuildOptions): Wanted {
  const { form, fonts } = options;
  if (form !== undefined && !library.profiles.has(form))
    throw refuseOption('--form', form, [...library.profiles.keys()]);
  return {
    out: options.out === undefined ? path.resolve(project, config.out ?? 'out') : path.resolve(folder, options.out),
    outputs: readFormats(options.format),
    ...(form !== undefined && { form }),
    ...(fonts !== undefined && { fonts }),
    check: options.check ?? true,
    force: options.force ?? false,
    json: options.json ?? false,
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

function tellClash(project: string, plan: PlanFile, same: readonly PlanFile[]): Problem {
  const file = showPath(project, plan.file);
  const others = same.map(({ file }) => showPath(project, file)).join(', ');
  return makeProblem('file-same-output', { file, line: 1 }, { values: { output: plan.name, others } });
}
