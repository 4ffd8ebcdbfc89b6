import path from 'node:path';
import { expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { findFontFault } from '../../src/font/find-font-fault.ts';
import type { Font } from '../../src/font/font.ts';
import { openFont, readTableDirectory } from '../../src/font/open-font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { type Random, seedRandom } from '../parity/seeded-random.ts';

/** `FONTS=900 npx vitest run tests/font/font-mutants.test.ts` tries more. */
const count = Number(process.env['FONTS'] ?? 60);

const plan = `kind: general-plan
issuer: {name: Trường A, symbol: TA, place: A, archive: VT, signature: {title: Hiệu trưởng, name: Nguyễn Văn A}}
date: 2026-03-01
subject: Tổ chức hội nghị “tổng kết” năm học
body:
  - Chữ Ẵ, ự, ỗ, 1234567890 % § – và dấu ☐ → ở đây.
recipients: [Các khoa]
`;
/** Tables that say where things are and how large; of the outlines, which are most of the file, less often. */
const tags = ['head', 'hhea', 'maxp', 'loca', 'cmap', 'hmtx', 'name', 'OS/2', 'post', 'glyf', 'glyf'] as const;

/** A font with some bytes written over, or its end cut off. */
function mutateFont(font: Uint8Array, random: Random): Uint8Array {
  const bytes = new Uint8Array(font);
  const tables = readTableDirectory(new DataView(bytes.buffer));
  if (random.chance(0.05)) return bytes.subarray(0, random.int(0, bytes.length));
  for (let left = random.pick([1, 1, 2, 5, 40]); left > 0; left--) {
    const { offset, length } = random.chance(0.15)
      ? { offset: 0, length: 12 + 16 * tables.size }
      : tables.get(random.pick(tags))!;
    // What stands first in a table is its head.
    const at = offset + random.int(0, (random.chance(0.5) ? Math.min(length, 64) : length) - 1);
    const run = random.pick([1, 1, 2, 4]);
    for (let i = at; i < Math.min(at + run, bytes.length); i++)
      bytes[i] = random.pick([0, 1, 0x7f, 0x80, 0xff, random.int(0, 255)]);
  }
  return bytes;
}

it('a font with broken tables is refused, or set and embedded', { timeout: count * 1000 }, async () => {
  const library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
  const fonts = await loadFonts();
  const faults: string[] = [];
  const outcomes = { refused: 0, embedded: 0 };
  for (let number = 0; number < count; number++) {
    const random = seedRandom(number);
    let font: Font | undefined;
    try {
      font = openFont(mutateFont(fonts.regular.bytes, random), () => fonts.regular.fallbacks());
      if (findFontFault(font) !== undefined) font = undefined;
    } catch {
      font = undefined;
    }
    if (!font) {
      outcomes.refused += 1;
      continue;
    }
    try {
      const source = readYaml('plans/a.yaml', plan);
      const options = { rules: false, outputs: ['docx', 'pdf'] } as const;
      const { outputs } = await generateDocuments(source, library, { ...fonts, regular: font }, options);
      const length = outputs.pdf?.length ?? 0;
      if (length > 2_000_000) faults.push(`${number}: a PDF of ${length} bytes`);
      outcomes.embedded += 1;
    } catch (error) {
      faults.push(`${number}: ${(error as Error).stack}`);
    }
  }
  expect(faults).toEqual([]);
  expect(outcomes.refused).toBeGreaterThan(count / 10);
  expect(outcomes.embedded).toBeGreaterThan(count / 10);
});

it('the fonts of the package are in order', async () => {
  const fonts = await loadFonts();
  for (const font of [...Object.values(fonts), ...fonts.regular.fallbacks()])
    expect(findFontFault(font)).toBe(undefined);
});
