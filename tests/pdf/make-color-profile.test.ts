import { expect, test } from 'vitest';
import { makeColorProfile } from '../../src/pdf/make-color-profile.ts';

const bytes = makeColorProfile();
const view = new DataView(bytes.buffer);
const ascii = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length));
const tags = new Map(
  Array.from({ length: view.getUint32(128) }, (_, i) => {
    const at = 132 + 12 * i;
    return [ascii(at, 4), { offset: view.getUint32(at + 4), length: view.getUint32(at + 8) }] as const;
  }),
);

test('is an RGB display profile of version 2 with every tag it needs', () => {
  expect(view.getUint32(0)).toBe(bytes.length);
  expect(view.getUint8(8)).toBe(2);
  expect(ascii(12, 12)).toBe('mntrRGB XYZ ');
  expect(ascii(36, 4)).toBe('acsp');
  const needed = ['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'];
  expect([...tags.keys()].sort()).toEqual(needed.sort());
  for (const { offset, length } of tags.values()) {
    expect(offset % 4).toBe(0);
    expect(offset + length).toBeLessThanOrEqual(bytes.length);
  }
  expect(bytes.length).toBeLessThan(1100);
});

test('maps white to D50 and colours by the sRGB curve', () => {
  const xyz = (tag: string) => [0, 1, 2].map((i) => view.getInt32(tags.get(tag)!.offset + 8 + 4 * i) / 65536);
  const [red, green, blue, white] = ['rXYZ', 'gXYZ', 'bXYZ', 'wtpt'].map(xyz);
  [0, 1, 2].forEach((i) => {
    expect(red![i]! + green![i]! + blue![i]!).toBeCloseTo(white![i]!, 3);
  });
  expect(white).toEqual([0.9642, 1, 0.8249].map((value) => Math.round(value * 65536) / 65536));
  const { offset } = tags.get('gTRC')!;
  const curve = (value: number) => view.getUint16(offset + 12 + 2 * value) / 65535;
  expect(curve(0)).toBe(0);
  expect(curve(255)).toBe(1);
  expect(curve(128)).toBeCloseTo(0.21586, 4); // IEC 61966-2-1
  expect(curve(10)).toBeCloseTo(10 / 255 / 12.92, 4);
});
