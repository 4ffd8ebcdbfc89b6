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
