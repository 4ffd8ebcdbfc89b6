import type { Problem, Sort } from '../core/problem.ts';

/** Exit codes: done; the plan has problems; wrong use or missing file; our own fault; an output cannot be written. */
export const exitCodes = { done: 0, problems: 1, use: 2, fault: 70, output: 74 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const codeOf: Readonly<Record<Sort, ExitCode>> = {
  reading: exitCodes.problems,
  rule: exitCodes.problems,
  use: exitCodes.use,
  output: exitCodes.output,
  fault: exitCodes.fault,
};

/** What weighs more comes first. */
const byWeight = [exitCodes.fault, exitCodes.output, exitCodes.problems, exitCodes.use];

/** The code that some problems deserve: that of the gravest error; warnings deserve none. */
export function exitCodeOf(problems: readonly Pick<Problem, 'sort' | 'severity'>[]): ExitCode {
  return gravest(problems.filter(({ severity }) => severity === 'error').map(({ sort }) => codeOf[sort]));
}

/** The code of a command from those of its parts. */
export function gravest(codes: readonly ExitCode[]): ExitCode {
  return byWeight.find((code) => codes.includes(code)) ?? exitCodes.done;
}
