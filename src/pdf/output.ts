/** Bytes that grow as they are written. */
export interface Output {
  /** One byte a letter. */
  text(latin1: string): void;
  bytes(data: Uint8Array): void;
  /** A stretch of another. */
  take(from: Output, start: number, end: number): void;
  /** Copies a stretch to a place in `target`. */
  copyTo(target: Buffer, at: number, start: number, end: number): number;
  length(): number;
  /** What is written so far; good until something more is written. */
  written(): Buffer;
}

export function openOutput(): Output {
  let bytes = Buffer.alloc(1 << 16);
  let length = 0;
  const makeRoom = (count: number): void => {
    if (length + count <= bytes.length) return;
    const larger = Buffer.alloc(2 * (length + count));
    bytes.copy(larger);
    bytes = larger;
  };
  return {
    text(latin1) {
      makeRoom(latin1.length);
      length += bytes.write(latin1, length, 'latin1');
    },
    bytes(data) {
      makeRoom(data.length);
      bytes.set(data, length);
      length += data.length;
    },
    take(from, start, end) {
      makeRoom(end - start);
      length += from.copyTo(bytes, length, start, end);
    },
    copyTo: (target, at, start, end) => bytes.copy(target, at, start, end),
    length: () => length,
    written: () => bytes.subarray(0, length),
  };
}
