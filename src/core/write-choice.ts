/** Source of an expression that matches any of the words, the longest that fits first; of none, what never matches. */
export function writeChoice(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('|');
}
