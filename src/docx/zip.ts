import { gzipSync, strToU8 } from 'fflate';

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
const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;

/**
 * Deflates one file. A gzip member is a deflate stream with a fixed head and, at its end, the CRC that zip needs too
 * (RFC 1952). By fflate and not by Node's zlib, which is some 0.3 ms a document faster, but whose bytes change with the
 * version and the build of Node.
 */
export function deflateEntry(name: string, content: string | Uint8Array): ZipEntry {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const member = gzipSync(bytes, { level: 6, mtime: 0 });
  const end = member.length - GZIP_TRAILER;
  const crc = new DataView(member.buffer, member.byteOffset).getUint32(end, true);
  return { name, crc, size: bytes.length, deflated: member.subarray(GZIP_HEADER, end) };
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
