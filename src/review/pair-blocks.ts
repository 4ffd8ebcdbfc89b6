import type { BlockPair, FullBlock, FullParagraph, FullTable, ParagraphPair, TablePair } from '../flow/flow-pair.ts';
import { alignColumns } from './align-columns.ts';
import { joinParted, type Kept } from './join-parted.ts';
import { makeItem, type Pairing, pairItems, textOfBlock } from './pair-items.ts';
import { loneRow, pairRows } from './pair-rows.ts';
import { loneParagraph, pairParagraphs, runsOf } from './pair-runs.ts';

/** Two lists of blocks as one: what stands in both, and between that what went and what came. */
export function pairBlocks(before: readonly FullBlock[], after: readonly FullBlock[], pairing: Pairing): BlockPair[] {
  const itemOf = (block: FullBlock) => {
    const look = block.kind === 'table' ? block.table.role : block.text.kind === 'empty' ? '' : block.text.style;
    const item = makeItem(block, textOfBlock(block), look, pairing.intern);
    const heading = block.kind === 'paragraph' && block.text.kind === 'paragraph' ? block.text.outlineLevel : undefined;
    return heading === undefined ? item : { ...item, heading };
  };
  const [first, second] = [before.map(itemOf), after.map(itemOf)];
  const kept = joinParted(first, second, pairItems(first, second, fits));
  const out: BlockPair[] = [];
  let [i, k] = [0, 0];
  for (const one of kept) {
    const { before: a, after: b } = one;
    const [toA, toB] = [first.indexOf(a[0]!), second.indexOf(b[0]!)];
    addGap(out, before.slice(i, toA), after.slice(k, toB), a[0]!.thing.kind, pairing);
    out.push(...pairKept(one, pairing));
    [i, k] = [toA + a.length, toB + b.length];
  }
  addGap(out, before.slice(i), after.slice(k), 'end', pairing);
  return out;
}

function fits(a: FullBlock, b: FullBlock): boolean {
  if (a.kind === 'table' || b.kind === 'table') return a.kind === b.kind;
  return a.text.kind === b.text.kind;
}

function pairKept({ before, after }: Kept, pairing: Pairing): BlockPair[] {
  const [a, b] = [before, after].map((items) => items.map(({ thing }) => thing)) as [FullBlock[], FullBlock[]];
  if (a[0]!.kind === 'table') return [pairTables(a[0]!, b[0] as FullTable, pairing)];
  return pairParagraphs(a as FullParagraph[], b as FullParagraph[], pairing);
}

function pairTables(old: FullTable, now: FullTable, pairing: Pairing): TablePair {
  const hasOthers = !pairing.lends && old.table.columns.length !== now.table.columns.length;
  const [before, after] = (hasOthers && alignColumns(old, now)) || [old, now];
  return { kind: 'table', before, after, rows: pairRows(before, after, pairing, pairBlocks) };
}

function lone(side: 'before' | 'after', block: FullBlock, pairing: Pairing): BlockPair {
  if (block.kind === 'paragraph') return loneParagraph(side, block);
  return { kind: 'table', [side]: block, rows: block.rows.map((row) => loneRow(side, row, pairing, pairBlocks)) };
}

/** Blocks of one side. */
export function loneBlocks(side: 'before' | 'after', blocks: readonly FullBlock[], pairing: Pairing): BlockPair[] {
  return blocks.map((block) => lone(side, block, pairing));
}

/**
 * What went and what came between two blocks that stay. A mark that is taken away lets its paragraph run together with the next one;
 * before a table and at the end there is none. So the last mark there stays, be it another's: the one before it goes in its place.
 */
function addGap(
  out: BlockPair[],
  gone: readonly FullBlock[],
  come: readonly FullBlock[],
  next: FullBlock['kind'] | 'end',
  pairing: Pairing,
): void {
  const [a, b] = [gone[0], come[0]];
  // Two tables that follow each other would be one: what came is written into what went.
  if (a?.kind === 'table' && b?.kind === 'table') {
    out.push(pairTables(a, b, pairing));
    addGap(out, gone.slice(1), come.slice(1), next, pairing);
    return;
  }
  const [lastGone, lastCome] = [gone.at(-1), come.at(-1)];
  if (!pairing.lends || next === 'paragraph' || (!lastGone && !lastCome)) addInOrder(out, gone, come, pairing);
  else if (lastGone?.kind === 'paragraph' && lastCome?.kind === 'paragraph') {
    addInOrder(out, gone.slice(0, -1), come.slice(0, -1), pairing);
    const runs = [...runsOf('before', lastGone), ...runsOf('after', lastCome)];
    out.push({ kind: 'paragraph', before: lastGone, after: lastCome, runs });
  } else if (lastGone) addAtEnd(out, 'before', gone, pairing);
  else addAtEnd(out, 'after', come, pairing);
}

/** What went stands before what came, unless its mark would then stand before a table. */
function addInOrder(out: BlockPair[], gone: readonly FullBlock[], come: readonly FullBlock[], pairing: Pairing): void {
  const [first, second] = [loneBlocks('before', gone, pairing), loneBlocks('after', come, pairing)];
  const meetsTable = come[0]?.kind === 'table' && gone.some(({ kind }) => kind === 'paragraph');
  out.push(...(meetsTable ? [...second, ...first] : [...first, ...second]));
}

/** Blocks of one side behind which no paragraph follows: the paragraph before them gives its mark to the last of them. */
function addAtEnd(out: BlockPair[], side: 'before' | 'after', blocks: readonly FullBlock[], pairing: Pairing): void {
  const kept = out.at(-1);
  const last = blocks.at(-1) as FullParagraph;
  const other = side === 'before' ? 'after' : 'before';
  const lent = kept?.kind === 'paragraph' ? kept[other] : undefined;
  if (kept?.kind !== 'paragraph' || !lent) {
    out.push(...loneBlocks(side, blocks, pairing));
    return;
  }
  const { [side]: own, runs } = kept;
  const split: ParagraphPair = { kind: 'paragraph', ...(own && { [side]: own }), runs };
  out[out.length - 1] = split;
  out.push(...loneBlocks(side, blocks.slice(0, -1), pairing), {
    kind: 'paragraph',
    [side]: last,
    [other]: lent,
    runs: runsOf(side, last),
  });
}
