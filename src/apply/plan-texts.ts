import type { Fix } from '../core/problem.ts';
import type { Node } from '../review/node.ts';
import { editDates, editTexts, editWhole } from './edit-texts.ts';
import { pairVersions, saysOf, type Typed, type Versions } from './pair-versions.ts';
import { placeWords } from './place-words.ts';

/** Words that differ, and the nodes that they cannot be written in. */
export function planTexts(versions: Versions): { fixes: Fix[]; stuck: (readonly [own: Node, edited: Node])[] } {
  const { own, edited } = versions;
  const [shared, sharedEdited] = [countParagraphs(own), countParagraphs(edited)];
  const fixes: Fix[] = [];
  const stuck: (readonly [Node, Node])[] = [];
  for (const [a, built, b] of pairVersions(versions).pairs) {
    const isParted = shared(a) !== sharedEdited(b);
    if (built.own === b.own && looksOf(built) === looksOf(b) && !isParted) continue;
    const dates = editDates(pointersOf(a, own), pointersOf(b, edited), own.source, edited.source);
    if (dates.length > 0) {
      fixes.push(...dates);
      continue;
    }
    // What the draft of the plan itself reads otherwise says nothing of where a word stands.
    const isSure = saysOf(a) === saysOf(built);
    const words = placeWords(a, own.places, own.source);
    const after = placeWords(b, edited.places, edited.source);
    const edit = isParted ? editWhole : editTexts;
    const found = isSure ? edit(words, after, own.source, edited.source) : undefined;
    if (found) fixes.push(...found);
    else stuck.push([a, b]);
  }
  return { fixes, stuck };
}

/** The texts that a node's words stand in, in order. */
function pointersOf({ runs }: Node, { places, source }: Typed): string[] {
  const pointers = runs.flatMap(({ place }) => {
    const typed = place === undefined ? undefined : places[place];
    return typed?.file === source.file ? [typed.pointer] : [];
  });
  return [...new Set(pointers)];
}

/** How many paragraphs stand in the text of a node: a blank line parts them. */
function countParagraphs({ tree, places }: Typed): (node: Node) => number {
  const counts = new Map<string, number>();
  const pointerOf = ({ runs }: Node) => {
    const place = runs.find((run) => run.place !== undefined)?.place;
    return place === undefined ? '' : places[place]!.pointer;
  };
  const count = (node: Node): void => {
    if (node.kind === 'paragraph') counts.set(pointerOf(node), (counts.get(pointerOf(node)) ?? 0) + 1);
    for (const child of node.children) count(child);
  };
  count(tree);
  return (node) => (node.kind === 'paragraph' ? (counts.get(pointerOf(node)) ?? 1) : 1);
}

function looksOf({ words }: Node): string {
  return words.map(({ look }) => look).join();
}
