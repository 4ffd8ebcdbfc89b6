import type { Font } from '../font/font.ts';

/** Words kept per font; a 500-page plan uses some 3,000 different ones. */
const cacheLimit = 20_000;

const caches = new WeakMap<Font, Map<string, number>>();

/** Width of a text in twips: the advances of the font, not rounded. No kerning, which Word has off by default. */
export function measureText(font: Font, text: string, size: number): number {
  let cache = caches.get(font);
  if (!cache) {
    cache = new Map();
    caches.set(font, cache);
  }
  let units = cache.get(text);
  if (units === undefined) {
    units = sumAdvances(font, text);
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(text, units);
  }
  return (units * size * 20) / font.unitsPerEm;
}

/** Advance widths of a text, added up in font units. */
function sumAdvances(font: Font, text: string): number {
  let units = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (!isInvisible(code)) units += font.advance(font.glyph(code));
  }
  return units;
}

/** Zero width space, joiners, soft hyphen, byte order mark: no width, no ink. */
function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}
