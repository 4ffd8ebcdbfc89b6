/** Writes the content stream of a page byte by byte, instead of gathering strings of one letter. */
export interface ContentWriter {
  /** Operators and numbers. */
  ascii(text: string): void;
  /** One byte: the code of a character, none of those that a literal string must escape. */
  byte(value: number): void;
  /** What has been written since the last call; good until something more is written. */
  take(): Uint8Array;
}

export function openContentWriter(): ContentWriter {
  let bytes = new Uint8Array(1 << 15);
  let length = 0;
  const makeRoom = (count: number): void => {
    if (length + count <= bytes.length) return;
    const larger = new Uint8Array(2 * (length + count));
    larger.set(bytes);
    bytes = larger;
  };
  return {
    ascii(text) {
      makeRoom(text.length);
      for (let i = 0; i < text.length; i++) bytes[length++] = text.charCodeAt(i);
    },
    byte(value) {
      makeRoom(1);
      bytes[length++] = value;
    },
    take() {
      const taken = bytes.subarray(0, length);
      length = 0;
      return taken;
    },
  };
}
