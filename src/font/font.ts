/** A font as the layout and the PDF writer need it: measures by glyph, and the bytes for embedding. */
export interface Font {
  /** PostScript name, e.g. `Tinos-Bold`. */
  readonly name: string;
  readonly unitsPerEm: number;
  /** Font units above the baseline, as Word on Windows takes it for the line height. */
  readonly ascent: number;
  /** Font units below the baseline, positive. */
  readonly descent: number;
  /** Font units of external leading. */
  readonly lineGap: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  /** Font units: position (negative below the baseline) and thickness of an underline. */
  readonly underline: { readonly position: number; readonly thickness: number };
  /** xMin, yMin, xMax, yMax in font units. */
  readonly box: readonly [number, number, number, number];
  /** Glyph id of a code point; 0 when the font has none. */
  glyph(codePoint: number): number;
  /** Advance width of a glyph in font units. */
  advance(glyph: number): number;
  /** The whole TrueType file. */
  readonly bytes: Uint8Array;
  /** Fonts for signs that this one lacks, the first that has one draws it; opened when the first such sign is met. */
  fallbacks(): readonly Font[];
}

/** What the height of a line follows from, in font units. */
export type FontHeights = Pick<Font, 'unitsPerEm' | 'ascent' | 'descent' | 'lineGap'>;

/** The font that draws a code point in place of this one, which lacks it; none when no font has it, and none for a letter. */
export function findFallback(font: Font, codePoint: number): Font | undefined {
  if (!isSign.test(String.fromCodePoint(codePoint))) return undefined;
  return font.fallbacks().find((other) => other.glyph(codePoint) !== 0);
}

/** Letters and digits in another dress (𝐀, Ⅷ) are no signs of a text: whoever meant letters is told, and searches find them. */
const isSign = /[\p{S}\p{P}\p{No}]/u;

/** Whether a code point is drawn, by this font or by one behind it. */
export function isDrawn(font: Font, codePoint: number): boolean {
  return font.glyph(codePoint) !== 0 || findFallback(font, codePoint) !== undefined;
}

/**
 * What Word sets signs in that Times New Roman lacks: the font of Windows (7 and later) for arrows, mathematics, boxes, stars
 * and dingbats, as high as all of its family (2210 and 514 of 2048). Named in the DOCX, since Word would else choose by the
 * language of the computer, and a line with such a sign would be of another height on each.
 */
export const wordSigns: FontHeights & { readonly family: string } = {
  family: 'Segoe UI Symbol',
  unitsPerEm: 2048,
  ascent: 2210,
  descent: 514,
  lineGap: 0,
};

/** The four faces of one family. */
export interface FontFamily {
  readonly regular: Font;
  readonly bold: Font;
  readonly italic: Font;
  readonly boldItalic: Font;
}

export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** The face for a weight and a slant. */
export function faceOf(bold: boolean, italic: boolean): Face {
  return bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular';
}
