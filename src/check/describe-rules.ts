import { parse, stringify } from 'yaml';
import type { MessageKey } from '../core/messages.ts';
import { english } from '../core/messages-en.ts';
import { vietnamese } from '../core/messages-vi.ts';
import type { Words } from '../core/problem.ts';
import { problemGroups } from '../core/problem-rules.ts';
import type { RuleDescription } from '../report/rule-description.ts';
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

function describeReading(): RuleDescription[] {
  return problemGroups.flatMap(({ group, reason, severity, rules }) =>
    Object.entries<readonly MessageKey[]>(rules).map(([name, keys]) => {
      const id = `${group}/${name}`;
      return {
        id,
        severity,
        messages: keys.map(wordsOf),
        reason: wordsOf(reason),
        ...readingExamples[id],
        switchable: false,
      };
    }),
  );
}

function wordsOf(key: MessageKey): Words {
  return { vi: vietnamese[key], en: english[key] };
}
