import { makeProblem } from '../core/make-problem.ts';
import type { Problem } from '../core/problem.ts';
import type { Workplace } from './workplace.ts';

/**
 * The work on one plan of many. A fault of ours that it meets is told as a problem of that plan, and does not stop the others.
 * @param fail what is left of the plan then
 * @param file the plan, as shown
 */
export async function guardPlan<Result>(
  { talk, debug }: Pick<Workplace, 'talk' | 'debug'>,
  work: () => Promise<Result>,
  fail: (fault: Problem) => Result,
  file: string,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (debug) talk((error as Error).stack ?? String(error));
    return fail(problemOfFault(error, file));
  }
}

/** A fault of ours, as a problem of the plan that met it. */
export function problemOfFault(error: unknown, file: string): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  return makeProblem('cli-fault', { file, line: 1 }, { values: { detail } });
}
