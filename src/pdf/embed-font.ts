import type { PDFContext, PDFRef } from 'pdf-lib';
import type { Font } from '../font/font.ts';
import { subsetFont } from '../font/subset-font.ts';
import { deflateBytes, deflateText } from './deflate.ts';
import type { Encoding } from './encode-text.ts';
import { formatNumber } from './format-number.ts';
import { printHex, putStream, putWritten } from './written-object.ts';

/** FontDescriptor flags (ISO 32000-1, table 123). Symbolic: the codes are our own, not those of a standard set. */
const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;

/** Writes the font of an encoding, cut down to the characters it has handed out, as a Type0 font with Identity-H. */
export function embedFont(context: PDFContext, encoding: Encoding): PDFRef {
  const { font, glyphs } = encoding;
  const subset = subsetFont(font, glyphs);
  const name = `${prefixOf(encoding)}+${font.name}`;
  const program = putStream(context, `/Filter/FlateDecode/Length1 ${subset.bytes.length}`, deflateBytes(subset.bytes));
  // PDF/A-1 asks for it; PDF/A-2 asks that it be complete, composite parts included.
  const cidSet = putStream(context, '', markAll(subset.glyphCount));
  const descriptor = putWritten(
    context,
    `<</Type/FontDescriptor/FontName/${name}${describeFont(font)}/FontFile2 ${program}/CIDSet ${cidSet}>>`,
  );
  const widths = glyphs.map((glyph) => printWidth(font, glyph)).join(' ');
  const descendant = putWritten(
    context,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor}/CIDToGIDMap/Identity/W[0[${widths}]]>>`,
  );
  const toUnicode = putStream(context, '/Filter/FlateDecode', deflateText(writeToUnicode(encoding.meanings)));
  return putWritten(
    context,
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant}]/ToUnicode ${toUnicode}>>`,
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
function prefixOf({ glyphs, meanings }: Encoding): string {
  let hash = 0x811c9dc5;
  for (const list of [glyphs, meanings]) for (const value of list) hash = Math.imul(hash ^ value, 0x01000193);
  let rest = hash >>> 0;
  let letters = '';
  for (let i = 0; i < 6; i++) {
    letters += String.fromCharCode(65 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return letters;
}

/** A bit for each of `count` CIDs, the highest bit of a byte first. */
function markAll(count: number): Uint8Array {
  const bytes = new Uint8Array((count + 7) >> 3).fill(255);
  if (count & 7) bytes[bytes.length - 1] = 255 & (255 << (8 - (count & 7)));
  return bytes;
}

/** The ToUnicode CMap (ISO 32000-1, 9.10.3): a line for each code, in blocks of at most 100. */
function writeToUnicode(meanings: readonly number[]): string {
  let blocks = '';
  for (let at = 1; at < meanings.length; at += 100) {
    const end = Math.min(at + 100, meanings.length);
    blocks += `${end - at} beginbfchar\n`;
    for (let code = at; code < end; code++) blocks += `<${printHex(code)}><${printMeaning(meanings[code]!)}>\n`;
    blocks += 'endbfchar\n';
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n' +
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    `1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n${blocks}` +
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n'
  );
}

/** In UTF-16. */
function printMeaning(codePoint: number): string {
  if (codePoint <= 0xffff) return printHex(codePoint);
  const pair = String.fromCodePoint(codePoint);
  return printHex(pair.charCodeAt(0)) + printHex(pair.charCodeAt(1));
}
