import { childOf, type Element, plainText } from '../../src/document/document.ts';
import type { Content, Node } from './contents.ts';

/** A node as a plan has it: kind, depth in numbers and bullets, its words. */
interface Found {
  readonly kind: string;
  readonly depth: number;
  readonly level: number;
  readonly text: string;
}

/** How many nodes of a content stand in a document at their level and with their kind, and which do not. */
export function scoreNodes(
  root: Element,
  { nodes }: Pick<Content, 'nodes'>,
): { readonly share: number; readonly wrong: readonly string[] } {
  const found: Found[] = [];
  const walk = (parent: Element, depth: number, level: number): void => {
    for (const child of parent.children) {
      if (child.tag === 'paragraph' || child.tag === 'centred-line')
        found.push({ kind: 'paragraph', depth, level: 0, text: fold(plainText(child)) });
      else if (child.tag === 'table') found.push({ kind: 'table', depth, level: 0, text: fold(wordsOf(child)) });
      else if (child.tag === 'part') {
        const bullet = child.attributes['mark'] === 'bullet';
        const [heading, label, text] = (['heading', 'label', 'text'] as const).map((tag) => childOf(child, tag));
        const kind = bullet ? 'bullet' : heading ? 'heading' : label ? 'label' : 'text';
        const words = [heading, label, text].flatMap((one) => (one ? [plainText(one)] : [])).join(' ');
        const own = depth + Number(!bullet);
        found.push({ kind, depth: own, level, text: fold(words) });
        walk(child, own, bullet ? level + 1 : 0);
      }
    }
  };
  walk(root, 0, 0);
  const wrong: string[] = [];
  let at = 0;
  for (const node of nodes) {
    const wanted = {
      kind: node.kind,
      depth: node.depth,
      level: node.kind === 'bullet' ? node.level : 0,
      text: fold(wordsOfNode(node)),
    };
    const i = found.findIndex((one, k) => k >= at && one.text === wanted.text);
    const own = found[i];
    if (i >= 0) at = i + 1;
    if (
      !own ||
      own.kind !== wanted.kind ||
      own.depth !== wanted.depth ||
      (own.kind === 'bullet' && own.level !== wanted.level)
    )
      wrong.push(
        `${wanted.kind} ${wanted.depth} “${wordsOfNode(node).slice(0, 40)}”: ${own ? `${own.kind} ${own.depth}/${own.level}` : 'not there'}`,
      );
  }
  return { share: 1 - wrong.length / nodes.length, wrong };
}

function wordsOfNode(node: Node): string {
  if (node.kind === 'table') return node.rows.flat().join(' ');
  return node.kind === 'label' ? `${node.label} ${node.text}` : node.text;
}

function wordsOf(element: Element): string {
  return [plainText(element), ...element.children.map(wordsOf)].filter(Boolean).join(' ');
}

/** Words alone: how a sign at the end is set is for the form to say. */
function fold(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
