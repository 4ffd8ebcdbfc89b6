import { checkPlan } from '../check-plan.ts';
import type { Problem } from '../core/problem.ts';
import { findPlans, loadFonts, readSource } from '../files.ts';
import type { Source } from '../source/read-yaml.ts';
import { placeProblem } from './print-problems.ts';
import { exitCodeOf, reportProblems, sourcesOf, type Workplace } from './workplace.ts';

/** `kehoach check`: all problems of the plans, without writing anything. */
export async function check(workplace: Workplace, patterns: readonly string[], options: { readonly json?: boolean }): Promise<number> {
  const plans = await findPlans(workplace.project, workplace.folder, patterns);
  const fonts = await loadFonts();
  const sources: Source[] = [];
  const problems: Problem[] = [];
  for (const plan of plans) {
    const source = await readSource(workplace.project, plan.file);
    sources.push(source);
    problems.push(...checkPlan(source, workplace.library, fonts).problems);
  }
  const files = sourcesOf(workplace.library, sources);
  if (options.json) {
    workplace.print(JSON.stringify(problems.map((problem) => placeProblem(problem, files, workplace.language)), null, 2));
    return exitCodeOf(problems);
  }
  const code = reportProblems(workplace, problems, files);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  workplace.print(problems.length === 0 ? workplace.say('cli-checked', { count: plans.length }) : workplace.say('cli-summary', { errors, warnings: problems.length - errors }));
  return code;
}
