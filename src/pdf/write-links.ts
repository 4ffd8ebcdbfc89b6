import type { PDFContext, PDFRef } from 'pdf-lib';
import type { FontFamily } from '../font/font.ts';
import type { Page, TextItem } from '../layout/page.ts';
import { formatNumber } from './format-number.ts';
import type { Sequence } from './mark-content.ts';
import type { StructNode } from './struct-node.ts';
import { printText, putWritten } from './written-object.ts';

/** A link annotation: one for each line that a link stands on (ISO 32000-1, 12.5.6.5). */
export interface LinkAnnotation {
  readonly ref: PDFRef;
  /** Its key in the parent tree of the structure. */
  readonly key: number;
  /** The Link element it belongs to. */
  readonly node: StructNode;
  readonly page: number;
}

/**
 * Writes the annotations of the links. They are printed and have no border (ISO 19005-2, 6.3.2), and say where they lead to those
 * who hear the document (ISO 14289-1, 7.18.5).
 * @param firstKey of the parent tree, after those of the pages
 */
export function writeLinks(
  context: PDFContext,
  pages: readonly Page[],
  sequences: readonly (readonly Sequence[])[],
  fonts: FontFamily,
  firstKey: number,
): LinkAnnotation[] {
  const links: LinkAnnotation[] = [];
  pages.forEach((page, i) => {
    for (const { node, link, texts } of sequences[i] ?? []) {
      if (!node || link === undefined) continue;
      for (const line of groupLines(texts.map(({ item }) => item))) {
        const key = firstKey + links.length;
        const rect = boxAround(line, page, fonts).map(formatNumber).join(' ');
        const ref = putWritten(
          context,
          `<</Type/Annot/Subtype/Link/Rect[${rect}]/Border[0 0 0]/F 4/A<</S/URI/URI(${escapeString(link)})>>/Contents${printText(link)}/StructParent ${key}>>`,
        );
        links.push({ ref, key, node, page: i });
      }
    }
  });
  return links;
}

function groupLines(items: readonly TextItem[]): TextItem[][] {
  const lines: TextItem[][] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last?.[0]?.y === item.y) last.push(item);
    else lines.push([item]);
  }
  return lines;
}

/** Left, bottom, right and top of items on one line, from the lower left corner of the page. */
function boxAround(line: readonly TextItem[], page: Page, fonts: FontFamily): number[] {
  const first = line[0]!;
  const last = line.at(-1)!;
  const { ascent, descent, unitsPerEm } = fonts[first.face];
  const baseline = page.height - first.y;
  const scale = first.size / unitsPerEm;
  return [first.x, baseline - descent * scale, last.x + last.width, baseline + ascent * scale];
}

/** A URI as a literal string: ASCII, so only brackets and the backslash need a sign before them. */
function escapeString(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}
