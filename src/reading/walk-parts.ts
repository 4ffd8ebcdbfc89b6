import { childOf, type Element, plainText } from '../document/document.ts';
import { perSubject } from './per-subject.ts';
import type { Subject } from './subject.ts';

/** A numbered, bulleted or unmarked part of the text, in the order printed. */
export interface Part {
  readonly element: Element;
  readonly parent: Element;
  /** Parts of the same parent, itself included. */
  readonly siblings: readonly Element[];
  readonly mark: string;
  readonly depth: number;
}

/** All parts of the body and of the appendices. */
export const partsOf = perSubject(({ document }) => {
  const found: Part[] = [];
  const walk = (parent: Element, depth: number): void => {
    const siblings = parent.children.filter(({ tag }) => tag === 'part');
    for (const child of parent.children) {
      if (child.tag === 'part')
        found.push({ element: child, parent, siblings, mark: child.attributes.mark ?? '', depth });
      if (child.tag === 'part' || child.tag === 'appendix') walk(child, child.tag === 'part' ? depth + 1 : depth);
    }
  };
  walk(document.root, 1);
  return found;
});

const words = new WeakMap<Element, string>();

/** Heading, label and text of a part as printed, without what stands below it. */
export function wordsOf(part: Element): string {
  const found = words.get(part) ?? joinWords(part);
  words.set(part, found);
  return found;
}

function joinWords(part: Element): string {
  return ['heading', 'label', 'text']
    .map((tag) => textOf(part, tag as 'heading'))
    .filter(Boolean)
    .join(' ');
}

/** The words of a child, or nothing. */
export function textOf(part: Element, tag: 'heading' | 'label' | 'text'): string {
  const child = childOf(part, tag);
  return child ? plainText(child) : '';
}

/** Where the words of a part stand, its heading first; where the form gives it its heading, all that stands below it. */
export function pointerOfWords(subject: Subject, part: Element): string | undefined {
  for (const tag of ['heading', 'label', 'text'] as const) {
    const child = childOf(part, tag);
    const pointer = child && pointerOf(subject, child);
    if (pointer !== undefined) return pointer;
  }
  return pointerOf(subject, part);
}

/** Where in the plan an element comes from: the value that holds all the author's texts in it. */
export function pointerOf({ plan }: Subject, element: Element): string | undefined {
  const places = new Set<number>();
  const walk = ({ runs, children }: Element): void => {
    for (const { place } of runs) if (place !== undefined) places.add(place);
    for (const child of children) walk(child);
  };
  walk(element);
  const pointers = [...places].flatMap((place) => {
    const leaf = plan.places[place];
    return leaf?.kind === 'text' && leaf.file === plan.file ? [leaf.pointer] : [];
  });
  if (pointers.length === 0) return undefined;
  return pointers.reduce(shareStart);
}

/** The part of two pointers that is the same. */
function shareStart(a: string, b: string): string {
  if (a === b) return a;
  const [left, right] = [a.split('/'), b.split('/')];
  let same = 0;
  while (same < left.length && left[same] === right[same]) same += 1;
  return left.slice(0, same).join('/');
}

/** Is the pointer below one of these top-level keys? */
export function isBelow(pointer: string, ...keys: readonly string[]): boolean {
  return keys.some(
    (key) => pointer.startsWith(key, 1) && (pointer.length === key.length + 1 || pointer[key.length + 1] === '/'),
  );
}
