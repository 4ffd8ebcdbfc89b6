import type { LineSpacing } from '../flow/flow.ts';
import type { FontHeights } from '../font/font.ts';

/** Height of a line and its baseline, twips from the top of the line. */
export interface LineHeight {
  readonly height: number;
  readonly baseline: number;
  /** The part of the height that may hang over the foot of the page: what `multiple` adds below the text. */
  readonly hang: number;
}

/** A font in a size in points. */
export interface SizedFont {
  readonly font: FontHeights;
  readonly size: number;
}

/**
 * Line height as Word computes it. A single line is the highest ascent, the deepest descent and the font's line gap; the
 * gap stands above the ascent (measured in Word's PDFs: openooxml/betteroffice#632, developer0hye/office2pdf#514).
 * `multiple` adds its extra below the text and takes what is less than one line from above it; `exact` puts the baseline
 * at 4/5 of the height whatever the font (openooxml/betteroffice#180); `at-least` adds above the text.
 */
export function measureLine(fonts: Iterable<SizedFont>, spacing: LineSpacing): LineHeight {
  if (spacing.rule === 'exact') return { height: spacing.value, baseline: spacing.value * 0.8, hang: 0 };
  let above = 0;
  let below = 0;
  for (const { font, size } of fonts) {
    const scale = (size * 20) / font.unitsPerEm;
    above = Math.max(above, (font.ascent + font.lineGap) * scale);
    below = Math.max(below, font.descent * scale);
  }
  const natural = above + below;
  if (spacing.rule === 'at-least') {
    const height = Math.max(natural, spacing.value);
    return { height, baseline: height - below, hang: 0 };
  }
  const height = natural * spacing.value;
  const extra = height - natural;
  return { height, baseline: above + Math.min(0, extra), hang: Math.max(0, extra) };
}
