import type { Face } from '../font/font.ts';
import type { Item, Page, RuleItem, TextItem } from '../layout/page.ts';
import type { ContentWriter } from './content-writer.ts';
import { type CodeSet, type Encoding, SPACE } from './encode-text.ts';
import { formatNumber } from './format-number.ts';
import type { MarkedText, Sequence } from './mark-content.ts';

const BLACK = '000000';

/** A straight line with its colour, lengths in points from the upper edge. */
type Line = Omit<RuleItem, 'kind' | 'owner'> & { readonly color: string };

/** Drawing state that lasts from one operator to the next. */
interface Pen {
  readonly out: ContentWriter;
  readonly encodings: Readonly<Record<Face, Encoding>>;
  readonly height: number;
  set?: CodeSet;
  size: number;
  /** Points added to each space. */
  spacing: number;
  color: string;
  stroke: string;
}

/**
 * The content stream of a page. Text stands in its sequences; rules and underlines follow as one artifact, because an
 * artifact may not stand inside marked text (ISO 14289-1, 7.1).
 * @returns bytes of `out`, good until it writes again
 */
export function drawPage(
  page: Page,
  sequences: readonly Sequence[],
  encodings: Readonly<Record<Face, Encoding>>,
  out: ContentWriter,
): Uint8Array {
  const pen: Pen = { out, encodings, height: page.height, size: 0, spacing: 0, color: BLACK, stroke: '' };
  for (const sequence of sequences) {
    out.ascii(
      sequence.node
        ? `/${sequence.node.tag}<</MCID ${sequence.id}>>BDC\nBT\n`
        : '/Artifact<</Type/Pagination>>BDC\nBT\n',
    );
    for (const text of sequence.texts) drawText(pen, text);
    out.ascii('ET\nEMC\n');
  }
  const lines = page.items.flatMap((item) => linesOf(pen, item));
  if (lines.length > 0) {
    out.ascii('/Artifact<</Type/Layout>>BDC\n');
    for (const line of lines) drawLine(pen, line);
    out.ascii('EMC\n');
  }
  return out.take();
}

function drawText(pen: Pen, { item, spaceAfter, endsLine }: MarkedText): void {
  const { out } = pen;
  // Where a line may end: neither ink nor text.
  const text = item.text.replaceAll('\u200b', '');
  if (text === '' && !spaceAfter) return;
  const encoding = pen.encodings[item.face];
  const set = encoding.sets[encoding.encode(text.codePointAt(0) ?? SPACE, false) >> 8]!;
  const color = item.color ?? BLACK;
  if (color !== pen.color) out.ascii(writeColor(color, 'g', 'rg'));
  pen.color = color;
  if (set !== pen.set || item.size !== pen.size) selectFont(pen, set, item.size);
  if (item.spacing !== pen.spacing) out.ascii(`${formatNumber(item.spacing)} Tw\n`);
  pen.spacing = item.spacing;
  out.ascii(`1 0 0 1 ${formatNumber(item.x)} ${formatNumber(pen.height - item.y)} Tm\n(`);
  const hyphenAt = endsLine && endsWithHyphen.test(text) ? text.lastIndexOf('-') : -1;
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at)!;
    if (codePoint > 0xffff) at++;
    drawSign(pen, encoding, codePoint, at === hyphenAt);
  }
  if (spaceAfter) drawSign(pen, encoding, SPACE, false);
  out.ascii(')Tj\n');
}

function selectFont(pen: Pen, set: CodeSet, size: number): void {
  pen.out.ascii(`/${set.name} ${formatNumber(size)} Tf\n`);
  pen.set = set;
  pen.size = size;
}

/** A character inside a string; one of another set ends the string and begins a new one in the other font. */
function drawSign(pen: Pen, encoding: Encoding, codePoint: number, endsLine: boolean): void {
  const code = encoding.encode(codePoint, endsLine);
  const set = encoding.sets[code >> 8]!;
  if (set !== pen.set && codePoint !== SPACE) {
    pen.out.ascii(')Tj\n');
    selectFont(pen, set, pen.size);
    pen.out.ascii('(');
  }
  pen.set!.shown[code & 255] = 1;
  pen.out.byte(code & 255);
}

const endsWithHyphen = /- *$/;

function linesOf(pen: Pen, item: Item): Line[] {
  if (item.kind === 'rule') return [{ ...item, color: item.color ?? BLACK }];
  const kind = item.change?.kind;
  const under = item.underline ? [underlineOf(pen, item)] : [];
  const through = kind === 'gone' || kind === 'moved-from' ? [strikeOf(item)] : [];
  if (kind === 'moved-to') under.push(...under.map((line) => lowered(line, line.thickness * 2)));
  if (kind === 'moved-from') through.push(...through.map((line) => lowered(line, line.thickness * 2.5)));
  return [...under, ...through];
}

function lowered(line: Line, by: number): Line {
  return { ...line, y1: line.y1 + by, y2: line.y2 + by };
}

/** Through the middle of small letters, as Word strikes. */
function strikeOf({ x, y, width, size, color = BLACK }: TextItem): Line {
  const middle = y - size * 0.26;
  return { x1: x, x2: x + width, y1: middle, y2: middle, thickness: size * 0.05, color };
}

function underlineOf(pen: Pen, item: TextItem): Line {
  const { underline, unitsPerEm } = pen.encodings[item.face].font;
  const scale = item.size / unitsPerEm;
  const thickness = underline.thickness * scale;
  // `position` is the upper edge of the underline (OpenType, table post).
  const y = item.y - underline.position * scale + thickness / 2;
  return { x1: item.x, x2: item.x + item.width, y1: y, y2: y, thickness, color: item.color ?? BLACK };
}

function drawLine(pen: Pen, line: Line): void {
  const stroke = `${writeColor(line.color, 'G', 'RG')}${formatNumber(line.thickness)} w\n`;
  if (stroke !== pen.stroke) pen.out.ascii(stroke);
  pen.stroke = stroke;
  const from = `${formatNumber(line.x1)} ${formatNumber(pen.height - line.y1)}`;
  pen.out.ascii(`${from} m ${formatNumber(line.x2)} ${formatNumber(pen.height - line.y2)} l S\n`);
}

/** Black is DeviceGray, any other colour DeviceRGB; the output intent says which RGB that is. */
function writeColor(color: string, gray: string, rgb: string): string {
  if (color === BLACK) return `0 ${gray}\n`;
  const parts = [0, 2, 4].map((at) => formatNumber(Number.parseInt(color.slice(at, at + 2), 16) / 255));
  return `${parts.join(' ')} ${rgb}\n`;
}
