import type { CharFormat, Paragraph } from '../flow/flow.ts';
import { type FontFamily, faceOf, wordSigns } from '../font/font.ts';
import { cutRuns } from './cut-runs.ts';
import { fillLines, type Line } from './fill-lines.ts';
import { type LineHeight, measureLine, type SizedFont } from './measure-line.ts';

/** What all text of a flow is set with. */
export interface Setting {
  readonly fonts: FontFamily;
  /** By style id: the format that gives an empty line its height (in Word that of the paragraph mark). */
  readonly emptyLines: ReadonlyMap<string, CharFormat>;
}

/**
 * The lines of a paragraph, at least one: what is set later, and what everyone asks who wants to know how many there will be.
 * @param width of the column in twips; the paragraph's own indents are taken off
 */
export function breakLines(paragraph: Paragraph, width: number, fonts: FontFamily): Line[] {
  const { indent, align } = paragraph;
  return fillLines(cutRuns(paragraph, fonts), {
    room: width - indent.left - indent.right,
    firstLine: indent.firstLine,
    left: indent.left,
    justify: align === 'justify',
  });
}

/**
 * Height of each line of a paragraph.
 * @throws Error when an empty paragraph names a style that the setting does not have.
 */
export function measureLines(paragraph: Paragraph, lines: readonly Line[], setting: Setting): LineHeight[] {
  const empty = emptyFont(paragraph, setting);
  return lines.map((line) => measureLine(fontsOf(line, empty), paragraph.spacing.line));
}

function emptyFont(paragraph: Paragraph, { fonts, emptyLines }: Setting): SizedFont {
  const format = paragraph.runs[0] ?? paragraph.marker ?? emptyLines.get(paragraph.style);
  if (!format) throw new Error(`the flow has no style '${paragraph.style}'`);
  return { font: fonts[faceOf(format.bold, format.italic)], size: format.size };
}

/** The fonts of a line; a line that has nothing else is as high as its paragraph's first format. */
function fontsOf({ pieces }: Line, empty: SizedFont): SizedFont[] {
  const fonts: SizedFont[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const { look, foreign } = pieces[i]!;
    if (fonts.at(-1) !== look) fonts.push(look.raised?.around ?? look);
    if (foreign) fonts.push({ font: wordSigns, size: look.size });
  }
  return fonts.length > 0 ? fonts : [empty];
}
