import type { CharFormat, Paragraph } from '../flow/flow.ts';
import { type FontFamily, faceOf } from '../font/font.ts';
import { cutRuns } from '../lines/cut-runs.ts';
import { fillLines, type Line } from '../lines/fill-lines.ts';
import { measureLine, type SizedFont } from '../lines/measure-line.ts';
import { placeBorder } from './place-border.ts';
import { placeLine } from './place-line.ts';
import type { Strip } from './strip.ts';

/** What all blocks of a flow share. */
export interface Setting {
  readonly fonts: FontFamily;
  /** Format of the paragraph mark, by style id: the height of an empty line. */
  readonly marks: ReadonlyMap<string, CharFormat>;
}

/** A column of text in twips: its left edge on the paper and its width. */
export interface Column {
  readonly left: number;
  readonly width: number;
}

/** Whether a paragraph shares its border with a neighbour that has the same one. */
export interface Joins {
  readonly above: boolean;
  readonly below: boolean;
}

/** Lines of a paragraph as strips. `before` of the first is the paragraph's own; the caller weighs it with its neighbour. */
export function layoutParagraph(paragraph: Paragraph, column: Column, setting: Setting, joins: Joins): Strip[] {
  const { indent, spacing, align } = paragraph;
  const lines = fillLines(cutRuns(paragraph, setting.fonts), {
    room: column.width - indent.left - indent.right,
    firstLine: indent.firstLine,
    left: indent.left,
    justify: align === 'justify',
  });
  const mark = markOf(paragraph, setting);
  const left = column.left + indent.left;
  return lines.map((line, index): Strip => {
    const last = index === lines.length - 1;
    const { height, baseline, hang } = measureLine(fontsOf(line, mark), spacing.line);
    const border = placeBorder(paragraph, column, height, {
      top: index === 0 && !joins.above,
      bottom: last && !joins.below,
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
}

function markOf(paragraph: Paragraph, setting: Setting): SizedFont {
  const format = paragraph.runs[0] ?? paragraph.marker ?? setting.marks.get(paragraph.style);
  if (!format) throw new Error(`the flow has no style '${paragraph.style}'`);
  return { font: setting.fonts[faceOf(format.bold, format.italic)], size: format.size };
}

/** The fonts of a line; the paragraph mark gives the height of a line that has nothing else. */
function fontsOf({ pieces }: Line, mark: SizedFont): SizedFont[] {
  const fonts: SizedFont[] = [];
  for (const { look } of pieces) if (fonts.at(-1) !== look) fonts.push(look);
  return fonts.length > 0 ? fonts : [mark];
}

/** In Word `keepNext` keeps the paragraph's own lines together as well, while they fit on a page with the next block. */
function keepAfter(paragraph: Paragraph, index: number, count: number): Strip['keep'] {
  if (index === count - 1) return paragraph.keepNext ? 'next' : 'none';
  if (paragraph.keepLines || (paragraph.widowControl && (index < 1 || index > count - 3))) return 'line';
  return paragraph.keepNext ? 'chain' : 'none';
}
