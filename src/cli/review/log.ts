import path from 'node:path';
import { makeProblem } from '../../core/make-problem.ts';
import { ProblemError } from '../../core/problem.ts';
import { showPath } from '../../files.ts';
import type { History } from '../../review/history.ts';
import { printHistory, printHistoryMarkdown } from '../../review/print-history.ts';
import { withValues } from '../../review/say-change.ts';
import { exitCodes } from '../exit-codes.ts';
import { refuseOption, type Workplace } from '../workplace.ts';
import { findCommit, isInRepository } from './git.ts';
import { listCommits } from './list-commits.ts';
import { openRevisions } from './open-revisions.ts';
import { readSteps } from './read-steps.ts';

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
    const steps = await readSteps(project, revisions, commits, most);
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

function readMost(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw refuseOption('--max', text, ['1, 2, 3…']);
}
