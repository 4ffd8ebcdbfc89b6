import { type Font, findFallback } from '../font/font.ts';

/** Characters of one font that are shown by one simple font of the file, whose codes are one byte. */
export interface CodeSet {
  /** Name in the resources of the pages, e.g. `F1`. */
  readonly name: string;
  readonly font: Font;
  /** By code: the character whose glyph is drawn, and what it says when the text is taken out again; 0 for none. */
  readonly signs: ArrayLike<number>;
  readonly meanings: ArrayLike<number>;
  /** By code: 1 once it has been shown. */
  readonly shown: Uint8Array;
}

/** The codes of the characters of one font. */
export interface Encoding {
  readonly font: Font;
  /** The first is that of Vietnamese; further ones hold what else a document shows. */
  readonly sets: readonly CodeSet[];
  /** 256 times the place of the set, and the code in it. `endsLine`: the last sign of a wrapped line. */
  encode(codePoint: number, endsLine: boolean): number;
}

/** The code of a space, in every set: word spacing (Tw) applies to this one byte (ISO 32000-1, 9.3.3). */
export const SPACE = 0x20;

/** What a literal string would have to escape is no code (ISO 32000-1, 7.3.4.2; a bare CR would be read as LF). */
const usable = (code: number): boolean => code !== SPACE && !'()\\\r'.includes(String.fromCharCode(code));

/** Letters and signs of Vietnamese text beyond ASCII. */
const VIETNAMESE =
  'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ' +
  'ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ' +
  '“”‘’–—…•·°×§½²³₫\u00a0\u2011';

/** A hyphen that ends a line. Its own code, because it means another sign. */
const LINE_END = 0x7f;

/** The codes of Vietnamese: ASCII at its own places where it can be, the others where room is. */
const vietnamese = {
  signs: new Uint16Array(256),
  meanings: new Uint16Array(256),
  /** By code point; 0 for what has no code in this set. */
  codes: new Uint8Array(0x2200),
};
layVietnamese();

function layVietnamese(): void {
  const { signs, meanings, codes } = vietnamese;
  const put = (sign: number, code: number, meaning: number): void => {
    signs[code] = sign;
    meanings[code] = meaning;
  };
  put(SPACE, SPACE, SPACE);
  // Readers of text take a plain hyphen at a line end for hyphenation and drop it, so that "Thi đua - | Khen thưởng"
  // would lose its dash.
  put(0x2d, LINE_END, 0x2011);
  for (let code = 0x21; code < 0x7f; code++) if (usable(code)) put(code, code, code);
  let code = 0x80;
  for (const sign of `()\\${VIETNAMESE}`) {
    while (!usable(code) || signs[code] !== 0) code = code === 0xff ? 1 : code + 1;
    put(sign.charCodeAt(0), code, meaningOf(sign.charCodeAt(0)));
  }
  signs.forEach((sign, at) => {
    if (sign > 0 && at !== LINE_END) codes[sign] = at;
  });
}

/** Not to break is a wish for the layout, not part of the text: copied or searched text has a plain space or hyphen. */
function meaningOf(codePoint: number): number {
  if (codePoint === 0xa0) return 0x20;
  if (codePoint === 0x2011) return 0x2d;
  return codePoint;
}

/** A code of a set. */
interface SetCode {
  readonly set: CodeSet;
  readonly code: number;
}

/** Codes handed out to characters of one font as they come up. */
export type FurtherCodes = (codePoint: number) => SetCode;

/**
 * Hands out the codes of a font beyond those of Vietnamese, each character its own.
 * @param nameOf of the set with this place among the sets opened here
 */
export function openFurtherCodes(font: Font, nameOf: (place: number) => string): FurtherCodes {
  const known = new Map<number, SetCode>();
  let last = 0xff;
  let count = 0;
  let signs: number[] = [];
  let meanings: number[] = [];
  let set: CodeSet | undefined;
  return (codePoint) => {
    const given = known.get(codePoint);
    if (given) return given;
    do {
      last++;
      if (set && last <= 0xff) continue;
      last = 1;
      signs = new Array(256).fill(0);
      meanings = new Array(256).fill(0);
      signs[SPACE] = SPACE;
      meanings[SPACE] = SPACE;
      set = { signs, meanings, name: nameOf(count++), font, shown: new Uint8Array(256) };
    } while (!usable(last));
    signs[last] = codePoint;
    meanings[last] = codePoint;
    const code = { set, code: last };
    known.set(codePoint, code);
    return code;
  };
}

/**
 * The codes of a font. Those of Vietnamese are the same in every document, so what they mean is written once; any other
 * character is given one when it comes up, in a set of its own. A character that the font lacks has a code of the font that
 * draws it, or one with the `.notdef` shape where there is none, so that its text is not lost. Only the space that justified
 * lines stretch has the code of a space.
 * @param foreign the codes of another font, which faces share
 */
export function openEncoding(font: Font, name: string, foreign: (other: Font) => FurtherCodes): Encoding {
  const sets: CodeSet[] = [{ ...vietnamese, name, font, shown: new Uint8Array(256) }];
  const others = new Map<number, number>();
  const own = openFurtherCodes(font, (place) => `${name}-${place + 2}`);
  const handOut = (codePoint: number): number => {
    const other = font.glyph(codePoint) === 0 ? findFallback(font, codePoint) : undefined;
    const { set, code } = (other ? foreign(other) : own)(codePoint);
    let place = sets.indexOf(set);
    if (place < 0) place = sets.push(set) - 1;
    others.set(codePoint, 256 * place + code);
    return 256 * place + code;
  };
  return {
    font,
    sets,
    encode(codePoint, endsLine) {
      if (endsLine && codePoint === 0x2d) return LINE_END;
      const known = codePoint < vietnamese.codes.length ? vietnamese.codes[codePoint]! : 0;
      return known || (others.get(codePoint) ?? handOut(codePoint));
    },
  };
}

/** Whether what the codes of a set mean is the same in every document. */
export function isVietnamese({ meanings }: CodeSet): boolean {
  return meanings === vietnamese.meanings;
}
