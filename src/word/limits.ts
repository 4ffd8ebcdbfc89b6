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
  /** Elements and attributes of all parts together (a page full of forms has some thousand), and elements one in the other. */
  elements: 420_000,
  depth: 400,
  /** Columns of a table; Word draws 63. */
  columns: 1000,
} as const;
