import type { Element, Inline, TextPlaces } from '../document/document.ts';
import { cutWords, type Interner } from './cut-words.ts';
import { joinBags, makeBag } from './likeness.ts';
import { classOf, type Kind, type Node } from './node.ts';

/** What a node is made of. */
export interface Parts {
  readonly name?: string;
  readonly shape?: string;
  readonly marker?: string;
  readonly runs?: readonly Inline[];
  readonly children?: readonly Node[];
  /** Whether a number in the template's own words counts it ("Đợt 2"). */
  readonly countsFirst?: boolean;
}

/** Makes nodes of one document. */
export type NodeMaker = (kind: Kind, parts: Parts) => Node;

export function createNodeMaker(places: TextPlaces, intern: Interner): NodeMaker {
  return (kind, { name = '', shape = '', marker = '', runs = [], children = [], countsFirst = false }) => {
    const words = cutWords(runs, intern, countsFirst);
    const bag = makeBag(words);
    const placed = runs.find(({ place }) => place !== undefined);
    const written = placed && places[placed.place!];
    const place = written
      ? { file: written.file, pointer: written.pointer }
      : children.find((child) => child.place)?.place;
    const ids = words.map(({ id }) => id).join(' ');
    const looks = words.some(({ look }) => look !== 0) ? words.map(({ look }) => look).join('') : '';
    // Spaces of one kind are the rule, so only others are written down.
    const gaps = words.flatMap(({ gap }, i) => (gap === ' ' ? [] : [`${i}${gap}`])).join('|');
    const node = { kind, name, shape, marker, words, runs, children };
    const below = children.map(({ deep }) => deep).join(' ');
    return {
      ...node,
      ...(place && { place }),
      own: intern(`\u0000${classOf(node)} ${ids}`),
      deep: intern(`\u0001${kind} ${name} ${shape} ${ids}\u0001${looks}\u0001${gaps}\u0001${below}`),
      bag,
      whole: children.length === 0 ? bag : joinBags([bag, ...children.map(({ whole }) => whole)]),
    };
  };
}

/** Words that stand in no text of the plan, as a run. */
export function printed(text: string): Inline {
  return { text, bold: false, italic: false };
}

/** Lines as one text. */
export function joinLines(lines: readonly Element[], between = ' '): Inline[] {
  return lines.flatMap(({ runs }, i) => (i > 0 ? [printed(between), ...runs] : [...runs]));
}
