import type { Font } from '../font/font.ts';

/** Characters of one font that are shown by one simple font of the file, whose codes are one byte. */
export interface CodeSet {
  /** Name in the resources of the pages, e.g. `F1`. */
  readonly name: string;
  readonly font: Font;
  /** Codes handed out, in that order: glyph of the font, and what it says when the text is taken out again. */
  readonly codes: { readonly code: number; readonly glyph: number; readonly meaning: number }[];
  /** Whether a page has selected it. */
  used: boolean;
}

/** The codes given to the characters of one font while the pages are drawn. */
export interface Encoding {
  readonly font: Font;
  /** The first holds all characters of nearly every document. */
  readonly sets: readonly CodeSet[];
  /** 256 times the place of the set, and the code in it. `endsLine`: the last sign of a wrapped line. */
  encode(codePoint: number, endsLine?: boolean): number;
}

/** The code of a space, in every set: word spacing (Tw) applies to this one byte (ISO 32000-1, 9.3.3). */
export const SPACE = 0x20;

/** Codes in the order in which they are given; those that a literal string would have to escape are left out. */
const CODES: readonly number[] = [...range(0x21, 0xff), ...range(0x01, 0x1f)].filter(
  (code) => !'()\\\r'.includes(String.fromCharCode(code)),
);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/**
 * An encoding that hands out codes in the order in which characters come up, so each document embeds only what it uses.
 * A code stands for a glyph *and* its meaning: fonts share glyphs between characters (Đ and Ð), and a character that
 * the font lacks gets a code of its own with the `.notdef` shape, so that its text is not lost. A hyphen that ends a line
 * means U+2011: readers of text take a plain one for hyphenation and drop it, so that "Thi đua - | Khen thưởng" would
 * lose its dash. Only the space that justified lines stretch has the code of a space.
 */
export function openEncoding(font: Font, name: string): Encoding {
  const sets: CodeSet[] = [];
  const codes = new Map<number, number>();
  /** By code point: a table for those of Latin script, which nearly all are. 0 is not given yet. */
  const latin = new Uint16Array(0x2100);
  const others = new Map<number, number>();
  const openSet = (): CodeSet => {
    const space = { code: SPACE, glyph: font.glyph(SPACE), meaning: SPACE };
    const set = { name: sets.length === 0 ? name : `${name}-${sets.length + 1}`, font, codes: [space], used: false };
    sets.push(set);
    return set;
  };
  openSet();
  latin[SPACE] = SPACE;
  const handOut = (glyph: number, meaning: number): number => {
    const key = glyph * 0x110000 + meaning;
    const known = codes.get(key);
    if (known !== undefined) return known;
    const last = sets.at(-1)!;
    const set = last.codes.length <= CODES.length ? last : openSet();
    const code = CODES[set.codes.length - 1]!;
    set.codes.push({ code, glyph, meaning });
    const full = 256 * (sets.length - 1) + code;
    codes.set(key, full);
    return full;
  };
  return {
    font,
    sets,
    encode(codePoint, endsLine = false) {
      if (endsLine && codePoint === 0x2d) return handOut(font.glyph(codePoint), 0x2011);
      const known = codePoint < latin.length ? latin[codePoint]! : (others.get(codePoint) ?? 0);
      if (known !== 0) return known;
      const code = handOut(font.glyph(codePoint), meaningOf(codePoint));
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
