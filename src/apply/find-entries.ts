import type { TextPlaces } from '../document/document.ts';
import type { Node } from '../review/node.ts';
import { parentOf, type Source, valueAt } from '../source/read-yaml.ts';

/** What of a plan says one node and nothing else: an item of a list, or a key with its value. */
export interface Entry {
  readonly pointer: string;
  readonly isItem: boolean;
}

/** Finds the entry of a node of the plan; undefined where it shares one with others, or stands in the words of the form. */
export function createEntryFinder(root: Node, places: TextPlaces, source: Source): (node: Node) => Entry | undefined {
  const byNode = new Map<Node, ReadonlySet<string>>();
  const counts = new Map<string, number>();
  const collect = (node: Node): ReadonlySet<string> => {
    const own = new Set<string>();
    for (const { place, note } of node.runs)
      for (const one of [place, ...(note?.runs.map((run) => run.place) ?? [])]) {
        const typed = one === undefined ? undefined : places[one];
        if (typed?.file === source.file) own.add(typed.pointer);
      }
    for (const pointer of own) counts.set(pointer, (counts.get(pointer) ?? 0) + 1);
    for (const child of node.children) for (const pointer of collect(child)) own.add(pointer);
    byNode.set(node, own);
    return own;
  };
  const all = [...collect(root)];
  return (node) => {
    const own = byNode.get(node);
    if (!own || own.size === 0) return undefined;
    const isOwn = (pointer: string) =>
      all.every((one) => own.has(one) || !(one === pointer || one.startsWith(`${pointer}/`)));
    // What phases are called is said once, and printed with each of them.
    const once = [...own].filter((pointer) => counts.get(pointer) === 1);
    let found: Entry | undefined;
    for (let at = commonStart(once.length > 0 ? once : [...own]); at !== '' && isOwn(at); at = parentOf(at)) {
      const isItem = Array.isArray(valueAt(source.data, parentOf(at)));
      found = { pointer: at, isItem };
      if (isItem) return found;
    }
    return found;
  };
}

/** The deepest pointer that holds all of these. */
function commonStart(pointers: readonly string[]): string {
  let common = pointers[0]!;
  for (const pointer of pointers)
    while (pointer !== common && !pointer.startsWith(`${common}/`)) common = parentOf(common);
  return common;
}
