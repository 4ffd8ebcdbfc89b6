/** A quotation is looked for so far back: a whole page. */
const farthest = 3000;

/** Is a place of a text inside quotation marks “ ”? */
export function isQuoted(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - farthest), index + 1);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
