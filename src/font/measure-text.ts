import type { Face, FontFamily } from './font.ts';

/** Width of a text in points, without kerning (Word's default). */
export function measureText(fonts: FontFamily, face: Face, size: number, text: string): number {
  const font = fonts[face];
  let units = 0;
  for (const sign of text) units += font.advance(font.glyph(sign.codePointAt(0)!));
  return (units * size) / font.unitsPerEm;
}
