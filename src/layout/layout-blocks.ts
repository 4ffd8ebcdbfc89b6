import type { Block } from '../flow/flow.ts';
import { type Column, layoutParagraph, type Setting } from './layout-paragraph.ts';
import { layoutTable } from './layout-table.ts';
import { sharesBorder } from './place-border.ts';
import type { Strip } from './strip.ts';

/** Blocks one under another in one column. */
export interface BlockStrips {
  readonly strips: readonly Strip[];
  /** Space under the last block, twips: it counts in a table cell, not at the foot of a page. */
  readonly after: number;
}

/** Strips of a column of blocks. Between paragraphs stands the larger of the space after and the space before. */
export function layoutBlocks(blocks: readonly Block[], column: Column, setting: Setting): BlockStrips {
  const strips: Strip[] = [];
  let after = 0;
  blocks.forEach((block, i) => {
    const own = layoutBlock(blocks, i, column, setting);
    own.forEach((strip, k) => {
      strips.push(k === 0 && after > strip.before ? { ...strip, before: after } : strip);
    });
    after = block.kind === 'paragraph' ? block.spacing.after : 0;
  });
  return { strips, after };
}

function layoutBlock(blocks: readonly Block[], i: number, column: Column, setting: Setting): readonly Strip[] {
  const block = blocks[i]!;
  if (block.kind === 'table') return layoutTable(block, column, setting, layoutBlocks);
  const above = blocks[i - 1];
  const below = blocks[i + 1];
  return layoutParagraph(block, column, setting, {
    above: above?.kind === 'paragraph' && sharesBorder(above, block),
    below: below?.kind === 'paragraph' && sharesBorder(block, below),
  });
}
