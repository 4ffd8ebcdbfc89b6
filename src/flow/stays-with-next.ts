import type { Paragraph, Row } from './flow.ts';

/**
 * Whether a row of a table stays with the next one: its first own cell says so with its first paragraph. Word asks the first
 * cell of all; where that reaches down from a row above, the DOCX says it there.
 */
export function staysWithNext(row: Row): boolean {
  return firstParagraph(row)?.keepNext ?? false;
}

function firstParagraph(row: Row): Paragraph | undefined {
  const block = row.cells[0]?.blocks[0];
  if (block?.kind === 'table') return block.rows[0] && firstParagraph(block.rows[0]);
  return block;
}
