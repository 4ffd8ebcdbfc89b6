import { createHash } from 'node:crypto';
import { deflateBytes } from './deflate.ts';
import type { PdfObjects, PdfStream, Ref } from './open-objects.ts';
import { type Output, openOutput } from './output.ts';

/** What the trailer names. */
export interface Trailer {
  readonly root: Ref;
  readonly info: Ref;
}

/**
 * The bytes of the file. Streams stay in the open; everything else goes into one object stream (ISO 32000-1, 7.5.7 and 7.5.8).
 * @throws Error where an object was promised but not put
 */
export function assembleFile(objects: PdfObjects, { root, info }: Trailer): Uint8Array {
  const output = openOutput();
  output.text('%PDF-1.7\n%\u0081\u0081\u0081\u0081\n');
  const gathering = objects.count() + 1;
  const size = gathering + 2;
  const entries = new DataView(new ArrayBuffer(size * 6));
  const note = (number: number, type: number, place: number, index = 0): void => {
    entries.setUint8(6 * number, type);
    entries.setUint8(6 * number + 1, place >>> 16);
    entries.setUint16(6 * number + 2, place & 0xffff);
    entries.setUint16(6 * number + 4, index);
  };
  note(0, 0, 0, 0xffff);
  const gathered = openOutput();
  const index: number[] = [];
  for (let number = 1; number < gathering; number++) {
    const stream = objects.findStream(number);
    if (stream) {
      note(number, 1, output.length());
      putStream(output, number, stream);
    } else {
      note(number, 2, gathering, index.length / 2);
      if (index.length > 0) gathered.text('\n');
      index.push(number, gathered.length());
      objects.copy(number, gathered);
    }
  }
  const first = `${index.join(' ')}\n`;
  note(gathering, 1, output.length());
  putStream(output, gathering, {
    dictionary: `/Type/ObjStm/Filter/FlateDecode/N ${index.length / 2}/First ${first.length}`,
    bytes: deflateBytes(Buffer.concat([Buffer.from(first, 'latin1'), gathered.written()])),
  });
  const start = output.length();
  note(size - 1, 1, start);
  // An identifier made from the content of the file (ISO 32000-1, 14.4).
  const id = `<${createHash('md5').update(output.written()).digest('hex')}>`;
  putStream(output, size - 1, {
    dictionary: `/Type/XRef/Filter/FlateDecode/W[1 3 2]/Size ${size}/Root ${root}/Info ${info}/ID[${id} ${id}]`,
    bytes: deflateBytes(new Uint8Array(entries.buffer)),
  });
  output.text(`startxref\n${start}\n%%EOF\n`);
  return new Uint8Array(output.written());
}

function putStream(output: Output, number: number, { dictionary, bytes }: PdfStream): void {
  output.text(`${number} 0 obj\n<<${dictionary}/Length ${bytes.length}>>\nstream\n`);
  output.bytes(bytes);
  output.text('\nendstream\nendobj\n');
}
