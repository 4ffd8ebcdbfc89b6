import { groupBy } from '../core/group-by.ts';
import type { TextPlaces } from '../document/document.ts';
import { findSteady, type Matching, matchNodes } from '../review/match-nodes.ts';
import type { Node } from '../review/node.ts';
import type { Source } from '../source/read-yaml.ts';

/** A plan as a tree, and where its words were typed. */
export interface Typed {
  readonly tree: Node;
  readonly places: TextPlaces;
  readonly source: Source;
}

/**
 * What a plan would have to say otherwise to print as an edited file does. Three trees of one interner are compared: the plan; what
 * is drafted from the Word file that it is built to; what is drafted from the edited one. What a draft spells otherwise than the plan
 * does is then no edit.
 */
export interface Versions {
  readonly own: Typed;
  readonly built: Typed;
  readonly edited: Typed;
}

/** Pairs of the plan and the edited file, and what has no partner. */
export interface Paired {
  readonly pairs: readonly (readonly [own: Node, built: Node, edited: Node])[];
  readonly ownOf: (edited: Node) => Node | undefined;
  /** Of the plan. */
  readonly removed: readonly Node[];
  /** Of the edited file. */
  readonly added: readonly Node[];
  /** Elsewhere among its brothers, or below another parent. */
  readonly moved: readonly (readonly [own: Node, edited: Node])[];
  readonly parents: ReadonlyMap<Node, Node>;
}

/** Which nodes of the plan are which of the edited file. */
export function pairVersions({ own, built, edited }: Versions): Paired {
  const drafted = matchSame(own.tree, built.tree);
  const changed = matchNodes(built.tree, edited.tree);
  const ownOf = (node: Node) => {
    const middle = changed.before.get(node);
    return middle && drafted.before.get(middle);
  };
  const pairs = [...changed.after].flatMap(([middle, b]): Paired['pairs'] => {
    const a = drafted.before.get(middle);
    return a ? [[a, middle, b]] : [];
  });
  const parents = new Map([...drafted.parents, ...changed.parents]);
  const removed = tops(built.tree, (node) => changed.after.has(node)).flatMap((node) => drafted.before.get(node) ?? []);
  const added = tops(edited.tree, (node) => changed.before.has(node));
  const steady = new Map<Node, ReadonlySet<Node>>();
  const moved = pairs.flatMap(([a, middle, b]): Paired['moved'] => {
    const [from, to] = [changed.parents.get(middle), changed.parents.get(b)];
    if (!from || !to || b.kind === 'cell' || b.kind === 'field') return [];
    if (changed.after.get(from) !== to) return [[a, b]];
    const inOrder = steady.get(to) ?? findSteady(from, to, changed);
    steady.set(to, inOrder);
    return inOrder.has(b) ? [] : [[a, b]];
  });
  return { pairs, ownOf, removed, added, parents, moved };
}

/** A plan and the draft of its own document: what the draft takes for another kind of thing says the same words all the same. */
function matchSame(own: Node, built: Node): Matching {
  const matching = matchNodes(own, built);
  const [after, before] = [new Map(matching.after), new Map(matching.before)];
  const left = groupBy(
    listNodes(own).filter((node) => !after.has(node) && node.words.length > 0),
    saysOf,
  );
  for (const node of listNodes(built)) {
    const other = before.has(node) ? undefined : left.get(saysOf(node))?.shift();
    if (!other) continue;
    after.set(other, node);
    before.set(node, other);
  }
  return { ...matching, after, before };
}

function listNodes(node: Node): Node[] {
  return [node, ...node.children.flatMap(listNodes)];
}

/** What a node says, whatever it is taken for. */
export function saysOf({ words }: Node): string {
  return words.map(({ id }) => id).join(' ');
}

/** The uppermost nodes without a partner; one below which something has a partner is left as it is. */
function tops(node: Node, isPaired: (node: Node) => boolean): Node[] {
  if (isPaired(node)) return node.children.flatMap((child) => tops(child, isPaired));
  return holdsPaired(node, isPaired) ? [] : [node];
}

function holdsPaired(node: Node, isPaired: (node: Node) => boolean): boolean {
  return isPaired(node) || node.children.some((child) => holdsPaired(child, isPaired));
}
