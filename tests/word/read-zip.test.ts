import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/core/problem.ts';
import { readWord } from '../../src/word/read-word.ts';
import { makeEntries, p } from './make-docx.ts';
import { printWord } from './print-word.ts';

const entries = makeEntries(p('Kế hoạch'));
const part = Buffer.from(entries['word/document.xml']!);

/** What a file says, or the message of what is wrong with it. */
function read(bytes: Uint8Array): string {
  try {
    return printWord(readWord(bytes, { file: 'x.docx' }));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problems.map(({ message }) => message.key).join();
  }
}

const honest = zipSync(entries, { level: 6 });
/** Where the directory tells of the part with the text. */
const directory = Buffer.from(honest).lastIndexOf('word/document.xml') - 46;

/** The file with one number of the directory's entry changed. */
function lie(field: number, change: (number: number) => number): Uint8Array {
  const bytes = Buffer.from(honest);
  bytes.writeUInt32LE(change(bytes.readUInt32LE(directory + field)) >>> 0, directory + field);
  return bytes;
}

describe('the zip of a Word file', () => {
  it('is read', () => {
    expect(read(honest)).toBe('Kế hoạch');
    expect(read(zipSync(entries, { level: 0 }))).toBe('Kế hoạch');
  });

  it.each([
    ['checksum', 16, (crc: number) => crc ^ 1],
    ['size as packed', 20, (size: number) => size - 1],
    ['size, shorter', 24, (size: number) => size - 1],
    ['size, longer', 24, (size: number) => size + 1],
    ['place', 42, (at: number) => at + 1],
  ])('is damaged where the directory says another %s', (_, field, change) => {
    expect(read(lie(field, change))).toBe('word-broken-zip');
  });

  it('is damaged where a bit of the packed text is another', () => {
    const bytes = zipSync(entries, { level: 0 });
    const at = Buffer.from(bytes).indexOf('hoạch');
    bytes[at] = bytes[at]! ^ 1;
    expect(read(bytes)).toBe('word-broken-zip');
  });

  it('costs no more than it says, however long the packed text really is', () => {
    const bomb = deflateRawSync(Buffer.alloc(60_000_000, 32), { level: 9 });
    const begun = performance.now();
    expect(read(makeZip('word/document.xml', bomb, 1000))).toBe('word-broken-zip');
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('may be of the wide form that writers of streams make', () => {
    const whole = deflateRawSync(part);
    expect(read(makeZip('word/document.xml', whole, part.length, part))).toBe('Kế hoạch');
    expect(read(makeZip('word/document.xml', whole.subarray(1), part.length, part))).toBe('word-broken-zip');
  });

  it('names parts in any case, and with the slashes of any system', () => {
    const { 'word/document.xml': text, ...rest } = entries;
    expect(read(zipSync({ ...rest, 'Word\\Document.XML': text! }))).toBe('Kế hoạch');
  });

  it('is not one where the file is cut off, empty or something else', () => {
    expect(read(honest.subarray(0, honest.length - 30))).toBe('word-broken-zip');
    expect(read(strToU8('PK'))).toBe('word-broken-zip');
    expect(read(new Uint8Array(0))).toBe('word-not-zip');
  });
});

/** A zip of one file, with its sizes and place in the fields of ZIP64. */
function makeZip(name: string, packed: Uint8Array, size: number, content?: Uint8Array): Uint8Array {
  const crc = content ? Buffer.from(zipSync({ x: content })).readUInt32LE(14) : 0;
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const entry = Buffer.alloc(46 + name.length + 28);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(0xffffffff, 20);
  entry.writeUInt32LE(0xffffffff, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt16LE(28, 30);
  entry.writeUInt32LE(0xffffffff, 42);
  entry.write(name, 46);
  entry.writeUInt16LE(1, 46 + name.length);
  entry.writeUInt16LE(24, 48 + name.length);
  entry.writeBigUInt64LE(BigInt(size), 50 + name.length);
  entry.writeBigUInt64LE(BigInt(packed.length), 58 + name.length);
  entry.writeBigUInt64LE(0n, 66 + name.length);
  const start = local.length + packed.length;
  const end = Buffer.alloc(56 + 20 + 22);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(1n, 32);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(start + entry.length), 64);
  end.writeUInt32LE(0x06054b50, 76);
  end.writeUInt16LE(0xffff, 86);
  end.writeUInt32LE(0xffffffff, 92);
  return Buffer.concat([local, packed, entry, end]);
}
