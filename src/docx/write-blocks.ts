import type { Block, Paragraph } from '../flow/flow.ts';
import { writeParagraph, writeSpacer } from './write-paragraph.ts';
import { writeTable } from './write-table.ts';
import type { Writing } from './writing.ts';

/**
 * Blocks in order, with a spacer between two tables, which Word would join. Tables without rows are left out: Word takes
 * them for damage. `nested`: the blocks stand in a cell. `section` goes to the last block, with a spacer after a table.
 */
export function writeBlocks(
  blocks: readonly Block[],
  writing: Writing,
  { nested = false, section = '' }: { readonly nested?: boolean; readonly section?: string },
): string {
  let out = '';
  let previous: Block | undefined;
  let apart = false;
  const last = blocks.at(-1);
  const writeContent = (content: readonly Block[]): string => writeBlocks(content, writing, { nested: true });
  for (const block of blocks) {
    if (block.kind === 'table') {
      if (block.rows.length === 0) continue;
      if (previous?.kind === 'table') out += writeSpacer();
      out += writeTable(block, writing, nested, writeContent);
    } else {
      apart = previous?.kind === 'paragraph' && sharesBorder(previous, block) && !apart;
      out += writeParagraph(block, writing, block === last ? { apart, section } : { apart });
    }
    previous = block;
  }
  if (section !== '' && last?.kind !== 'paragraph') out += writeSpacer(section);
  return out;
}

function sharesBorder(a: Paragraph, b: Paragraph): boolean {
  if (!a.border || !b.border) return false;
  return JSON.stringify([a.border, a.indent]) === JSON.stringify([b.border, b.indent]);
}
