import type { PDFContext, PDFRef } from 'pdf-lib';
import type { Mark } from './mark-content.ts';
import { PDFHexString } from './pdf-lib.ts';
import { pruneNode, type StructAttributes, type StructNode } from './struct-node.ts';

/** Writes the structure tree and its parent tree (ISO 32000-1, 14.7); page `i` has `StructParents` `i`. */
export function writeStructure(
  context: PDFContext,
  root: StructNode,
  marks: readonly (readonly Mark[])[],
  pageRefs: readonly PDFRef[],
): PDFRef {
  const content = new Map<StructNode, { page: number; id: number }[]>();
  marks.forEach((ofPage, page) => {
    for (const { node, id } of ofPage) {
      if (!node) continue;
      const known = content.get(node);
      if (known) known.push({ page, id });
      else content.set(node, [{ page, id }]);
    }
  });
  const rootRef = context.nextRef();
  const refs = new Map<StructNode, PDFRef>();
  const write = (node: StructNode, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    refs.set(node, ref);
    const marked = content.get(node) ?? [];
    const page = marked[0]?.page;
    const kids = [
      ...marked.map((mark) =>
        mark.page === page ? mark.id : context.obj({ Type: 'MCR', Pg: pageRefs[mark.page], MCID: mark.id }),
      ),
      ...node.kids.map((kid) => write(kid, ref)),
    ];
    context.assign(
      ref,
      context.obj({
        S: node.tag,
        P: parent,
        Pg: page === undefined ? undefined : pageRefs[page],
        A: writeAttributes(context, node.attributes),
        K: kids.length === 1 ? kids[0] : kids,
      }),
    );
    return ref;
  };
  const document = write(
    pruneNode(root, (node) => content.has(node)),
    rootRef,
  );
  const parents = marks.flatMap((ofPage, page) => [
    page,
    ofPage.flatMap(({ node }) => {
      const ref = node && refs.get(node);
      return ref ? [ref] : [];
    }),
  ]);
  context.assign(
    rootRef,
    context.obj({
      Type: 'StructTreeRoot',
      K: document,
      ParentTree: context.register(context.obj({ Nums: parents })),
      ParentTreeNextKey: marks.length,
    }),
  );
  return rootRef;
}

/** Attributes of lists and tables (ISO 32000-1, 14.8.5.5 and 14.8.5.7). */
function writeAttributes(context: PDFContext, attributes: StructAttributes) {
  const { numbering, scope, columnSpan, rowSpan, summary } = attributes;
  if (numbering) return context.obj({ O: 'List', ListNumbering: numbering });
  if (!scope && !columnSpan && !rowSpan && !summary) return undefined;
  return context.obj({
    O: 'Table',
    Scope: scope,
    ColSpan: columnSpan,
    RowSpan: rowSpan,
    Summary: summary === undefined ? undefined : PDFHexString.fromText(summary),
  });
}
