import type { vietnamese } from './messages-vi.ts';

/** A message with the values for its places in braces: one of the catalogue, or one that a rule brings in both languages. */
export interface Message {
  readonly key: keyof typeof vietnamese | Words;
  readonly values?: MessageValues;
}

/** Words of ours come in both languages; words of the plan are the same in both. */
export type MessageValues = Readonly<Record<string, string | number | Words>>;

/** The same words in both languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Where a problem is: a file, and in it a value (by JSON pointer), or a stretch of its text. */
export interface Place {
  readonly file: string;
  /** JSON pointer into the YAML document. */
  readonly pointer?: string;
  /** True: the key at the pointer is meant, not its value. */
  readonly key?: boolean;
  /** A stretch of the text at the pointer, in UTF-16 units of the value. */
  readonly within?: readonly [number, number];
  /** Offsets into the text (UTF-16 units), where no pointer serves. */
  readonly range?: readonly [number, number];
  /** Line from 1, where only the line is known. */
  readonly line?: number;
}

/**
 * What sort of thing went wrong: what people wrote cannot be read, or breaks a rule; the program was called wrongly or lacks a
 * file; an output cannot be written; the program itself is at fault.
 */
export type Sort = 'reading' | 'rule' | 'use' | 'output' | 'fault';

/** Something wrong in what a person wrote, as plain data; line and column are found when it is printed. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly sort: Sort;
  /** Name of the rule, e.g. `schema/unknown-key`. */
  readonly rule: string;
  readonly message: Message;
  readonly hint?: Message;
  /** A change of the text that mends it. */
  readonly fix?: Fix;
  readonly at: Place;
}

/** A stretch of a text (UTF-16 units of the value at the pointer) and what is to stand there instead. */
export interface Fix {
  readonly pointer: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Offsets into the text of the file of what is to go, where the value does not show it: a sign that cannot be seen. */
  readonly range?: readonly [number, number];
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
