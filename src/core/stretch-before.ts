/**
 * What stands before a place of a text, as far back as it can matter: a pattern tried on all that stands before each of many places
 * takes a time that grows with the square of the text.
 * @param most UTF-16 units
 */
export function stretchBefore(text: string, at: number, most: number): string {
  return text.slice(Math.max(0, at - most), at);
}
