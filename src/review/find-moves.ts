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
