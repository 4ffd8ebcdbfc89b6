/** Where a layout puts the text of a document: the form in which two layouts are compared. */
export interface Places {
  readonly lines: readonly PlacedLine[];
  /** For each page the block it begins with, and how far into it: characters of a paragraph, rows of a table. */
  readonly pageStarts: readonly string[];
}

export interface PlacedLine {
  readonly page: number;
  /** Index among the blocks of all sections. */
  readonly block: number;
  readonly text: string;
}

/** Text as it is compared: tabs and the spaces at the end of a line are not seen, and no-break signs look like the plain ones. */
export function normalizeLine(text: string): string {
  return text.replaceAll('\t', '').replaceAll('\u2011', '-').replaceAll('\u00a0', ' ').trimEnd();
}

/** Lines of a note are counted by the page they stand on: a note may go on on the next one. */
export function blockOfNote(note: number, page: number): number {
  return -(note * 1000 + page + 1);
}
