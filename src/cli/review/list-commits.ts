import { runGit, splitFields } from './git.ts';
import { libraryFolders } from './open-revisions.ts';

/** A commit that touches a plan, or what the plan is read against. */
export interface Commit {
  readonly id: string;
  readonly author: string;
  /** ISO 8601. */
  readonly date: string;
  readonly message: string;
  /** Why it was made. */
  readonly reason: string;
  /** The plan's file there. */
  readonly file: string;
  /** Whether it was removed there. */
  readonly gone: boolean;
  /** The plan in the commits before; none of one in which it was not. */
  readonly parents: readonly CommittedFile[];
}

/** A file in a commit. */
export interface CommittedFile {
  readonly id: string;
  readonly file: string;
}

const fields = ['%H', '%P', '%aN', '%aI', '%ct', '%s', '%b'];

/** A reason given in so many words, to the end of its paragraph. */
const reasonPattern = /^(?:Lý do|Reason): *(.+(?:\n.+)*)/im;

/**
 * Commits that made a plan what it is, newest first: as git simplifies a history, so without a side of a merge of which nothing came in.
 * A plan that was called otherwise before is followed there.
 * @param tip the commit to begin with
 * @param file from the project
 */
export function listCommits(project: string, tip: string, file: string): Commit[] {
  const found = new Map<string, { commit: Commit; time: number }>();
  const work: [tip: string, file: string][] = [[tip, file]];
  const begun = new Set<string>();
  for (let next = work.pop(); next; next = work.pop()) {
    const key = next.join(' ');
    if (begun.has(key)) continue;
    begun.add(key);
    const rows = readLog(project, ...next);
    const present = findPresent(project, rows, next[1]);
    for (const row of rows) {
      if (found.has(row.id)) continue;
      const gone = !present.has(row.id);
      const parents = row.parents.flatMap((id): CommittedFile[] => {
        const before = present.has(id) ? next[1] : gone ? undefined : findOldName(project, id, row.id, next[1]);
        return before === undefined ? [] : [{ id, file: before }];
      });
      // Where the plan is neither here nor before, the library alone changed.
      if (gone && parents.length === 0) continue;
      const { time, ...rest } = row;
      found.set(row.id, { commit: { ...rest, file: next[1], gone, parents }, time });
      for (const parent of parents) if (parent.file !== next[1]) work.push([parent.id, parent.file]);
    }
  }
  const all = [...found.values()];
  return all.sort((a, b) => b.time - a.time).map(({ commit }) => commit);
}

interface Row extends Pick<Commit, 'id' | 'author' | 'date' | 'message' | 'reason'> {
  readonly parents: readonly string[];
  /** When it was committed, seconds since 1970. */
  readonly time: number;
}

function readLog(project: string, tip: string, file: string): Row[] {
  const answer = runGit(project, [
    'log',
    '-z',
    '--date-order',
    `--format=tformat:${fields.join('%x00')}`,
    tip,
    '--',
    file,
    ...libraryFolders,
  ]);
  const all = splitFields(answer);
  const rows: Row[] = [];
  for (let i = 0; i + fields.length <= all.length; i += fields.length) {
    const [id, parents, author, date, time, message, body] = all.slice(i, i + fields.length);
    rows.push({
      id: id!,
      parents: parents!.split(' ').filter(Boolean),
      author: author!,
      date: date!,
      time: Number(time),
      message: message!,
      reason: readReason(body!) ?? message!,
    });
  }
  return rows;
}

function readReason(body: string): string | undefined {
  return reasonPattern.exec(body.normalize('NFC'))?.[1]?.replace(/\s+/g, ' ').trim();
}

/** The commit that made a file, and what it is read against, what they are in another. */
export function findMaker(project: string, { id, file }: CommittedFile): string | undefined {
  const answer = runGit(project, ['rev-list', '-1', id, '--', file, ...libraryFolders]);
  return answer.toString('utf8').trim() || undefined;
}

/** Those of some commits, and of the ones before them, in which a file is. */
function findPresent(project: string, rows: readonly Row[], file: string): Set<string> {
  const ids = [...new Set(rows.flatMap(({ id, parents }) => [id, ...parents]))];
  if (ids.length === 0) return new Set();
  const asked = ids.map((id) => `${id}:./${file}\n`).join('');
  const answers = runGit(project, ['cat-file', '--batch-check'], asked).toString('utf8').split('\n');
  return new Set(ids.filter((_, i) => /^[0-9a-f]+ blob \d+$/.test(answers[i] ?? '')));
}

/** What a file that is new in a commit was called in the one before, if it was there. */
function findOldName(project: string, before: string, after: string, file: string): string | undefined {
  const answer = runGit(project, [
    'diff-tree',
    '-r',
    '-z',
    '-M',
    '--diff-filter=R',
    '--name-status',
    '--relative',
    before,
    after,
  ]);
  const names = splitFields(answer);
  for (let i = 0; i + 2 < names.length; i += 3) if (names[i + 2] === file) return names[i + 1];
  return undefined;
}
