import { stat } from 'node:fs/promises';
import path from 'node:path';
import { makeProblem } from '../../core/make-problem.ts';
import { ProblemError } from '../../core/problem.ts';
import { showPath } from '../../files.ts';
import { isWordFile } from '../is-word-file.ts';
import type { Workplace } from '../workplace.ts';
import { findCommit, isInCommit, isInRepository } from './git.ts';

/** What is to be compared: two commits, or a commit and the files as they are now; of which plans. */
export interface Versions {
  readonly before: { readonly name: string; readonly commit: string };
  /** Without it the files as they are now. */
  readonly after?: { readonly name: string; readonly commit: string };
  /** Files and folders, from the project; none: all plans. */
  readonly paths: readonly string[];
}

/**
 * Reads what stands behind `diff`: revisions as git writes them (`main..HEAD`, `main...HEAD` from where they parted, `HEAD~3`, two
 * revisions), then files and folders. Without a revision the files as they are now are compared with the last commit.
 * @param mergeBase where two commits parted
 */
export async function readVersions(
  { project, folder }: Workplace,
  operands: readonly string[],
  mergeBase: (a: string, b: string) => string,
): Promise<Versions> {
  // Asked only where something is not found: each question to git is a process.
  const refuse = (name: string): ProblemError =>
    isInRepository(project)
      ? new ProblemError([makeProblem('cli-revision', { file: name }, { values: { name } })])
      : new ProblemError([makeProblem('cli-no-repository', { file: project })]);
  const revisions: { name: string; commit: string }[] = [];
  const paths: string[] = [];
  const resolve = (name: string): { name: string; commit: string } | undefined => {
    const commit = findCommit(project, name);
    return commit === undefined ? undefined : { name, commit };
  };
  for (const operand of operands) {
    const isNamed = await stat(path.resolve(folder, operand)).catch(() => undefined);
    const range = /^(.*?)(\.\.\.?)(.*)$/.exec(operand);
    if (!isNamed && paths.length === 0) {
      if (range) {
        const [a, b] = [resolve(range[1] || 'HEAD'), resolve(range[3] || 'HEAD')];
        if (a && b) {
          revisions.push(range[2] === '...' ? { ...a, commit: mergeBase(a.commit, b.commit) } : a, b);
          continue;
        }
      } else {
        const found = resolve(operand);
        if (found) {
          revisions.push(found);
          continue;
        }
      }
    }
    const file = showPath(project, path.resolve(folder, operand));
    // What is gone now may still be named.
    const isGone = () => isWordFile(operand) && revisions.some(({ commit }) => isInCommit(project, commit, file));
    if (!isNamed && !/\.ya?ml$/i.test(operand) && !isGone()) throw refuse(operand);
    paths.push(file);
  }
  if (revisions.length > 2) throw refuse(operands[2]!);
  const before = revisions[0] ?? resolve('HEAD');
  if (!before) throw refuse('HEAD');
  const outside = paths.find((one) => path.isAbsolute(one) || one.startsWith('..'));
  if (outside !== undefined) throw new ProblemError([makeProblem('file-missing', { file: outside })]);
  return { before, ...(revisions[1] && { after: revisions[1] }), paths };
}
