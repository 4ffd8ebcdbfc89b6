import type { PlanText } from '../subject.ts';

/** A stretch that the plan also writes otherwise. */
export interface OtherSpelling {
  readonly planText: PlanText;
  readonly from: number;
  readonly to: number;
  readonly found: string;
  readonly other: string;
  /** Where it is written otherwise; none for the letterhead. */
  readonly model?: Pick<OtherSpelling, 'planText' | 'from' | 'to'>;
  /** Both are as common, and neither is known to be right. */
  readonly isEven?: boolean;
}

/** A name as it stands in one place. */
export interface Occurrence extends Pick<OtherSpelling, 'planText' | 'from' | 'to' | 'found'> {
  /** What differs between spellings. */
  readonly form: string;
}

/** All that are not of the commonest form; of two equal ones the first stays. */
export function pickMinority(group: readonly Occurrence[]): OtherSpelling[] {
  const counts = new Map<string, number>();
  for (const { form } of group) counts.set(form, (counts.get(form) ?? 0) + 1);
  if (counts.size < 2) return [];
  const usual = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  const isEven = [...counts].some(([form, count]) => form !== usual[0] && count === usual[1]);
  const model = group.find(({ form }) => form === usual[0])!;
  return group
    .filter(({ form }) => form !== usual[0])
    .map((occurrence) => ({ ...occurrence, other: model.found, model, isEven }));
}

/** The group of a key, begun when it is first asked for. */
export function groupOf<Key, T>(groups: Map<Key, T[]>, key: Key): T[] {
  const known = groups.get(key);
  if (known) return known;
  const group: T[] = [];
  groups.set(key, group);
  return group;
}
