import type { Font } from './font.ts';
import { readTableDirectory } from './open-font.ts';

const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;

/** Where the glyphs of a TrueType file stand in it. */
export interface Outlines {
  readonly view: DataView;
  readonly bytes: Uint8Array;
  readonly tables: ReadonlyMap<string, { offset: number; length: number }>;
  readonly glyphCount: number;
  readonly metricCount: number;
  /** Offsets in `loca` take four bytes each. */
  readonly isLong: boolean;
  /**
   * Where the outline of a glyph begins and ends in the file; equal for an empty one.
   * @throws RangeError when the glyph is not in the font
   */
  outline(glyph: number): [start: number, end: number];
}

/** @throws Error when a table is missing */
export function openOutlines(font: Font): Outlines {
  const bytes = font.bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readTableDirectory(view);
  const at = (tag: string): number => {
    const table = tables.get(tag);
    if (!table) throw new Error(`not a usable TrueType font: no table '${tag}'`);
    return table.offset;
  };
  const glyphCount = view.getUint16(at('maxp') + 4);
  const loca = at('loca');
  const glyf = at('glyf');
  const isLong = view.getInt16(at('head') + 50) !== 0;
  const offset = (i: number): number => (isLong ? view.getUint32(loca + 4 * i) : 2 * view.getUint16(loca + 2 * i));
  return {
    view,
    bytes,
    tables,
    glyphCount,
    metricCount: view.getUint16(at('hhea') + 34),
    isLong,
    outline(glyph) {
      if (!(glyph >= 0 && glyph < glyphCount)) throw new RangeError(`${font.name} has no glyph ${glyph}`);
      return [glyf + offset(glyph), glyf + offset(glyph + 1)];
    },
  };
}

/**
 * Calls `visit` with the place of each component's glyph id (flags are the two bytes before it).
 * @param limit where the outline ends
 * @returns the end of the components; undefined where they go on beyond the limit
 */
export function walkParts(
  view: DataView,
  start: number,
  visit: (at: number) => void,
  limit = view.byteLength,
): number | undefined {
  let at = start + 10;
  while (at + 6 <= limit) {
    const flags = view.getUint16(at);
    visit(at + 2);
    at += flags & ARGUMENTS_ARE_WORDS ? 8 : 6;
    if (flags & HAS_SCALE) at += 2;
    else if (flags & HAS_TWO_SCALES) at += 4;
    else if (flags & HAS_MATRIX) at += 8;
    if (!(flags & MORE_COMPONENTS)) return at <= limit ? at : undefined;
  }
  return undefined;
}
