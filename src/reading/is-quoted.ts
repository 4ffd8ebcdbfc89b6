/** Is a place of a text inside quotation marks “ ”? */
export function isQuoted(text: string, index: number): boolean {
  return text.lastIndexOf('“', index) > text.lastIndexOf('”', index);
}
