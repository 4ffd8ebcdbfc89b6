import { shownCells } from '../word/shown-cells.ts';
import type { WordBlock, WordFile, WordParagraph } from '../word/word.ts';

/** The paragraphs of a Word file in the order of reading, those in cells and text boxes among them. */
export function listParagraphs({ sections }: WordFile): WordParagraph[] {
  return sections.flatMap(({ blocks }) => listBelow(blocks));
}

function listBelow(blocks: readonly WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block): WordParagraph[] => {
    if (block.kind === 'table')
      return block.rows.flatMap((row) => shownCells(row).flatMap((cell) => listBelow(cell.blocks)));
    const boxes = block.inlines.flatMap((inline) => (inline.kind === 'object' && inline.blocks ? inline.blocks : []));
    return [block, ...listBelow(boxes)];
  });
}
