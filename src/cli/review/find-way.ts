import type { Reviser } from '../../flow/flow-pair.ts';
import type { Waypoint } from '../../redline-plans.ts';
import { runGit } from './git.ts';
import { type Commit, type CommittedFile, findMaker, listCommits } from './list-commits.ts';
import type { Revisions } from './open-revisions.ts';
import { createReader } from './read-steps.ts';

/** So many commits are followed at most: each is a plan to be read and compared. */
const mostCommits = 100;

/**
 * The commits that led from one version of a plan to another, as a way back from the later one; undefined where there are none, or too
 * many.
 * @param before the earlier commit
 * @param after the plan in the later one
 * @param date when all of it was done, in place of the days of the commits
 */
export async function findWay(
  project: string,
  revisions: Revisions,
  before: string,
  after: CommittedFile,
  date: string | undefined,
): Promise<Waypoint | undefined> {
  const between = runGit(project, ['rev-list', after.id, `^${before}`])
    .toString('utf8')
    .split('\n');
  const ids = new Set(between);
  const commits = listCommits(project, after.id, after.file).filter(({ id }) => ids.has(id));
  if (commits.length === 0 || commits.length > mostCommits) return undefined;
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const read = createReader(revisions);
  const known = new Map<string, Promise<Waypoint>>();

  const visit = (file: CommittedFile): Promise<Waypoint> => {
    const maker = findMaker(project, file) ?? file.id;
    const found = known.get(maker) ?? make(byId.get(maker), { id: maker, file: file.file });
    known.set(maker, found);
    return found;
  };
  const make = async (commit: Commit | undefined, file: CommittedFile): Promise<Waypoint> => {
    const version = await read(file.id, file.file);
    const from = await Promise.all((commit?.parents ?? []).map(visit));
    return { ...(version && { version }), reviser: reviserOf(commit, date), from };
  };
  return visit(after);
}

/** The author, and when by his own clock, which is what Word shows. What stands beside or before the first version is nobody's. */
function reviserOf(commit: Commit | undefined, date: string | undefined): Reviser {
  const own = date ?? (commit && `${commit.date.slice(0, 19)}Z`);
  return { author: commit?.author ?? '', ...(own !== undefined && { date: own }) };
}
