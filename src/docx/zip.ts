import { deflateSync } from 'fflate';
import { crc32 } from '../core/crc32.ts';

/** One file of a zip archive, already deflated. */
export interface ZipEntry {
  readonly name: string;
  readonly crc: number;
  /** Bytes before and after compression. */
  readonly size: number;
  readonly deflated: Uint8Array;
}

/** 1 January 1980, 0:00: the first date a zip archive can hold. */
const DOS_DATE = 0x0021;

/**
 * Deflates one file, by fflate and not by Node's zlib: that is some 0.2 ms a document faster, but its bytes are not the
 * same where Node is built with the zlib of the system, as on Debian. Level 1 takes a fourth less time than fflate's own
 * choice, 6; a file of 14 kB grows by 1 kB.
 */
export function deflateEntry(name: string, content: string): ZipEntry {
  const bytes = Buffer.from(content, 'utf8');
  return { name, crc: crc32(bytes), size: bytes.length, deflated: deflateSync(bytes, { level: 1 }) };
}

/** A zip archive (APPNOTE 6.3) of ASCII names in the given order, all dated 1980-01-01, so that equal files make equal archives. */
export function packZip(entries: readonly ZipEntry[]): Uint8Array {
  let total = 22;
  for (const { name, deflated } of entries) total += 76 + 2 * name.length + deflated.length;
  const out = Buffer.alloc(total);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    out.writeUInt32LE(0x04034b50, at);
    writeCommon(out, at + 4, entry);
    out.write(entry.name, at + 30, 'latin1');
    out.set(entry.deflated, at + 30 + entry.name.length);
    at += 30 + entry.name.length + entry.deflated.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    out.writeUInt32LE(0x02014b50, at);
    out.writeUInt16LE(20, at + 4);
    writeCommon(out, at + 6, entry);
    out.writeUInt32LE(offsets[index]!, at + 42);
    out.write(entry.name, at + 46, 'latin1');
    at += 46 + entry.name.length;
  });
  out.writeUInt32LE(0x06054b50, at);
  out.writeUInt16LE(entries.length, at + 8);
  out.writeUInt16LE(entries.length, at + 10);
  out.writeUInt32LE(at - directory, at + 12);
  out.writeUInt32LE(directory, at + 16);
  return out;
}

/** The fields that the local and the central header share: version 2.0, no flags, deflate. */
function writeCommon(out: Buffer, at: number, entry: ZipEntry): void {
  out.writeUInt16LE(20, at);
  out.writeUInt16LE(8, at + 4);
  out.writeUInt16LE(DOS_DATE, at + 8);
  out.writeUInt32LE(entry.crc, at + 10);
  out.writeUInt32LE(entry.deflated.length, at + 14);
  out.writeUInt32LE(entry.size, at + 18);
  out.writeUInt16LE(entry.name.length, at + 22);
}
