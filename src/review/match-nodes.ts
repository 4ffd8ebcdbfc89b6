import { alignInOrder } from './align-in-order.ts';
import { joinWords } from './cut-words.ts';
import { findAnchors, longestRise } from './find-anchors.ts';
import { findLikely } from './find-likely.ts';
import { isBlank, likenessOfNodes } from './likeness.ts';
import { classOf, type Node } from './node.ts';

/** Which nodes of two trees are one and the same. */
export interface Matching {
  readonly after: ReadonlyMap<Node, Node>;
  readonly before: ReadonlyMap<Node, Node>;
  readonly parents: ReadonlyMap<Node, Node>;
}

/** How alike two texts must be to be taken for one: at the same place, elsewhere among brothers, elsewhere in the document. */
const least = { here: 0.38, brothers: 0.5, anywhere: 0.6 } as const;
/** Texts with so few words are like too many others to be found again elsewhere. */
const fewestWords = 4;
/** So short that another text in its place is taken for the same one, changed. */
const short = 8;

/** Matches the nodes of two trees, from the root down: what is equal, then what is alike, then what moved elsewhere. */
export function matchNodes(before: Node, after: Node): Matching {
  const after_ = new Map<Node, Node>();
  const before_ = new Map<Node, Node>();
  const parents = new Map<Node, Node>();
  const free = (node: Node) => !(after_.has(node) || before_.has(node));

  const pair = (a: Node, b: Node): void => {
    after_.set(a, b);
    before_.set(b, a);
  };
  /** A pair, and all below it. */
  const join = (a: Node, b: Node): void => {
    const work: [Node, Node][] = [[a, b]];
    for (let next = work.pop(); next; next = work.pop()) {
      const [one, other] = next;
      if (!(free(one) && free(other))) continue;
      pair(one, other);
      if (one.deep === other.deep)
        work.push(...one.children.map((child, i): [Node, Node] => [child, other.children[i]!]));
      else work.push(...matchChildren(one.children.filter(free), other.children.filter(free), one.kind === 'row'));
    }
  };
  for (const tree of [before, after]) setParents(tree, parents);
  join(before, after);
  const left = listFree(before, free);
  const right = listFree(after, free);
  for (const [a, b] of pairEqual(left, right)) join(a, b);
  for (const [a, b] of pairLikely(left.filter(free), right.filter(free), least.anywhere, fewestWords)) join(a, b);
  return { after: after_, before: before_, parents };
}

function setParents(node: Node, parents: Map<Node, Node>): void {
  for (const child of node.children) {
    parents.set(child, node);
    setParents(child, parents);
  }
}

/** All nodes that are matched with nothing, what holds others before them. */
function listFree(node: Node, free: (node: Node) => boolean): Node[] {
  return [...(free(node) ? [node] : []), ...node.children.flatMap((child) => listFree(child, free))];
}

/** Children of two matched nodes that are the same. */
function matchChildren(before: readonly Node[], after: readonly Node[], areCells: boolean): [Node, Node][] {
  const pairs: [Node, Node][] = [];
  const taken = new Set<Node>();
  const take = (found: Iterable<readonly [Node, Node]>): void => {
    for (const [a, b] of found) {
      if (taken.has(a) || taken.has(b)) continue;
      taken.add(a);
      taken.add(b);
      pairs.push([a, b]);
    }
  };
  const left = () => before.filter((node) => !taken.has(node));
  const right = () => after.filter((node) => !taken.has(node));
  take(pairByName(before, after, areCells));
  take(findAnchors(left(), right(), ({ deep }) => deep));
  take(findAnchors(left(), right(), ({ own, words }) => (words.length === 0 ? undefined : own)));
  for (const [a, b] of listGaps(before, after, pairs)) take(alignGap(a, b));
  take(pairEqual(left(), right()));
  take(pairLikely(left(), right(), least.brothers, 1));
  return pairs;
}

