import { describeRules } from '../check/describe-rules.ts';
import { suggestClosest } from '../core/find-closest.ts';
import { makeProblem } from '../core/make-problem.ts';
import { ProblemError } from '../core/problem.ts';
import { listRules, printRule } from '../report/print-rules.ts';
import { exitCodes } from './exit-codes.ts';
import type { Workplace } from './workplace.ts';

/**
 * `kehoach explain`: one rule with its reason and examples, or all rules by group.
 * @throws ProblemError for a rule that does not exist
 */
export function explain({ language, print }: Workplace, id: string | undefined): number {
  const rules = describeRules();
  if (id === undefined) print(listRules(rules, language));
  else {
    const rule = rules.find((one) => one.id === id) ?? findByName(rules, id);
    if (!rule) {
      const names = rules.map((one) => ({ name: one.id, title: one.id.split('/')[1] }));
      throw new ProblemError([
        makeProblem(
          'cli-unknown-rule',
          { file: 'kehoach explain' },
          { values: { rule: id }, hint: suggestClosest(id, names) },
        ),
      ]);
    }
    print(printRule(rule, language));
  }
  return exitCodes.done;
}

/** A rule by its name without the group, when only one has it. */
function findByName<Rule extends { readonly id: string }>(rules: readonly Rule[], name: string): Rule | undefined {
  const found = rules.filter(({ id }) => id.endsWith(`/${name}`));
  return found.length === 1 ? found[0] : undefined;
}
