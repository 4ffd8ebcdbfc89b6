import { createHash } from 'node:crypto';
import type { PDFContext, PDFObject } from 'pdf-lib';
import { deflateBytes, deflateText } from './deflate.ts';
import { WrittenStream } from './written-object.ts';

/**
 * The bytes of the file, with the catalog and Info that `context.trailerInfo` names. pdf-lib's own writer is
 * asynchronous and has no content-based identifier, so only its objects are used.
 * Streams stay in the open; everything else goes into one object stream (ISO 32000-1, 7.5.7 and 7.5.8).
 */
export function assembleFile(context: PDFContext): Uint8Array {
  const output = startOutput(context);
  const size = context.largestObjectNumber + 3;
  const gathering = size - 2;
  const entries = new DataView(new ArrayBuffer(size * 6));
  const note = (number: number, type: number, place: number, index = 0): void => {
    entries.setUint8(6 * number, type);
    entries.setUint8(6 * number + 1, place >>> 16);
    entries.setUint16(6 * number + 2, place & 0xffff);
    entries.setUint16(6 * number + 4, index);
  };
  note(0, 0, 0, 0xffff);
  const gathered: string[] = [];
  const index: number[] = [];
  let length = 0;
  let count = 0;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    count++;
    if (object instanceof WrittenStream) {
      note(ref.objectNumber, 1, output.length());
      putObject(output, ref.objectNumber, object);
    } else {
      const text = object.toString();
      note(ref.objectNumber, 2, gathering, gathered.length);
      index.push(ref.objectNumber, length);
      gathered.push(text);
      length += text.length + 1;
    }
  }
  if (count !== context.largestObjectNumber) throw new Error('a PDF object was promised but not written');
  const first = `${index.join(' ')}\n`;
  note(gathering, 1, output.length());
  const objects = deflateText(first + gathered.join('\n'));
  const entriesOfGathering = `/Type/ObjStm/Filter/FlateDecode/N ${gathered.length}/First ${first.length}`;
  putObject(output, gathering, new WrittenStream(entriesOfGathering, objects));
  const start = output.length();
  note(size - 1, 1, start);
  const data = deflateBytes(new Uint8Array(entries.buffer));
  const trailer = `/Type/XRef/Filter/FlateDecode/W[1 3 2]${printTrailer(context, size, output)}`;
  putObject(output, size - 1, new WrittenStream(trailer, data));
  output.text(`startxref\n${start}\n%%EOF\n`);
  return output.take();
}

/** The file as far as it is written. */
interface Output {
  text(latin1: string): void;
  bytes(data: Uint8Array): void;
  length(): number;
  /** Of all that was put so far. */
  hash(): string;
  take(): Uint8Array;
}

function startOutput(context: PDFContext): Output {
  let file = Buffer.alloc(1 << 16);
  let length = 0;
  const makeRoom = (count: number): void => {
    if (length + count <= file.length) return;
    const larger = Buffer.alloc(2 * (length + count));
    file.copy(larger);
    file = larger;
  };
  const { header } = context;
  length = header.copyBytesInto(file, 0);
  file[length++] = 10;
  return {
    text(latin1) {
      makeRoom(latin1.length);
      length += file.write(latin1, length, 'latin1');
    },
    bytes(data) {
      makeRoom(data.length);
      file.set(data, length);
      length += data.length;
    },
    length: () => length,
    hash: () => createHash('md5').update(file.subarray(0, length)).digest('hex'),
    take: () => new Uint8Array(file.subarray(0, length)),
  };
}

/** Size, Root, Info, and an identifier made from the content of the file (ISO 32000-1, 14.4). */
function printTrailer({ trailerInfo: { Root, Info } }: PDFContext, size: number, output: Output): string {
  const id = `<${output.hash()}>`;
  return `/Size ${size}/Root ${Root}/Info ${Info}/ID[${id} ${id}]`;
}

function putObject(output: Output, number: number, object: PDFObject): void {
  output.text(`${number} 0 obj\n${object.toString()}`);
  if (object instanceof WrittenStream) {
    output.text('\nstream\n');
    output.bytes(object.bytes);
    output.text('\nendstream');
  }
  output.text('\nendobj\n');
}
