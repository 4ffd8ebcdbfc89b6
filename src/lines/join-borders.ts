import type { Block, Paragraph, Rule } from '../flow/flow.ts';

/** Whether a paragraph shares its border with a neighbour that has the same one. */
export interface Joins {
  readonly above: boolean;
  readonly below: boolean;
}

/** Word draws neighbours with the same border and the same indents as one: no line between them. */
export function findJoins(blocks: readonly Block[], i: number): Joins {
  return { above: sharesBorder(blocks[i - 1], blocks[i]), below: sharesBorder(blocks[i], blocks[i + 1]) };
}

/** The line above the first line of text and the one below the last, where they are drawn. */
export function borderEdges({ border }: Paragraph, { above, below }: Joins): { top?: Rule; bottom?: Rule } {
  const top = above ? undefined : (border?.top ?? border?.box);
  const bottom = below ? undefined : (border?.bottom ?? border?.box);
  return { ...(top && { top }), ...(bottom && { bottom }) };
}

/** Twips that a line of a border takes with its space. */
export function borderHeight(rule: Rule | undefined): number {
  return rule ? (rule.width + rule.space) * 20 : 0;
}

function sharesBorder(a: Block | undefined, b: Block | undefined): boolean {
  if (a?.kind !== 'paragraph' || b?.kind !== 'paragraph' || !a.border || !b.border) return false;
  if (a.indent.left !== b.indent.left || a.indent.right !== b.indent.right) return false;
  const sides = ['top', 'bottom', 'box'] as const;
  return sides.every((side) => sameRule(a.border?.[side], b.border?.[side]));
}

function sameRule(a: Rule | undefined, b: Rule | undefined): boolean {
  if (!a || !b) return a === b;
  return a.width === b.width && a.space === b.space && a.color === b.color;
}
