/** Words in quotation marks. */
export function quote(text: string): string {
  return `“${nestQuotes(text)}”`;
}

/** Words that will stand in quotation marks: what is quoted in them gets single ones, so that the reader sees where they end. */
export function nestQuotes(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}
