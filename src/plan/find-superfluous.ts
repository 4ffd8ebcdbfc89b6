import { makeProblem } from '../core/make-problem.ts';
import type { Problem } from '../core/problem.ts';
import type { Data } from '../source/read-yaml.ts';

/** What the document that issues a plan says for it. */
const superfluous = ['number', 'symbol', 'place', 'recipients', 'archive', 'signature'] as const;

/** Keys that a plan issued with another document says in vain, since they are not printed (NĐ 30/2020, Phụ lục III, Mẫu 1.3). */
export function findSuperfluous(file: string, data: { readonly [key: string]: Data }): Problem[] {
  if (data['issued-with'] === undefined) return [];
  return superfluous
    .filter((key) => data[key] !== undefined)
    .map((key) => makeProblem('plan-issued-with', { file, pointer: `/${key}`, key: true }, { values: { key } }));
}
