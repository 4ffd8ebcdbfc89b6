import { findClosest, listChoices } from '../core/find-closest.ts';
import type { Message, Problem } from '../core/problem.ts';
import type { Data } from '../source/read-yaml.ts';

/** References inside the plan that no schema can check: `see` to an appendix; cells to columns. */
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
        const closest = findClosest(
          see,
          ids.map((name) => ({ name })),
        );
        const message: Message =
          ids.length === 0
            ? { key: 'plan-see-none', values: { id: see } }
            : {
                key: 'plan-see',
                values: {
                  id: see,
                  options: listChoices(
                    see,
                    ids.map((name) => ({ name })),
                  ),
                },
              };
        problems.push({
          severity: 'error',
          rule: 'plan/see',
          message,
          ...(closest !== undefined && { hint: { key: 'did-you-mean', values: { name: closest } } as const }),
          at: { file, pointer: `${pointer}/see` },
        });
      }
      if (Array.isArray(value['columns']) && Array.isArray(value['rows']))
        problems.push(...checkTableRows(file, pointer, value['columns'].length, value['rows']));
      for (const key of Object.keys(value)) walk(value[key]!, `${pointer}/${key}`);
    }
  };
  walk(data, '');
  return problems;
}

/** Each row of a table must fill its columns, merged cells counted. */
function checkTableRows(file: string, pointer: string, columns: number, rows: readonly Data[]): Problem[] {
  const problems: Problem[] = [];
  /** Rows still covered from above, by column count. */
  let reaching: { width: number; rows: number }[] = [];
  rows.forEach((row, i) => {
    const cells = Array.isArray(row)
      ? row
      : typeof row === 'object' && Array.isArray(row['cells'])
        ? row['cells']
        : undefined;
    const covered = reaching.reduce((sum, cell) => sum + cell.width, 0);
    reaching = reaching.map((cell) => ({ ...cell, rows: cell.rows - 1 })).filter((cell) => cell.rows > 0);
    if (!cells) return;
    let found = covered;
    for (const cell of cells) {
      const keys = typeof cell === 'object' && !Array.isArray(cell) ? cell : {};
      const width = Number(keys['columns'] ?? 1);
      const down = Number(keys['rows'] ?? 1);
      found += width;
      if (down > 1) reaching.push({ width, rows: down - 1 });
    }
    if (found !== columns) {
      problems.push({
        severity: 'error',
        rule: 'plan/table-cells',
        message: { key: 'plan-table-cells', values: { found, columns } },
        at: { file, pointer: `${pointer}/rows/${i}` },
      });
    }
  });
  return problems;
}
