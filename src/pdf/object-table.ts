/** A reference to an object of the file, as it is written (ISO 32000-1, 7.3.10). */
export type Ref = `${number} 0 R`;

/** The entries of a stream's dictionary without the length, and its bytes as they go into the file. */
export interface PdfStream {
  readonly entries: string;
  readonly bytes: Uint8Array;
}

/**
 * The objects of a file by their numbers, each as it stands there, in PDF syntax and Latin-1. They are written as text from
 * the start, since a large plan has some twenty thousand of them.
 */
export interface ObjectTable {
  /** By number less one; undefined while it is only promised. */
  readonly objects: readonly (string | PdfStream | undefined)[];
  /** A reference to an object that is put later. */
  promise(): Ref;
  /** Puts an object under the reference promised for it, or a new one. */
  put(object: string | PdfStream, ref?: Ref): Ref;
}

export function openObjectTable(): ObjectTable {
  const objects: (string | PdfStream | undefined)[] = [];
  const promise = (): Ref => `${objects.push(undefined)} 0 R`;
  return {
    objects,
    promise,
    put(object, ref = promise()) {
      objects[Number.parseInt(ref, 10) - 1] = object;
      return ref;
    },
  };
}
