import type { Fix } from '../core/problem.ts';
import type { Word } from '../review/cut-words.ts';
import type { Node } from '../review/node.ts';
import type { Source } from '../source/read-yaml.ts';
import { carryEdits } from './carry-edits.ts';
import { editDates, editTexts, editWhole, removeParagraph } from './edit-texts.ts';
import type { KeepCase } from './keep-case.ts';
import { pairVersions, saysOf, type Typed, type Versions } from './pair-versions.ts';
import { type PlacedWord, placeWords, pointersOf } from './place-words.ts';

/**
 * Words that differ, and the nodes that they cannot be written in.
 * @param keepCase of the edited file
 */
export function planTexts(
  versions: Versions,
  keepCase: KeepCase,
): { fixes: Fix[]; stuck: (readonly [own: Node, edited: Node])[] } {
  const { own, edited } = versions;
  const [shared, sharedEdited] = [countParagraphs(versions.built), countParagraphs(edited)];
  const countOwn = countParagraphs(own);
  const fixes: Fix[] = [];
  const stuck: (readonly [Node, Node])[] = [];
  const { pairs, removed } = pairVersions(versions);
  for (const [a, built, b] of pairs) {
    // The day of the plan is a value (plan-values.ts), whole or none.
    if (a.kind === 'field' && a.name === 'date') continue;
    const isParted = shared(built) !== sharedEdited(b);
    const isEdited = built.own !== b.own && wordsOf(built.words) !== wordsOf(keepCase(built.words, b.words));
    if (!isEdited && looksOf(built) === looksOf(b) && !isParted) continue;
    const dates = editDates(pointersOf(a, own), pointersOf(b, edited), own.source, edited.source);
    if (dates.length > 0) {
      fixes.push(...dates);
      continue;
    }
    const words = placeWords(a, own.places, own.source);
    const after = keepCase(built.words, placeWords(b, edited.places, edited.source));
    const isSure = saysOf(a) === saysOf(built);
    // A whole text of the draft stands for a whole text of the plan.
    const drafted = countOwn(a) === shared(built) ? edited.source : undefined;
    const found = isParted
      ? isSure && drafted && editWhole(words, after, own.source, drafted)
      : isSure
        ? editTexts(words, after, own.source, drafted)
        : editCarried(words, built.words, after, own.source);
    if (found) fixes.push(...found);
    else stuck.push([a, b]);
  }
  for (const node of removed) {
    const fix =
      node.kind === 'paragraph' &&
      countOwn(node) > 1 &&
      removeParagraph(placeWords(node, own.places, own.source), own.source);
    if (fix) fixes.push(fix);
  }
  return { fixes, stuck };
}

/** What the draft of the plan itself reads otherwise says nothing of where a word stands: only what the edits touch has to be known. */
function editCarried(
  own: readonly PlacedWord[],
  built: readonly Word[],
  edited: readonly PlacedWord[],
  source: Source,
): Fix[] | undefined {
  const wanted = carryEdits(own, built, edited);
  return wanted && editTexts(own, wanted, source);
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

function wordsOf(words: readonly Word[]): string {
  return words.map(({ id }) => id).join(' ');
}

function looksOf({ words }: Node): string {
  return words.map(({ look }) => look).join();
}
