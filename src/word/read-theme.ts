import type { XmlElement } from './parse-xml.ts';
import type { Fonts } from './read-properties.ts';
import { child, findBelow } from './xml.ts';

/** Fonts of the theme by the names that `w:asciiTheme` calls them. */
export function readThemeFonts(root: XmlElement | undefined): Fonts {
  const fonts = new Map<string, string>();
  const scheme = root && findBelow(root, 'a:fontScheme');
  for (const kind of ['major', 'minor'] as const) {
    const face = child(child(scheme, `a:${kind}Font`), 'a:latin')?.attributes['typeface'];
    if (face) for (const script of ['HAnsi', 'Ascii', 'Bidi', 'EastAsia']) fonts.set(`${kind}${script}`, face);
  }
  return fonts;
}
