import type { Block } from '../flow/flow.ts';
import type { Setting } from '../lines/break-lines.ts';
import { findJoins } from '../lines/join-borders.ts';
import { spaceBetween } from '../lines/measure-blocks.ts';
import { layoutParagraph } from './layout-paragraph.ts';
import { layoutTable } from './layout-table.ts';
import { type BlockStrips, type Column, type Strip, stackStrips } from './strip.ts';

/** Strips of a column of blocks. */
export function layoutBlocks(blocks: readonly Block[], column: Column, setting: Setting): BlockStrips {
  const strips: Strip[] = [];
  let after = 0;
  blocks.forEach((block, i) => {
    const own = layoutBlock(blocks, i, column, setting);
    own.forEach((strip, k) => {
      const before = k === 0 ? spaceBetween(after, strip.before) : strip.before;
      strips.push(before === strip.before ? strip : { ...strip, before });
    });
    after = block.kind === 'paragraph' ? block.spacing.after : 0;
  });
  return stackStrips(strips, after);
}

function layoutBlock(blocks: readonly Block[], i: number, column: Column, setting: Setting): readonly Strip[] {
  const block = blocks[i]!;
  if (block.kind === 'table') return layoutTable(block, column, setting, layoutBlocks);
  return layoutParagraph(block, column, setting, findJoins(blocks, i));
}
