import { inflateRawSync } from 'node:zlib';
import { crc32 } from '../core/crc32.ts';

/** A file of a zip archive as its directory tells of it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes as packed and as they were. */
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  readonly crc: number;
  /** Where its local header begins. */
  readonly at: number;
}

/** What cannot be read as a zip archive. */
export class ZipFault extends Error {}

const endSign = 0x06054b50;
const entrySign = 0x02014b50;
const localSign = 0x04034b50;
const end64Sign = 0x06064b50;
const locator64Sign = 0x07064b50;
/** What stands in a field of four bytes (or two) whose number is in the field of eight of ZIP64. */
const full = 0xffffffff;
const stored = 0;
const deflated = 8;

/**
 * The directory of a zip archive (APPNOTE 6.3, ZIP64 too); nothing is unpacked.
 * @param take is handed each entry; what it throws ends the reading
 * @throws ZipFault where there is no directory or it is damaged
 */
export function listZip(bytes: Uint8Array, take: (entry: ZipEntry) => void): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let { at, count } = findDirectory(view);
  for (; count > 0; count--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySign) throw new ZipFault();
    const isUtf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw new ZipFault();
    const extra = { at: nameEnd, end: nameEnd + view.getUint16(at + 30, true) };
    const [size, packed, local] = readWide(view, [at + 24, at + 20, at + 42], extra);
    take({
      name: new TextDecoder(isUtf8 ? 'utf-8' : 'latin1').decode(bytes.subarray(at + 46, nameEnd)),
      packed: packed!,
      size: size!,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      at: local!,
    });
    at = next;
  }
}

/** Where the directory begins and how many entries it has. */
function findDirectory(view: DataView): { at: number; count: number } {
  for (let end = view.byteLength - 22; end >= Math.max(0, view.byteLength - 22 - 0xffff); end--) {
    if (view.getUint32(end, true) !== endSign) continue;
    const locator = end - 20;
    if (locator >= 0 && view.getUint32(locator, true) === locator64Sign) {
      const end64 = Number(view.getBigUint64(locator + 8, true));
      if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== end64Sign) throw new ZipFault();
      return { at: Number(view.getBigUint64(end64 + 48, true)), count: Number(view.getBigUint64(end64 + 32, true)) };
    }
    return { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
  }
  throw new ZipFault();
}

/** Numbers of four bytes; those that are full stand in the extra field of ZIP64 (1), in this order. */
function readWide(view: DataView, fields: readonly number[], extra: { at: number; end: number }): number[] {
  const numbers = fields.map((field) => view.getUint32(field, true));
  if (!numbers.includes(full)) return numbers;
  for (let { at } = extra; at + 4 <= extra.end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let wide = at + 4;
    return numbers.map((number) => {
      if (number !== full) return number;
      wide += 8;
      if (wide > extra.end) throw new ZipFault();
      return Number(view.getBigUint64(wide - 8, true));
    });
  }
  throw new ZipFault();
}

/**
 * The bytes of an entry, as many as it says and no more: a lying one costs no more than an honest one.
 * @throws ZipFault where size or checksum are not what the directory says, or it is packed in another way
 */
export function unpack(bytes: Uint8Array, { at, packed, size, method, crc }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== localSign) throw new ZipFault();
  const isLocked = (view.getUint16(at + 6, true) & 1) !== 0;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (isLocked || start + packed > view.byteLength) throw new ZipFault();
  const found = inflate(bytes.subarray(start, start + packed), method, size);
  if (found.length !== size || crc32(found) !== crc) throw new ZipFault();
  return found;
}

function inflate(bytes: Uint8Array, method: number, size: number): Uint8Array {
  if (method === stored) return bytes;
  if (method !== deflated) throw new ZipFault();
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw new ZipFault((error as Error).message);
  }
}
