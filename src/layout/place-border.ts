import { ptFromTwip } from '../core/units.ts';
import type { Paragraph, Rule } from '../flow/flow.ts';
import { borderEdges, borderHeight, type Joins } from '../lines/join-borders.ts';
import type { Column, PutItem } from './strip.ts';

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
 * Border around one line of text of the given height (twips), `joins` being whether other lines follow on. Top and bottom lines run from indent to indent; the sides
 * of a box stand outside the indents, by their space, as in Word.
 */
export function placeBorder(paragraph: Paragraph, column: Column, height: number, joins: Joins): LineBorder {
  const { border, indent } = paragraph;
  if (!border) return noBorder;
  const { box } = border;
  const { top, bottom } = borderEdges(paragraph, joins);
  const above = borderHeight(top);
  const below = borderHeight(bottom);
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
