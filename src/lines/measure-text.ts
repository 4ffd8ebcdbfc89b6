import type { Run } from '../flow/flow.ts';
import { type Font, type FontFamily, faceOf, findFallback } from '../font/font.ts';

/**
 * Width of a text in twips: the advances of the font, not rounded; of a sign that it lacks, that of the font which draws it.
 * No kerning, which Word has off by default.
 * @param size points
 */
export function measureText(font: Font, text: string, size: number): number {
  let units = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at++;
    if (isInvisible(code)) continue;
    const glyph = font.glyph(code);
    units += glyph === 0 ? measureForeign(font, code) : font.advance(glyph);
  }
  return (units * size * 20) / font.unitsPerEm;
}

/** Whether a text has a sign that another font draws. */
export function hasForeign(font: Font, text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at++;
    if (font.glyph(code) === 0 && findFallback(font, code)) return true;
  }
  return false;
}

/** In units of the font that lacks the sign; where none has it, its own shape for what is missing is drawn. */
function measureForeign(font: Font, code: number): number {
  const other = findFallback(font, code);
  if (!other) return font.advance(0);
  return (other.advance(other.glyph(code)) * font.unitsPerEm) / other.unitsPerEm;
}

/** Width of runs on one line, twips, not rounded. */
export function measureRuns(runs: readonly Run[], fonts: FontFamily): number {
  return runs.reduce(
    (sum, { bold, italic, size, raised, text }) =>
      sum + measureText(fonts[faceOf(bold, italic)], text, raised ? raisedSize(size) : size),
    0,
  );
}

/** Size in points of a raised sign among text of this size: 0.65 of it to the nearest half point, as Word draws it. */
export function raisedSize(size: number): number {
  return Math.ceil(size * 2 * 0.65 - 0.5 - 1e-6) / 2;
}

/** Zero width space, joiners, soft hyphen, byte order mark: no width, no ink. */
function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}
