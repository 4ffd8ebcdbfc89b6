import type { Fix, MessageValues, Words } from '../core/problem.ts';
import type { Document } from '../document/document.ts';
import type { FontFamily } from '../font/font.ts';
import type { Plan } from '../plan/read-plan.ts';
import type { Profile } from '../profile/profile.ts';
import type { Data, Source } from '../source/read-yaml.ts';

/** What rules look at: a valid plan, the document it makes, and the form it is set in. */
export interface Subject {
  /** The file as its bytes are: for what reading already puts right, such as NFC. */
  readonly source: Source;
  readonly plan: Plan;
  readonly form: string;
  readonly profile: Profile;
  readonly document: Document;
  /** Data of the plan as written. */
  readonly data: { readonly [key: string]: Data };
  /** Every text of the plan's own file that is printed, in the order of the file. */
  readonly texts: readonly PlanText[];
  readonly fonts: FontFamily;
}

export interface PlanText {
  /** NFC, as the author wrote it, emphasis signs included. */
  readonly text: string;
  readonly pointer: string;
  /** Last key of the pointer that is a name, e.g. `lead-in`. */
  readonly key: string;
}

/** One finding of a rule: where, with what values for the message, and how to mend it. */
export interface Finding {
  readonly pointer: string;
  /** The key is meant, not its value. */
  readonly atKey?: boolean;
  /** A stretch of the text at the pointer (UTF-16 units). */
  readonly within?: readonly [number, number];
  readonly values?: MessageValues;
  /** What to do, when the rule knows it for this very place. */
  readonly hint?: Words;
  /** A safe change, applied by `--fix`; it never changes a word. */
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
