import type { PDFContext, PDFRef } from 'pdf-lib';
import { PDFObject } from './pdf-lib.ts';

/**
 * An object given as it stands in the file. What a document has hundreds of (elements, widths, bookmarks) is written so:
 * pdf-lib's dictionaries cost ten times as much.
 */
class WrittenObject extends PDFObject {
  readonly #text: string;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  override toString(): string {
    return this.#text;
  }
}

/** A stream: the entries of its dictionary without the length, and its bytes as they go into the file. */
export class WrittenStream extends WrittenObject {
  readonly bytes: Uint8Array;

  constructor(entries: string, bytes: Uint8Array) {
    super(`<<${entries}/Length ${bytes.length}>>`);
    this.bytes = bytes;
  }
}

/** Puts a stream under a reference of its own. */
export function putStream(context: PDFContext, entries: string, bytes: Uint8Array): PDFRef {
  return context.register(new WrittenStream(entries, bytes));
}

/** Puts an object, written out in PDF syntax and in Latin-1, under a reference of its own or the one given. */
export function putWritten(context: PDFContext, text: string, ref: PDFRef = context.nextRef()): PDFRef {
  context.assign(ref, new WrittenObject(text));
  return ref;
}

/** Hexadecimal digits of all bytes. */
const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Two hexadecimal digits of a number up to 255. */
export function printByte(value: number): string {
  return bytes[value]!;
}

/** Four hexadecimal digits of a number up to 65535. */
export function printHex(value: number): string {
  return bytes[value >> 8]! + bytes[value & 255]!;
}

/** A text string in UTF-16 (ISO 32000-1, 7.9.2.2), as PDF writes it. */
export function printText(text: string): string {
  let digits = '';
  for (let i = 0; i < text.length; i++) digits += printHex(text.charCodeAt(i));
  return `<feff${digits}>`;
}
