import { describe, expect, test } from 'vitest';
import { readTableDirectory } from '../../src/font/open-font.ts';
import { subsetFont } from '../../src/font/subset-font.ts';
import { openTinos } from '../pdf/sample.ts';

const { regular, boldItalic } = openTinos();

function viewOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readTableDirectory(view);
  const at = (tag: string) => tables.get(tag)!.offset;
  const long = view.getInt16(at('head') + 50) !== 0;
  const offset = (i: number) => (long ? view.getUint32(at('loca') + 4 * i) : 2 * view.getUint16(at('loca') + 2 * i));
  return { view, tables, at, offset, count: view.getUint16(at('maxp') + 4) };
}

/** Points of a glyph with the parts of composites put in their places: an own, slow reading of the outlines. */
function readPoints(font: ReturnType<typeof viewOf>, glyph: number): string {
  const { view, at } = font;
  const start = at('glyf') + font.offset(glyph);
  if (font.offset(glyph + 1) === font.offset(glyph)) return 'empty';
  const contours = view.getInt16(start);
  let p = start + 10;
  if (contours < 0) {
    let drawn = '';
    for (let flags = 0x20; flags & 0x20; ) {
      flags = view.getUint16(p);
      const part = view.getUint16(p + 2);
      const size = (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
      const how = Array.from({ length: size }, (_, i) => view.getUint8(p + 4 + i));
      drawn += `[${flags & ~0x120} ${how} ${readPoints(font, part)}]`;
      p += 4 + size;
    }
    return drawn;
  }
  const ends = Array.from({ length: contours }, (_, i) => view.getUint16(p + 2 * i));
  p += 2 * contours;
  p += 2 + view.getUint16(p);
  const count = ends.at(-1)! + 1;
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(p++);
    const times = flag & 8 ? view.getUint8(p++) + 1 : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const axis = (short: number, same: number) =>
    flags.map((flag) => {
      if (flag & short) return view.getUint8(p++) * (flag & same ? 1 : -1);
      if (flag & same) return 0;
      p += 2;
      return view.getInt16(p - 2);
    });
  return `${ends} ${axis(2, 16)} ${axis(4, 32)} ${flags.map((flag) => flag & 1)} ${[0, 1, 2, 3].map((i) => view.getInt16(start + 2 + 2 * i))}`;
}

function sum(view: DataView, start: number, length: number): number {
  let total = 0;
  for (let i = start; i < start + length; i += 4) total = (total + view.getUint32(i)) >>> 0;
  return total;
}

describe.each([regular, boldItalic])('a subset of $name', (font) => {
  const letters = [0x20, ...'ệỰĐaăfiÅ%&₫€½'].map((c) => font.glyph(typeof c === 'number' ? c : c.codePointAt(0)!));
  const wanted = [0, ...letters, letters[1]!];
  const codes = wanted.slice(1).map((glyph, i) => ({ glyph, code: 0x20 + 3 * i }));
  const bytes = subsetFont(font, codes);
  const made = viewOf(bytes);
  const whole = viewOf(font.bytes);

  test('has the outlines and widths of the wanted glyphs, in their order', () => {
    const metrics = (f: typeof made, glyph: number) => {
      const wide = f.view.getUint16(f.at('hhea') + 34);
      return f.view.getUint16(f.at('hmtx') + 4 * Math.min(glyph, wide - 1));
    };
    wanted.forEach((glyph, i) => {
      expect(readPoints(made, i)).toBe(readPoints(whole, glyph));
      expect(metrics(made, i)).toBe(font.advance(glyph));
      expect(metrics(made, i)).toBe(metrics(whole, glyph));
    });
    expect(readPoints(made, 1)).toBe('empty');
    expect(new Set(wanted.map((_, i) => readPoints(made, i))).size).toBe(wanted.length - 1);
  });

  test('leads from codes to glyphs', () => {
    const { view, at } = made;
    const map = at('cmap') + view.getUint32(at('cmap') + 8);
    expect([view.getUint16(at('cmap') + 2), view.getUint16(map), view.getUint16(map + 2)]).toEqual([1, 0, 262]);
    const found = Array.from({ length: 256 }, (_, code) => view.getUint8(map + 6 + code));
    expect(found).toEqual(found.map((_, code) => codes.findIndex((wish) => wish.code === code) + 1));
  });

  test('is a sound file: sums, padding, order of offsets, nothing left of the hints', () => {
    const { view, tables, offset, count } = made;
    expect([...tables.keys()]).toEqual(['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']);
    expect(sum(view, 0, view.byteLength)).toBe(0xb1b0afba);
    expect(count).toBeGreaterThan(wanted.length); // composite letters bring their parts
    expect(tables.get('loca')!.length).toBe((count + 1) * (view.getInt16(made.at('head') + 50) ? 4 : 2));
    expect(offset(0)).toBe(0);
    expect(offset(count)).toBe(tables.get('glyf')!.length);
    for (let i = 0; i < count; i++) {
      expect(offset(i) % 4).toBe(0);
      expect(offset(i + 1)).toBeGreaterThanOrEqual(offset(i));
    }
    for (const { offset: start } of tables.values()) expect(start % 4).toBe(0);
    for (let i = 0; i < tables.size; i++) {
      if (view.getUint32(12 + 16 * i) === 0x68656164) continue; // head: its sum is taken with adjustment 0
      const length = (view.getUint32(12 + 16 * i + 12) + 3) & ~3;
      expect(view.getUint32(12 + 16 * i + 4)).toBe(sum(view, view.getUint32(12 + 16 * i + 8), length));
    }
  });

  test('is far smaller than the font', () => {
    expect(bytes.length).toBeLessThan(font.bytes.length / 50);
  });
});

test('all glyphs of the font make a long loca, and all keep their outlines', () => {
  const whole = viewOf(regular.bytes);
  const bytes = subsetFont(
    regular,
    Array.from({ length: whole.count - 1 }, (_, i) => ({ glyph: i + 1, code: 1 })),
  );
  const made = viewOf(bytes);
  expect(made.count).toBe(whole.count);
  expect(made.view.getInt16(made.at('head') + 50)).toBe(1);
  for (let i = 0; i < made.count; i++) expect(readPoints(made, i)).toBe(readPoints(whole, i));
});

test('the font is not changed, and the same glyphs give the same bytes', () => {
  const before = Buffer.from(regular.bytes).toString('base64');
  const wanted = [36, 37].map((glyph) => ({ glyph, code: glyph }));
  const first = subsetFont(regular, wanted);
  expect(subsetFont(regular, wanted)).toEqual(first);
  expect(Buffer.from(regular.bytes).toString('base64')).toBe(before);
  const copy = { ...regular, bytes: new Uint8Array(regular.bytes) };
  expect(subsetFont(copy, wanted)).toEqual(first);
});

test('a glyph that is not there is an error', () => {
  expect(() => subsetFont(regular, [{ glyph: 60000, code: 1 }])).toThrow(/no glyph 60000/);
  expect(() => subsetFont(regular, [{ glyph: -1, code: 1 }])).toThrow(RangeError);
});
