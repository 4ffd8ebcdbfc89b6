import { fillContent, fillFlow } from '../docx/fill-flow.ts';
import type { Flow, FlowSection } from '../flow/flow.ts';
import type { BlockPair, FlowPair, FullBlock, FullParagraph, ParagraphPair, SectionPair } from '../flow/flow-pair.ts';
import { createInterner } from './cut-words.ts';
import { findMoves, settleMoves } from './find-moves.ts';
import { loneBlocks, pairBlocks } from './pair-blocks.ts';
import { makeItem, type Pairing, pairItems, textOfBlock } from './pair-items.ts';

type Entry = { readonly before?: readonly FullBlock[]; readonly after?: readonly FullBlock[] };

/**
 * Two flows as one with marks.
 * @param lends for Word, where a mark lets its paragraph run together with the next; on paper every paragraph stands as it was written
 */
export function pairFlows(before: Flow, after: Flow, { lends }: Pick<Pairing, 'lends'>): FlowPair {
  const pairing: Pairing = { intern: createInterner(), lends };
  const blocks: BlockPair[] = [];
  for (const entry of pairSections(fillFlow(before), fillFlow(after), pairing)) {
    if (entry.before && entry.after) blocks.push(...pairBlocks(entry.before, entry.after, pairing));
    else if (entry.before) blocks.push(...loneBlocks('before', entry.before, pairing));
    else if (entry.after) blocks.push(...loneBlocks('after', entry.after, pairing));
  }
  if (lends) lendLastMark(blocks);
  const moved = findMoves(blocks);
  const ended = (lends ? settleMoves(moved) : moved).map((block) => {
    if (block.kind === 'table') return block;
    const [old, now] = [block.before?.section, block.after?.section];
    return old || now ? { ...block, sections: pairEdges(old, now, pairing) } : block;
  });
  return {
    before,
    after,
    blocks: ended,
    last: pairEdges(before.sections.at(-1), after.sections.at(-1), pairing),
  };
}

/** What stands above and below the first pages of two sections; that of a section of one side alone goes with it unmarked. */
function pairEdges(before: FlowSection | undefined, after: FlowSection | undefined, pairing: Pairing): SectionPair {
  const pairEdge = (edge: 'firstHeader' | 'firstFooter') => {
    const [old, now] = [before ?? after, after ?? before].map((section) =>
      fillContent(section?.[edge]?.paragraphs ?? []),
    );
    return pairBlocks(old!, now!, pairing);
  };
  return {
    ...(before && { before }),
    ...(after && { after }),
    firstHeader: pairEdge('firstHeader'),
    firstFooter: pairEdge('firstFooter'),
  };
}

/** The main texts are one; appendices by their words; the last of both, where neither is found, are one. */
function pairSections(
  before: readonly (readonly FullBlock[])[],
  after: readonly (readonly FullBlock[])[],
  pairing: Pairing,
): Entry[] {
  const itemOf = (blocks: readonly FullBlock[]) =>
    makeItem(blocks, blocks.map(textOfBlock).join('\n'), '', pairing.intern);
  const [first, second] = [before.slice(1).map(itemOf), after.slice(1).map(itemOf)];
  const entries: Entry[] = [{ before: before[0]!, after: after[0]! }];
  let [i, k] = [0, 0];
  const addGap = (toA: number, toB: number, isEnd: boolean): void => {
    const [gone, come] = [first.slice(i, toA), second.slice(k, toB)];
    const [a, b] = isEnd && gone.length > 0 && come.length > 0 ? [gone.pop(), come.pop()] : [];
    entries.push(...gone.map(({ thing }) => ({ before: thing })), ...come.map(({ thing }) => ({ after: thing })));
    if (a && b) entries.push({ before: a.thing, after: b.thing });
  };
  for (const [a, b] of pairItems(first, second, () => true)) {
    const [toA, toB] = [first.indexOf(a), second.indexOf(b)];
    addGap(toA, toB, false);
    entries.push({ before: a.thing, after: b.thing });
    [i, k] = [toA + 1, toB + 1];
  }
  addGap(first.length, second.length, true);
  return entries;
}

/** The document ends with a mark that stays: where its last sections are of one side, the last mark of the other goes there. */
function lendLastMark(blocks: BlockPair[]): void {
  const last = blocks.at(-1) as ParagraphPair;
  const side = last.before ? 'before' : 'after';
  const other = side === 'before' ? 'after' : 'before';
  if (last[other]) return;
  const at = blocks.findLastIndex((block) => block[other]);
  const lender = blocks[at] as ParagraphPair;
  const { [other]: lent, ...kept } = lender as ParagraphPair & Record<typeof other, FullParagraph>;
  blocks[at] = kept as ParagraphPair;
  blocks[blocks.length - 1] = { ...last, [other]: lent };
}
