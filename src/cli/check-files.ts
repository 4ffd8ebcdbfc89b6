import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Language } from '../core/messages.ts';
import { fixPlan } from '../edit/fix-plan.ts';
import { readSource } from '../files.ts';
import { generateDocuments } from '../generate-documents.ts';
import { type PlacedProblem, placeProblems } from '../source/place-problems.ts';
import type { Source } from '../source/read-yaml.ts';
import type { NewText } from '../write-files.ts';
import { type ExitCode, exitCodeOf } from './exit-codes.ts';
import { guardPlan } from './guard-plan.ts';
import { settingsFor } from './read-config.ts';
import { openFonts, openWorkplace, sourcesOf, type Workplace } from './workplace.ts';

/** What mending changes in a plan file. */
export interface Change extends NewText {
  /** Places mended. */
  readonly count: number;
  /** The rules that they broke. */
  readonly rules: readonly string[];
}

/** What came of one plan file; plain data that can go from one thread to another. */
export interface Checked {
  /** Name shown. */
  readonly file: string;
  readonly problems: readonly PlacedProblem[];
  /** The exit code that they deserve. */
  readonly code: ExitCode;
  /** False: errors of reading kept the rules from looking at it. */
  readonly complete: boolean;
  /** Texts of the files that the problems lie in. */
  readonly texts: readonly (readonly [file: string, text: string])[];
  /** With `fix`: what mending changes. */
  readonly change?: Change;
}

/** So many plans and more are shared out among the processors; fewer are done before the others have started. */
const many = 100;
/** Plans for one thread to be worth its start, and most threads. */
const share = { least: 50, threads: 8 } as const;

/** Checks plans in the order given. */
export async function checkFiles(workplace: Workplace, files: readonly string[], fix: boolean): Promise<Checked[]> {
  const { entry } = workplace;
  const threads = Math.min(availableParallelism(), share.threads, Math.floor(files.length / share.least));
  if (entry === undefined || files.length < many || threads < 2) return checkHere(workplace, files, fix);
  const size = Math.ceil(files.length / threads);
  const shares = Array.from({ length: threads }, (_, i) => files.slice(i * size, (i + 1) * size));
  const [own = [], ...others] = shares;
  // The other threads start first: this one is busy from then on.
  const there = others.map((files) => checkThere(entry, workplace, files, fix));
  return [await checkHere(workplace, own, fix), ...(await Promise.all(there))].flat();
}

async function checkHere(workplace: Workplace, files: readonly string[], fix: boolean): Promise<Checked[]> {
  const { library, project, config, language } = workplace;
  const fonts = await openFonts(workplace);
  const checkOne = (source: Source) =>
    generateDocuments(source, library, fonts, { rules: settingsFor(config, source.file) });
  const all: Checked[] = [];
  for (const file of files) {
    const before = await readSource(project, file);
    const { source, count, rules, read, problems } = await guardPlan(
      workplace,
      async () =>
        fix
          ? fixPlan(before, checkOne)
          : { source: before, count: 0, rules: [], read: undefined, ...(await checkOne(before)) },
      (problem) => ({ source: before, count: 0, rules: [], read: undefined, problems: [problem] }),
      before.file,
    );
    const sources = sourcesOf(library, [source]);
    const placed = problems.length === 0 ? [] : placeProblems(problems, sources, language);
    const named = [...new Set(placed.map((problem) => problem.file))];
    all.push({
      file: source.file,
      problems: placed,
      code: exitCodeOf(problems),
      complete: read !== undefined,
      texts: named.map((name) => [name, sources.get(name)?.text ?? '']),
      ...(count > 0 && {
        change: { path: file, file: source.file, before: before.text, after: source.text, count, rules },
      }),
    });
  }
  return all;
}

/** What a thread is asked to do. */
interface Task {
  readonly task: 'check';
  readonly project: string;
  readonly folder: string;
  readonly language: Language;
  readonly files: readonly string[];
  readonly fix: boolean;
}

function checkThere(
  entry: string,
  { project, folder, language }: Workplace,
  files: readonly string[],
  fix: boolean,
): Promise<Checked[]> {
  const task: Task = { task: 'check', project, folder, language, files, fix };
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a thread ended with ${code}`)));
  });
}

/** The work of a thread: checks its share of the plans and answers. */
export async function checkAsThread(): Promise<void> {
  const { project, folder, language, files, fix } = workerData as Task;
  const workplace = await openWorkplace(
    { folder, environment: process.env, language, localeLanguage: language },
    project,
  );
  parentPort!.postMessage(await checkHere(workplace, files, fix));
}
