import type { Element } from '../document/document.ts';
import type { Leaf } from '../plan/leaf.ts';
import { perSubject } from './per-subject.ts';
import { placeBare, readBare } from './read-words.ts';
import type { Spot } from './subject.ts';

/** A sentence that stands in another section word for word. */
export interface RepeatedSentence {
  readonly words: string;
  readonly place: Spot;
  /** Where it stood first. */
  readonly first: Spot;
}

/** Fewer words are a turn of phrase ("Các đơn vị triển khai thực hiện nghiêm túc Kế hoạch này"), not a copy. */
const fewest = 14;

/** Sentences of the body that stand in two of its sections, in the order printed; tables and appendices repeat by right. */
export const repeatedSentencesOf = perSubject((subject): RepeatedSentence[] => {
  const seen = new Map<string, { readonly section: number; readonly place: Spot }>();
  const found: RepeatedSentence[] = [];
  let section = 0;
  const walk = (element: Element): void => {
    if (element.tag === 'table' || element.tag === 'appendix') return;
    for (const child of element.children) walk(child);
    for (const printed of new Set(element.runs.map(({ place }) => place))) {
      const leaf = subject.plan.places[printed ?? -1];
      if (leaf?.kind === 'text' && leaf.file === subject.plan.file) read(leaf);
    }
  };
  const done = new Set<Leaf>();
  const read = (leaf: Leaf): void => {
    // The paragraphs of one text are elements of their own.
    if (done.has(leaf)) return;
    done.add(leaf);
    for (const { key, words, from, to } of sentencesOf(readBare(leaf).text)) {
      const place = placeBare(leaf, from, to);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, { section, place });
      else if (first.section !== section && first.place.pointer !== place.pointer)
        found.push({ words, place, first: first.place });
    }
  };
  for (const child of subject.document.root.children) {
    if (child.tag !== 'part' && child.tag !== 'paragraph') continue;
    section += child.tag === 'part' ? 1 : 0;
    walk(child);
  }
  return found;
});

interface Sentence {
  /** The words alone, in small letters. */
  readonly key: string;
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** The long sentences of a text; a clause ends with a semicolon as well. */
function sentencesOf(text: string): Sentence[] {
  if (text.length < 4 * fewest) return [];
  const found: Sentence[] = [];
  let from = 0;
  for (const { index, 0: end } of [...text.matchAll(/[.;!?…](?:\s+|$)|\n+|$/g)]) {
    const words = text.slice(from, index).trim();
    const start = from + text.slice(from, index).search(/\S|$/);
    from = index + end.length;
    const letters = words.toLowerCase().match(/[^\s.,;:!?()“”"*–-]+/g) ?? [];
    if (letters.length >= fewest) found.push({ key: letters.join(' '), words, from: start, to: start + words.length });
  }
  return found;
}
