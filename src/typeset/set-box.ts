import { twipFromMm, twipFromPt } from '../core/units.ts';
import type { Element } from '../document/document.ts';
import type { Paragraph } from '../flow/flow.ts';
import { makeParagraph, makeRuns, type Sheet, styleOf } from './sheet.ts';

/** Points between the lines of a box and its text. */
const boxSpace = 3;

/**
 * A mark in its box: urgency, secrecy, circulation (NĐ 30/2020, Phụ lục I, mục III.2).
 * @param width of the box, twips
 * @param left from the left edge of the column to the box, twips
 * @param available width of the column, twips
 */
export function setBox(
  sheet: Sheet,
  mark: Element,
  style: 'urgency' | 'circulation',
  place: { readonly width: number; readonly left: number; readonly available: number },
): Paragraph {
  const { settings } = sheet;
  // The lines stand outside the paragraph; the box is measured from line to line.
  const inset = twipFromPt(boxSpace + settings['rule-width'] / 2);
  const height = twipFromMm(settings.boxes.height) - 2 * inset;
  const { spacing } = styleOf(sheet, style).paragraph;
  const { color } = settings.styles[style];
  return makeParagraph(sheet, style, makeRuns(sheet, style, mark.runs), {
    indent: { left: place.left + inset, right: place.available - place.width - place.left + inset, firstLine: 0 },
    spacing: { ...spacing, line: { rule: 'exact', value: height } },
    border: {
      box: { width: settings['rule-width'], space: boxSpace, ...(color !== undefined && { color }) },
    },
  });
}
