import { withPlainSigns } from '../core/plain-signs.ts';
import type { BlockPair, ParagraphPair } from '../flow/flow-pair.ts';
import { wordPattern } from './cut-words.ts';

/** So few words may stand in two places without one being the other. */
const leastWords = 3;

/**
 * Paragraphs that went here and came there, word for word, are told as moved; what stands around them and moved with them, however
 * short, is of the same move. One that was changed on the way stays deletion and insertion, since a move shows no change of words.
 */
export function findMoves(blocks: readonly BlockPair[]): BlockPair[] {
  const keys = blocks.map(keyOf);
  const places = { before: new Map<string, number>(), after: new Map<string, number>() };
  for (const [i, key] of keys.entries())
    if (key !== undefined) {
      const { [key.side]: known } = places;
      known.set(key.text, known.has(key.text) ? -1 : i);
    }
  const moves = new Map<number, number>();
  let count = 0;
  const fits = (from: number, to: number): boolean => {
    const [a, b] = [keys[from], keys[to]];
    return a?.side === 'before' && b?.side === 'after' && a.text === b.text && !moves.has(from) && !moves.has(to);
  };
  for (const [text, from] of places.before) {
    const to = places.after.get(text) ?? -1;
    if (from < 0 || to < 0 || countWords(text) < leastWords || !fits(from, to)) continue;
    count += 1;
    for (const step of [1, -1])
      for (let i = step > 0 ? 0 : -1; fits(from + i, to + i); i += step) moves.set(from + i, count).set(to + i, count);
  }
  return blocks.map((block, i) => {
    const move = moves.get(i);
    return block.kind === 'paragraph' && move !== undefined ? { ...block, move } : block;
  });
}

/**
 * Moves as Word is told them. A mark of what moved is written as one that went or came, since programs forget marks that moved; and
 * a program that takes the mark before the words (LibreOffice) lets what follows look like what moved. So what follows must look
 * like it anyway; else the paragraph before gives up its mark, as when Enter is pressed there, where it looks like the last that
 * moved. That is a move still where one moved alone (docxodus reads several otherwise); else there is none.
 */
export function settleMoves(blocks: readonly BlockPair[]): BlockPair[] {
  const settled = [...blocks];
  const dropped = new Set<number>();
  for (let start = 0, end = 0; start < blocks.length; start = end + 1) {
    end = start;
    const first = blocks[start]!;
    if (first.kind === 'table' || first.move === undefined) continue;
    const [side, other] = first.before ? (['before', 'after'] as const) : (['after', 'before'] as const);
    const isOfSide = (block: BlockPair | undefined): block is ParagraphPair =>
      block?.kind === 'paragraph' && Boolean(block[side]) && !block[other];
    const isOfMove = (block: BlockPair | undefined) => isOfSide(block) && block.move === first.move;
    while (isOfMove(blocks[end + 1])) end += 1;
    let after = end + 1;
    while (isOfSide(blocks[after])) after += 1;
    if (lookOf(blocks[after], side) === lookOf(first, side)) continue;
    const [previous, last] = [settled[start - 1], settled[end] as ParagraphPair];
    const lends = previous?.kind === 'paragraph' && previous[other] && !previous[other].section;
    if (lends && lookOf(previous, side) === lookOf(last, side)) {
      settled[start - 1] = { kind: 'paragraph', [side]: previous[side]!, runs: previous.runs };
      settled[end] = { ...last, [other]: previous[other]! };
      if (start < end) dropped.add(first.move);
    } else dropped.add(first.move);
  }
  return settled.map((block) => {
    if (block.kind === 'table' || block.move === undefined || !dropped.has(block.move)) return block;
    const { move: _, ...rest } = block;
    return rest;
  });
}

/** How the paragraph of one side looks; undefined where there is none, or it ends a section. */
function lookOf(block: BlockPair | undefined, side: 'before' | 'after'): string | undefined {
  const standing = block?.kind === 'paragraph' ? block[side] : undefined;
  if (!standing || standing.section || standing.text.kind === 'empty') return undefined;
  const { runs: _, at: __, marker, ...format } = standing.text;
  return JSON.stringify([format, marker?.list, standing.apart]);
}

/** What a whole paragraph of one side prints and how; notes stay where they are. */
function keyOf(block: BlockPair): { side: 'before' | 'after'; text: string } | undefined {
  if (block.kind === 'table' || (block.before && block.after)) return undefined;
  const side = block.before ? 'before' : 'after';
  const { text, section } = block[side]!;
  if (text.kind === 'empty' || section || !isWhole(block, side) || text.runs.some(({ note }) => note)) return undefined;
  const parts: string[] = [];
  let last = '';
  for (const { text: words, bold, italic, underline, link } of text.runs) {
    const look = JSON.stringify([bold, italic, underline, link]);
    parts.push(look === last ? words : `\u0001${look}${words}`);
    last = look;
  }
  return { side, text: withPlainSigns(parts.join('')) };
}

/** Words that stayed may stand before a mark that went. */
function isWhole({ runs }: ParagraphPair, side: 'before' | 'after'): boolean {
  return runs.length > 0 && runs.every((run) => !run[side === 'before' ? 'after' : 'before']);
}

function countWords(text: string): number {
  return [...text.replace(/\u0001\[.*?\]/g, ' ').matchAll(wordPattern)].length;
}
