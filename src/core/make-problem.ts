import type { Message, MessageValues, Place, Problem } from './problem.ts';
import { factsOfProblem, type ProblemKey } from './problem-rules.ts';

/** A problem told by a message of the catalogue; rule, sort and severity are those of the message. */
export function makeProblem(
  key: ProblemKey,
  at: Place,
  { values, hint }: { readonly values?: MessageValues; readonly hint?: Message | undefined } = {},
): Problem {
  return { ...factsOfProblem[key], message: { key, ...(values && { values }) }, ...(hint && { hint }), at };
}
