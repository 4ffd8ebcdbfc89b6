import {
  insertItem,
  insertKey,
  itemAt,
  keyAt,
  type Lines,
  replaceItem,
  replaceKey,
  type Stretch,
} from '../edit/splice-entries.ts';
import type { Node } from '../review/node.ts';
import { parentOf, type Source } from '../source/read-yaml.ts';
import type { Entry } from './find-entries.ts';
import type { Paired, Typed } from './pair-versions.ts';
import { pointersOf } from './place-words.ts';

/** A plan, and what of it says one node. */
interface Side {
  readonly source: Source;
  readonly entryOf: (node: Node) => Entry | undefined;
}

/** The plan that is written into, the draft of the edited file that says how, and which nodes of the two are one. */
export interface Sides extends Pick<Paired, 'parents' | 'ownOf'> {
  readonly own: Side;
  readonly edited: Side & Typed;
  /** Nodes of the draft that stood elsewhere: nothing is put beside them. */
  readonly moved: ReadonlySet<Node>;
}

/** What is typed of a node. */
export function linesOf({ source, entryOf }: Side, node: Node): Lines | undefined {
  const entry = entryOf(node);
  if (entry?.isItem) return itemAt(source, entry.pointer);
  const key = entry && keyAt(source, entry.pointer);
  return key && { lines: key.lines, comments: [] };
}

/** Lines of a node behind the nearest brother before it that the plan has, else before the nearest one behind it. */
export function insertBeside({ own, parents, ownOf, moved }: Sides, node: Node, lines: Lines): Stretch | undefined {
  const brothers = parents.get(node)?.children ?? [];
  const at = brothers.indexOf(node);
  const find = (among: readonly Node[], side: 'before' | 'after') => {
    for (const brother of among) {
      const other = moved.has(brother) ? undefined : ownOf(brother);
      const entry = other && own.entryOf(other);
      const found = entry?.isItem && insertItem(own.source, entry.pointer, side, lines);
      if (found) return found;
    }
    return undefined;
  };
  return find(brothers.slice(0, at).reverse(), 'after') ?? find(brothers.slice(at + 1), 'before');
}

/** A text that is now several: `text: …` as `text: [… , …]`. */
export function partText({ own, edited, parents, ownOf }: Sides, node: Node): Stretch | undefined {
  const entry = edited.entryOf(node);
  const list = entry?.isItem ? parentOf(entry.pointer) : '';
  for (const brother of parents.get(node)?.children ?? []) {
    const beside = edited.entryOf(brother);
    const other = beside && parentOf(beside.pointer) === list ? ownOf(brother) : undefined;
    const text = other && own.entryOf(other);
    const lines = keyAt(edited.source, list)?.lines;
    if (text && !text.isItem && lines) return replaceKey(own.source, text.pointer, lines);
  }
  return undefined;
}

/** An item of the plan as the draft spells it. */
export function rewrite({ own, edited }: Sides, a: Node, b: Node): Stretch | undefined {
  const [entry, lines] = [own.entryOf(a), linesOf(edited, b)];
  return entry?.isItem && lines ? replaceItem(own.source, entry.pointer, lines.lines) : undefined;
}

/** A heading that the form printed is one that the plan says. */
export function nameHeading({ own, edited }: Sides, a: Node, b: Node): Stretch | undefined {
  const [mine, theirs, [pointer]] = [own.entryOf(a), edited.entryOf(b), pointersOf(b, edited)];
  if (!mine || !theirs || !pointer?.startsWith(`${theirs.pointer}/`)) return undefined;
  const lines = keyAt(edited.source, pointer)?.lines;
  return lines && insertKey(own.source, mine.pointer + pointer.slice(theirs.pointer.length), 'before', lines);
}

/** The first below a node that has nothing below it in the plan: written with that node, or as a list behind what the plan says there. */
export function nest(sides: Sides, node: Node): Stretch | undefined {
  const { parents, ownOf } = sides;
  const parent = parents.get(node);
  const owner = parent && ownOf(parent);
  if (!parent || !owner) return undefined;
  return owner.children.length === 0 ? rewrite(sides, owner, parent) : insertList(sides, node, owner);
}

function insertList({ own, edited }: Sides, node: Node, owner: Node): Stretch | undefined {
  const [mine, entry] = [own.entryOf(owner), edited.entryOf(node)];
  if (!mine?.isItem || !entry?.isItem) return undefined;
  const pointer = parentOf(entry.pointer);
  const lines = keyAt(edited.source, pointer)?.lines;
  return lines && insertKey(own.source, mine.pointer + pointer.slice(pointer.lastIndexOf('/')), 'after', lines);
}
