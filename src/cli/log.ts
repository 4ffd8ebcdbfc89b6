import path from 'node:path';
import { comparePlans, type PlanVersion, subjectOf } from '../compare-plans.ts';
import { makeProblem } from '../core/make-problem.ts';
import { ProblemError } from '../core/problem.ts';
import { showPath } from '../files.ts';
import { readDocument } from '../read-document.ts';
import { type History, keepOwn, type Step } from '../review/history.ts';
import { printHistory, printHistoryMarkdown } from '../review/print-history.ts';
import { withValues } from '../review/say-change.ts';
import { exitCodes } from './exit-codes.ts';
import { findCommit, isInRepository } from './git.ts';
import { type Commit, type CommittedFile, findMaker, listCommits } from './list-commits.ts';
import { openRevisions, type Revisions } from './open-revisions.ts';
import { refuseOption, type Workplace } from './workplace.ts';

export interface LogOptions {
  readonly format?: string;
  readonly max?: string;
}

const formats = ['text', 'markdown', 'json'] as const;

/** `kehoach log`: what each commit changed in a plan as a reader finds it, with who, when and what for; newest first. */
export async function log(workplace: Workplace, operand: string, options: LogOptions): Promise<number> {
  const { project, folder, library } = workplace;
  const format = formats.find((one) => one === (options.format ?? 'text'));
  if (!format) throw refuseOption('--format', options.format!, formats);
  const most = readMost(options.max);
  if (!isInRepository(project)) throw new ProblemError([makeProblem('cli-no-repository', { file: project })]);
  const tip = findCommit(project, 'HEAD');
  if (!tip) throw new ProblemError([makeProblem('cli-revision', { file: 'HEAD' }, { values: { name: 'HEAD' } })]);
  const file = showPath(project, path.resolve(folder, operand));
  const isOutside = path.isAbsolute(file) || file.startsWith('..');
  const commits = isOutside ? [] : listCommits(project, tip, file);
  if (commits.length === 0) throw new ProblemError([makeProblem('cli-no-history', { file: operand })]);
  const revisions = openRevisions(project, library);
  try {
    const read = createReader(revisions);
    const before = createLookBack(project, commits, read);
    const steps: Step[] = [];
    for (const commit of commits) {
      if (steps.length === most) break;
      const step = await readStep(commit, read, before);
      if (step) steps.push(step);
    }
    workplace.print(print(workplace, { file, steps }, format));
  } finally {
    revisions.close();
  }
  return exitCodes.done;
}

function print({ language, colored }: Workplace, history: History, format: (typeof formats)[number]): string {
  if (format === 'markdown') return printHistoryMarkdown(history, language);
  if (format === 'text') return printHistory(history, language, colored.print);
  const steps = history.steps.map((step) => ({ ...step, changes: step.changes.map(withValues) }));
  return JSON.stringify({ ...history, steps }, null, 2);
}

/** A plan in a commit; undefined where it cannot be read there. */
type Reader = (commit: string, file: string) => Promise<PlanVersion | undefined>;

/** How many versions are kept: those of a commit and of the ones before it are asked for again soon. */
const kept = 8;

function createReader(revisions: Revisions): Reader {
  const known = new Map<string, Promise<PlanVersion | undefined>>();
  const read = async (commit: string, file: string): Promise<PlanVersion | undefined> => {
    try {
      const { source, library } = await revisions.readPlan(commit, file);
      const found = readDocument(source, library).read;
      return found && { source, read: found };
    } catch (error) {
      // A version of its own kind of wrong: a link, a file too large, an office's form that cannot be read.
      if (error instanceof ProblemError) return undefined;
      throw error;
    }
  };
  return (commit, file) => {
    const key = `${commit} ${file}`;
    const version = known.get(key) ?? read(commit, file);
    known.delete(key);
    known.set(key, version);
    if (known.size > kept) known.delete(known.keys().next().value!);
    return version;
  };
}

/** What a commit made of the plan; undefined where that reads as before. */
async function readStep(
  commit: Commit,
  read: Reader,
  before: (parent: CommittedFile) => Promise<PlanVersion | undefined>,
): Promise<Step | undefined> {
  const { id, author, date, message, file, gone, parents } = commit;
  const about = { commit: id, author, date, message, file, changes: [] };
  if (gone) return { ...about, status: 'removed' };
  const now = await read(id, file);
  if (!now) return { ...about, status: 'unreadable' };
  const versions = await Promise.all(parents.map(before));
  const [first, ...others] = versions.flatMap((version) => (version ? [comparePlans(version, now)] : []));
  // Where no version before can be read, this is the first that a reader sees.
  if (!first) return { ...about, status: 'new', subject: subjectOf(now) };
  const changes = keepOwn(first, others);
  const old = parents.every((parent) => parent.file !== file) ? parents[0]!.file : file;
  if (changes.length === 0 && old === file) return undefined;
  return { ...about, status: 'changed', ...(old !== file && { renamed: old }), changes };
}

/** Reads the plan as it was in a commit or, where it had errors there, in the last before that which can be read. */
function createLookBack(
  project: string,
  commits: readonly Commit[],
  read: Reader,
): (parent: CommittedFile) => Promise<PlanVersion | undefined> {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  return async (parent) => {
    for (let at: CommittedFile | undefined = parent; at; ) {
      const version = await read(at.id, at.file);
      if (version) return version;
      at = byId.get(findMaker(project, at) ?? '')?.parents[0];
    }
    return undefined;
  };
}

function readMost(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw refuseOption('--max', text, ['1, 2, 3…']);
}
