import { allRules } from './check/all-rules.ts';
import { excuseProblems } from './check/excuse-problems.ts';
import { findProblems, type RuleSettings } from './check/find-problems.ts';
import type { Problem } from './core/problem.ts';
import type { FontFamily } from './font/font.ts';
import { findUnprintable, type Library, type ReadDocument, readDocument } from './generate.ts';
import { collectTexts } from './reading/subject.ts';
import { findRange } from './source/place-problems.ts';
import type { Source } from './source/read-yaml.ts';

const ruleIds = allRules.map(({ id }) => id);

/**
 * All problems of a plan, those of the schema and those of the rules together, in the order of the file;
 * without those that a comment in the file excuses.
 * @returns `read` for what wants to go on with the plan
 */
export function checkPlan(
  source: Source,
  library: Library,
  fonts: FontFamily,
  options: { form?: string; rules?: RuleSettings } = {},
): { read?: ReadDocument; problems: Problem[] } {
  const { read, problems } = readDocument(source, library, options);
  if (!read) return { problems };
  const subject = { ...read, source, texts: collectTexts(read.plan), fonts };
  const found = findProblems(subject, allRules, options.rules);
  const off = ruleIds.filter((id) => options.rules?.[id] === 'off');
  const kept = excuseProblems(source, found, ruleIds, off);
  return { read, problems: sortByPlace(source, [...problems, ...findUnprintable(read.plan, fonts), ...kept]) };
}

/** Problems in the order of the file; those of other files come first, where they were found. */
function sortByPlace(source: Source, problems: readonly Problem[]): Problem[] {
  const placed = problems.map((problem) => ({
    problem,
    start: problem.at.file === source.file ? (findRange(source, problem.at)?.[0] ?? 0) : -1,
  }));
  return placed.sort((a, b) => a.start - b.start).map(({ problem }) => problem);
}
