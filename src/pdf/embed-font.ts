import type { PDFContext, PDFRef } from 'pdf-lib';
import type { Font } from '../font/font.ts';
import { subsetFont } from '../font/subset-font.ts';
import { deflateText } from './deflate.ts';
import type { CodeSet } from './encode-text.ts';
import { formatNumber } from './format-number.ts';
import { printByte, printHex, putStream, putWritten } from './written-object.ts';

/** FontDescriptor flags (ISO 32000-1, table 123). Symbolic: the codes are our own, not those of a standard set. */
const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;

/**
 * Writes the font of a set of codes, cut down to its characters, as a simple TrueType font. It is symbolic: its codes are
 * found through its only character map (ISO 32000-1, 9.6.6.4; ISO 19005-2, 6.2.11.6).
 */
export function embedFont(context: PDFContext, { font, codes }: CodeSet): PDFRef {
  const file = subsetFont(font, codes);
  const name = `${prefixOf(codes)}+${font.name}`;
  // Not deflated: outlines shrink by a fourth at most, and that would take a fifth of the time of the whole file.
  const program = putStream(context, `/Length1 ${file.length}`, file);
  const descriptor = putWritten(
    context,
    `<</Type/FontDescriptor/FontName/${name}${describeFont(font)}/FontFile2 ${program}>>`,
  );
  const places = codes.map(({ code }) => code);
  const first = Math.min(...places);
  const widths: string[] = new Array(Math.max(...places) - first + 1).fill('0');
  for (const { code, glyph } of codes) widths[code - first] = printWidth(font, glyph);
  const toUnicode = putStream(context, '/Filter/FlateDecode', deflateText(writeToUnicode(codes)));
  return putWritten(
    context,
    `<</Type/Font/Subtype/TrueType/BaseFont/${name}/FirstChar ${first}/LastChar ${first + widths.length - 1}/Widths[${widths.join(' ')}]/FontDescriptor ${descriptor}/ToUnicode ${toUnicode}>>`,
  );
}

/** Entries of the FontDescriptor that are the same for every subset. */
function describeFont(font: Font): string {
  const scale = (units: number): number => Math.round((units * 1000) / font.unitsPerEm);
  const flags = SERIF | SYMBOLIC | (font.italicAngle !== 0 ? ITALIC : 0);
  const weight = /bold/i.test(font.name) ? 140 : 80; // fonts do not say; usual values of text faces
  return (
    `/Flags ${flags}/FontBBox[${font.box.map(scale).join(' ')}]/ItalicAngle ${formatNumber(font.italicAngle)}` +
    `/Ascent ${scale(font.ascent)}/Descent ${-scale(font.descent)}/CapHeight ${scale(font.capHeight)}/StemV ${weight}`
  );
}

/** Widths as written, by glyph; as many as fonts have glyphs. */
const knownWidths = new WeakMap<Font, string[]>();

function printWidth(font: Font, glyph: number): string {
  let widths = knownWidths.get(font);
  if (!widths) {
    widths = [];
    knownWidths.set(font, widths);
  }
  widths[glyph] ??= formatNumber((font.advance(glyph) * 1000) / font.unitsPerEm);
  return widths[glyph];
}

/** Six letters that name this very subset (ISO 32000-1, 9.6.4), from a hash of its glyphs and meanings (FNV-1a). */
function prefixOf(codes: CodeSet['codes']): string {
  let hash = 0x811c9dc5;
  for (const { glyph, meaning } of codes) hash = Math.imul(Math.imul(hash ^ glyph, 0x01000193) ^ meaning, 0x01000193);
  let rest = hash >>> 0;
  let letters = '';
  for (let i = 0; i < 6; i++) {
    letters += String.fromCharCode(65 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return letters;
}

/** The ToUnicode CMap (ISO 32000-1, 9.10.3): a line for each code, in blocks of at most 100. */
function writeToUnicode(codes: CodeSet['codes']): string {
  let blocks = '';
  for (let at = 0; at < codes.length; at += 100) {
    const end = Math.min(at + 100, codes.length);
    blocks += `${end - at} beginbfchar\n`;
    for (let i = at; i < end; i++) blocks += `<${printByte(codes[i]!.code)}><${printMeaning(codes[i]!.meaning)}>\n`;
    blocks += 'endbfchar\n';
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n' +
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    `1 begincodespacerange\n<00><ff>\nendcodespacerange\n${blocks}` +
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n'
  );
}

/** In UTF-16. */
function printMeaning(codePoint: number): string {
  if (codePoint <= 0xffff) return printHex(codePoint);
  const pair = String.fromCodePoint(codePoint);
  return printHex(pair.charCodeAt(0)) + printHex(pair.charCodeAt(1));
}
