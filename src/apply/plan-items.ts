import {
  insertItem,
  insertKey,
  isCommented,
  itemAt,
  keyAt,
  type Lines,
  removeItem,
  removeKey,
  replaceItem,
  replaceKey,
  type Stretch,
} from '../edit/splice-entries.ts';
import type { Node } from '../review/node.ts';
import { parentOf, type Source } from '../source/read-yaml.ts';
import { createEntryFinder, type Entry } from './find-entries.ts';
import { pairVersions, type Versions } from './pair-versions.ts';
import { pointersOf } from './place-words.ts';

/**
 * Each thing that came, went or moved, as the stretches of the file that it takes.
 * @param stuck nodes whose words have no place in the plan: they are written anew, as a draft spells them
 */
export function planItems(versions: Versions, stuck: readonly (readonly [own: Node, edited: Node])[]): Stretch[][] {
  const { own, edited } = versions;
  const { removed, added, moved, parents, ownOf } = pairVersions(versions);
  const entryOf = createEntryFinder(own.tree, own.places, own.source);
  const draftedOf = createEntryFinder(edited.tree, edited.places, edited.source);
  const linesOf = (source: Source, entry: Entry | undefined): Lines | undefined => {
    if (entry?.isItem) return itemAt(source, entry.pointer);
    const key = entry && keyAt(source, entry.pointer);
    return key && { lines: key.lines, comments: [] };
  };
  const remove = (node: Node): Stretch | undefined => {
    const entry = entryOf(node);
    return entry && (entry.isItem ? removeItem : removeKey)(own.source, entry.pointer);
  };
  const isMoved = new Set(moved.map(([, node]) => node));
  /** Behind the nearest brother before it that the plan has, else before the nearest one behind it. */
  const insert = (node: Node, lines: Lines): Stretch | undefined => {
    const brothers = parents.get(node)?.children ?? [];
    const at = brothers.indexOf(node);
    const find = (among: readonly Node[], side: 'before' | 'after') => {
      for (const brother of among) {
        const other = isMoved.has(brother) ? undefined : ownOf(brother);
        const entry = other && entryOf(other);
        const found = entry?.isItem && insertItem(own.source, entry.pointer, side, lines);
        if (found) return found;
      }
      return undefined;
    };
    return find(brothers.slice(0, at).reverse(), 'after') ?? find(brothers.slice(at + 1), 'before');
  };
  /** A text that is now several: `text: …` as `text: [… , …]`. */
  const part = (node: Node): Stretch | undefined => {
    const entry = draftedOf(node);
    const list = entry?.isItem ? parentOf(entry.pointer) : '';
    const brothers = parents.get(node)?.children ?? [];
    for (const brother of brothers) {
      const beside = draftedOf(brother);
      const other = beside && parentOf(beside.pointer) === list ? ownOf(brother) : undefined;
      const text = other && entryOf(other);
      const lines = keyAt(edited.source, list)?.lines;
      if (text && !text.isItem && lines) return replaceKey(own.source, text.pointer, lines);
    }
    return undefined;
  };
  const rewrite = (a: Node | undefined, b: Node): Stretch | undefined => {
    const [entry, lines] = [a && entryOf(a), linesOf(edited.source, draftedOf(b))];
    return entry?.isItem && lines ? replaceItem(own.source, entry.pointer, lines.lines) : undefined;
  };
  /** A heading that the form printed is one that the plan says. */
  const name = (a: Node, b: Node): Stretch | undefined => {
    const [mine, theirs, [pointer]] = [entryOf(a), draftedOf(b), pointersOf(b, edited)];
    if (!mine || !theirs || !pointer?.startsWith(`${theirs.pointer}/`)) return undefined;
    const lines = keyAt(edited.source, pointer)?.lines;
    return lines && insertKey(own.source, mine.pointer + pointer.slice(theirs.pointer.length), 'before', lines);
  };
  /** The first of a list below a node that has none: the list is put behind what the plan says there. */
  const list = (node: Node, owner: Node): Stretch | undefined => {
    const [mine, entry] = [entryOf(owner), draftedOf(node)];
    if (!mine?.isItem || !entry?.isItem) return undefined;
    const pointer = parentOf(entry.pointer);
    const lines = keyAt(edited.source, pointer)?.lines;
    return lines && insertKey(own.source, mine.pointer + pointer.slice(pointer.lastIndexOf('/')), 'after', lines);
  };
  /** The first below a node is written with that node. */
  const nest = (node: Node): Stretch | undefined => {
    const parent = parents.get(node);
    const owner = parent && ownOf(parent);
    if (!parent || !owner) return undefined;
    return owner.children.length === 0 ? rewrite(owner, parent) : list(node, owner);
  };
  const edits: (Stretch | undefined)[][] = [];
  for (const [w, l] of [
    ['removed', removed],
    ['added', added],
    ['moved', moved.map(([a]) => a)],
    ['stuck', stuck.map(([a]) => a)],
  ] as const)
    for (const n of l)
      process.stderr.write(
        `${w} ${n.kind} ${n.words.map((x) => x.text).join(' ')} own ${entryOf(n)?.pointer} drafted ${w === 'added' ? draftedOf(n)?.pointer : ''}\n`,
      );
  for (const node of removed) edits.push([remove(node)]);
  for (const node of added) {
    const lines = linesOf(edited.source, draftedOf(node));
    edits.push([part(node) ?? (lines && insert(node, lines)) ?? nest(node)]);
  }
  for (const [node, to] of moved) {
    const lines = linesOf(own.source, entryOf(node));
    const beside = lines && insert(to, lines);
    // What is said of it in comments is in no draft.
    const isPlain = lines?.comments.length === 0 && !lines.lines.some(isCommented);
    edits.push([remove(node), beside ?? (isPlain ? nest(to) : undefined)]);
  }
  for (const [a, b] of stuck) edits.push([name(a, b) ?? rewrite(a, b)]);
  return edits.filter((edit): edit is Stretch[] => edit.every((stretch) => stretch !== undefined));
}
