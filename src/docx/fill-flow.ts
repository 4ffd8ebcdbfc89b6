import type { Block, Flow, Table } from '../flow/flow.ts';
import type { FullBlock, FullParagraph, FullTable } from '../flow/flow-pair.ts';
import { fillBlocks, fillRows } from './fill-blocks.ts';

/** The sections of a flow with all that Word asks for; each but the last ends with a paragraph that carries it. */
export function fillFlow({ sections }: Flow): FullBlock[][] {
  return sections.map((section, i) => {
    const blocks = fillContent(section.blocks);
    const last = blocks.at(-1);
    return i < sections.length - 1 && last?.kind === 'paragraph'
      ? [...blocks.slice(0, -1), { ...last, section }]
      : blocks;
  });
}

/** Blocks, and those in the cells of their tables, with all that Word asks for. */
export function fillContent(blocks: readonly Block[]): FullBlock[] {
  return fillBlocks(blocks).map((block) => (block.kind === 'table' ? fillTable(block) : block));
}

function fillTable(table: Table): FullTable {
  const rows = fillRows(table).map(({ row, cells }) => ({
    row,
    cells: cells.map(({ cell, continues, empty }) => {
      const blocks: FullBlock[] = empty
        ? [{ kind: 'paragraph', text: empty, apart: false } satisfies FullParagraph]
        : fillContent(cell.blocks);
      return { cell, continues, blocks };
    }),
  }));
  return { kind: 'table', table, rows };
}
