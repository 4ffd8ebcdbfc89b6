import type { Font } from '../font/font.ts';

/** Width of a text in twips: the advances of the font, not rounded. No kerning, which Word has off by default. */
export function measureText(font: Font, text: string, size: number): number {
  let units = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (!isInvisible(code)) units += font.advance(font.glyph(code));
  }
  return (units * size * 20) / font.unitsPerEm;
}

/** Zero width space, joiners, soft hyphen, byte order mark: no width, no ink. */
function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}
