import { type Language, type MessageKey, say } from '../core/messages.ts';
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

const groupTitles: Readonly<Record<string, MessageKey>> = {
  form: 'group-form',
  facts: 'group-facts',
  text: 'group-text',
  build: 'group-build',
  yaml: 'group-yaml',
  schema: 'group-schema',
  plan: 'group-plan',
  blocks: 'group-blocks',
  profile: 'group-profile',
  language: 'group-language',
  template: 'group-template',
  glyph: 'group-glyph',
  font: 'group-font',
  file: 'group-file',
  cli: 'group-cli',
  excuse: 'group-excuse',
  config: 'group-config',
  program: 'group-program',
  word: 'group-word',
  typed: 'group-typed',
  import: 'group-import',
};

/** Name of a group of rules. */
export function groupTitle(group: string, language: Language): string {
  const key = groupTitles[group];
  return key ? say(language, { key }) : group;
}
