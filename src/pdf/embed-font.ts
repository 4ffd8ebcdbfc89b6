import type { PDFContext, PDFRef } from 'pdf-lib';
import type { Font } from '../font/font.ts';
import { subsetFont, type WantedGlyph } from '../font/subset-font.ts';
import { deflateText } from './deflate.ts';
import { type CodeSet, isVietnamese } from './encode-text.ts';
import { formatNumber } from './format-number.ts';
import { printByte, printHex, putStream, putWritten } from './written-object.ts';

/** FontDescriptor flags (ISO 32000-1, table 123). Symbolic: the codes are our own, not those of a standard set. */
const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;

/**
 * Writes the fonts of the sets that have been shown, each cut down to its characters, as simple TrueType fonts. They are
 * symbolic: their codes are found through their only character map (ISO 32000-1, 9.6.6.4; ISO 19005-2, 6.2.11.6).
 * @returns the Font dictionary of the resources
 */
export function embedFonts(context: PDFContext, sets: readonly CodeSet[]): string {
  let shared: PDFRef | undefined;
  const writeMeanings = (set: CodeSet): PDFRef => {
    if (!isVietnamese(set)) return putStream(context, '/Filter/FlateDecode', deflateText(printToUnicode(set)));
    deflatedMeanings ??= deflateText(printToUnicode(set));
    shared ??= putStream(context, '/Filter/FlateDecode', deflatedMeanings);
    return shared;
  };
  const entries = sets.map((set) => {
    const codes = shownCodes(set);
    return codes.length === 0 ? '' : `/${set.name} ${embedFont(context, set, codes, writeMeanings(set))}`;
  });
  return `<<${entries.join('')}>>`;
}

/** What the codes of Vietnamese mean: the same in every document, so made once. */
let deflatedMeanings: Uint8Array | undefined;

function shownCodes({ font, signs, shown }: CodeSet): WantedGlyph[] {
  const codes: WantedGlyph[] = [];
  for (let code = 1; code < 256; code++) if (shown[code]) codes.push({ code, glyph: font.glyph(signs[code]!) });
  return codes;
}

function embedFont(context: PDFContext, { font }: CodeSet, codes: readonly WantedGlyph[], meanings: PDFRef): PDFRef {
  const file = subsetFont(font, codes);
  const name = `${prefixOf(codes)}+${font.name}`;
  // Not deflated: outlines shrink by little more than a fourth, and that would take a fifth of the time of the whole file.
  const program = putStream(context, `/Length1 ${file.length}`, file);
  const descriptor = putWritten(
    context,
    `<</Type/FontDescriptor/FontName/${name}${describeFont(font)}/FontFile2 ${program}>>`,
  );
  const first = codes[0]!.code;
  const last = codes.at(-1)!.code;
  const widths: string[] = new Array(last - first + 1).fill('0');
  for (const { code, glyph } of codes) widths[code - first] = printWidth(font, glyph);
  return putWritten(
    context,
    `<</Type/Font/Subtype/TrueType/BaseFont/${name}/FirstChar ${first}/LastChar ${last}/Widths[${widths.join(' ')}]/FontDescriptor ${descriptor}/ToUnicode ${meanings}>>`,
  );
}

/** Entries of the FontDescriptor that are the same for every subset. */
function describeFont(font: Font): string {
  const scale = (units: number): number => Math.round((units * 1000) / font.unitsPerEm);
  const serif = /sans/i.test(font.name) ? 0 : SERIF;
  const flags = serif | SYMBOLIC | (font.italicAngle !== 0 ? ITALIC : 0);
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

/** Six letters that name this very subset (ISO 32000-1, 9.6.4), from a hash of its codes and glyphs (FNV-1a). */
function prefixOf(codes: readonly WantedGlyph[]): string {
  let hash = 0x811c9dc5;
  for (const { code, glyph } of codes) hash = Math.imul(Math.imul(hash ^ code, 0x01000193) ^ glyph, 0x01000193);
  let rest = hash >>> 0;
  let letters = '';
  for (let i = 0; i < 6; i++) {
    letters += String.fromCharCode(65 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return letters;
}

/** The ToUnicode CMap of all codes of a set (ISO 32000-1, 9.10.3), in blocks of at most 100 lines. */
function printToUnicode({ meanings }: CodeSet): string {
  const lines: string[] = [];
  for (let code = 1; code < 256; code++)
    if (meanings[code]) lines.push(`<${printByte(code)}><${printMeaning(meanings[code]!)}>\n`);
  let blocks = '';
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks += `${block.length} beginbfchar\n${block.join('')}endbfchar\n`;
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
