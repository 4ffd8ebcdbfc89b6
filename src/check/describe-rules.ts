import { parse, stringify } from 'yaml';
import { groupBy } from '../core/group-by.ts';
import type { MessageKey } from '../core/messages.ts';
import { english } from '../core/messages-en.ts';
import { vietnamese } from '../core/messages-vi.ts';
import type { Words } from '../core/problem.ts';
import { groupOf, type RuleDescription } from '../report/rule-description.ts';
import { allRules } from './all-rules.ts';
import { readingExamples } from './reading-examples.ts';

/** Every rule that a problem can name: those of the check, then those of reading, which no setting can switch. */
export function describeRules(): RuleDescription[] {
  const checks = allRules.map(
    ({ id, severity, message, reason, bad, good }): RuleDescription => ({
      id,
      severity,
      messages: [message],
      reason,
      ...writeExamples(bad, good),
      switchable: true,
    }),
  );
  return [...checks, ...describeReading()];
}

/** Examples with long lines of braces and brackets as a plan has them: each key and each item on a line of its own. */
function writeExamples(bad: string, good: string): Pick<RuleDescription, 'bad' | 'good'> {
  const isLong = `${bad}\n${good}`
    .split('\n')
    .some((line) => /[[{]/.test(line) && (line.length > 70 || /\[\{/.test(line)));
  return isLong ? { bad: writeBlock(bad), good: writeBlock(good) } : { bad, good };
}

function writeBlock(example: string): string {
  const data = parse(example, { schema: 'failsafe' });
  return stringify(data, { schema: 'failsafe', lineWidth: 0, singleQuote: true }).trimEnd();
}

/** Messages of the catalogue that are problems, by the beginning of their key. */
const groups = [
  'yaml',
  'schema',
  'plan',
  'profile',
  'language',
  'template',
  'markup',
  'font',
  'file',
  'cli',
  'excuse',
  'config',
  'rule',
];

/** Rules that several messages belong to, or whose name is not that of their message. */
const named: readonly (readonly [RegExp, string | undefined])[] = [
  [/^cli-(no-match|no-plans|option|one-plan)$/, 'cli/$1'],
  [/^cli-unknown-(kind|rule|command)$/, 'cli/$1'],
  [/^cli-/, undefined],
  [/^rule-unknown$/, 'config/rule'],
  [/^rule-fixed$/, 'config/fixed'],
  [/^rules?-/, undefined],
  [/^font-missing-glyph$/, 'glyph/missing'],
  [/^markup-(.+)$/, 'template/$1'],
  [/^template-missing-value$/, 'template/run'],
  [/^plan-no[t]?-(.+)$/, 'plan/$1'],
  [/^schema-(?:type|format|pattern|unknown-key)-.+$/, undefined],
  [/^schema-other$/, undefined],
];

/** What belongs together in the schema's rules, by the beginning of the message. */
const schemaRules: readonly (readonly [string, RegExp])[] = [
  ['schema/type', /^schema-(type-|number|integer|boolean|dash)/],
  ['schema/format', /^schema-format-/],
  ['schema/pattern', /^schema-pattern/],
  ['schema/range', /^schema-(range|at-least|at-most|more-than|multiple)$/],
  ['schema/alone', /^schema-(alone|one-key)$/],
  ['schema/too-long', /^schema-too-(long|many)$/],
  ['schema/unknown-key', /^schema-(unknown-key|belongs-)/],
];

/** Why the rules of a group are there. */
const reasons: Readonly<Record<string, MessageKey>> = {
  yaml: 'reason-yaml',
  schema: 'reason-schema',
  plan: 'reason-plan',
  profile: 'reason-profile',
  language: 'reason-language',
  template: 'reason-template',
  glyph: 'reason-glyph',
  font: 'reason-font',
  file: 'reason-file',
  cli: 'reason-cli',
  excuse: 'reason-excuse',
  config: 'reason-config',
};

function describeReading(): RuleDescription[] {
  const keys = (Object.keys(vietnamese) as MessageKey[]).filter((key) => groups.includes(key.split('-')[0]!));
  const byRule = groupBy(keys, (key) => ruleOf(key) ?? '');
  byRule.delete('');
  return [...byRule].map(([id, own]) => ({
    id,
    severity: groupOf(id) === 'excuse' || groupOf(id) === 'config' ? 'warning' : 'error',
    messages: own.map(wordsOf),
    reason: wordsOf(reasons[groupOf(id)]!),
    ...readingExamples[id],
    switchable: false,
  }));
}

/** The rule that a message of the catalogue belongs to; undefined for messages that are no problems. */
function ruleOf(key: MessageKey): string | undefined {
  const together = schemaRules.find(([, pattern]) => pattern.test(key));
  if (together) return together[0];
  const special = named.find(([pattern]) => pattern.test(key));
  if (special) return special[1] === undefined ? undefined : key.replace(special[0], special[1]);
  return key.replace('-', '/');
}

function wordsOf(key: MessageKey): Words {
  return { vi: vietnamese[key], en: english[key] };
}
