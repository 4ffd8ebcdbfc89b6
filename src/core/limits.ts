/**
 * Limits on what a person may hand in, so that no file can exhaust time, memory or the stack. Far beyond any plan: a text of the
 * longest length is some fifty pages.
 */
export const limits = {
  /** Of a file that is read. */
  bytes: 8 * 1024 * 1024,
  /** Levels of a YAML file, one in the other. */
  depth: 40,
  /** Values of a YAML file: texts, lists and keys. */
  values: 200_000,
  /** UTF-16 units of one text of it. */
  text: 100_000,
  /** Of a font. */
  font: 64 * 1024 * 1024,
  /** Blocks of a template one in the other, and branches of one. */
  blocks: 200,
  /** Rounds of lists and calls of partials in a template, for one plan: at most; without regard to the plan; and for each value of it. */
  rounds: 2_000_000,
  roundsOfAny: 100_000,
  roundsOfValue: 50,
  /** UTF-16 units that a template puts out. */
  markup: 32 * 1024 * 1024,
  /** Stars in one part of a path of a pattern. */
  stars: 4,
  /** Names that braces of a pattern stand for. */
  choices: 1000,
  /** Slips that are told of the YAML of one file. */
  slips: 100,
} as const;
