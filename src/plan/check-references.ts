import { listChoices, suggestClosest } from '../core/find-closest.ts';
import { makeProblem } from '../core/make-problem.ts';
import type { Problem } from '../core/problem.ts';
import { checkTableRows } from './check-table-rows.ts';
import { findAll } from './find-all.ts';
import type { Leaf } from './leaf.ts';
import type { Lifted } from './lift-plan.ts';

/**
 * References inside a file that no schema can check: `see` to an appendix; cells to columns and rows.
 * @param lifted may come of data with faults; what is missing in it is not looked at
 */
export function checkReferences(lifted: Lifted): Problem[] {
  const ids = findAll(lifted, 'appendix').flatMap(({ value: { id } }) => id?.text ?? []);
  const unknown = lifted.leaves.filter(({ key, text }) => key === 'see' && text !== '' && !ids.includes(text));
  return [...unknown.map((see) => explainSee(see, ids)), ...findAll(lifted, 'table').flatMap(checkTableRows)];
}

function explainSee({ text: id, file, pointer }: Leaf, ids: readonly string[]): Problem {
  const at = { file, pointer };
  if (ids.length === 0) return makeProblem('plan-see-none', at, { values: { id } });
  const choices = ids.map((name) => ({ name }));
  return makeProblem('plan-see', at, {
    values: { id, options: listChoices(id, choices) },
    hint: suggestClosest(id, ids),
  });
}
