import type { Change } from './change.ts';
import type { Step } from './history.ts';

/**
 * Why a change was made, as its authors said: of what went the commit that took it away, of anything else the commits after which the
 * text read as it does now, back to the one before which it read as it did. The first comes first.
 * @param steps newest first
 */
export function findReasons(change: Change, steps: readonly Step[]): string[] {
  const found = change.kind === 'removed' ? findRemoval(change, [...steps].reverse()) : findMakers(change, steps);
  return [...new Set(found)];
}

function findMakers({ what, before, after }: Change, steps: readonly Step[]): string[] {
  const found: string[] = [];
  let wanted = after;
  for (const { changes, reason } of steps) {
    const made = changes.find((one) => one.kind !== 'removed' && one.what === what && one.after === wanted);
    if (!made) continue;
    found.unshift(reason);
    if (made.kind === 'added' || made.before === before) break;
    wanted = made.before;
  }
  return found;
}

/** @param steps oldest first */
function findRemoval({ what, before }: Change, steps: readonly Step[]): string[] {
  let wanted = before;
  for (const { changes, reason } of steps) {
    const made = changes.find((one) => one.kind !== 'added' && one.what === what && one.before === wanted);
    if (made?.kind === 'removed') return [reason];
    if (made) wanted = made.after;
  }
  return [];
}
