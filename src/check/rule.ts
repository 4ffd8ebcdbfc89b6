import type { Fix, MessageValues, Words } from '../core/problem.ts';
import type { Spot, Subject } from '../reading/subject.ts';

/** One finding of a rule: where, with what values for the message, and how to mend it. */
export interface Finding extends Spot {
  /** The key is meant, not its value. */
  readonly atKey?: boolean;
  /** Offsets into the text of the file, for what the value does not show. */
  readonly range?: readonly [number, number];
  readonly values?: MessageValues;
  /** What to do, when the rule knows it for this very place. */
  readonly hint?: Words;
  /** A safe change, applied by `--fix`; it never makes another word, only spells one as it must be. */
  readonly fix?: Fix;
}

export type RuleGroup = 'form' | 'facts' | 'text' | 'build';

/** A rule: what it looks for, why, and an example of each kind. */
export interface Rule {
  /** `group/name`, e.g. `facts/anniversary`. */
  readonly id: `${RuleGroup}/${string}`;
  readonly severity: 'error' | 'warning';
  /** Message with places in braces for the values of a finding. */
  readonly message: Words;
  /** The article or the reason behind the rule. */
  readonly reason: Words;
  /** A piece of a plan in YAML that breaks the rule, and the same put right. */
  readonly bad: string;
  readonly good: string;
  find(subject: Subject): Finding[];
}
