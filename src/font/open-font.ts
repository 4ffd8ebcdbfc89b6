import type { Font } from './font.ts';

/**
 * Reads the measures of a TrueType file (glyf outlines) without decoding any outline.
 * @param fallbacks fonts for signs that this one lacks; called once at most
 * @throws Error when the bytes are not such a font or a needed table is missing or cut short.
 */
export function openFont(bytes: Uint8Array, fallbacks: () => readonly Font[] = () => []): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readTableDirectory(view);
  const table = (tag: string): number => {
    const entry = tables.get(tag);
    if (!entry) throw new Error(`not a usable TrueType font: no table '${tag}'`);
    return entry.offset;
  };
  table('glyf');
  table('loca');
  const head = table('head');
  const hhea = table('hhea');
  const os2 = table('OS/2');
  const post = table('post');
  const hmtx = table('hmtx');
  const metricCount = view.getUint16(hhea + 34);
  const winAscent = view.getUint16(os2 + 74);
  const winDescent = view.getUint16(os2 + 76);
  const hheaHeight = view.getInt16(hhea + 4) - view.getInt16(hhea + 6);
  const advances = new Uint16Array(metricCount);
  for (let i = 0; i < metricCount; i++) advances[i] = view.getUint16(hmtx + 4 * i);
  const lastAdvance = advances[metricCount - 1] ?? 0;
  let opened: readonly Font[] | undefined;
  return {
    name: readPostScriptName(view, table('name')),
    unitsPerEm: view.getUint16(head + 18),
    ascent: winAscent,
    descent: winDescent,
    lineGap: Math.max(0, view.getInt16(hhea + 8) - (winAscent + winDescent - hheaHeight)),
    capHeight: view.getUint16(os2) >= 2 ? view.getInt16(os2 + 88) : Math.round(winAscent * 0.74),
    italicAngle: view.getInt32(post + 4) / 65536,
    underline: { position: view.getInt16(post + 8), thickness: view.getInt16(post + 10) },
    box: [view.getInt16(head + 36), view.getInt16(head + 38), view.getInt16(head + 40), view.getInt16(head + 42)],
    glyph: readCharacterMap(view, table('cmap'), view.getUint16(table('maxp') + 4)),
    advance: (glyph) => advances[glyph] ?? lastAdvance,
    bytes,
    fallbacks() {
      opened ??= fallbacks();
      return opened;
    },
  };
}

/** Offsets and lengths of the tables of a TrueType file, by tag. */
export function readTableDirectory(view: DataView): Map<string, { offset: number; length: number }> {
  const version = view.byteLength < 12 ? 0 : view.getUint32(0);
  if (version !== 0x00010000 && version !== 0x74727565) {
    throw new Error('not a TrueType font file (a .ttf with glyf outlines is needed)');
  }
  const tables = new Map<string, { offset: number; length: number }>();
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const entry = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(entry + k)));
    const offset = view.getUint32(entry + 8);
    const length = view.getUint32(entry + 12);
    if (offset + length > view.byteLength) throw new Error(`font file is cut short in table '${tag}'`);
    tables.set(tag, { offset, length });
  }
  return tables;
}

/** PostScript name (name id 6), read from the Windows or Macintosh record. */
function readPostScriptName(view: DataView, start: number): string {
  const count = view.getUint16(start + 2);
  const strings = start + view.getUint16(start + 4);
  for (let i = 0; i < count; i++) {
    const record = start + 6 + 12 * i;
    if (view.getUint16(record + 6) !== 6) continue;
    const wide = view.getUint16(record) !== 1;
    const length = view.getUint16(record + 8);
    const offset = strings + view.getUint16(record + 10);
    let name = '';
    for (let k = wide ? 1 : 0; k < length; k += wide ? 2 : 1) name += String.fromCharCode(view.getUint8(offset + k));
    const clean = name.replace(/[^A-Za-z0-9-]/g, '');
    // PDF takes names of 127 bytes at most.
    if (clean) return clean.slice(0, 63);
  }
  return 'Font';
}

/** The Unicode character map (format 12 before format 4) as a function; decoded lazily, since a document uses few letters. */
function readCharacterMap(view: DataView, start: number, glyphCount: number): (codePoint: number) => number {
  let format4 = 0;
  let format12 = 0;
  const count = view.getUint16(start + 2);
  for (let i = 0; i < count; i++) {
    const platform = view.getUint16(start + 4 + 8 * i);
    const offset = start + view.getUint32(start + 8 + 8 * i);
    if (platform !== 0 && platform !== 3) continue;
    const format = view.getUint16(offset);
    if (format === 4) format4 = offset;
    if (format === 12) format12 = offset;
  }
  if (!format4 && !format12) throw new Error('font has no Unicode character map');
  const lookUp = (codePoint: number): number => {
    const glyph =
      (format12 && lookUpFormat12(view, format12, codePoint)) || (format4 && lookUpFormat4(view, format4, codePoint));
    return glyph < glyphCount ? glyph : 0;
  };
  /** Glyphs of the letters and signs of Latin script; -1 is not looked up yet. */
  const known = new Int32Array(0x2800).fill(-1);
  return (codePoint) => {
    if (codePoint >= known.length) return lookUp(codePoint);
    let glyph = known[codePoint]!;
    if (glyph < 0) {
      glyph = lookUp(codePoint);
      known[codePoint] = glyph;
    }
    return glyph;
  };
}

function lookUpFormat12(view: DataView, table: number, codePoint: number): number {
  const groups = Math.min(view.getUint32(table + 12), Math.floor((view.byteLength - table - 16) / 12));
  for (let i = 0; i < groups; i++) {
    const group = table + 16 + 12 * i;
    if (codePoint < view.getUint32(group)) return 0;
    if (codePoint <= view.getUint32(group + 4)) return view.getUint32(group + 8) + codePoint - view.getUint32(group);
  }
  return 0;
}

function lookUpFormat4(view: DataView, table: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  // Four lists of that length follow.
  const twice = Math.min(view.getUint16(table + 6) & ~1, ((view.byteLength - table - 16) >> 2) & ~1);
  for (let i = 0; i < twice; i += 2) {
    if (codePoint > view.getUint16(table + 14 + i)) continue;
    const from = view.getUint16(table + 16 + twice + i);
    if (codePoint < from) return 0;
    const delta = view.getUint16(table + 16 + 2 * twice + i);
    const rangeAt = table + 16 + 3 * twice + i;
    const range = view.getUint16(rangeAt);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const at = rangeAt + range + 2 * (codePoint - from);
    const glyph = at + 2 <= view.byteLength ? view.getUint16(at) : 0;
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
