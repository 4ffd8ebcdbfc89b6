import type { Paragraph } from '../flow/flow.ts';
import { breakLines, measureLines, type Setting } from '../lines/break-lines.ts';
import type { Joins } from '../lines/join-borders.ts';
import { findLineNotes } from './line-notes.ts';
import { placeBorder } from './place-border.ts';
import { placeLine } from './place-line.ts';
import type { Column, Strip } from './strip.ts';

/** Lines of a paragraph as strips. `before` of the first is the paragraph's own; the caller weighs it with its neighbour. */
export function layoutParagraph(paragraph: Paragraph, column: Column, setting: Setting, joins: Joins): Strip[] {
  const { indent, spacing } = paragraph;
  const lines = breakLines(paragraph, column.width, setting.fonts);
  const heights = measureLines(paragraph, lines, setting);
  const left = column.left + indent.left;
  const notes = findLineNotes(paragraph, lines);
  const strips = lines.map((line, index): Strip => {
    const last = index === lines.length - 1;
    const { height, baseline, hang } = heights[index]!;
    const border = placeBorder(paragraph, column, height, {
      above: index > 0 || joins.above,
      below: !last || joins.below,
    });
    return {
      height: border.above + height + border.below,
      foot: border.below > 0 ? 0 : -hang,
      before: index === 0 ? spacing.before : 0,
      keep: keepAfter(paragraph, index, lines.length),
      first: index === 0,
      place(top, put) {
        placeLine(line, paragraph, { left, baseline: top + border.above + baseline, index }, put);
        border.place(top, put);
      },
    };
  });
  return notes ? strips.map((strip, i) => (notes[i]!.length > 0 ? { ...strip, notes: notes[i]! } : strip)) : strips;
}

/** In Word `keepNext` keeps the paragraph's own lines together as well, while they fit on a page with the next block. */
function keepAfter(paragraph: Paragraph, index: number, count: number): Strip['keep'] {
  if (index === count - 1) return paragraph.keepNext ? 'next' : 'none';
  if (paragraph.keepLines || (paragraph.widowControl && (index < 1 || index > count - 3))) return 'line';
  return paragraph.keepNext ? 'chain' : 'none';
}
