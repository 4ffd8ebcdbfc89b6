import { isCommented, removeItem, removeKey, type Stretch } from '../edit/splice-entries.ts';
import type { Node } from '../review/node.ts';
import { createEntryFinder } from './find-entries.ts';
import { pairVersions, type Versions } from './pair-versions.ts';
import { insertBeside, linesOf, nameHeading, nest, partText, rewrite, type Sides } from './write-nodes.ts';

/**
 * Each thing that came, went or moved, as the stretches of the file that it takes.
 * @param stuck nodes whose words have no place in the plan: they are written anew, as a draft spells them
 */
export function planItems(versions: Versions, stuck: readonly (readonly [own: Node, edited: Node])[]): Stretch[][] {
  const { own, edited } = versions;
  const { removed, added, moved, parents, ownOf } = pairVersions(versions);
  const sides: Sides = {
    own: { source: own.source, entryOf: createEntryFinder(own.tree, own.places, own.source) },
    edited: { ...edited, entryOf: createEntryFinder(edited.tree, edited.places, edited.source) },
    parents,
    ownOf,
    moved: new Set(moved.map(([, node]) => node)),
  };
  const edits = [
    ...removed.map((node) => [removeNode(sides, node)]),
    ...added.map((node) => [addNode(sides, node)]),
    ...moved.map(([node, to]) => [removeNode(sides, node), moveNode(sides, node, to)]),
    ...stuck.map(([a, b]) => [nameHeading(sides, a, b) ?? rewrite(sides, a, b)]),
  ];
  return edits.filter((edit): edit is Stretch[] => edit.every((stretch) => stretch !== undefined));
}

function removeNode({ own }: Sides, node: Node): Stretch | undefined {
  const entry = own.entryOf(node);
  return entry && (entry.isItem ? removeItem : removeKey)(own.source, entry.pointer);
}

function addNode(sides: Sides, node: Node): Stretch | undefined {
  const parted = partText(sides, node);
  if (parted) return parted;
  const lines = linesOf(sides.edited, node);
  return (lines && insertBeside(sides, node, lines)) ?? nest(sides, node);
}

/** What moved takes its own lines along, with what is said of it in comments: that is in no draft. */
function moveNode(sides: Sides, node: Node, to: Node): Stretch | undefined {
  const lines = linesOf(sides.own, node);
  const beside = lines && insertBeside(sides, to, lines);
  if (beside) return beside;
  const isPlain = lines?.comments.length === 0 && !lines.lines.some(isCommented);
  return isPlain ? nest(sides, to) : undefined;
}
