import { stat } from 'node:fs/promises';
import path from 'node:path';
import { makeProblem } from './core/make-problem.ts';
import { type Problem, ProblemError } from './core/problem.ts';
import { isFolder, slash } from './files.ts';

/** A plan to build, and the name of its documents below the output folder (without extension). */
export interface PlanFile {
  readonly file: string;
  readonly name: string;
}

/**
 * Plan files by name, folder or glob; all of `plans/` when none is given. Issuers are not plans.
 * @param folder that relative names are read against
 * @throws ProblemError for a name that matches nothing
 */
export async function findPlans(project: string, folder: string, patterns: readonly string[]): Promise<PlanFile[]> {
  const plans = path.join(project, 'plans');
  // Loaded only when there is something to search for.
  const search = async () => {
    const { default: glob } = await import('fast-glob');
    const options = {
      absolute: true,
      onlyFiles: true,
      followSymbolicLinks: false,
      ignore: [`${glob.escapePath(slash(plans))}/issuers/**`],
    };
    return { glob, options, below: (at: string) => glob(`${glob.escapePath(slash(at))}/**/*.{yaml,yml}`, options) };
  };
  const found = new Set<string>();
  const problems: Problem[] = [];
  if (patterns.length === 0) for (const file of await (await search()).below(plans)) found.add(path.normalize(file));
  for (const pattern of patterns) {
    const named = path.resolve(folder, pattern);
    if (await isFolder(named)) {
      const inside = await (await search()).below(named);
      if (inside.length === 0) problems.push(makeProblem('cli-no-plans', { file: pattern }));
      for (const file of inside) found.add(path.normalize(file));
    } else if (await stat(named).catch(() => undefined)) found.add(named);
    else {
      const { glob, options } = await search();
      const dynamic = glob.isDynamicPattern(slash(pattern));
      const matches = dynamic ? await glob(slash(pattern), { ...options, cwd: folder }) : [];
      if (matches.length === 0)
        problems.push(
          dynamic
            ? makeProblem('cli-no-match', { file: pattern }, { values: { pattern } })
            : makeProblem('file-missing', { file: pattern }),
        );
      for (const file of matches) found.add(path.normalize(file));
    }
  }
  if (patterns.length === 0 && found.size === 0) problems.push(makeProblem('cli-no-plans', { file: 'plans' }));
  if (problems.length > 0) throw new ProblemError(problems);
  return [...found].sort().map((file) => {
    const inside = path.relative(plans, file);
    const name = inside.startsWith('..') || path.isAbsolute(inside) ? path.basename(file) : inside;
    return {
      file,
      name: slash(name)
        .replace(/\.ya?ml$/i, '')
        .normalize('NFC'),
    };
  });
}
