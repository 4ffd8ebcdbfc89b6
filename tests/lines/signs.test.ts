import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadFonts } from '../../src/files.ts';
import { findFallback, wordSigns } from '../../src/font/font.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import { breakLines, measureLines, type Setting } from '../../src/lines/break-lines.ts';
import { measureText } from '../../src/lines/measure-text.ts';
import { flow, paragraph, plain, run, section } from '../layout/fixtures.ts';

const fonts = await loadFonts();
const setting: Setting = { fonts, emptyLines: new Map([['Body', plain]]) };
const signs = [...'✓☐☑★⇒①➢'];
/** Points to twips. */
const twips = 20;

function heightsOf(text: string): number[] {
  const whole = paragraph(text);
  return measureLines(whole, breakLines(whole, 9000, fonts), setting).map(({ height }) => height);
}

describe('a sign that another font draws', () => {
  test('is as wide as that font makes it', () => {
    for (const sign of signs) {
      const code = sign.codePointAt(0)!;
      const other = findFallback(fonts.regular, code)!;
      const own = (other.advance(other.glyph(code)) / other.unitsPerEm) * 14 * twips;
      expect(measureText(fonts.regular, sign, 14)).toBeCloseTo(own, 6);
      expect(measureText(fonts.bold, `a${sign}b`, 14)).toBeCloseTo(measureText(fonts.bold, 'ab', 14) + own, 6);
    }
    // What no font has is drawn as the own font draws what is missing.
    expect(measureText(fonts.regular, '😀', 14)).toBe(measureText({ ...fonts.regular, glyph: () => 0 }, '😀', 14));
  });

  test('makes its own line as high as Word does, and no other', () => {
    const text = `${'hai ba bốn năm sáu bảy '.repeat(12)}☐ ${'hai ba bốn năm sáu bảy '.repeat(8)}`;
    const [plainHeight] = heightsOf('ba');
    const high = ((wordSigns.ascent + wordSigns.descent) / wordSigns.unitsPerEm) * 14 * twips;
    const heights = heightsOf(text);
    expect(heights.length).toBeGreaterThan(3);
    expect(heights.filter((height) => Math.abs(height - high) < 0.01)).toHaveLength(1);
    expect(heights.filter((height) => height === plainHeight)).toHaveLength(heights.length - 1);
  });

  test('stands where the measure says, whatever is before and behind it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'ệ', '-', ...signs), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.join(' ');
        const [page] = layoutFlow(flow([section([paragraph([run(text)])])]), fonts);
        const items = page!.items.flatMap((item) => (item.kind === 'text' && item.line === 0 ? [item] : []));
        const first = items.map((item) => item.text).join('');
        const width = items.reduce((sum, item) => sum + item.width, 0);
        expect(width * twips).toBeCloseTo(measureText(fonts.regular, first.trimEnd(), 14), 4);
      }),
    );
  });
});
