import type { Element } from '../document/document.ts';
import type { Leaf } from '../plan/leaf.ts';
import type { Subject } from './subject.ts';
import { partsOf } from './walk-parts.ts';

/** An item of a list that is a text with nothing below it. */
export interface ListItem {
  readonly planText: Leaf;
  /** The last item of its list. */
  readonly isLast: boolean;
  /** The list stands under an item of another list, which may go on after it. */
  readonly isInner: boolean;
}

/** Lists of two and more texts that stand as brothers, in the order printed. */
export function findLists(subject: Subject): ListItem[][] {
  const lists = new Map<Element, Map<string, ListItem[]>>();
  for (const { element, parent, siblings, mark } of partsOf(subject)) {
    if (parent.tag !== 'part' || (mark !== 'number' && mark !== 'bullet')) continue;
    const planText = readLeaf(subject, element);
    if (!planText) continue;
    const byMark = lists.get(parent) ?? new Map<string, ListItem[]>();
    lists.set(parent, byMark);
    const items = byMark.get(mark) ?? [];
    byMark.set(mark, items);
    const isLast = siblings.findLast((sibling) => sibling.attributes.mark === mark) === element;
    items.push({ planText, isLast, isInner: isInner(parent) });
  }
  return [...lists.values()].flatMap((byMark) => [...byMark.values()].filter((items) => items.length > 1));
}

/** The text that ends an item, when nothing is printed below it or added to its end. */
function readLeaf({ plan }: Subject, { children, attributes }: Element): Leaf | undefined {
  const last = children.at(-1);
  if (last?.tag !== 'text' || attributes.see !== undefined || attributes.role === 'phase') return undefined;
  const leaf = plan.places[last.runs.at(-1)?.place ?? -1];
  return leaf?.kind === 'text' && leaf.file === plan.file ? leaf : undefined;
}

/** An item with words of its own, not a heading. */
function isInner({ children }: Element): boolean {
  return children[0]?.tag === 'text' || children[0]?.tag === 'label';
}
