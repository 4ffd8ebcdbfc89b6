import type { Flow } from '../../src/flow/flow.ts';
import type { Face, FontFamily } from '../../src/font/font.ts';
import type { Page, TextItem } from '../../src/layout/page.ts';
import { makeFlow, makeParagraph, makeRun } from './sample.ts';

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const VOWELS = 'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY';

/** The 146 letters that Vietnamese adds to or makes of the Latin vowels and đ, in NFC: 24 vowels in 6 tones, đ and Đ. */
export const VIETNAMESE_LETTERS = [...VOWELS]
  .flatMap((vowel) => TONES.map((tone) => `${vowel}${tone}`.normalize('NFC')))
  .concat('đ', 'Đ');

const SIZE = 16;
const STEP = 30;
const IN_ROW = 17;

/** A page for each face with every letter in a square of its own. */
export function makeLetterSheet(letters: readonly string[]): { flow: Flow; pages: Page[]; squares: TextItem[][] } {
  const faces: Face[] = ['regular', 'bold', 'italic', 'boldItalic'];
  const blocks = faces.map((face) =>
    makeParagraph([
      makeRun(letters.join(' '), { bold: face.startsWith('bold'), italic: /italic/i.test(face), size: SIZE }),
    ]),
  );
  const squares = faces.map((face, i) =>
    letters.map((text, k): TextItem => {
      const line = Math.floor(k / IN_ROW);
      const format = { face, size: SIZE, spacing: 0, underline: false, part: 'text', owner: blocks[i]! } as const;
      return { kind: 'text', text, x: 40 + STEP * (k % IN_ROW), y: 60 + STEP * line, width: 12, line, ...format };
    }),
  );
  const pages = squares.map((items, i) => ({ width: 595, height: 842, number: i + 1, section: 0, items }));
  return { flow: makeFlow([blocks]), pages, squares };
}

/** Letters of the sheet whose square on the picture (144 dots to the inch) has no ink. */
export function findBlankSquares(
  squares: readonly TextItem[],
  picture: { width: number; pixels: Uint8Array },
): string[] {
  const isBlank = ({ x, y }: TextItem): boolean => {
    for (let row = 2 * (y - 17); row < 2 * (y + 6); row++) {
      for (let column = 2 * (x - 2); column < 2 * (x + 16); column++) {
        if ((picture.pixels[row * picture.width + column] ?? 255) < 128) return false;
      }
    }
    return true;
  };
  return squares.filter(isBlank).map((square) => `${square.face} ${square.text}`);
}

/** Letters that a font of the family lacks. */
export function findLacking(letters: readonly string[], fonts: FontFamily): string[] {
  return letters.filter((letter) => Object.values(fonts).some((font) => font.glyph(letter.codePointAt(0)!) === 0));
}
