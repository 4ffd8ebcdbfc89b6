import { allRules } from './check/all-rules.ts';
import { excuseProblems } from './check/excuse-problems.ts';
import { findProblems, type RuleSettings } from './check/find-problems.ts';
import type { Problem } from './core/problem.ts';
import type { FontFamily } from './font/font.ts';
import type { ReadDocument } from './read-document.ts';
import { collectTexts, type Subject } from './reading/subject.ts';
import type { Source } from './source/read-yaml.ts';

const ruleIds = allRules.map(({ id }) => id);

/** What the rules find in a plan, without what a comment in its file excuses; an excuse that is worth none is a problem too. */
export function checkDocument(
  read: ReadDocument,
  source: Source,
  fonts: FontFamily,
  settings: RuleSettings = {},
): Problem[] {
  const found = findProblems(makeSubject(read, source, fonts), allRules, settings);
  const off = ruleIds.filter((id) => settings[id] === 'off');
  return excuseProblems(source, found, ruleIds, off);
}

/** A plan as the rules see it. */
export function makeSubject(read: ReadDocument, source: Source, fonts: FontFamily): Subject {
  return { ...read, source, texts: collectTexts(read.plan), fonts };
}
