import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { diffLines } from '../check/diff-lines.ts';
import type { MessageKey } from '../core/messages.ts';
import { ProblemError } from '../core/problem.ts';

/** What mending changes in a plan file. */
export interface Change {
  readonly path: string;
  /** Name shown. */
  readonly file: string;
  /** Its text, without byte-order mark. */
  readonly before: string;
  readonly after: string;
  /** Places mended. */
  readonly count: number;
  /** The rules that they broke. */
  readonly rules: readonly string[];
}

/** What the fixes change, as a diff. */
export function showFixes(changes: readonly Change[]): string {
  return changes.map(({ file, before, after }) => diffLines(before, after, file)).join('');
}

/**
 * Writes the fixed plans, each whole: first all beside their places, then put in place. Marks at the beginning of a file
 * (byte-order), its rights and links stay.
 * @throws ProblemError when a file cannot be written, or is no longer what was read
 */
export async function writeFixes(changes: readonly Change[]): Promise<void> {
  const moves: { from: string; to: string }[] = [];
  try {
    for (const { path: at, file, before, after } of changes) {
      const fail = (key: MessageKey, values = {}) =>
        new ProblemError([{ severity: 'error', rule: key.replace('-', '/'), message: { key, values }, at: { file } }]);
      const to = await realpath(at);
      const now = await readFile(to, 'utf8');
      const mark = now.startsWith('\ufeff') ? '\ufeff' : '';
      if (now.slice(mark.length) !== before) throw fail('file-changed');
      const from = path.join(path.dirname(to), `.${path.basename(to)}.${process.pid}.tmp`);
      moves.push({ from, to });
      const { mode } = await stat(to);
      await writeFile(from, mark + after, { mode }).catch((error: Error) => {
        throw fail('file-unwritable', { detail: error.message });
      });
    }
    for (const { from, to } of moves) await rename(from, to);
  } catch (error) {
    for (const { from } of moves) await rm(from, { force: true });
    throw error;
  }
}
