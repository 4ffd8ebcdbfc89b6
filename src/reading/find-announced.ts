import { type Element, plainText } from '../document/document.ts';
import type { Leaf } from '../plan/leaf.ts';
import { perSubject } from './per-subject.ts';
import { readBare } from './read-words.ts';
import type { Subject } from './subject.ts';

/** What stands right after a text of the plan, which may announce it. */
export interface Announced {
  readonly intro: Leaf;
  /** The items of a list, or one table. */
  readonly items: readonly Element[];
}

/** The end of a text that leads over to what follows: "gồm 03 nội dung sau:", "cụ thể như sau". */
export const leadsOver = /(?::|sau|sau đây|dưới đây|cụ thể)\.?\s*$/i;

/** The lists and tables of a plan that follow a text. */
export const announcedOf = perSubject((subject): Announced[] => {
  const found: Announced[] = [];
  const walk = ({ children }: Element): void => {
    children.forEach((before, i) => {
      walk(before);
      const first = children[i + 1];
      if (!first || !['text', 'paragraph', 'lead-in'].includes(before.tag) || !isListed(first)) return;
      const items = [first];
      while (isAlike(first, children[i + 1 + items.length])) items.push(children[i + 1 + items.length]!);
      const intro = leafOf(subject, before);
      if (intro) found.push({ intro, items });
    });
  };
  walk(subject.document.root);
  return found;
});

function isListed({ tag, attributes: { mark, role } }: Element): boolean {
  return tag === 'table' || (tag === 'part' && (mark === 'number' || mark === 'bullet' || role === 'phase'));
}

function isAlike(first: Element, other: Element | undefined): boolean {
  return (
    first.tag === 'part' &&
    other?.tag === 'part' &&
    other.attributes.mark === first.attributes.mark &&
    (other.attributes.role === 'phase') === (first.attributes.role === 'phase')
  );
}

/** The text of the plan that an element ends with. */
function leafOf({ plan }: Subject, element: Element): Leaf | undefined {
  const leaf = plan.places[element.runs.at(-1)?.place ?? -1];
  return leaf?.kind === 'text' && leaf.file === plan.file && plainText(element).endsWith(readBare(leaf).text.slice(-20))
    ? leaf
    : undefined;
}
