import path from 'node:path';
import { makeProblem } from '../../core/make-problem.ts';
import { ProblemError } from '../../core/problem.ts';
import { readSource } from '../../files.ts';
import { printDocument } from '../../print-document.ts';
import type { Review } from '../../review/comparison.ts';
import { findReasons } from '../../review/find-reasons.ts';
import { findWords, type GivenReasons, readReasons } from '../../review/given-reasons.ts';
import type { Step } from '../../review/history.ts';
import { makeTable } from '../../review/make-table.ts';
import type { ExitCode } from '../exit-codes.ts';
import { openFonts, reportProblems, sourcesOf, type Workplace } from '../workplace.ts';
import type { Compared } from './compared.ts';
import { runGit } from './git.ts';
import { listCommits } from './list-commits.ts';
import { openRevisions } from './open-revisions.ts';
import { readSteps } from './read-steps.ts';
import type { Versions } from './read-versions.ts';

/** The comparison table as a file; reasons are those given for the words of a change, else those of its commits. */
export async function writeTable(
  workplace: Workplace,
  { review, like, versions }: Compared,
  output: 'docx' | 'pdf',
  reasonsFile: string | undefined,
): Promise<{ content?: Uint8Array; code: ExitCode }> {
  const given = await readGiven(workplace, reasonsFile);
  const used = new Set<string>();
  const steps = versions ? await readStepsBetween(workplace, review, versions) : [];
  const document = makeTable(review, (change) => {
    const words = findWords(change, given);
    for (const one of words) used.add(one);
    return words[0] === undefined ? findReasons(change, steps) : [given.get(words[0])!];
  });
  for (const words of given.keys())
    if (!used.has(words)) workplace.talk(workplace.say('review-reason-unused', { file: reasonsFile!, words }));
  const { content, problems } = await printDocument(document, like!, await openFonts(workplace), output, review.after);
  const code = reportProblems(workplace, problems, sourcesOf(workplace.library));
  return { ...(content && { content }), code };
}

async function readGiven({ project, folder }: Workplace, file: string | undefined): Promise<GivenReasons> {
  if (file === undefined) return new Map();
  const source = await readSource(project, path.resolve(folder, file));
  const errors = source.problems.filter(({ severity }) => severity === 'error');
  const reasons = readReasons(source.data);
  if (errors.length > 0) throw new ProblemError(errors);
  if (!reasons) throw new ProblemError([makeProblem('cli-reasons', { file })]);
  return reasons;
}

/** What the commits between two versions made of the plans that differ, newest first. */
async function readStepsBetween(
  { project, library }: Workplace,
  { plans }: Review,
  { before, after }: Versions,
): Promise<Step[]> {
  const tip = after?.commit ?? 'HEAD';
  const between = new Set(
    runGit(project, ['rev-list', tip, `^${before.commit}`])
      .toString('utf8')
      .split('\n'),
  );
  if (between.size <= 1) return [];
  const revisions = openRevisions(project, library);
  try {
    const steps: Step[] = [];
    for (const { file, status } of plans) {
      if (status !== 'changed') continue;
      const commits = listCommits(project, tip, file).filter(({ id }) => between.has(id));
      steps.push(...(await readSteps(project, revisions, commits, Number.POSITIVE_INFINITY)));
    }
    return steps;
  } finally {
    revisions.close();
  }
}
