import { zlibSync } from 'fflate';

/*
 * By fflate and not by Node's zlib, whose bytes are not the same in every build of Node. Level 1: level 2 takes a fifth more
 * time, and the file of a large plan is 4 % smaller. Hash tables of 2^14 entries (`mem`): a page is short, and to clear larger
 * ones takes longer than they save.
 */
const options = { level: 1, mem: 2 } as const;

export function deflateBytes(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, options);
}

/** Page contents, objects and other text, one character per byte. */
export function deflateText(latin1: string): Uint8Array {
  return deflateBytes(Buffer.from(latin1, 'latin1'));
}
