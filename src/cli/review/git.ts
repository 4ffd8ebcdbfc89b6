import { execFileSync } from 'node:child_process';
import { makeProblem } from '../../core/make-problem.ts';
import { ProblemError } from '../../core/problem.ts';

/** Most bytes that git may answer with. */
const mostBytes = 128 * 1024 * 1024;

/** Nothing that a repository sets may start a program or change what git answers. */
const settings = [
  'core.fsmonitor=false',
  'core.quotepath=off',
  'core.hooksPath=/dev/null',
  'diff.noprefix=false',
  'log.follow=false',
  'log.showSignature=false',
];

/**
 * Runs git in a folder, without a shell, a pager, or programs of the repository's own.
 * @param args the command and what it is given; names of people stand behind `--end-of-options` or `--`
 * @throws ProblemError with git's first words, where it fails
 */
export function runGit(folder: string, args: readonly string[], input?: string): Buffer {
  const fixed = ['--no-pager', '--no-optional-locks', '--literal-pathspecs', ...settings.flatMap((one) => ['-c', one])];
  const { GIT_EXTERNAL_DIFF: _diff, GIT_DIFF_OPTS: _options, ...environment } = process.env;
  try {
    return execFileSync('git', [...fixed, ...args], {
      cwd: folder,
      env: { ...environment, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
      maxBuffer: mostBytes,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...(input !== undefined && { input }),
    });
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: Buffer };
    const said = stderr?.toString('utf8').split('\n')[0]?.trim();
    const detail = code === 'ENOENT' ? 'git: ENOENT' : said || (code ?? (error as Error).message);
    throw new ProblemError([makeProblem('cli-git', { file: 'git' }, { values: { detail } })]);
  }
}

/** The commit that a name stands for; undefined where there is none. */
export function findCommit(folder: string, name: string): string | undefined {
  try {
    const found = runGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
    return /^[0-9a-f]{40,64}$/.exec(found.toString('utf8').trim())?.[0];
  } catch {
    return undefined;
  }
}

/** Where two commits parted. */
export function findMergeBase(folder: string, a: string, b: string): string {
  return runGit(folder, ['merge-base', a, b]).toString('utf8').trim().split('\n')[0]!;
}

/** Is the folder in a repository? */
export function isInRepository(folder: string): boolean {
  try {
    return runGit(folder, ['rev-parse', '--is-inside-work-tree']).toString('utf8').trim() === 'true';
  } catch {
    return false;
  }
}

/** Is there a file in a commit? @param file from the folder, which is in the repository */
export function isInCommit(folder: string, commit: string, file: string): boolean {
  return runGit(folder, ['ls-tree', '--name-only', '-z', commit, '--', file]).length > 0;
}

/** Fields of an answer that end with NUL. */
export function splitFields(answer: Buffer): string[] {
  const text = answer.toString('utf8');
  return text === '' ? [] : text.replace(/\0$/, '').split('\0');
}

/** What became of a file between two versions, as git tells it with `--name-status -z`. */
export interface FileChange {
  readonly before?: string;
  readonly after?: string;
}

export function readFileChanges(fields: readonly string[]): FileChange[] {
  const changes: FileChange[] = [];
  for (let i = 0; i + 1 < fields.length; ) {
    const status = fields[i]!;
    const [first, second] = [fields[i + 1]!, fields[i + 2]!];
    if (/^[RC]/.test(status)) {
      changes.push(status.startsWith('R') ? { before: first, after: second } : { after: second });
      i += 3;
    } else {
      changes.push(
        status === 'A' ? { after: first } : status === 'D' ? { before: first } : { before: first, after: first },
      );
      i += 2;
    }
  }
  return changes;
}
