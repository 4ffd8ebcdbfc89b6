/** Points of the tone curve; readers interpolate between them, which is exact for the 8-bit colours used here. */
const CURVE_POINTS = 256;

/** Columns of the sRGB matrix adapted to D50 (IEC 61966-2-1 with the Bradford transform), and D50 itself: X, Y, Z. */
const COLUMNS = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
  wtpt: [0.9642, 1, 0.8249],
} as const;

/** An sRGB display profile, ICC version 2.1 (ICC.1:2001-04): matrix and tone curve. */
export function makeColorProfile(): Uint8Array {
  const curve = writeCurve();
  const tags: [signature: string, data: Uint8Array][] = [
    ['desc', writeDescription('sRGB')],
    ['cprt', writeText('No copyright, use freely')],
    ...Object.entries(COLUMNS).map(([tag, xyz]): [string, Uint8Array] => [tag, writeXyz(xyz)]),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const places = new Map<Uint8Array, number>();
  let size = 128 + 4 + 12 * tags.length;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, size);
    size += (data.length + 3) & ~3;
  }
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  writeHeader(view, size);
  view.setUint32(128, tags.length);
  tags.forEach(([signature, data], i) => {
    const offset = places.get(data)!;
    putAscii(view, 132 + 12 * i, signature);
    view.setUint32(136 + 12 * i, offset);
    view.setUint32(140 + 12 * i, data.length);
    bytes.set(data, offset);
  });
  return bytes;
}

function writeHeader(view: DataView, size: number): void {
  view.setUint32(0, size);
  view.setUint32(8, 0x02100000);
  putAscii(view, 12, 'mntrRGB XYZ ');
  // Date of creation: a fixed one, so that the bytes are always the same.
  [2000, 1, 1, 0, 0, 0].forEach((part, i) => {
    view.setUint16(24 + 2 * i, part);
  });
  putAscii(view, 36, 'acsp');
  putXyz(view, 68, COLUMNS.wtpt); // illuminant of the connection space
}

/** sRGB tone curve (IEC 61966-2-1): device value to linear light, 16 bits each. */
function writeCurve(): Uint8Array {
  const view = new DataView(new ArrayBuffer(12 + 2 * CURVE_POINTS));
  putAscii(view, 0, 'curv');
  view.setUint32(8, CURVE_POINTS);
  for (let i = 0; i < CURVE_POINTS; i++) {
    const value = i / (CURVE_POINTS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + 2 * i, Math.round(linear * 65535));
  }
  return new Uint8Array(view.buffer);
}

function writeXyz(xyz: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(20));
  putAscii(view, 0, 'XYZ ');
  putXyz(view, 8, xyz);
  return new Uint8Array(view.buffer);
}

function writeText(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 + text.length + 1));
  putAscii(view, 0, 'text');
  putAscii(view, 8, text);
  return new Uint8Array(view.buffer);
}

/** textDescriptionType: ASCII name, no Unicode name, no Macintosh name (67 bytes kept free for it). */
function writeDescription(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(12 + text.length + 1 + 8 + 3 + 67));
  putAscii(view, 0, 'desc');
  view.setUint32(8, text.length + 1);
  putAscii(view, 12, text);
  return new Uint8Array(view.buffer);
}

/** s15Fixed16 numbers. */
function putXyz(view: DataView, at: number, xyz: readonly number[]): void {
  xyz.forEach((value, i) => {
    view.setInt32(at + 4 * i, Math.round(value * 65536));
  });
}

function putAscii(view: DataView, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i));
}
