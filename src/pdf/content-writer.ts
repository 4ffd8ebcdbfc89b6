/** Writes the content stream of a page, byte by byte: three times as fast as gathering strings, most of them of one letter. */
export interface ContentWriter {
  /** Operators and numbers. */
  ascii(text: string): void;
  /** The two bytes of a character code inside a literal string. */
  code(code: number): void;
  /** What has been written since the last call; good until something more is written. */
  take(): Uint8Array;
}

/** What follows the backslash for a byte that may not stand as it is in a literal string (ISO 32000-1, 7.3.4.2). */
const escapes = new Uint8Array(256);
for (const sign of '()\\') escapes[sign.charCodeAt(0)] = sign.charCodeAt(0);
escapes[0x0d] = 'r'.charCodeAt(0); // a bare CR would be read as LF

export function openContentWriter(): ContentWriter {
  let bytes = new Uint8Array(1 << 15);
  let length = 0;
  const makeRoom = (count: number): void => {
    if (length + count <= bytes.length) return;
    const larger = new Uint8Array(2 * (length + count));
    larger.set(bytes);
    bytes = larger;
  };
  const byte = (value: number): void => {
    const escaped = escapes[value]!;
    if (escaped !== 0) bytes[length++] = 0x5c;
    bytes[length++] = escaped || value;
  };
  return {
    ascii(text) {
      makeRoom(text.length);
      for (let i = 0; i < text.length; i++) bytes[length++] = text.charCodeAt(i);
    },
    code(code) {
      makeRoom(4);
      byte(code >> 8);
      byte(code & 255);
    },
    take() {
      const taken = bytes.subarray(0, length);
      length = 0;
      return taken;
    },
  };
}
