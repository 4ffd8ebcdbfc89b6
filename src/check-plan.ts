import { allRules } from './check/all-rules.ts';
import { collectTexts, findProblems, type RuleSettings } from './check/find-problems.ts';
import type { Problem } from './core/problem.ts';
import type { FontFamily } from './font/font.ts';
import { findUnprintable, type Library, type ReadDocument, readDocument } from './generate.ts';
import type { Source } from './source/read-yaml.ts';

/**
 * All problems of a plan, those of the schema and those of the rules together, in the order of the file.
 * @returns `read` for what wants to go on with the plan
 */
export function checkPlan(source: Source, library: Library, fonts: FontFamily, options: { form?: string; rules?: RuleSettings } = {}): { read?: ReadDocument; problems: Problem[] } {
  const { read, problems } = readDocument(source, library, options);
  if (!read) return { problems };
  const subject = { ...read, source, data: read.plan.written, texts: collectTexts(read.plan), fonts };
  const found = [...problems, ...findUnprintable(read.plan, fonts), ...findProblems(subject, allRules, options.rules)];
  return { read, problems: found.toSorted((a, b) => startOf(source, a) - startOf(source, b)) };
}

/** Offset of a problem in its file; those of other files come first, where they were found. */
function startOf(source: Source, { at }: Problem): number {
  if (at.file !== source.file) return -1;
  if (at.range) return at.range[0];
  if (at.pointer === undefined) return 0;
  return at.within ? source.locateText(at.pointer, ...at.within)[0] : source.locate(at.pointer, at.key)[0];
}
