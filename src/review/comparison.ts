import type { Change } from './change.ts';

/** What became of one plan between two versions. */
export interface Comparison {
  /** Its file, as it is called in the later version; in the earlier one where it was removed. */
  readonly file: string;
  /** What it was called before, where that differs. */
  readonly renamed?: string;
  readonly status: 'changed' | 'new' | 'removed';
  /** Its subject. */
  readonly subject: string;
  /** None of a new or removed plan. */
  readonly changes: readonly Change[];
}

/** Several plans compared, and what the two versions are called. */
export interface Review {
  readonly before: string;
  readonly after: string;
  readonly plans: readonly Comparison[];
}

/** Does anything differ on paper? */
export function differs({ plans }: Review): boolean {
  return plans.some(({ status, changes }) => status !== 'changed' || changes.length > 0);
}
