import type { MessageKey } from './messages.ts';
import type { Message, MessageValues, Place, Problem } from './problem.ts';
import { type ProblemKey, problemGroups } from './problem-rules.ts';

type Facts = Pick<Problem, 'rule' | 'sort' | 'severity'>;

/** Rule, sort and severity of each message that tells of a problem. */
export const factsOfProblem = Object.fromEntries(
  problemGroups.flatMap(({ group, sort, severity, rules }) =>
    Object.entries<readonly MessageKey[]>(rules).flatMap(([name, keys]) =>
      keys.map((key): [MessageKey, Facts] => [key, { rule: `${group}/${name}`, sort, severity }]),
    ),
  ),
) as Readonly<Record<ProblemKey, Facts>>;

/** A problem told by a message of the catalogue; rule, sort and severity are those of the message. */
export function makeProblem(
  key: ProblemKey,
  at: Place,
  { values, hint }: { readonly values?: MessageValues; readonly hint?: Message | undefined } = {},
): Problem {
  return { ...factsOfProblem[key], message: { key, ...(values && { values }) }, ...(hint && { hint }), at };
}
