import { twipFromMm } from '../core/units.ts';
import { childrenOf, type Element } from '../document/document.ts';
import type { FlowSection } from '../flow/flow.ts';
import { setBox } from './set-box.ts';
import type { Sheet } from './sheet.ts';

/**
 * Where box 11 begins, as a share of the width of the text: right of the middle, and left of box 14, where the sign of an
 * electronic copy stands (NĐ 30/2020, Phụ lục I, mục IV.2, measured in the diagram).
 */
const share = 0.57;

/** The mark of circulation in the top margin of page 1, above the text (box 11; NĐ 30/2020, Phụ lục I, mục III.2.c). */
export function setCirculation(sheet: Sheet, root: Element): Pick<FlowSection, 'firstHeader'> {
  const marks = childrenOf(root, 'mark').filter((mark) => mark.attributes['kind'] === 'circulation');
  if (marks.length === 0) return {};
  const width = twipFromMm(sheet.settings.boxes['circulation']!);
  const left = Math.max(0, Math.min(Math.round(sheet.width * share), sheet.width - width));
  const paragraphs = marks.map((mark) => {
    const box = setBox(sheet, mark, 'circulation', { width, left, available: sheet.width });
    return { ...box, spacing: { ...box.spacing, before: 0, after: 0 } };
  });
  return { firstHeader: { paragraphs } };
}
