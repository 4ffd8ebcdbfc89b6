import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { diffLines } from '../check/diff-lines.ts';
import type { MessageKey } from '../core/messages.ts';
import { type Problem, ProblemError } from '../core/problem.ts';
import { applyFixes } from '../edit/apply-fixes.ts';
import { nestDashes } from '../edit/nest-dashes.ts';
import { readYaml, type Source } from '../source/read-yaml.ts';

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

/** Most rounds of fixing: one change may make room for another. */
const rounds = 10;

/**
 * Applies the safe fixes of a plan until none is left, so that a second run changes nothing.
 * A fix after which the plan could not be read any more is not taken.
 */
export function fixPlan(
  before: Source,
  check: (source: Source) => { read?: unknown; problems: Problem[] },
): { source: Source; count: number; rules: string[]; read?: unknown; problems: Problem[] } {
  let source = before;
  let { read, problems } = check(source);
  let count = 0;
  const rules = new Set<string>();
  const nested = nestDashes(source);
  if (nested.count > 0) {
    const next = readYaml(source.file, nested.text);
    const checked = check(next);
    if (checked.read !== undefined) {
      count = nested.count;
      rules.add('yaml/nested-dash');
      source = next;
      ({ read, problems } = checked);
    }
  }
  for (let round = 0; round < rounds && read !== undefined; round++) {
    const { text, applied } = applyFixes(source, problems);
    if (applied.length === 0 || text === source.text) break;
    const next = readYaml(source.file, text);
    const checked = check(next);
    if (checked.read === undefined) break;
    count += applied.length;
    for (const { rule } of applied) rules.add(rule);
    source = next;
    ({ read, problems } = checked);
  }
  return { source, count, rules: [...rules], read, problems };
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
