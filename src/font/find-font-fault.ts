import type { Font } from './font.ts';
import { openOutlines, walkParts } from './outlines.ts';

/** Lengths that tables have at least (OpenType 1.9). */
const leastLengths = { head: 54, hhea: 36, maxp: 32, 'OS/2': 78, post: 32, cmap: 4, name: 6 } as const;
/** Composite glyphs one in the other; Times New Roman has 2. */
const mostNested = 8;

/**
 * What is wrong with a font that someone hands in, as far as setting and embedding ask: lengths of tables, measures, places of outlines,
 * parts of composite glyphs. The fonts of the package need no such look.
 * @returns in a few words, as for a programmer; undefined where nothing is
 */
export function findFontFault(font: Font): string | undefined {
  const { view, tables, glyphCount, metricCount, isLong, outline } = openOutlines(font);
  for (const [tag, least] of Object.entries(leastLengths))
    if ((tables.get(tag)?.length ?? 0) < least) return `table '${tag}' is cut short`;
  const lengthOf = (tag: string): number => tables.get(tag)?.length ?? 0;
  if (metricCount < 1 || metricCount > glyphCount) return `${metricCount} widths for ${glyphCount} glyphs`;
  if (lengthOf('hmtx') < 4 * metricCount + 2 * (glyphCount - metricCount)) return "table 'hmtx' is cut short";
  if (lengthOf('loca') < (isLong ? 4 : 2) * (glyphCount + 1)) return "table 'loca' is cut short";
  const { unitsPerEm, ascent, descent, lineGap } = font;
  if (unitsPerEm < 16 || unitsPerEm > 16_384) return `${unitsPerEm} units per em`;
  const height = (ascent + descent + lineGap) / unitsPerEm;
  if (height < 0.5 || height > 8) return `lines ${height.toFixed(2)} em high`;
  for (let glyph = 0; glyph < metricCount; glyph++)
    if (font.advance(glyph) > 4 * unitsPerEm) return `glyph ${glyph} is ${font.advance(glyph)} units wide`;
  const glyf = tables.get('glyf')!;
  const parts = new Map<number, number[]>();
  for (let glyph = 0; glyph < glyphCount; glyph++) {
    const [start, end] = outline(glyph);
    if (start === end) continue;
    const fault = `the outline of glyph ${glyph} is broken`;
    if (start > end || end > glyf.offset + glyf.length || end - start < 12) return fault;
    const contours = view.getInt16(start);
    if (contours >= 0) {
      const instructions = start + 10 + 2 * contours;
      if (instructions + 2 > end || instructions + 2 + view.getUint16(instructions) > end) return fault;
      continue;
    }
    const own: number[] = [];
    const stop = walkParts(view, start, (at) => void own.push(view.getUint16(at)), end);
    if (stop === undefined || own.some((part) => part >= glyphCount)) return fault;
    parts.set(glyph, own);
  }
  const deepest = (glyph: number, left: number): boolean =>
    left > 0 && (parts.get(glyph) ?? []).every((part) => deepest(part, left - 1));
  for (const glyph of parts.keys()) if (!deepest(glyph, mostNested)) return `glyph ${glyph} holds itself`;
  return undefined;
}
