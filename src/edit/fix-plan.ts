import type { Problem } from '../core/problem.ts';
import { readYaml, type Source } from '../source/read-yaml.ts';
import { applyFixes } from './apply-fixes.ts';
import { mendOddSigns } from './mend-odd-signs.ts';
import { nestDashes } from './nest-dashes.ts';

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
  const take = async (text: string, mended: readonly string[]): Promise<boolean> => {
    if (mended.length === 0 || text === source.text) return false;
    const next = readYaml(source.file, text);
    const checked = await check(next);
    if (checked.read === undefined) return false;
    count += mended.length;
    for (const rule of mended) rules.add(rule);
    source = next;
    ({ read, problems } = checked);
    return true;
  };
  // What keeps a plan from being read comes first: signs that look like a blank or a dash, dashes under a dash.
  const odd = mendOddSigns(source);
  await take(odd.text, odd.mended);
  const nested = nestDashes(source);
  await take(nested.text, Array(nested.count).fill('yaml/nested-dash'));
  for (let round = 0; round < rounds && read !== undefined; round++) {
    const { text, applied } = applyFixes(source, problems);
    if (
      !(await take(
        text,
        applied.map(({ rule }) => rule),
      ))
    )
      break;
  }
  return { source, count, rules: [...rules], read, problems };
}
