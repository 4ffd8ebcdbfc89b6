import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { crc32 } from '../../src/core/crc32.ts';
import { deflateEntry, packZip } from '../../src/docx/zip.ts';

test('crc32 agrees with zlib, which writes it at the end of a gzip file', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const file = gzipSync(bytes);
      expect(crc32(bytes)).toBe(file.readUInt32LE(file.length - 8));
    }),
  );
});

test('files come out of the archive as they went in', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 });
  fc.assert(
    fc.property(texts, (contents) => {
      const files = unzipSync(packZip(contents.map((content, i) => deflateEntry(`word/${i}.xml`, content))));
      expect(Object.values(files).map((bytes) => strFromU8(bytes))).toEqual(contents);
    }),
  );
});
