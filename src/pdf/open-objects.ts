import { type Output, openOutput } from './output.ts';

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
  /** The stream that has a number; undefined for another object. */
  findStream(number: number): PdfStream | undefined;
  /**
   * Writes an object that is no stream.
   * @throws Error where it was promised but not put
   */
  copy(number: number, target: Output): void;
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
    findStream: (number) => streams.get(number),
    copy(number, target) {
      const start = starts[number - 1]!;
      if (start < 0) throw new Error('a PDF object was promised but not written');
      target.take(output, start, ends[number - 1]!);
    },
  };
}
