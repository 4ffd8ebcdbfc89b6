import { findClosest, listChoices } from '../core/find-closest.ts';
import type { Message, Problem } from '../core/problem.ts';
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
  const choices = ids.map((name) => ({ name }));
  const closest = findClosest(id, choices);
  const message: Message =
    ids.length === 0
      ? { key: 'plan-see-none', values: { id } }
      : { key: 'plan-see', values: { id, options: listChoices(id, choices) } };
  return {
    severity: 'error',
    rule: 'plan/see',
    message,
    ...(closest !== undefined && { hint: { key: 'did-you-mean', values: { name: closest } } as const }),
    at: { file, pointer },
  };
}
