import type { Leaf } from '../plan/leaf.ts';
import type { Plan, PlanValues } from '../plan/read-plan.ts';
import type { Spot } from './subject.ts';

/** Place of a finding at a leaf of a plan; one in its issuer's own file is shown where the plan names the issuer. */
export function placeLeaf(plan: Plan, { file, pointer }: Leaf, within?: readonly [number, number]): Spot {
  if (file !== plan.file) return { pointer: '/issuer' };
  return within ? { pointer, within } : { pointer };
}

/** Does the plan say it, not its issuer for all plans? */
export function isOwn({ data }: Plan, key: keyof PlanValues & keyof PlanValues['issuer']): boolean {
  return data[key] !== undefined && data[key] !== data.issuer[key];
}

/** The scalars of the plan's own file that stand under a key, whatever holds them. */
export function findUnder(plan: Plan, ...keys: readonly string[]): Leaf[] {
  return plan.places.filter(({ file, key }) => keys.includes(key) && file === plan.file);
}
