import type { Block } from '../flow/flow.ts';
import { fillBlocks } from './fill-blocks.ts';
import { writeStanding } from './write-paragraph.ts';
import { writeTable } from './write-table.ts';
import type { Writing } from './writing.ts';

/** Blocks in order, with all that Word asks for. `nested`: the blocks stand in a cell. `section` goes to the last of them. */
export function writeBlocks(
  blocks: readonly Block[],
  writing: Writing,
  { nested = false, section = '' }: { readonly nested?: boolean; readonly section?: string },
): string {
  let out = '';
  const writeContent = (content: readonly Block[]): string => writeBlocks(content, writing, { nested: true });
  const filled = fillBlocks(blocks);
  filled.forEach((block, i) => {
    if (block.kind === 'table') out += writeTable(block, writing, nested, writeContent);
    else out += writeStanding(block, writing, i === filled.length - 1 ? section : '');
  });
  return out;
}
