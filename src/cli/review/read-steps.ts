import { comparePlans, type PlanVersion, subjectOf } from '../../compare-plans.ts';
import { ProblemError } from '../../core/problem.ts';
import { readDocument } from '../../read-document.ts';
import { keepOwn, type Step } from '../../review/history.ts';
import { type Commit, type CommittedFile, findMaker } from './list-commits.ts';
import type { Revisions } from './open-revisions.ts';

/** A plan in a commit; undefined where it cannot be read there. */
export type Reader = (commit: string, file: string) => Promise<PlanVersion | undefined>;

/** How many versions are kept: those of a commit and of the ones before it are asked for again soon. */
const kept = 8;

/**
 * What each commit made of a plan, in their order, without those after which it reads as before.
 * @param commits of `listCommits`, all of them: where a version has errors, the one before is looked for among them
 * @param most steps are enough
 */
export async function readSteps(
  project: string,
  revisions: Revisions,
  commits: readonly Commit[],
  most: number,
): Promise<Step[]> {
  const read = createReader(revisions);
  const before = createLookBack(project, commits, read);
  const steps: Step[] = [];
  for (const commit of commits) {
    if (steps.length >= most) break;
    const step = await readStep(commit, read, before);
    if (step) steps.push(step);
  }
  return steps;
}

/** Reads plans of commits; what was read last is kept for a while. */
export function createReader(revisions: Revisions): Reader {
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
  const { id, author, date, message, reason, file, gone, parents } = commit;
  const about = { commit: id, author, date, message, reason, file, changes: [] };
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
