import type { Font } from './font.ts';
import { type Outlines, openOutlines, walkParts } from './outlines.ts';

const HAS_INSTRUCTIONS = 0x0100;

/** A glyph that is wanted, and the byte that stands for it. */
export interface WantedGlyph {
  readonly glyph: number;
  /** 0 to 255. */
  readonly code: number;
}

/**
 * A TrueType file of the wanted glyphs alone, at most 255: new glyph 0 is the shape for missing characters, new glyph
 * `k` is glyph `wanted[k - 1]` of the font; the parts of composite glyphs follow. A glyph may be wanted twice.
 * Its one character map (Macintosh, format 0) leads from codes to glyphs.
 *
 * Hinting (cvt, fpgm, prep, instructions) is dropped: printers and today's screens do not use it, it would be some
 * 40 % of the file, and without it nothing can go out of step with the maxp limits.
 * Only the tables that the font program of a simple TrueType font needs are written (ISO 32000-1, 9.9).
 * @throws RangeError when a glyph is not in the font.
 */
export function subsetFont(font: Font, wanted: readonly WantedGlyph[]): Uint8Array {
  const source = openOutlines(font);
  const { ids, newIds } = closeOverParts(source, [0, ...wanted.map(({ glyph }) => glyph)]);
  const { glyf, offsets } = copyOutlines(source, ids, newIds);
  const short = glyf.length <= 0x1fffe;

  const cmap = new DataView(new ArrayBuffer(12 + 262));
  cmap.setUint16(2, 1);
  cmap.setUint16(4, 1); // Macintosh, Roman
  cmap.setUint32(8, 12);
  cmap.setUint16(14, 262);
  wanted.forEach(({ code }, i) => {
    cmap.setUint8(18 + code, i + 1);
  });

  const loca = new DataView(new ArrayBuffer(offsets.length * (short ? 2 : 4)));
  offsets.forEach((offset, i) => {
    short ? loca.setUint16(2 * i, offset / 2) : loca.setUint32(4 * i, offset);
  });

  const hmtx = new DataView(new ArrayBuffer(4 * ids.length));
  ids.forEach((id, i) => {
    hmtx.setUint16(4 * i, font.advance(id));
    hmtx.setInt16(4 * i + 2, readSideBearing(source, id));
  });

  const head = copyTable(source, 'head', 54);
  head.setUint32(8, 0);
  head.setInt16(50, short ? 0 : 1);
  const hhea = copyTable(source, 'hhea', 36);
  hhea.setUint16(34, ids.length);
  const maxp = copyTable(source, 'maxp', 32);
  maxp.setUint16(4, ids.length);
  maxp.setUint16(14, 1);
  for (let at = 16; at <= 26; at += 2) maxp.setUint16(at, 0);

  return joinTables([
    ['cmap', bytesOf(cmap)],
    ['glyf', glyf],
    ['head', bytesOf(head)],
    ['hhea', bytesOf(hhea)],
    ['hmtx', bytesOf(hmtx)],
    ['loca', bytesOf(loca)],
    ['maxp', bytesOf(maxp)],
  ]);
}

/** The wanted glyphs and every part they are composed of, with the new id of each old one. */
function closeOverParts(source: Outlines, glyphs: readonly number[]): { ids: number[]; newIds: Map<number, number> } {
  const ids = [...glyphs];
  const newIds = new Map<number, number>();
  ids.forEach((id, i) => {
    if (!newIds.has(id)) newIds.set(id, i);
  });
  for (let i = 0; i < ids.length; i++) {
    const [start, end] = source.outline(ids[i]!);
    if (end === start || source.view.getInt16(start) >= 0) continue;
    walkParts(source.view, start, (at) => {
      const part = source.view.getUint16(at);
      if (newIds.has(part)) return;
      newIds.set(part, ids.length);
      ids.push(part);
    });
  }
  return { ids, newIds };
}

/** The new `glyf` table, each outline at a multiple of 4 bytes, and the offsets for `loca` (one more than glyphs). */
function copyOutlines(source: Outlines, ids: readonly number[], newIds: ReadonlyMap<number, number>) {
  const { view, bytes } = source;
  const room = ids.reduce((sum, id) => {
    const [start, end] = source.outline(id);
    return sum + end - start + 3;
  }, 0);
  const glyf = new Uint8Array(room);
  const target = new DataView(glyf.buffer);
  const offsets = [0];
  let to = 0;
  const copy = (from: number, end: number): void => {
    glyf.set(bytes.subarray(from, end), to);
    to += end - from;
  };
  for (const id of ids) {
    const [start, end] = source.outline(id);
    const contours = end > start ? view.getInt16(start) : 0;
    if (contours < 0) {
      const begin = to;
      copy(start, walkParts(view, start, () => {}) ?? end);
      walkParts(target, begin, (at) => {
        target.setUint16(at - 2, target.getUint16(at - 2) & ~HAS_INSTRUCTIONS);
        target.setUint16(at, newIds.get(target.getUint16(at)) ?? 0);
      });
    } else if (contours > 0) {
      const instructions = start + 10 + 2 * contours;
      copy(start, instructions);
      to += 2; // instruction length 0
      copy(instructions + 2 + view.getUint16(instructions), end);
    }
    to = (to + 3) & ~3;
    offsets.push(to);
  }
  return { glyf: glyf.subarray(0, to), offsets };
}

function readSideBearing({ view, tables, metricCount }: Outlines, glyph: number): number {
  const hmtx = tables.get('hmtx')!.offset;
  return view.getInt16(glyph < metricCount ? hmtx + 4 * glyph + 2 : hmtx + 2 * metricCount + 2 * glyph);
}

function copyTable({ bytes, tables }: Outlines, tag: string, length: number): DataView {
  const { offset } = tables.get(tag)!;
  // Not `slice`: on a Buffer that would be a view, and the font itself would be changed.
  return new DataView(new Uint8Array(bytes.subarray(offset, offset + length)).buffer);
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** A font file of these tables, given in the order of their tags. */
function joinTables(tables: readonly (readonly [tag: string, data: Uint8Array])[]): Uint8Array {
  const start = 12 + 16 * tables.length;
  const size = tables.reduce((sum, [, data]) => sum + ((data.length + 3) & ~3), start);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tables.length - 2 ** power));
  let at = start;
  let head = 0;
  tables.forEach(([tag, data], i) => {
    bytes.set(data, at);
    const end = at + ((data.length + 3) & ~3);
    const entry = 12 + 16 * i;
    for (let k = 0; k < 4; k++) bytes[entry + k] = tag.charCodeAt(k);
    view.setUint32(entry + 4, sumWords(view, at, end));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, data.length);
    if (tag === 'head') head = at;
    at = end;
  });
  // checkSumAdjustment: what makes the sum of the whole file come out at this constant.
  view.setUint32(head + 8, (0xb1b0afba - sumWords(view, 0, size)) >>> 0);
  return bytes;
}

function sumWords(view: DataView, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += 4) sum = (sum + view.getUint32(at)) | 0;
  return sum >>> 0;
}
