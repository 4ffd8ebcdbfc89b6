import type { CharFormat, Flow } from '../flow/flow.ts';
import { visitParagraphs } from '../flow/visit-paragraphs.ts';
import { type FontFamily, faceOf } from '../font/font.ts';

/** A character that the font cannot show. */
export interface MissingGlyph {
  readonly codePoint: number;
  /** The text it stands in. */
  readonly text: string;
  /** Where that text comes from in the plan (JSON pointer), when it is known. */
  readonly at?: string;
}

/**
 * Every character of the document that its font lacks, once for each text it stands in, in reading order.
 * `writePdf` draws the font's shape for missing characters in its place; callers report it before they write.
 */
export function findMissingGlyphs(flow: Flow, fonts: FontFamily): MissingGlyph[] {
  const found: MissingGlyph[] = [];
  const search = (text: string, format: CharFormat, at: string | undefined): void => {
    const font = fonts[faceOf(format.bold, format.italic)];
    let seen: Set<number> | undefined;
    for (let i = 0; i < text.length; i++) {
      const codePoint = text.codePointAt(i)!;
      if (codePoint > 0xffff) i++;
      if (font.glyph(codePoint) !== 0 || codePoint === 0x0a || codePoint === 0x09 || seen?.has(codePoint)) continue;
      seen ??= new Set();
      seen.add(codePoint);
      found.push(at === undefined ? { codePoint, text } : { codePoint, text, at });
    }
  };
  for (const section of flow.sections) {
    visitParagraphs(section.blocks, ({ marker, runs, at }) => {
      if (marker) search(marker.text, marker, at);
      for (const run of runs) search(run.text, run, at);
    });
  }
  return found;
}
