import { joinBags, likenessOf, makeBag } from './likeness.ts';
import type { Matching } from './match-nodes.ts';
import { classOf, type Node } from './node.ts';

/** Texts that became one, or one that became several: by the matched node, all of them in order. */
export interface Splits {
  /** By the node of the later document, the earlier ones it was joined of. */
  readonly joined: ReadonlyMap<Node, readonly Node[]>;
  /** By the node of the earlier document, the later ones it was parted into. */
  readonly split: ReadonlyMap<Node, readonly Node[]>;
}

/** How much of a parted text must stand in its parts. */
const leastCovered = 0.85;
const mostParts = 6;

/** Finds texts that were parted or joined: beside the one they are matched with stand unmatched ones with the rest of the words. */
export function findSplits(before: Node, after: Node, matching: Matching): Splits {
  return {
    split: find(after, matching.after, matching.before),
    joined: find(before, matching.before, matching.after),
  };
}

/** @param parts the tree in which the parts stand */
function find(parts: Node, partOf: ReadonlyMap<Node, Node>, wholeOf: ReadonlyMap<Node, Node>): Map<Node, Node[]> {
  const order = listNodes(parts);
  const placeOf = new Map(order.map((node, i) => [node, i]));
  const used = new Set<Node>();
  const found = new Map<Node, Node[]>();
  for (const [whole, part] of partOf) {
    if (whole.own === part.own || whole.words.length <= part.words.length) continue;
    const isFree = (node: Node | undefined): node is Node =>
      node !== undefined &&
      !wholeOf.has(node) &&
      !used.has(node) &&
      node.children.length === 0 &&
      node.words.length > 1 &&
      classOf(node) === classOf(part);
    const own = [part];
    let best = likenessOf(whole.bag, part.bag);
    for (const step of [1, -1]) {
      for (let at = placeOf.get(part)! + step; own.length < mostParts && isFree(order[at]); at += step) {
        const more = step > 0 ? [...own, order[at]!] : [order[at]!, ...own];
        const likeness = likenessOf(whole.bag, joined(more));
        if (likeness <= best) break;
        own.splice(0, own.length, ...more);
        best = likeness;
      }
    }
    if (own.length === 1 || best < leastCovered) continue;
    for (const node of own) used.add(node);
    found.set(whole, own);
  }
  return found;
}

/** The words of several texts as those of one. */
function joined(nodes: readonly Node[]): Float64Array {
  return nodes.length === 1 ? joinBags([nodes[0]!.bag]) : makeBag(nodes.flatMap(({ words }) => words));
}

function listNodes(node: Node): Node[] {
  return [node, ...node.children.flatMap(listNodes)];
}
