import { showPath } from '../../files.ts';
import { findPlans } from '../../find-plans.ts';
import { isWordFile, isWordLock } from '../is-word-file.ts';
import type { Workplace } from '../workplace.ts';
import { type FileChange, readFileChanges, runGit, splitFields } from './git.ts';
import { isPlan, libraryFolders, listPlans } from './open-revisions.ts';
import type { Versions } from './read-versions.ts';

/** What is to be compared of two versions. */
export interface Changed {
  /** Plans that may read otherwise: their files changed, or what they are read against did. */
  readonly plans: readonly FileChange[];
  /** Word files that changed among what was named; those of no name are what plans were built to. */
  readonly words: readonly FileChange[];
}

/** Lists what changed between two versions, by name. */
export async function listChanged(workplace: Workplace, versions: Versions): Promise<Changed> {
  const { project, folder } = workplace;
  const { after, paths } = versions;
  const all = [
    ...listChanges(project, versions, ['plans', ...libraryFolders, ...paths]),
    ...listFresh(project, versions, ['plans', ...paths]),
  ];
  const ofLibrary = (file: string | undefined) =>
    file !== undefined && libraryFolders.some((one) => file.startsWith(`${one}/`));
  if (all.some((change) => ofLibrary(change.before) || ofLibrary(change.after))) {
    const named = new Set(all.flatMap((change) => [change.before, change.after]));
    const plans = after
      ? listPlans(project, after.commit)
      : (await findPlans(project, folder, []).catch(() => ({ plans: [] }))).plans.map(({ file }) =>
          showPath(project, file),
        );
    for (const file of plans) if (!named.has(file)) all.push({ before: file, after: file });
  }
  const asked = all.filter((change) => isAsked(change, paths)).sort(byName);
  return {
    plans: asked.filter((change) => isPlan(nameOf(change))),
    words: asked.filter((change) => paths.length > 0 && isWord(nameOf(change), paths)),
  };
}

/** Below a folder that is named, plain text is no draft of Word's. */
function isWord(file: string, paths: readonly string[]): boolean {
  return isWordFile(file) && !isWordLock(file) && (paths.includes(file) || !/\.txt$/i.test(file));
}

/** What git knows to have changed. */
function listChanges(project: string, { before, after }: Versions, below: readonly string[]): FileChange[] {
  const commits = [before.commit, ...(after ? [after.commit] : [])];
  const options = ['--name-status', '-z', '-M', '--relative', '--no-ext-diff', '--no-textconv'];
  return readFileChanges(splitFields(runGit(project, ['diff', ...options, ...commits, '--', ...below])));
}

/** What git does not know yet. */
function listFresh(project: string, { after }: Versions, below: readonly string[]): FileChange[] {
  if (after) return [];
  return splitFields(runGit(project, ['ls-files', '-o', '--exclude-standard', '-z', '--', ...below])).map((file) => ({
    after: file,
  }));
}

function isAsked({ before, after }: FileChange, paths: readonly string[]): boolean {
  const isBelow = (file: string | undefined) =>
    file !== undefined && paths.some((one) => one === '' || file === one || file.startsWith(`${one}/`));
  return paths.length === 0 || isBelow(before) || isBelow(after);
}

function nameOf({ before, after }: FileChange): string {
  return (after ?? before)!;
}

function byName(a: FileChange, b: FileChange): number {
  return nameOf(a) < nameOf(b) ? -1 : 1;
}
