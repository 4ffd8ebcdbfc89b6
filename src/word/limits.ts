/** What a Word file may ask of the machine; checked before anything is inflated. */
export const wordLimits = {
  /** The file itself, in bytes. */
  bytes: 64 * 1024 * 1024,
  /** Entries of the package. */
  entries: 5000,
  /** Bytes of one part of XML, and of all that are read together. */
  part: 48 * 1024 * 1024,
  parts: 96 * 1024 * 1024,
  /** How many times longer than packed a part may be; short ones pack well by nature. */
  ratio: 200,
  ratioFrom: 1024 * 1024,
  /** Elements of all parts together, and one in the other. */
  elements: 1_200_000,
  depth: 400,
  /** Columns of a table; Word draws 63. */
  columns: 1000,
} as const;
