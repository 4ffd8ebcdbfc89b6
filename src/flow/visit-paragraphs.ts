import type { Block, Paragraph } from './flow.ts';

/** Calls `visit` with each paragraph in reading order, those in the cells of tables included. */
export function visitParagraphs(blocks: readonly Block[], visit: (paragraph: Paragraph) => void): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') visit(block);
    else for (const row of block.rows) for (const cell of row.cells) visitParagraphs(cell.blocks, visit);
  }
}
