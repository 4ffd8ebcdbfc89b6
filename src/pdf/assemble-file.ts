import { createHash } from 'node:crypto';
import { deflateBytes, deflateText } from './deflate.ts';
import type { PdfStream, Ref } from './object-table.ts';

/** What the trailer names, and the version of PDF. */
export interface FileFrame {
  readonly root: Ref;
  readonly info: Ref;
  readonly version: '1.4' | '1.7';
}

/** Objects by number less one. */
type Objects = readonly (string | PdfStream | undefined)[];

/**
 * The bytes of the file, its identifier made from its content. PDF 1.7 gathers the objects in a compressed stream (which 1.5
 * brought); in 1.4 they stand in the open with a cross-reference table.
 */
export function assembleFile(objects: Objects, frame: FileFrame): Uint8Array {
  return frame.version === '1.4' ? assembleOpen(objects, frame) : assembleCompact(objects, frame);
}

function assembleOpen(objects: Objects, frame: FileFrame): Uint8Array {
  const output = startOutput(frame);
  let entries = '';
  objects.forEach((_, i) => {
    entries += `${String(output.length()).padStart(10, '0')} 00000 n \n`;
    putObject(output, i + 1, take(objects, i));
  });
  const size = objects.length + 1;
  const start = output.length();
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries}`;
  output.text(`${table}trailer\n<<${printTrailer(frame, size, output)}>>\nstartxref\n${start}\n%%EOF\n`);
  return output.take();
}

/** Streams stay in the open; everything else goes into one object stream (ISO 32000-1, 7.5.7 and 7.5.8). */
function assembleCompact(objects: Objects, frame: FileFrame): Uint8Array {
  const output = startOutput(frame);
  const gathering = objects.length + 1;
  const size = gathering + 2;
  // Six bytes an object: its type (1), its place (3), its index in the object stream (2).
  const entries = new Uint8Array(size * 6);
  const note = (number: number, type: number, place: number, index: number): void => {
    const at = 6 * number;
    entries[at] = type;
    entries[at + 1] = place >>> 16;
    entries[at + 2] = place >>> 8;
    entries[at + 3] = place;
    entries[at + 4] = index >>> 8;
    entries[at + 5] = index;
  };
  note(0, 0, 0, 0xffff);
  let index = '';
  let gathered = '';
  let count = 0;
  for (let i = 0; i < objects.length; i++) {
    const object = take(objects, i);
    if (typeof object === 'string') {
      note(i + 1, 2, gathering, count++);
      index += `${i + 1} ${gathered.length} `;
      gathered += `${object}\n`;
    } else {
      note(i + 1, 1, output.length(), 0);
      putObject(output, i + 1, object);
    }
  }
  note(gathering, 1, output.length(), 0);
  putObject(output, gathering, {
    entries: `/Type/ObjStm/Filter/FlateDecode/N ${count}/First ${index.length}`,
    bytes: deflateText(index + gathered),
  });
  const start = output.length();
  note(size - 1, 1, start, 0);
  const bytes = deflateBytes(entries);
  const trailer = printTrailer(frame, size, output);
  putObject(output, size - 1, { entries: `/Type/XRef/Filter/FlateDecode/W[1 3 2]${trailer}`, bytes });
  output.text(`startxref\n${start}\n%%EOF\n`);
  return output.take();
}

function take(objects: Objects, i: number): string | PdfStream {
  const object = objects[i];
  if (object === undefined) throw new Error(`PDF object ${i + 1} was promised but not written`);
  return object;
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

function startOutput({ version }: FileFrame): Output {
  let file = Buffer.alloc(1 << 16);
  // The comment says that the file is binary (ISO 32000-1, 7.5.2).
  let length = file.write(`%PDF-${version}\n%\x81\x81\x81\x81\n`, 0, 'latin1');
  const makeRoom = (count: number): void => {
    if (length + count <= file.length) return;
    const larger = Buffer.alloc(2 * (length + count));
    file.copy(larger);
    file = larger;
  };
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
function printTrailer({ root, info }: FileFrame, size: number, output: Output): string {
  const id = `<${output.hash()}>`;
  return `/Size ${size}/Root ${root}/Info ${info}/ID[${id} ${id}]`;
}

function putObject(output: Output, number: number, object: string | PdfStream): void {
  if (typeof object === 'string') output.text(`${number} 0 obj\n${object}\nendobj\n`);
  else {
    output.text(`${number} 0 obj\n<<${object.entries}/Length ${object.bytes.length}>>\nstream\n`);
    output.bytes(object.bytes);
    output.text('\nendstream\nendobj\n');
  }
}
