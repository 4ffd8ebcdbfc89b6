import type { MessageKey } from './messages.ts';

/** A message of the catalogue with the values for its places in braces. */
export interface Message {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Where a problem is: a file, and in it a value (by JSON pointer), or a stretch of its text. */
export interface Place {
  readonly file: string;
  /** JSON pointer into the YAML document. */
  readonly pointer?: string;
  /** True: the key at the pointer is meant, not its value. */
  readonly key?: boolean;
  /** Offsets into the text (UTF-16 units), where no pointer serves. */
  readonly range?: readonly [number, number];
  /** Line from 1, where only the line is known. */
  readonly line?: number;
}

/** Something wrong in what a person wrote, as plain data; line and column are found when it is printed. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Name of the rule, e.g. `schema/unknown-key`. */
  readonly rule: string;
  readonly message: Message;
  readonly hint?: Message;
  readonly at: Place;
}

/** Thrown where a pass cannot go on because of what a person wrote; carries all problems found so far. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.at.file}: ${problem.rule}`).join('\n'));
    this.name = 'ProblemError';
    this.problems = problems;
  }
}
