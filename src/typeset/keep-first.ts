import type { Block, Row } from '../flow/flow.ts';

/** The row kept with the next one, or not: its first paragraph says so, in Word too. */
export function keepRow(row: Row, keepNext: boolean): Row {
  const [cell, ...cells] = row.cells;
  return cell ? { ...row, cells: [{ ...cell, blocks: keepFirst(cell.blocks, keepNext) }, ...cells] } : row;
}

/** The blocks of a cell, the first paragraph of them kept with what follows, or not. */
export function keepFirst(blocks: readonly Block[], keepNext: boolean): readonly Block[] {
  const [block, ...others] = blocks;
  if (!block) return blocks;
  if (block.kind === 'paragraph') return block.keepNext === keepNext ? blocks : [{ ...block, keepNext }, ...others];
  const [row, ...rows] = block.rows;
  return row ? [{ ...block, rows: [keepRow(row, keepNext), ...rows] }, ...others] : blocks;
}