/** Lines of the head and end by what they are, a signer who signs alone; cells by their columns, or by their place where no column came or went. */
function pairByName(before: readonly Node[], after: readonly Node[], areCells: boolean): [Node, Node][] {
  const named = before.flatMap((a): [Node, Node][] => {
    const isKnown = a.kind === 'field' || a.kind === 'signer' || (areCells && a.name !== '');
    if (!isKnown) return [];
    const isSame = ({ kind, name }: Node) => kind === a.kind && name === a.name;
    const [own, same] = [before.filter(isSame), after.filter(isSame)];
    return same.length === 1 && own.length === 1 ? [[a, same[0]!]] : [];
  });
  if (!areCells || before.length !== after.length) return named;
  const known = new Set(named.flat());
  return [
    ...named,
    ...before.flatMap((a, i): [Node, Node][] => {
      const b = after[i]!;
      return known.has(a) || known.has(b) ? [] : [[a, b]];
    }),
  ];
}

/** What lies unmatched between pairs that stand in the same order. */
function listGaps(
  before: readonly Node[],
  after: readonly Node[],
  pairs: readonly (readonly [Node, Node])[],
): [Node[], Node[]][] {
  const placeOf = new Map(after.map((node, i) => [node, i]));
  const matched = new Map(pairs);
  const taken = new Set(pairs.map(([, b]) => b));
  const gaps: [Node[], Node[]][] = [];
  let own: Node[] = [];
  let at = 0;
  const close = (to: number): void => {
    const others = after.slice(at, Math.max(at, to)).filter((node) => !taken.has(node));
    if (own.length > 0 && others.length > 0) gaps.push([own, others]);
    own = [];
    at = Math.max(at, to + 1);
  };
  for (const node of before) {
    const other = matched.get(node);
    if (other === undefined) own.push(node);
    else if (placeOf.get(other)! >= at) close(placeOf.get(other)!);
  }
  close(after.length);
  return gaps;
}

/** Pairs of two stretches in the same order, so that they are together as alike as can be. */
function alignGap(before: readonly Node[], after: readonly Node[]): (readonly [Node, Node])[] {
  if (before.length === 1 && after.length === 1 && isReplaced(before[0]!, after[0]!)) return [[before[0]!, after[0]!]];
  return alignInOrder(before, after, likenessHere, least.here) ?? pairLikely(before, after, least.here, 1);
}

/** A blank is like whatever fills it, if nothing else is more like that. */
function likenessHere(a: Node, b: Node): number {
  const isFilled =
    isBlank(joinWords(a.words)) && classOf(a) === classOf(b) && a.shape === b.shape && b.words.length > 0;
  return Math.max(likenessOfNodes(a, b), isFilled ? least.here : 0);
}

/** Short texts that stand alone in the same place are one text, changed, even where they share no word. */
function isReplaced(a: Node, b: Node): boolean {
  const count = a.words.length + b.words.length;
  return (
    classOf(a) === classOf(b) && a.shape === b.shape && a.children.length + b.children.length === 0 && count <= short
  );
}

/** Equal nodes wherever they stand; what holds others before what it holds. */
function pairEqual(before: readonly Node[], after: readonly Node[]): [Node, Node][] {
  const byContent = new Map<number, Node[]>();
  for (const node of after) {
    if (node.whole.length < 2) continue;
    const same = byContent.get(node.deep);
    if (same) same.push(node);
    else byContent.set(node.deep, [node]);
  }
  return before.flatMap((node): [Node, Node][] => {
    const other = byContent.get(node.deep)?.shift();
    return other ? [[node, other]] : [];
  });
}

function pairLikely(
  before: readonly Node[],
  after: readonly Node[],
  least: number,
  fewest: number,
): (readonly [Node, Node])[] {
  return findLikely(before, after, { bagOf: ({ whole }) => whole, likenessOf: likenessOfNodes, least, fewest });
}

/** Children of a node that stand in the same order below its counterpart; the others moved: as few as can be, else those with fewer words. */
export function findSteady(a: Node, b: Node, matching: Matching): ReadonlySet<Node> {
  const placeOf = new Map(a.children.map((child, i) => [child, i]));
  const pairs = b.children.flatMap((child) => {
    const other = matching.before.get(child);
    const place = other && placeOf.get(other);
    return place === undefined ? [] : [{ child, place }];
  });
  const words = pairs.reduce((sum, { child }) => sum + child.whole.length, 1);
  const kept = longestRise(
    pairs.map(({ place }) => place),
    (i) => 1 + pairs[i]!.child.whole.length / words,
  );
  return new Set(kept.map((i) => pairs[i]!.child));
}
