import type { PDFContext, PDFRef } from 'pdf-lib';
import type { MarkedText, Sequence } from './mark-content.ts';
import { pruneNode, type StructAttributes, type StructNode } from './struct-node.ts';
import type { LinkAnnotation } from './write-links.ts';
import { printText, putWritten } from './written-object.ts';

/** Content of an element: marked text of a page, a link or the number of a note in it, or the annotation of a link. */
type Content =
  | { readonly page: number; readonly id: number }
  | { readonly page: number; readonly annotation: PDFRef }
  | StructNode;

/** Writes the structure tree and its parent tree (ISO 32000-1, 14.7); page `i` has `StructParents` `i`. */
export function writeStructure(
  context: PDFContext,
  root: StructNode,
  sequences: readonly (readonly Sequence[])[],
  pageRefs: readonly PDFRef[],
  links: readonly LinkAnnotation[],
): PDFRef {
  const content = new Map<StructNode, Content[]>();
  const add = (node: StructNode, one: Content): void => {
    const known = content.get(node);
    if (known) known.push(one);
    else content.set(node, [one]);
  };
  /** Words of what changed, which are told with what became of them. */
  const words = new Map<StructNode, string>();
  sequences.forEach((ofPage, page) => {
    for (const { node, id, within, texts } of ofPage) {
      if (!node) continue;
      if (node.attributes.change) words.set(node, (words.get(node) ?? '') + textOf(texts));
      if (within && !content.has(node)) add(within, node);
      add(node, { page, id });
    }
  });
  for (const { node, ref, page } of links) add(node, { page, annotation: ref });
  const rootRef = context.nextRef();
  const refs = new Map<StructNode, PDFRef>();
  const write = (node: StructNode, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    refs.set(node, ref);
    const marked = content.get(node) ?? [];
    const page = marked.find((one) => 'id' in one)?.page;
    const kids = marked.map((one) => {
      if ('tag' in one) return `${write(one, ref)}`;
      if ('annotation' in one) return `<</Type/OBJR/Pg ${pageRefs[one.page]}/Obj ${one.annotation}>>`;
      return one.page === page ? one.id : `<</Type/MCR/Pg ${pageRefs[one.page]}/MCID ${one.id}>>`;
    });
    for (const kid of node.kids) kids.push(`${write(kid, ref)}`);
    const place = page === undefined ? '' : `/Pg ${pageRefs[page]}`;
    const { id, change } = node.attributes;
    const told = change ? `/Alt${printText(`${change.told}: ${words.get(node) ?? ''}`)}` : '';
    const attributes = printAttributes(node.attributes) + (id === undefined ? '' : `/ID(${id})`) + told;
    return putWritten(
      context,
      `<</S/${node.tag}/P ${parent}${place}${attributes}/K${kids.length === 1 ? ` ${kids[0]}` : `[${kids.join(' ')}]`}>>`,
      ref,
    );
  };
  const document = write(
    pruneNode(root, (node) => content.has(node)),
    rootRef,
  );
  const parents = sequences.map((ofPage, page) => {
    const owners: string[] = [];
    for (const { node } of ofPage) if (node) owners.push(`${refs.get(node)}`);
    return `${page}[${owners.join(' ')}]`;
  });
  for (const { key, node } of links) parents.push(`${key} ${refs.get(node)}`);
  const ids = listIds(refs);
  const parentTree = putWritten(context, `<</Nums[${parents.join(' ')}]>>`);
  return putWritten(
    context,
    `<</Type/StructTreeRoot/K ${document}/ParentTree ${parentTree}/ParentTreeNextKey ${sequences.length + links.length}${ids}>>`,
    rootRef,
  );
}

function textOf(texts: readonly MarkedText[]): string {
  return texts.map(({ item, spaceAfter }) => item.text + (spaceAfter ? ' ' : '')).join('');
}

/** The tree of names of the elements that have one, in the order of the names (ISO 32000-1, 7.9.6); nothing where none has. */
function listIds(refs: ReadonlyMap<StructNode, PDFRef>): string {
  const names = [...refs].flatMap(([{ attributes }, ref]) =>
    attributes.id === undefined ? [] : [[attributes.id, `(${attributes.id}) ${ref}`] as const],
  );
  if (names.length === 0) return '';
  const sorted = names.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  return `/IDTree<</Names[${sorted.join(' ')}]>>`;
}

const decorations = {
  gone: 'LineThrough',
  come: 'Underline',
  'moved-from': 'LineThrough',
  'moved-to': 'Underline',
  look: 'None',
} as const;

/** Attributes of lists, tables and marked text (ISO 32000-1, 14.8.5.5, 14.8.5.7 and 14.8.5.4.5). */
function printAttributes({ numbering, change, scope, columnSpan, rowSpan, summary }: StructAttributes): string {
  if (numbering) return `/A<</O/List/ListNumbering/${numbering}>>`;
  if (change) {
    const line = decorations[change.kind];
    return `/A<</O/Layout/TextDecorationType/${line}>>`;
  }
  let entries = '';
  if (scope) entries += `/Scope/${scope}`;
  if (columnSpan) entries += `/ColSpan ${columnSpan}`;
  if (rowSpan) entries += `/RowSpan ${rowSpan}`;
  if (summary !== undefined) entries += `/Summary${printText(summary)}`;
  return entries && `/A<</O/Table${entries}>>`;
}
