import type { MessageKey } from './messages.ts';
import type { Problem, Sort } from './problem.ts';

/** Rules of one group: its name begins their ids, and each lists the messages that tell of it. */
interface Group {
  readonly group: string;
  /** Why the rules are there. */
  readonly reason: MessageKey;
  readonly sort: Sort;
  readonly severity: Problem['severity'];
  readonly rules: Readonly<Record<string, readonly MessageKey[]>>;
}

/** What may be wrong apart from the rules of the check, in the order of the rules' page. */
export const problemGroups = [
  {
    group: 'yaml',
    reason: 'reason-yaml',
    sort: 'reading',
    severity: 'error',
    rules: {
      'too-large': ['yaml-too-large'],
      'too-deep': ['yaml-too-deep'],
      empty: ['yaml-empty'],
      'duplicate-key': ['yaml-duplicate-key'],
      tab: ['yaml-tab'],
      control: ['yaml-control'],
      hash: ['yaml-hash'],
      colon: ['yaml-colon'],
      quote: ['yaml-quote'],
      'first-sign': ['yaml-first-sign'],
      indent: ['yaml-indent'],
      list: ['yaml-list'],
      key: ['yaml-key'],
      'no-colon': ['yaml-no-colon'],
      dash: ['yaml-dash'],
      'nested-dash': ['yaml-nested-dash'],
      'too-many': ['yaml-too-many'],
      documents: ['yaml-documents'],
      escape: ['yaml-escape'],
      bracket: ['yaml-bracket'],
      'text-after-quote': ['yaml-text-after-quote'],
      'quote-inside': ['yaml-quote-inside'],
      'key-space': ['yaml-key-space'],
      broken: ['yaml-broken'],
    },
  },
  {
    group: 'schema',
    reason: 'reason-schema',
    sort: 'reading',
    severity: 'error',
    rules: {
      empty: ['schema-empty'],
      missing: ['schema-missing'],
      'unknown-key': ['schema-unknown-key', 'schema-unknown-key-of', 'schema-belongs-in-body', 'schema-belongs-at-top'],
      'comma-as-key': ['schema-comma-as-key'],
      'sentence-as-key': ['schema-sentence-as-key'],
      value: ['schema-value'],
      type: [
        'schema-number',
        'schema-boolean',
        'schema-type-text',
        'schema-type-list',
        'schema-type-list-text',
        'schema-type-keys',
        'schema-type-text-list',
        'schema-type-text-keys',
        'schema-type-list-keys',
        'schema-type-any',
        'schema-integer',
        'schema-dash',
      ],
      format: [
        'schema-format-date',
        'schema-format-partial-date',
        'schema-format-numbering',
        'schema-format-line-spacing',
      ],
      pattern: [
        'schema-pattern',
        'schema-pattern-number',
        'schema-pattern-id',
        'schema-pattern-symbol',
        'schema-pattern-copies',
      ],
      placeholder: ['schema-placeholder', 'schema-no-placeholder', 'schema-placeholder-missing'],
      alone: ['schema-alone', 'schema-one-key'],
      'too-long': ['schema-too-long', 'schema-too-many'],
      range: ['schema-at-least', 'schema-more-than', 'schema-at-most', 'schema-multiple'],
      broken: ['schema-broken'],
      other: ['schema-other'],
    },
  },
  {
    group: 'plan',
    reason: 'reason-plan',
    sort: 'reading',
    severity: 'error',
    rules: {
      keys: ['plan-not-keys'],
      kind: ['plan-kind', 'plan-no-kind'],
      issuer: ['plan-issuer'],
      form: ['plan-form'],
      letterhead: ['plan-letterhead'],
      signer: ['plan-signer'],
      see: ['plan-see', 'plan-see-none'],
      'table-cells': ['plan-table-cells'],
      'table-merge': ['plan-table-merge'],
      'table-overlap': ['plan-table-overlap'],
    },
  },
  {
    group: 'plan',
    reason: 'reason-plan',
    sort: 'reading',
    severity: 'warning',
    rules: { 'issued-with': ['plan-issued-with'] },
  },
  {
    group: 'profile',
    reason: 'reason-profile',
    sort: 'reading',
    severity: 'error',
    rules: {
      loop: ['profile-loop'],
      extends: ['profile-extends'],
      incomplete: ['profile-incomplete'],
      page: ['profile-page'],
    },
  },
  {
    group: 'language',
    reason: 'reason-language',
    sort: 'reading',
    severity: 'error',
    rules: { remove: ['language-remove'] },
  },
  {
    group: 'template',
    reason: 'reason-template',
    sort: 'reading',
    severity: 'error',
    rules: {
      syntax: ['template-syntax'],
      unclosed: ['template-unclosed', 'markup-unclosed'],
      mismatch: ['template-mismatch'],
      raw: ['template-raw'],
      helper: ['template-helper'],
      partial: ['template-partial'],
      'dynamic-partial': ['template-dynamic-partial'],
      forbidden: ['template-forbidden'],
      path: ['template-path'],
      endless: ['template-endless'],
      run: ['template-run', 'template-missing-value'],
      none: ['template-none'],
      broken: ['markup-broken'],
      entity: ['markup-entity'],
      'less-than': ['markup-less-than'],
      outside: ['markup-outside'],
      attribute: ['markup-attribute'],
      'attribute-value': ['markup-attribute-value'],
      'unknown-tag': ['markup-unknown-tag'],
      'misplaced-tag': ['markup-misplaced-tag'],
      'unknown-attribute': ['markup-unknown-attribute'],
      'missing-attribute': ['markup-missing-attribute'],
      'stray-text': ['markup-stray-text'],
    },
  },
  {
    group: 'glyph',
    reason: 'reason-glyph',
    sort: 'reading',
    severity: 'error',
    rules: { missing: ['font-missing-glyph'] },
  },
  {
    group: 'font',
    reason: 'reason-font',
    sort: 'use',
    severity: 'error',
    rules: { unreadable: ['font-unreadable'], face: ['font-face'] },
  },
  {
    group: 'file',
    reason: 'reason-file',
    sort: 'use',
    severity: 'error',
    rules: {
      missing: ['file-missing'],
      'is-folder': ['file-is-folder'],
      unreadable: ['file-unreadable'],
      encoding: ['file-encoding'],
      'too-large': ['file-too-large'],
      'same-output': ['file-same-output'],
    },
  },
  {
    group: 'file',
    reason: 'reason-file',
    sort: 'output',
    severity: 'error',
    rules: {
      outside: ['file-outside'],
      'output-is-folder': ['file-output-is-folder'],
      unwritable: ['file-unwritable'],
      changed: ['file-changed'],
    },
  },
  {
    group: 'cli',
    reason: 'reason-cli',
    sort: 'use',
    severity: 'error',
    rules: {
      'no-match': ['cli-no-match'],
      'no-plans': ['cli-no-plans'],
      option: ['cli-option'],
      kind: ['cli-unknown-kind'],
      command: ['cli-unknown-command'],
      'one-plan': ['cli-one-plan'],
      rule: ['cli-unknown-rule'],
    },
  },
  {
    group: 'config',
    reason: 'reason-config',
    sort: 'reading',
    severity: 'warning',
    rules: { rule: ['rule-unknown'], fixed: ['rule-fixed'] },
  },
  {
    group: 'excuse',
    reason: 'reason-excuse',
    sort: 'rule',
    severity: 'warning',
    rules: {
      form: ['excuse-form'],
      reason: ['excuse-reason'],
      rule: ['excuse-rule'],
      unused: ['excuse-unused'],
    },
  },
  { group: 'program', reason: 'reason-program', sort: 'fault', severity: 'error', rules: { fault: ['cli-fault'] } },
] as const satisfies readonly Group[];

type Rules = (typeof problemGroups)[number]['rules'];
type Messages<Each> = Each extends Readonly<Record<string, readonly (infer Key)[]>> ? Key : never;

/** Messages that tell of a problem. */
export type ProblemKey = Messages<Rules>;

type Facts = Pick<Problem, 'rule' | 'sort' | 'severity'>;

/** Rule, sort and severity of each message that tells of a problem. */
export const factsOfProblem = Object.fromEntries(
  problemGroups.flatMap(({ group, sort, severity, rules }) =>
    Object.entries<readonly MessageKey[]>(rules).flatMap(([name, keys]) =>
      keys.map((key): [MessageKey, Facts] => [key, { rule: `${group}/${name}`, sort, severity }]),
    ),
  ),
) as Readonly<Record<ProblemKey, Facts>>;
