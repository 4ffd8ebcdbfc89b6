import { createHash } from 'node:crypto';
import type { PDFContext, PDFObject, PDFRef } from 'pdf-lib';
import { deflateBytes, deflateText } from './deflate.ts';
import { PDFHexString, PDFStream } from './pdf-lib.ts';

/**
 * The bytes of the file, with the catalog and Info that `context.trailerInfo` names. pdf-lib's own writer is
 * asynchronous and has no content-based identifier, so only its objects are used.
 * `compact` gathers the objects in a compressed stream (PDF 1.5 and later); otherwise they stand in the open with a
 * cross-reference table.
 */
export function assembleFile(context: PDFContext, compact: boolean): Uint8Array {
  return compact ? assembleCompact(context) : assembleOpen(context);
}

function assembleOpen(context: PDFContext): Uint8Array {
  const output = startOutput(context);
  const offsets = new Map<number, number>();
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    offsets.set(ref.objectNumber, output.length());
    putObject(output, ref, object);
  }
  const size = context.largestObjectNumber + 1;
  const start = output.length();
  let table = `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let number = 1; number < size; number++) {
    const offset = offsets.get(number);
    if (offset === undefined) throw new Error(`PDF object ${number} was promised but not written`);
    table += `${String(offset).padStart(10, '0')} 00000 n \n`;
  }
  const trailer = context.obj({ Size: size, ...trailerEntries(context, output) });
  output.text(`${table}trailer\n${trailer.toString()}\nstartxref\n${start}\n%%EOF\n`);
  return output.join();
}

/** Streams stay in the open; everything else goes into one object stream (ISO 32000-1, 7.5.7 and 7.5.8). */
function assembleCompact(context: PDFContext): Uint8Array {
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
    if (object instanceof PDFStream) {
      note(ref.objectNumber, 1, output.length());
      putObject(output, ref, object);
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
  putStream(output, gathering, objects, `/Type/ObjStm/Filter/FlateDecode/N ${gathered.length}/First ${first.length}`);
  const start = output.length();
  note(size - 1, 1, start);
  const data = deflateBytes(new Uint8Array(entries.buffer));
  const trailer = context.obj({ Size: size, W: [1, 3, 2], ...trailerEntries(context, output) }).toString();
  putStream(output, size - 1, data, `/Type/XRef/Filter/FlateDecode${trailer.slice(2, -2)}`);
  output.text(`startxref\n${start}\n%%EOF\n`);
  return output.join();
}

interface Output {
  text(latin1: string): void;
  bytes(data: Uint8Array): void;
  length(): number;
  /** Of all that was put so far. */
  hash(): string;
  join(): Uint8Array;
}

function startOutput(context: PDFContext): Output {
  const parts: Uint8Array[] = [];
  const hash = createHash('md5');
  let length = 0;
  const bytes = (data: Uint8Array): void => {
    parts.push(data);
    hash.update(data);
    length += data.length;
  };
  const { header } = context;
  const start = new Uint8Array(header.sizeInBytes() + 1).fill(10);
  header.copyBytesInto(start, 0);
  bytes(start);
  return {
    bytes,
    text: (latin1) => bytes(Buffer.from(latin1, 'latin1')),
    length: () => length,
    hash: () => hash.copy().digest('hex'),
    join: () => new Uint8Array(Buffer.concat(parts, length)),
  };
}

/** Root, Info, and an identifier made from the content of the file (ISO 32000-1, 14.4). */
function trailerEntries(context: PDFContext, output: Output) {
  const id = PDFHexString.of(output.hash());
  return { Root: context.trailerInfo.Root, Info: context.trailerInfo.Info, ID: [id, id] };
}

function putObject(output: Output, ref: PDFRef, object: PDFObject): void {
  if (object instanceof PDFStream) {
    object.updateDict();
    putStream(output, ref.objectNumber, object.getContents(), object.dict.toString().slice(2, -2));
  } else {
    output.text(`${ref.objectNumber} 0 obj\n${object.toString()}\nendobj\n`);
  }
}

/** `entries` may say the length already. */
function putStream(output: Output, number: number, data: Uint8Array, entries: string): void {
  const length = entries.includes('/Length ') ? '' : `/Length ${data.length}`;
  output.text(`${number} 0 obj\n<<${entries}${length}>>\nstream\n`);
  output.bytes(data);
  output.text('\nendstream\nendobj\n');
}
