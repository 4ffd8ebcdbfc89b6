import { suggestClosest } from '../core/find-closest.ts';
import { makeProblem } from '../core/make-problem.ts';
import type { Problem } from '../core/problem.ts';
import { findRange, lineOf, lineStartsOf } from '../source/place-problems.ts';
import { type Source, textAt } from '../source/read-yaml.ts';
import { readExcuses } from './read-excuses.ts';

/**
 * Leaves out the problems that a comment in the file excuses, and adds a warning for each excuse that is worth none:
 * without a reason (it then excuses nothing), for a rule that does not exist, or where there is nothing to excuse.
 * @param found problems of rules in this file
 * @param known ids of all rules that can be excused
 * @param off ids of rules that were not run
 */
export function excuseProblems(
  source: Source,
  found: readonly Problem[],
  known: readonly string[],
  off: readonly string[] = [],
): Problem[] {
  const excuses = readExcuses(source.text);
  if (excuses.length === 0) return [...found];
  const starts = lineStartsOf(source);
  const byLine = new Map<string, Problem[]>();
  const ruled = new Set(excuses.flatMap(({ rules = [] }) => rules));
  const lines = excuses.map(({ line }) => line).toSorted((a, b) => a - b);
  for (const problem of found) {
    if (!ruled.has(problem.rule)) continue;
    const [first, last] = linesOf(source, starts, problem);
    for (let i = lineOf(lines, first - 1); i <= lines.length && lines[i - 1]! <= last; i++) {
      if (lines[i - 1]! < first || lines[i - 1] === lines[i]) continue;
      const key = `${problem.rule} ${lines[i - 1]}`;
      const here = byLine.get(key);
      if (here) here.push(problem);
      else byLine.set(key, [problem]);
    }
  }
  const excused = new Set<Problem>();
  const warnings = excuses.flatMap((excuse) => {
    const at = { file: source.file, range: excuse.range };
    if (!excuse.rules) return [makeProblem('excuse-form', at)];
    if (excuse.reason === '') return [makeProblem('excuse-reason', at)];
    return excuse.rules.flatMap((rule) => {
      if (!known.includes(rule))
        return [makeProblem('excuse-rule', at, { values: { rule }, hint: suggestClosest(rule, known) })];
      const met = byLine.get(`${rule} ${excuse.line}`) ?? [];
      for (const problem of met) excused.add(problem);
      return met.length > 0 || off.includes(rule) ? [] : [makeProblem('excuse-unused', at, { values: { rule } })];
    });
  });
  return [...found.filter((problem) => !excused.has(problem)), ...warnings];
}

/** First and last line on which a comment excuses a problem: those of the text it lies in, with its key; else its own. */
function linesOf(source: Source, starts: readonly number[], { at }: Problem): readonly [number, number] {
  const line = lineOf(starts, findRange(source, at)?.[0] ?? 0);
  // What is told of a comment is of no value.
  if (!at.pointer) return [line, line];
  const first = Math.min(line, lineOf(starts, source.locate(at.pointer, true)[0]));
  if (at.key || textAt(source.data, at.pointer) === undefined) return [first, line];
  const [start, end] = source.locate(at.pointer);
  return [first, lineOf(starts, start + source.text.slice(start, end).trimEnd().length)];
}
