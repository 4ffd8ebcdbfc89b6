import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { limits } from '../../core/limits.ts';
import { makeProblem } from '../../core/make-problem.ts';
import { ProblemError } from '../../core/problem.ts';
import { loadLibrary, readSource } from '../../files.ts';
import type { Library } from '../../read-document.ts';
import type { Source } from '../../source/read-yaml.ts';
import { runGit, splitFields } from './git.ts';

/** Where what a plan is read against stands in a project: offices, forms, blocks, words, kinds. */
export const libraryFolders = ['schemas', 'templates', 'plans/issuers'] as const;

/** Most files of a project's library, and most bytes of them. */
const most = { files: 2000, bytes: 64 * 1024 * 1024 } as const;

/** A plan as it was in a commit, and what it was read against then. */
export interface CommittedPlan {
  readonly source: Source;
  readonly library: Library;
}

/** Commits of a project, read file by file. */
export interface Revisions {
  readPlan(commit: string, file: string): Promise<CommittedPlan>;
  /**
   * Lays a file of a commit out on disk.
   * @param limit bytes it may have
   */
  placeFile(commit: string, file: string, limit: number): string;
  /** Removes what was laid out on disk. */
  close(): void;
}

interface Entry {
  readonly file: string;
  readonly id: string;
  readonly size: number;
}

/**
 * Opens a project's history. What a plan is read against is laid out in a folder for this run alone, once for all commits in which
 * it is the same; links are left out, since they could lead anywhere.
 */
export function openRevisions(project: string, { store }: Library): Revisions {
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-'));
  const libraries = new Map<string, { readonly root: string; readonly library: Promise<Library> }>();
  const keys = new Map<string, string>();

  /** Lays out what plans of a commit are read against, where that is not done, and with it a plan: git is asked as seldom as can be. */
  const openCommit = (commit: string, file: string) => {
    const known = keys.get(commit);
    const entries = listEntries(project, commit, known === undefined ? [...libraryFolders, file] : [file]);
    const entry = entries.find((one) => one.file === file);
    if (!entry) throw new ProblemError([makeProblem('file-missing', { file })]);
    const own = entries.filter((one) => one !== entry);
    const key = known ?? own.map((one) => `${one.id} ${one.file}`).join('\n');
    keys.set(commit, key);
    let opened = libraries.get(key);
    const root = opened?.root ?? path.join(folder, String(libraries.size));
    mkdirSync(root, { recursive: true });
    layOut(project, root, opened ? [entry] : [...own, entry]);
    opened ??= { root, library: loadLibrary(root, store) };
    libraries.set(key, opened);
    return opened;
  };

  return {
    async readPlan(commit, file) {
      const { root, library } = openCommit(commit, file);
      return { source: await readSource(root, path.join(root, file)), library: await library };
    },
    placeFile(commit, file, limit) {
      const root = path.join(folder, 'files', commit);
      const [entry] = listEntries(project, commit, [file], limit).filter((one) => one.file === file);
      if (!entry) throw new ProblemError([makeProblem('file-missing', { file })]);
      layOut(project, root, [entry]);
      return path.join(root, file);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Plain files of a commit below some folders, named from the project. */
function listEntries(project: string, commit: string, below: readonly string[], limit: number = limits.bytes): Entry[] {
  const fields = splitFields(runGit(project, ['ls-tree', '-r', '-l', '-z', commit, '--', ...below]));
  const entries = fields.flatMap((field): Entry[] => {
    const [, mode, id, size, file] = /^(\d+) blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(field) ?? [];
    return mode?.startsWith('100') && isInside(file!) ? [{ file: file!, id: id!, size: Number(size) }] : [];
  });
  const bytes = entries.reduce((sum, { size }) => sum + size, 0);
  const large = entries.find(({ size }) => size > limit) ?? (bytes > most.bytes ? entries[0] : undefined);
  if (large || entries.length > most.files)
    throw new ProblemError([
      makeProblem('file-too-large', { file: (large ?? entries[0]!).file }, { values: { limit: limit / 1024 / 1024 } }),
    ]);
  return entries;
}

/** Does a name lead to a place below the folder it is read from, on every system? */
function isInside(file: string): boolean {
  return !/[\\:\0]/.test(file) && file.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function layOut(project: string, root: string, entries: readonly Entry[]): void {
  if (entries.length === 0) return;
  const answer = runGit(project, ['cat-file', '--batch'], `${entries.map(({ id }) => id).join('\n')}\n`);
  let at = 0;
  for (const { file, size } of entries) {
    const start = answer.indexOf(0x0a, at) + 1;
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, answer.subarray(start, start + size));
    at = start + size + 1;
  }
}

/** Plans of a commit, named from the project. */
export function listPlans(project: string, commit: string): string[] {
  return listEntries(project, commit, ['plans']).flatMap(({ file }) => (isPlan(file) ? [file] : []));
}

/** Is a file of `plans/` a plan? */
export function isPlan(file: string): boolean {
  return /\.ya?ml$/i.test(file) && !file.startsWith('plans/issuers/') && !/(^|\/)\./.test(file);
}
