import type { Font } from '../font/font.ts';

/** The codes given to the characters of one font while the pages are drawn. Code 0 is the font's `.notdef`. */
export interface Encoding {
  readonly font: Font;
  /** Name in the resources of the pages, e.g. `F1`. */
  readonly name: string;
  /** By code: the glyph of the font. */
  readonly glyphs: number[];
  /** By code: what the glyph says when the text is taken out again; 0 for code 0. */
  readonly meanings: number[];
  /** The code of a character. `endsLine`: the last sign of a wrapped line. */
  encode(codePoint: number, endsLine?: boolean): number;
}

/**
 * An encoding that hands out codes in the order in which characters come up, so each document embeds only what it uses.
 * A code stands for a glyph *and* its meaning: fonts share glyphs between characters (Đ and Ð), and a character that
 * the font lacks gets a code of its own with the `.notdef` shape, so that its text is not lost (and code 0, which
 * PDF/A-2 6.2.11.8 forbids to show, is never used). A hyphen that ends a line means U+2011: readers of text take a plain
 * one for hyphenation and drop it, so that "Thi đua - | Khen thưởng" would lose its dash.
 */
export function openEncoding(font: Font, name: string): Encoding {
  const glyphs = [0];
  const meanings = [0];
  const codes = new Map<number, number>();
  /** Codes by code point: a table for those of Latin script, which nearly all are. 0 is not given yet. */
  const latin = new Uint16Array(0x2100);
  const others = new Map<number, number>();
  return {
    font,
    name,
    glyphs,
    meanings,
    encode(codePoint, endsLine = false) {
      const known = endsLine ? 0 : codePoint < latin.length ? latin[codePoint]! : (others.get(codePoint) ?? 0);
      if (known !== 0) return known;
      const glyph = font.glyph(codePoint);
      const meaning = endsLine && codePoint === 0x2d ? 0x2011 : meaningOf(codePoint);
      const key = glyph * 0x110000 + meaning;
      let code = codes.get(key);
      if (code === undefined) {
        code = glyphs.length;
        codes.set(key, code);
        glyphs.push(glyph);
        meanings.push(meaning);
      }
      if (endsLine) return code;
      if (codePoint < latin.length) latin[codePoint] = code;
      else others.set(codePoint, code);
      return code;
    },
  };
}

/** Not to break is a wish for the layout, not part of the text: copied or searched text has a plain space or hyphen. */
function meaningOf(codePoint: number): number {
  if (codePoint === 0xa0) return 0x20;
  if (codePoint === 0x2011) return 0x2d;
  return codePoint;
}
