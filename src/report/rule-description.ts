import { type Language, say } from '../core/messages.ts';
import type { Words } from '../core/problem.ts';

/** What is told of a rule: what it says, why, and an example of each kind. */
export interface RuleDescription {
  /** `group/name`. */
  readonly id: string;
  readonly severity: 'error' | 'warning';
  /** The sentences it can say, with places in braces for what it finds. */
  readonly messages: readonly Words[];
  /** The article or the reason behind it. */
  readonly reason: Words;
  /** A piece of a plan in YAML that breaks the rule, and the same put right. */
  readonly bad?: string;
  readonly good?: string;
  /** True: a setting can switch it and a comment can excuse it. */
  readonly switchable: boolean;
}

/** A message as it is told of in general: what it finds is an ellipsis. */
export function generalWords(words: Words, language: Language): string {
  return words[language].replace(/\{\{\{…\}\}\}|\{\{[^}]*\}\}|\{([a-z]+)\}/g, (all, name?: string) =>
    name === undefined ? all : '…',
  );
}

/** Group of a rule, `facts` of `facts/anniversary`. */
export function groupOf(id: string): string {
  return id.split('/')[0]!;
}

/** Name of a group of rules. */
export function groupTitle(group: string, language: Language): string {
  const key = `group-${group}` as 'group-form';
  return say(language, { key });
}
