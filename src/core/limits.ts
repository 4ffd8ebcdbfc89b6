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
  /** Slips that are told of the YAML of one file. */
  slips: 100,
} as const;
