import { markText } from '../core/mark-text.ts';
import type { ScalarKind } from '../schema/lift-data.ts';

/**
 * A scalar of a lifted plan (text, date, choice, number) and where its author wrote it. Printed by a template it comes out between
 * the marks of its place, so that what reaches the document knows where it is from.
 */
export class Leaf {
  /** NFC, as the author wrote it, emphasis signs included. */
  readonly text: string;
  readonly file: string;
  /** JSON pointer in the file. */
  readonly pointer: string;
  /** The key it stands under in the full spelling: `text` of a node that is written as a text alone. */
  readonly key: string;
  /** Index into the leaves of the plan. */
  readonly place: number;
  readonly kind: ScalarKind;

  constructor(values: Omit<Leaf, 'toString'>) {
    this.text = values.text;
    this.file = values.file;
    this.pointer = values.pointer;
    this.key = values.key;
    this.place = values.place;
    this.kind = values.kind;
  }

  toString(): string {
    return markText(this.kind === 'number' ? String(Number(this.text)) : this.text, this.place);
  }
}
