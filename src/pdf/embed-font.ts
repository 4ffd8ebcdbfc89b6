import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { PDFContext, PDFRef } from 'pdf-lib';
import { subsetFont } from '../font/subset-font.ts';
import type { Encoding } from './encode-text.ts';
import { roundNumber } from './format-number.ts';
import { PDFString } from './pdf-lib.ts';

/** FontDescriptor flags (ISO 32000-1, table 123). Symbolic: the codes are our own, not those of a standard set. */
const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;

/** Writes the font of an encoding, cut down to the characters it has handed out, as a Type0 font with Identity-H. */
export function embedFont(context: PDFContext, encoding: Encoding): PDFRef {
  const { font, glyphs } = encoding;
  const subset = subsetFont(font, glyphs);
  const name = `${prefixOf(encoding)}+${font.name}`;
  const scale = (units: number): number => Math.round((units * 1000) / font.unitsPerEm);
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: SERIF | SYMBOLIC | (font.italicAngle !== 0 ? ITALIC : 0),
    FontBBox: font.box.map(scale),
    ItalicAngle: font.italicAngle,
    Ascent: scale(font.ascent),
    Descent: -scale(font.descent),
    CapHeight: scale(font.capHeight),
    StemV: /bold/i.test(font.name) ? 140 : 80, // fonts do not say; usual values of text faces
    FontFile2: context.register(
      context.stream(deflateSync(subset.bytes), { Length1: subset.bytes.length, Filter: 'FlateDecode' }),
    ),
    // PDF/A-1 asks for it; PDF/A-2 asks that it be complete, composite parts included.
    CIDSet: context.register(context.stream(markAll(subset.glyphCount))),
  });
  const widths = glyphs.map((glyph) => roundNumber((font.advance(glyph) * 1000) / font.unitsPerEm));
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: context.register(descriptor),
    CIDToGIDMap: 'Identity',
    DW: widths[0],
    W: [0, widths],
  });
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(
        context.stream(deflateSync(writeToUnicode(encoding.meanings)), { Filter: 'FlateDecode' }),
      ),
    }),
  );
}

/** Six letters that name this very subset (ISO 32000-1, 9.6.4). */
function prefixOf({ font, glyphs, meanings }: Encoding): string {
  const hash = createHash('md5').update(`${font.name} ${glyphs} ${meanings}`).digest();
  return String.fromCharCode(...Array.from(hash.subarray(0, 6), (byte) => 65 + (byte % 26)));
}

/** A bit for each of `count` CIDs, the highest bit of a byte first. */
function markAll(count: number): Uint8Array {
  const bytes = new Uint8Array((count + 7) >> 3).fill(255);
  if (count & 7) bytes[bytes.length - 1] = 255 & (255 << (8 - (count & 7)));
  return bytes;
}

/** The ToUnicode CMap (ISO 32000-1, 9.10.3): a line for each code, in blocks of at most 100. */
function writeToUnicode(meanings: readonly number[]): string {
  const hex = (value: number): string => value.toString(16).padStart(4, '0');
  const lines = meanings
    .map((meaning, code) => {
      const units = Array.from(String.fromCodePoint(meaning).split(''), (unit) => hex(unit.charCodeAt(0)));
      return `<${hex(code)}><${units.join('')}>\n`;
    })
    .slice(1);
  let blocks = '';
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks += `${block.length} beginbfchar\n${block.join('')}endbfchar\n`;
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n' +
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    `1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n${blocks}` +
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n'
  );
}
