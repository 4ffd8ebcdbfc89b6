import { escapeXml } from '../core/xml.ts';
import { type Face, type FontFamily, faceOf } from '../font/font.ts';
import type { Item, Page, RuleItem, TextItem } from '../layout/page.ts';

/**
 * Each page as an SVG image, one unit a point: the same words and lines at the same places as in the PDF, as text that can be
 * selected. The words of a paragraph stand in a group that says where they come from (`data-at`, a JSON pointer into the plan).
 * The fonts are those of the class of `svg`, which whoever shows it brings along (`fontFamilies`).
 */
export function writeSvg(pages: readonly Page[], fonts: FontFamily): string[] {
  return pages.map((page) => writePage(page, fonts));
}

/** Class of a face, and the weight and slant that it stands for. */
export const classOfFace: Readonly<Record<Face, string>> = {
  [faceOf(false, false)]: 'r',
  [faceOf(true, false)]: 'b',
  [faceOf(false, true)]: 'i',
  [faceOf(true, true)]: 'bi',
} as Record<Face, string>;

function writePage({ width, height, items }: Page, fonts: FontFamily): string {
  const out = [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}">`];
  for (let i = 0; i < items.length; ) {
    const at = placeOf(items[i]!);
    let end = i;
    while (end < items.length && placeOf(items[end]!) === at) end++;
    const drawn = items.slice(i, end).map((item) => writeItem(item, fonts));
    out.push(at === undefined ? drawn.join('') : `<g data-at="${escapeXml(at)}">${drawn.join('')}</g>`);
    i = end;
  }
  out.push('</svg>');
  return out.join('\n');
}

function placeOf({ owner }: Item): string | undefined {
  return owner?.kind === 'paragraph' ? owner.at : undefined;
}

function writeItem(item: Item, fonts: FontFamily): string {
  return item.kind === 'rule' ? writeLine(item) : writeText(item, fonts);
}

function writeText(item: TextItem, fonts: FontFamily): string {
  const { text, x, y, size, spacing, face, color } = item;
  const words = text.replaceAll('\u200b', '');
  const underline = item.underline ? writeLine(underlineOf(item, fonts)) : '';
  if (words.trim() === '') return underline;
  const stretch = Math.abs(spacing) < 0.0005 ? '' : ` word-spacing="${round(spacing)}"`;
  const ink = color === undefined ? '' : ` fill="#${color}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}" class="${classOfFace[face]}"${stretch}${ink}>${stretch === '' ? escapeXml(words) : keepFirm(escapeXml(words))}</text>${underline}`;
}

/** A space that does not break is not stretched on paper; browsers would. */
function keepFirm(words: string): string {
  return words.replace(/\u00a0+/g, (firm) => `<tspan word-spacing="0">${firm}</tspan>`);
}

type Line = Omit<RuleItem, 'kind' | 'owner'>;

function writeLine({ x1, y1, x2, y2, thickness, color }: Line): string {
  const ink = `#${color ?? '000000'}`;
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${ink}" stroke-width="${round(thickness)}"/>`;
}

function underlineOf({ face, size, x, y, width, color }: TextItem, fonts: FontFamily): Line {
  const { underline, unitsPerEm } = fonts[face];
  const thickness = (underline.thickness * size) / unitsPerEm;
  const middle = y - (underline.position * size) / unitsPerEm + thickness / 2;
  return { x1: x, x2: x + width, y1: middle, y2: middle, thickness, color };
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
