import type { WordBlock, WordFile, WordObject, WordStory } from './word.ts';

/** All objects of a file in order: of the body, then headers and footers, notes and comments. */
export function listObjects({ sections, notes, comments }: Omit<WordFile, 'objects'>): readonly WordObject[] {
  const objects: WordObject[] = [];
  const walk = (blocks: readonly WordBlock[]): void => {
    for (const block of blocks) {
      if (block.kind === 'table') {
        for (const { cells } of block.rows) for (const cell of cells) walk(cell.blocks);
      } else
        for (const inline of block.inlines)
          if (inline.kind === 'object') {
            objects.push(inline);
            if (inline.blocks) walk(inline.blocks);
          }
    }
  };
  for (const { blocks } of sections) walk(blocks);
  /** Sections share them. */
  const told = new Set<WordStory>();
  for (const { headers, footers } of sections)
    for (const side of [headers, footers])
      for (const story of [side.first, side.even, side.usual]) {
        if (!story || told.has(story)) continue;
        told.add(story);
        walk(story.blocks);
      }
  for (const { blocks } of [...notes, ...comments]) walk(blocks);
  return objects;
}
