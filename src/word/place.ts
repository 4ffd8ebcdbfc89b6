/** Where a node stands: its element in a part of the package, and what holds it. */
export interface WordPlace {
  /** Name of the part, e.g. `word/document.xml`. */
  readonly part: string;
  /** Offsets of the element into the XML of the part (UTF-16 units). */
  readonly range: readonly [number, number];
  readonly kind: 'paragraph' | 'table' | 'row' | 'cell' | 'text-box' | 'note' | 'comment' | 'header' | 'footer';
  /** Which of its kind it is in what holds it, from 1. */
  readonly nth: number;
  readonly within?: WordPlace;
}

/** A tracked change. */
export interface WordChange {
  readonly kind: 'insertion' | 'deletion' | 'move-from' | 'move-to' | 'format';
  readonly author: string;
  /** As the file has it, ISO 8601; '' where it says none. */
  readonly date: string;
  readonly part: string;
  readonly range: readonly [number, number];
}
