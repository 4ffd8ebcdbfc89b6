import type { RunChange } from '../flow/flow.ts';

/** An element of the logical structure. Its content (marked text) comes before its kids, but for references, which stand within it. */
export interface StructNode {
  /** A standard structure type of ISO 32000-1, 14.8.4, e.g. `P`. */
  readonly tag: string;
  readonly attributes: StructAttributes;
  readonly kids: StructNode[];
}

export interface StructAttributes {
  readonly numbering?: 'Decimal' | 'UpperRoman' | 'UpperAlpha' | 'LowerAlpha' | 'Disc';
  readonly scope?: 'Column' | 'Row';
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly summary?: string;
  /** What became of its text. */
  readonly change?: RunChange;
  /** A name that no other element has. */
  readonly id?: string;
}

export function makeNode(tag: string, attributes: StructAttributes = {}): StructNode {
  return { tag, attributes, kids: [] };
}

/** Tags that must stay even when nothing is in them, because a table loses its shape without them. */
const ALWAYS_KEPT = new Set(['TR', 'TH', 'TD']);

/** Drops elements that hold no content at all. `hasContent` says whether an element itself holds marked text. */
export function pruneNode(node: StructNode, hasContent: (node: StructNode) => boolean): StructNode {
  const kids = node.kids.map((kid) => pruneNode(kid, hasContent));
  node.kids.length = 0;
  for (const kid of kids) {
    if (kid.kids.length > 0 || hasContent(kid) || ALWAYS_KEPT.has(kid.tag)) node.kids.push(kid);
  }
  return node;
}
