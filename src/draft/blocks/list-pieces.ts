import type { Draft } from '../drafting.ts';
import { isKeys, type Keys } from './naming.ts';

/** Something that stands below a head, in the order of reading. */
export type Piece = readonly [key: string, value: Draft];

/** Keys of a node that stand in its own line. */
export const heads: ReadonlySet<string> = new Set(['heading', 'label', 'unit', 'see', 'with', 'by', 'numbering']);

/** A node without a head: what it says are pieces of the list that it stands in. */
export function isPlain(node: Draft | undefined): node is Keys {
  return node !== undefined && isKeys(node) && Object.keys(node).every((key) => plain.has(key));
}

/** Keys of what stands in a list without a mark or a number of its own. */
export const plain: ReadonlySet<string> = new Set([
  'paragraph',
  'items',
  'table',
  'people',
  'remark',
  'closing-note',
  'centred-line',
]);

/** What a node says, piece by piece; its own line is none. */
export function listPieces(content: Keys): Piece[] {
  return Object.entries(content).flatMap(([key, value]): Piece[] => {
    if (heads.has(key)) return [];
    if (key === 'text' || key === 'paragraph') return ([value].flat() as Draft[]).map((one) => [key, one]);
    if (key !== 'parts' || !Array.isArray(value)) return [[key, value]];
    return (value as readonly Draft[]).flatMap((node): Piece[] =>
      isPlain(node) ? listPieces(node) : [['parts', [node]]],
    );
  });
}

/** Pieces under their keys; undefined where one kind stands in two places. */
export function joinPieces(pieces: readonly Piece[]): Keys | undefined {
  const content: { [key: string]: Draft } = {};
  let last = '';
  for (const [key, value] of pieces) {
    const before = content[key];
    if (before === undefined) content[key] = value;
    else if (key === last && ['text', 'paragraph', 'parts'].includes(key)) content[key] = [before, value].flat();
    else return undefined;
    last = key;
  }
  return content;
}
