import type { What } from './change.ts';
import { joinWords } from './cut-words.ts';
import type { Node } from './node.ts';

/** How long the words of a heading or row may be where they only say where something stands (UTF-16 units). */
const longest = 90;

/** What a reader calls a node. */
export function nameOf({ kind, name, shape }: Node): What {
  if (kind === 'field') return name as What;
  if (kind === 'part') return shape.endsWith('heading') ? 'heading' : 'item';
  return kind === 'document' ? 'subject' : kind;
}

/** The words of a node; those of a row or a signer are in what it holds. */
export function wordsOf(node: Node): string {
  if (node.kind === 'row') return node.children.map(wordsOf).join(' | ');
  if (node.kind === 'signer') return node.children.map(wordsOf).filter(Boolean).join(' ');
  const own = joinWords(node.words);
  // A cell of several paragraphs is told in one line.
  return node.kind === 'cell' ? [own, ...node.children.map(wordsOf)].filter(Boolean).join(' / ') : own;
}

/** The headings a node stands below, outermost first, each with its number: as the later document has them, if it does. */
export function sectionOf(
  node: Node,
  { parents, after }: { readonly parents: ReadonlyMap<Node, Node>; readonly after: ReadonlyMap<Node, Node> },
): string[] {
  const path: string[] = [];
  for (let above = parents.get(node); above && above.kind !== 'document'; above = parents.get(above)) {
    const words = labelOf(after.get(above) ?? above);
    if (words !== '') path.unshift(words);
  }
  if (node.kind === 'cell' && node.name !== '') path.push(node.name);
  return path;
}

function labelOf(node: Node): string {
  const own = node.kind === 'row' ? (node.children.map(wordsOf).find((words) => words !== '') ?? '') : wordsOf(node);
  const name = node.kind === 'cell' ? node.name : node.kind === 'signer' ? '' : own;
  const words = [node.marker, cut(name)].filter(Boolean).join(' ');
  return node.kind === 'table' && words === '' ? 'Bảng' : words;
}

function cut(words: string): string {
  if (words.length <= longest) return words;
  const space = words.lastIndexOf(' ', longest);
  return `${words.slice(0, space > 0 ? space : longest)}…`;
}
