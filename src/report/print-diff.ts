import { formatPatch, structuredPatch } from 'diff';
import { hideBreaks } from '../core/printable.ts';

/** Lines shown before and after a change. */
const context = 3;

/**
 * Unified diff of two texts, as `git diff` prints it; empty when they are the same.
 * @param file name in the two header lines
 */
export function printDiff(before: string, after: string, file: string): string {
  if (before === after) return '';
  const name = hideBreaks(file);
  const patch = structuredPatch(name, name, before, after, undefined, undefined, { context });
  return formatPatch(patch, { includeIndex: false, includeUnderline: false, includeFileHeaders: true });
}
