import { listChoices, suggestClosest } from '../core/find-closest.ts';
import { makeProblem } from '../core/make-problem.ts';
import type { Problem } from '../core/problem.ts';
import type { Data } from '../source/read-yaml.ts';
import { checkTableRows } from './check-table-rows.ts';

/** References inside the plan that no schema can check: `see` to an appendix; cells to columns and rows. */
export function checkReferences(file: string, data: { [key: string]: Data }): Problem[] {
  const problems: Problem[] = [];
  const appendices = Array.isArray(data['appendices']) ? data['appendices'] : [];
  const ids = appendices.flatMap((appendix) =>
    typeof appendix === 'object' && !Array.isArray(appendix) && typeof appendix['id'] === 'string'
      ? [appendix['id']]
      : [],
  );
  const walk = (value: Data, pointer: string): void => {
    if (Array.isArray(value)) value.forEach((item, i) => void walk(item, `${pointer}/${i}`));
    else if (typeof value === 'object') {
      const see = value['see'];
      if (typeof see === 'string' && see !== '' && !ids.includes(see)) {
        const at = { file, pointer: `${pointer}/see` };
        problems.push(
          ids.length === 0
            ? makeProblem('plan-see-none', at, { values: { id: see } })
            : makeProblem('plan-see', at, {
                values: {
                  id: see,
                  options: listChoices(
                    see,
                    ids.map((name) => ({ name })),
                  ),
                },
                hint: suggestClosest(see, ids),
              }),
        );
      }
      if (Array.isArray(value['columns']) && Array.isArray(value['rows']))
        problems.push(...checkTableRows(file, pointer, value['columns'].length, value['rows']));
      for (const key of Object.keys(value)) walk(value[key]!, `${pointer}/${key}`);
    }
  };
  walk(data, '');
  return problems;
}
