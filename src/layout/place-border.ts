import { ptFromTwip } from '../core/units.ts';
import type { Paragraph, Rule } from '../flow/flow.ts';
import type { Column } from './layout-paragraph.ts';
import type { PutItem } from './strip.ts';

/** Border of one line of a paragraph. */
export interface LineBorder {
  /** Twips the border takes above and below the line. */
  readonly above: number;
  readonly below: number;
  /** Draws it; `top` in twips is the upper edge of the strip, border included. */
  place(top: number, put: PutItem): void;
}

const noBorder: LineBorder = { above: 0, below: 0, place: () => {} };

/**
 * Border around one line of text of the given height (twips). Top and bottom lines run from indent to indent; the sides
 * of a box stand outside the indents, by their space, as in Word.
 */
export function placeBorder(
  paragraph: Paragraph,
  column: Column,
  height: number,
  edges: { readonly top: boolean; readonly bottom: boolean },
): LineBorder {
  const { border, indent } = paragraph;
  if (!border) return noBorder;
  const { box } = border;
  const top = edges.top ? (border.top ?? box) : undefined;
  const bottom = edges.bottom ? (border.bottom ?? box) : undefined;
  const above = extentOf(top);
  const below = extentOf(bottom);
  const left = ptFromTwip(column.left + indent.left) - (box ? box.space + box.width / 2 : 0);
  const right = ptFromTwip(column.left + column.width - indent.right) + (box ? box.space + box.width / 2 : 0);
  const half = box ? box.width / 2 : 0;
  const place = (topEdge: number, put: PutItem): void => {
    const start = ptFromTwip(topEdge);
    const end = ptFromTwip(topEdge + above + height + below);
    const draw = ({ width, color }: Rule, x1: number, y1: number, x2: number, y2: number): void =>
      put({ kind: 'rule', x1, y1, x2, y2, thickness: width, color, owner: paragraph });
    if (top) draw(top, left - half, start + top.width / 2, right + half, start + top.width / 2);
    if (box) {
      draw(box, left, start, left, end);
      draw(box, right, start, right, end);
    }
    if (bottom) draw(bottom, left - half, end - bottom.width / 2, right + half, end - bottom.width / 2);
  };
  return { above, below, place };
}

/** Twips a line takes with its space. */
function extentOf(rule: Rule | undefined): number {
  return rule ? (rule.width + rule.space) * 20 : 0;
}

/** Word draws neighbours with the same border and the same indents as one: no line between them. */
export function sharesBorder(a: Paragraph, b: Paragraph): boolean {
  if (!a.border || !b.border) return false;
  if (a.indent.left !== b.indent.left || a.indent.right !== b.indent.right) return false;
  const sides = ['top', 'bottom', 'box'] as const;
  return sides.every((side) => sameRule(a.border?.[side], b.border?.[side]));
}

function sameRule(a: Rule | undefined, b: Rule | undefined): boolean {
  if (!a || !b) return a === b;
  return a.width === b.width && a.space === b.space && a.color === b.color;
}
