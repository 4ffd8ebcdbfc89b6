import type { Problem } from '../core/problem.ts';
import { readPointer } from '../source/read-yaml.ts';
import type { Finding, PlanText, Rule, Subject } from './rule.ts';

/** Severity of each rule as an office wants it; rules not named keep their own. */
export type RuleSettings = Readonly<Record<string, 'off' | 'warning' | 'error'>>;

/** Runs rules over a plan; problems come in the order of the rules. */
export function findProblems(subject: Subject, rules: readonly Rule[], settings: RuleSettings = {}): Problem[] {
  return rules.flatMap((rule) => {
    const severity = settings[rule.id] ?? rule.severity;
    return severity === 'off'
      ? []
      : rule.find(subject).map((finding) => toProblem(rule, severity, finding, subject.plan.file));
  });
}

function toProblem(rule: Rule, severity: Problem['severity'], finding: Finding, file: string): Problem {
  const { pointer, atKey, within, values, hint, fix } = finding;
  return {
    severity,
    rule: rule.id,
    message: { key: rule.message, ...(values && { values }) },
    ...(hint && { hint: { key: hint, ...(values && { values }) } }),
    ...(fix && { fix }),
    at: { file, pointer, ...(atKey && { key: true }), ...(within && { within }) },
  };
}

/** The printed texts of the plan's own file, in the order of the file. */
export function collectTexts(plan: Subject['plan']): PlanText[] {
  return plan.places
    .filter(({ file }) => file === plan.file)
    .map(({ text, pointer }) => ({
      text,
      pointer,
      key: keyOf(pointer),
    }));
}

/** The last part of a pointer that is no number. */
function keyOf(pointer: string): string {
  let end = pointer.length;
  while (end > 0) {
    const start = pointer.lastIndexOf('/', end - 1);
    const [key = ''] = readPointer(pointer.slice(start, end));
    if (!/^\d+$/.test(key)) return key;
    end = start;
  }
  return '';
}
