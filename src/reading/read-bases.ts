import type { Leaf } from '../plan/leaf.ts';
import type { Basis as Written } from '../plan/types.ts';
import type { Subject } from './subject.ts';

/** A legal basis: how it is introduced, and its words. */
export interface Basis {
  readonly as: keyof Written;
  readonly text: string;
  readonly pointer: string;
}

/** The bases of a plan in their order. */
export function readBases({ plan }: Pick<Subject, 'plan'>): Basis[] {
  return (plan.data.bases ?? []).flatMap((basis) =>
    (Object.entries(basis) as [keyof Written, Leaf][]).map(([as, { text, pointer }]) => ({ as, text, pointer })),
  );
}
