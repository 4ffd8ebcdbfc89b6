import type { BlockPair, CellPair, FullBlock, FullRow, FullTable, RowPair } from '../flow/flow-pair.ts';
import { type Item, makeItem, type Pairing, pairItems, textOfBlock } from './pair-items.ts';

type PairBlocks = (before: readonly FullBlock[], after: readonly FullBlock[], pairing: Pairing) => BlockPair[];

/** The rows of two tables that are one: those that stay, and between them what went and what came. */
export function pairRows(before: FullTable, after: FullTable, pairing: Pairing, pairBlocks: PairBlocks): RowPair[] {
  const [first, second] = [before, after].map(({ rows }) => rows.map((row) => itemOf(row, pairing))) as [
    Item<FullRow>[],
    Item<FullRow>[],
  ];
  const fits = before.table.columns.length === after.table.columns.length ? haveSameCells : () => false;
  const rows: RowPair[] = [];
  let [i, k] = [0, 0];
  const addGap = (toA: number, toB: number): void => {
    for (const { thing } of first.slice(i, toA)) rows.push(loneRow('before', thing, pairing, pairBlocks));
    for (const { thing } of second.slice(k, toB)) rows.push(loneRow('after', thing, pairing, pairBlocks));
  };
  for (const [a, b] of pairItems(first, second, fits)) {
    const [toA, toB] = [first.indexOf(a), second.indexOf(b)];
    addGap(toA, toB);
    const cells = a.thing.cells.map((cell, at): CellPair => {
      const other = b.thing.cells[at]!;
      return { before: cell, after: other, blocks: pairBlocks(cell.blocks, other.blocks, pairing) };
    });
    rows.push({ before: a.thing, after: b.thing, cells });
    [i, k] = [toA + 1, toB + 1];
  }
  addGap(first.length, second.length);
  return rows;
}

/** A row of one side. */
export function loneRow(side: 'before' | 'after', row: FullRow, pairing: Pairing, pairBlocks: PairBlocks): RowPair {
  const cells = row.cells.map((cell) => ({
    [side]: cell,
    blocks: side === 'before' ? pairBlocks(cell.blocks, [], pairing) : pairBlocks([], cell.blocks, pairing),
  }));
  return { [side]: row, cells };
}

function haveSameCells(a: FullRow, b: FullRow): boolean {
  return (
    a.cells.length === b.cells.length &&
    a.cells.every(({ cell }, i) => {
      const other = b.cells[i]!.cell;
      return cell.column === other.column && cell.columnSpan === other.columnSpan;
    })
  );
}

/** A row whose first cell only counts is known by the others. */
function itemOf(row: FullRow, pairing: Pairing): Item<FullRow> {
  const texts = row.cells.map(({ blocks }) => blocks.map(textOfBlock).join('\n'));
  const counts = texts.length > 1 && /^\d+\.?$/.test(texts[0]!.trim());
  return makeItem(row, (counts ? texts.slice(1) : texts).join('\t'), '', pairing.intern);
}
