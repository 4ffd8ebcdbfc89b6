import type { Face, Font, FontFamily } from './font.ts';

/** Width of a text in points, without kerning (Word's default). */
export function measureText(fonts: FontFamily, face: Face, size: number, text: string): number {
  const font = fonts[face];
  return (sumAdvances(font, text) * size) / font.unitsPerEm;
}

/** Advance widths of a text, added up in font units. */
export function sumAdvances(font: Font, text: string): number {
  let units = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    if (!isInvisible(code)) units += font.advance(font.glyph(code));
  }
  return units;
}

/** Zero width space, joiners, soft hyphen, byte order mark: no width, no ink. */
function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}
