import type { Problem } from '../core/problem.ts';
import type { Subject } from '../reading/subject.ts';
import type { Finding, Rule } from './rule.ts';

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
  const { pointer, atKey, within, range, values, hint, fix } = finding;
  return {
    severity,
    sort: 'rule',
    rule: rule.id,
    message: { key: rule.message, ...(values && { values }) },
    ...(hint && { hint: { key: hint, ...(values && { values }) } }),
    ...(fix && { fix }),
    at: { file, pointer, ...(atKey && { key: true }), ...(within && { within }), ...(range && { range }) },
  };
}
