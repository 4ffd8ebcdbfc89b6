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
}

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
