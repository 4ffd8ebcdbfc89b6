import type { Font } from '../font/font.ts';
import { sumAdvances } from '../font/measure-text.ts';

/** Width of a text in twips: the advances of the font, not rounded. No kerning, which Word has off by default. */
export function measureText(font: Font, text: string, size: number): number {
  return (sumAdvances(font, text) * size * 20) / font.unitsPerEm;
}
