import type { Face } from '../font/font.ts';
import type { Page, RuleItem, TextItem } from '../layout/page.ts';
import type { Encoding } from './encode-text.ts';
import { formatNumber } from './format-number.ts';
import type { Mark, MarkedText } from './mark-content.ts';

/** Drawing state that lasts from one operator to the next. */
interface Pen {
  readonly encodings: Readonly<Record<Face, Encoding>>;
  readonly height: number;
  font: string;
  fill: string;
  stroke: string;
}

/**
 * The content stream of a page (one character per byte). Text stands in its marks; rules and underlines follow as one
 * artifact, because an artifact may not stand inside marked text (ISO 14289-1, 7.1).
 */
export function drawPage(page: Page, marks: readonly Mark[], encodings: Readonly<Record<Face, Encoding>>): string {
  const pen: Pen = { encodings, height: page.height, font: '', fill: '0 g\n', stroke: '' };
  let content = '';
  for (const mark of marks) {
    content += mark.node ? `/${mark.node.tag}<</MCID ${mark.id}>>BDC\nBT\n` : '/Artifact<</Type/Pagination>>BDC\nBT\n';
    for (const text of mark.texts) content += drawText(pen, text);
    content += 'ET\nEMC\n';
  }
  const rules = page.items.map((item) => drawRules(pen, item)).join('');
  return rules ? `${content}/Artifact<</Type/Layout>>BDC\n${rules}EMC\n` : content;
}

function drawText(pen: Pen, { item, spaceAfter, endsLine }: MarkedText): string {
  const encoding = pen.encodings[item.face];
  const font = `/${encoding.name} ${formatNumber(item.size)} Tf\n`;
  let drawn = '';
  const fill = writeColor(item.color, 'g', 'rg');
  if (fill !== pen.fill) drawn += fill;
  pen.fill = fill;
  if (font !== pen.font) drawn += font;
  pen.font = font;
  const adjustment = formatNumber((-1000 * item.spacing) / item.size);
  const hyphenAt = endsLine && /- *$/.test(item.text) ? item.text.lastIndexOf('-') : -1;
  let codes = '';
  let pieces = '';
  for (let at = 0; at < item.text.length; at++) {
    const codePoint = item.text.codePointAt(at)!;
    codes += encoding.encode(codePoint, at === hyphenAt);
    if (codePoint > 0xffff) at++;
    if (codePoint === 0x20 && adjustment !== '0') {
      // Word spacing (Tw) does not apply to two-byte codes (ISO 32000-1, 9.3.3).
      pieces += `(${codes})${adjustment}`;
      codes = '';
    }
  }
  if (spaceAfter) codes += encoding.encode(0x20);
  if (codes) pieces += `(${codes})`;
  const place = `1 0 0 1 ${formatNumber(item.x)} ${formatNumber(pen.height - item.y)} Tm\n`;
  return `${drawn}${place}[${pieces}]TJ\n`;
}

function drawRules(pen: Pen, item: TextItem | RuleItem): string {
  if (item.kind === 'rule') return drawLine(pen, item);
  if (!item.underline) return '';
  const { underline, unitsPerEm } = pen.encodings[item.face].font;
  const scale = item.size / unitsPerEm;
  const thickness = underline.thickness * scale;
  // `position` is the upper edge of the underline (OpenType, table post).
  const y = item.y - underline.position * scale + thickness / 2;
  return drawLine(pen, { ...item, x1: item.x, x2: item.x + item.width, y1: y, y2: y, thickness });
}

function drawLine(pen: Pen, line: Omit<RuleItem, 'kind' | 'owner'>): string {
  const stroke = `${writeColor(line.color, 'G', 'RG')}${formatNumber(line.thickness)} w\n`;
  const change = stroke === pen.stroke ? '' : stroke;
  pen.stroke = stroke;
  const from = `${formatNumber(line.x1)} ${formatNumber(pen.height - line.y1)}`;
  return `${change}${from} m ${formatNumber(line.x2)} ${formatNumber(pen.height - line.y2)} l S\n`;
}

/** Black is DeviceGray, any other colour DeviceRGB; the output intent says which RGB that is. */
function writeColor(color = '000000', gray: string, rgb: string): string {
  if (color === '000000') return `0 ${gray}\n`;
  const parts = [0, 2, 4].map((at) => formatNumber(Number.parseInt(color.slice(at, at + 2), 16) / 255));
  return `${parts.join(' ')} ${rgb}\n`;
}
