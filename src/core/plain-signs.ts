/**
 * A text with plain spaces and hyphens in place of those at which no line ends (U+00A0, U+2011): what a reader sees of it. As long as
 * it was.
 */
export function withPlainSigns(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-');
}
