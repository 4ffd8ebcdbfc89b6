import type { Problem } from '../core/problem.ts';
import { readYaml, type Source } from '../source/read-yaml.ts';
import { applyFixes } from './apply-fixes.ts';

/** Most rounds of fixing: one change may make room for another. */
const rounds = 10;

/** What the check says of a plan: `read` is there when it could be read. */
interface Checked {
  readonly read?: unknown;
  readonly problems: readonly Problem[];
}

interface Fixed extends Checked {
  readonly source: Source;
  /** Places mended. */
  readonly count: number;
  /** The rules that they broke. */
  readonly rules: readonly string[];
}

/**
 * Applies the safe fixes of a plan until none is left, so that a second run changes nothing.
 * A fix after which the plan could not be read any more is not taken.
 */
export async function fixPlan(before: Source, check: (source: Source) => Promise<Checked>): Promise<Fixed> {
  let source = before;
  let { read, problems } = await check(source);
  let count = 0;
  const rules = new Set<string>();
  for (let round = 0; round < rounds && read !== undefined; round++) {
    const { text, applied } = applyFixes(source, problems);
    if (applied.length === 0 || text === source.text) break;
    const next = readYaml(source.file, text);
    const checked = await check(next);
    if (checked.read === undefined) break;
    count += applied.length;
    for (const { rule } of applied) rules.add(rule);
    source = next;
    ({ read, problems } = checked);
  }
  return { source, count, rules: [...rules], read, problems };
}
