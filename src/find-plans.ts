import type { Dirent } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeProblem } from './core/make-problem.ts';
import { type Problem, ProblemError } from './core/problem.ts';
import { isFolder, showPath, slash } from './files.ts';
import { readPattern } from './read-pattern.ts';

/** A plan to build, and the name of its documents below the output folder (without extension). */
export interface PlanFile {
  readonly file: string;
  readonly name: string;
}

const ownEndings = ['yaml', 'yml'];

/** The plans found, and what a folder holds that looks like a plan and cannot be read. */
export interface FoundPlans {
  readonly plans: readonly PlanFile[];
  readonly problems: readonly Problem[];
}

/**
 * Plan files by name, folder or glob; all of `plans/` when none is given. Issuers are not plans.
 * @param folder that relative names are read against
 * @param others endings of files that are taken beside plans from a folder that is named
 * @throws ProblemError for a name that matches nothing
 */
export async function findPlans(
  project: string,
  folder: string,
  patterns: readonly string[],
  others: readonly string[] = [],
): Promise<FoundPlans> {
  const plans = path.join(project, 'plans');
  // Loaded only when there is something to search for.
  const search = async () => {
    const { default: glob } = await import('fast-glob');
    const quote = (at: string) => glob.escapePath(slash(at));
    const options = { absolute: true, followSymbolicLinks: false, ignore: [`${quote(plans)}/issuers/**`] };
    /** All below a folder that is named as a plan; folders that may not be read are told and left out. */
    const below = async (at: string, endings: readonly string[]): Promise<string[]> => {
      const closed: string[] = [];
      for (;;) {
        try {
          const entries = await glob(`${quote(at)}/**/*.{${endings.join()}}`, {
            ...options,
            ignore: [...options.ignore, ...closed.map((one) => `${quote(one)}/**`)],
            caseSensitiveMatch: false,
            onlyFiles: false,
            objectMode: true,
          });
          return await Promise.all(entries.map(({ path: file, dirent }) => admit(file, dirent as Dirent))).then(
            (files) => files.filter((file) => file !== undefined),
          );
        } catch (error) {
          const { code, path: where } = error as NodeJS.ErrnoException;
          if (where === undefined || closed.includes(where)) throw error;
          closed.push(where);
          unreadable.push(
            makeProblem('folder-unreadable', { file: showPath(project, where) }, { values: { detail: code! } }),
          );
        }
      }
    };
    return { glob, options: { ...options, onlyFiles: true }, below };
  };
  const found = new Set<string>();
  const problems: Problem[] = [];
  const unreadable: Problem[] = [];
  /** A file, or a link to one of the project. */
  const admit = async (file: string, entry: Dirent): Promise<string | undefined> => {
    if (entry.isFile()) return file;
    if (entry.isDirectory()) return undefined;
    const real = entry.isSymbolicLink() ? await realpath(file).catch(() => undefined) : file;
    const isPlain = real !== undefined && (await stat(real)).isFile();
    const root = await realpath(project);
    if (isPlain && real.startsWith(root + path.sep)) return file;
    const key = real === undefined ? 'file-missing' : isPlain ? 'file-link' : 'file-not-plain';
    unreadable.push(makeProblem(key, { file: showPath(project, file) }));
    return undefined;
  };
  if (patterns.length === 0)
    for (const file of await (await search()).below(plans, ownEndings)) found.add(path.normalize(file));
  for (const pattern of patterns) {
    const named = path.resolve(folder, pattern);
    if (await isFolder(named)) {
      const inside = await (await search()).below(named, [...ownEndings, ...others]);
      if (inside.length === 0 && unreadable.length === 0)
        problems.push(makeProblem(others.length > 0 ? 'cli-no-plans-or-word' : 'cli-no-plans', { file: pattern }));
      for (const file of inside) found.add(path.normalize(file));
    } else if (await stat(named).catch(() => undefined)) found.add(named);
    else {
      const { glob, options } = await search();
      const bounded = readPattern(slash(pattern));
      if (bounded === undefined) {
        problems.push(makeProblem('cli-pattern', { file: pattern }, { values: { pattern } }));
        continue;
      }
      const dynamic = glob.isDynamicPattern(bounded);
      const matches = dynamic ? await glob(bounded, { ...options, cwd: folder }) : [];
      if (matches.length === 0)
        problems.push(
          dynamic
            ? makeProblem('cli-no-match', { file: pattern }, { values: { pattern } })
            : makeProblem('file-missing', { file: pattern }),
        );
      for (const file of matches) found.add(path.normalize(file));
    }
  }
  if (patterns.length === 0 && found.size === 0 && unreadable.length === 0)
    problems.push(makeProblem('cli-no-plans', { file: 'plans' }));
  if (problems.length > 0) throw new ProblemError(problems);
  const named = [...found].sort().map((file) => {
    const inside = path.relative(plans, file);
    const name = inside.startsWith('..') || path.isAbsolute(inside) ? path.basename(file) : inside;
    return {
      file,
      name: slash(name)
        .replace(/\.ya?ml$/i, '')
        .normalize('NFC'),
    };
  });
  return { plans: named, problems: unreadable };
}
