import type { Change } from './change.ts';

/** What one commit made of a plan, as a reader finds it. */
export interface Step {
  readonly commit: string;
  readonly author: string;
  /** When it was written, ISO 8601 with the author's own offset. */
  readonly date: string;
  /** First line of what the author said of it. */
  readonly message: string;
  /** Why, where the author says so in a line that begins with `Lý do:` or `Reason:`, else the first line. */
  readonly reason: string;
  /** The plan's file in this commit; before it, where that differs. */
  readonly file: string;
  readonly renamed?: string;
  /** `unreadable`: the plan has errors there, so the next commit after which it can be read tells all since the last before. */
  readonly status: 'changed' | 'new' | 'removed' | 'unreadable';
  /** The plan's subject, of a new one. */
  readonly subject?: string;
  /** Of a merge what neither side had. */
  readonly changes: readonly Change[];
}

/** A plan's history, newest first. */
export interface History {
  readonly file: string;
  readonly steps: readonly Step[];
}

/** Changes of a merge that it shares with both sides, so that somebody made them in merging. */
export function keepOwn(changes: readonly Change[], others: readonly (readonly Change[])[]): Change[] {
  const known = others.map((list) => new Set(list.map(keyOf)));
  return changes.filter((change) => known.every((keys) => keys.has(keyOf(change))));
}

/** What came of a change, whatever was there before. */
function keyOf({ kind, what, section, before, after, forms }: Change): string {
  return JSON.stringify([kind === 'removed' ? [kind, before] : after, what, section, forms]);
}
