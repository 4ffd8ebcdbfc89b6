import type { Paragraph } from '../flow/flow.ts';
import { makeNode, type StructAttributes, type StructNode } from './struct-node.ts';

interface OpenList {
  /** Items with the same key belong to the same list. */
  readonly key: string;
  /** The L element. */
  readonly node: StructNode;
  /** LBody of the last item, where a nested list goes. */
  body: StructNode;
}

/** Puts list items that follow each other into lists and lists within lists. */
export interface ListBuilder {
  addItem(item: Paragraph): { label: StructNode; body: StructNode };
  /** The next item begins a new list. */
  close(): void;
}

/**
 * A list builder for the items among the kids of `parent`.
 * An item continues the innermost open list with its kind of marker and its place of first line; another kind, or the
 * same kind further in, opens a list inside the last item; a marker that counts from one again begins a new list; an
 * item without a marker continues the item before it.
 */
export function openListBuilder(parent: StructNode): ListBuilder {
  const open: OpenList[] = [];
  return {
    close() {
      open.length = 0;
    },
    addItem(item) {
      const last = open.at(-1);
      if (!item.marker) {
        const text = makeNode('P');
        (last?.body ?? parent).kids.push(text);
        return { label: text, body: text };
      }
      const marker = readMarker(item.marker.text);
      const start = item.indent.left + item.indent.firstLine;
      const key = `${marker.kind} ${start}`;
      const depth = open.findLastIndex((list) => list.key === key);
      if (depth >= 0) open.length = marker.first ? depth : depth + 1;
      else while (open.length > 0 && placeOf(open.at(-1)!.key) > start) open.pop();
      const label = makeNode('Lbl');
      const body = makeNode('LBody');
      if (depth < 0 || marker.first) {
        const node = makeNode('L', { numbering: marker.numbering });
        (open.at(-1)?.body ?? parent).kids.push(node);
        open.push({ key, node, body });
      }
      const list = open.at(-1)!;
      list.body = body;
      const entry = makeNode('LI');
      entry.kids.push(label, body);
      list.node.kids.push(entry);
      return { label, body };
    },
  };
}

function placeOf(key: string): number {
  return Number(key.slice(key.lastIndexOf(' ') + 1));
}

/** What a marker counts with and whether it is the first of its list. `3.1.` counts its last number. */
function readMarker(text: string): {
  kind: string;
  first: boolean;
  numbering: NonNullable<StructAttributes['numbering']>;
} {
  const [, body = '', end = ''] = /^\W*?([\p{L}\d.]*[\p{L}\d])?(\W*)$/u.exec(text.trim()) ?? [];
  if (/^[\d.]+$/.test(body)) {
    const numbers = body.split('.');
    return { kind: `decimal${numbers.length}${end}`, first: numbers.at(-1) === '1', numbering: 'Decimal' };
  }
  if (/^[IVX]+$/.test(body)) return { kind: `roman${end}`, first: body === 'I', numbering: 'UpperRoman' };
  if (/^\p{Lu}$/u.test(body)) return { kind: `upper${end}`, first: body === 'A', numbering: 'UpperAlpha' };
  if (/^\p{Ll}$/u.test(body)) return { kind: `lower${end}`, first: body === 'a', numbering: 'LowerAlpha' };
  return { kind: `bullet${text.trim()}`, first: false, numbering: 'Disc' };
}
