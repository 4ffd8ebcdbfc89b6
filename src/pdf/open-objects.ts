import { openOutput } from './output.ts';

/** How other objects name one. */
export type Ref = `${number} 0 R`;

/** A stream: its dictionary without the length, and its bytes as they go into the file. */
export interface PdfStream {
  readonly dictionary: string;
  readonly bytes: Uint8Array;
}

/**
 * The objects of a file by their numbers, from 1 on. A large plan has some forty a page, so each is turned into bytes when it is
 * put, and nothing is kept of it but where they stand.
 */
export interface PdfObjects {
  /** Promises an object. */
  nextRef(): Ref;
  /** Takes an object, in PDF syntax and in Latin-1, under a reference of its own or one that was promised. */
  put(text: string, ref?: Ref): Ref;
  /** Takes a stream under a reference of its own. */
  putStream(dictionary: string, bytes: Uint8Array): Ref;
  /** The greatest number. */
  count(): number;
  /**
   * What has a number; the bytes are good until something more is put.
   * @throws Error where an object was promised but not put
   */
  find(number: number): PdfStream | Buffer;
}

export function openObjects(): PdfObjects {
  const output = openOutput();
  const starts: number[] = [];
  const ends: number[] = [];
  const streams = new Map<number, PdfStream>();
  let count = 0;
  const nextRef = (): Ref => {
    starts.push(-1);
    ends.push(-1);
    return `${++count} 0 R`;
  };
  return {
    nextRef,
    put(text, ref = nextRef()) {
      const place = Number.parseInt(ref, 10) - 1;
      starts[place] = output.length();
      output.text(text);
      ends[place] = output.length();
      return ref;
    },
    putStream(dictionary, bytes) {
      const ref = nextRef();
      streams.set(count, { dictionary, bytes });
      return ref;
    },
    count: () => count,
    find(number) {
      const stream = streams.get(number);
      if (stream) return stream;
      if (!(starts[number - 1]! >= 0)) throw new Error('a PDF object was promised but not written');
      return output.written().subarray(starts[number - 1], ends[number - 1]);
    },
  };
}
