import type { Subject } from './subject.ts';

/** A legal basis: how it is introduced, and its words. */
export interface Basis {
  readonly as: 'under' | 'implements' | 'proposed-by' | 'text';
  readonly text: string;
  readonly pointer: string;
}

/** The bases of a plan in their order. */
export function readBases({ data }: Pick<Subject, 'data'>): Basis[] {
  const bases = Array.isArray(data.bases) ? data.bases : [];
  return bases.flatMap((basis, i): Basis[] => {
    if (typeof basis === 'string') return [{ as: 'under', text: basis, pointer: `/bases/${i}` }];
    if (Array.isArray(basis)) return [];
    return Object.entries(basis).flatMap(([as, text]) =>
      typeof text === 'string' ? [{ as: as as Basis['as'], text, pointer: `/bases/${i}/${as}` }] : [],
    );
  });
}
