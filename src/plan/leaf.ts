import { markText } from '../core/mark-text.ts';

/**
 * A scalar of a lifted plan (text, date, choice, number) and where its author wrote it. Printed by a template it comes out between
 * the marks of its place, so that what reaches the document knows where it is from.
 */
export class Leaf {
  /** NFC, as the author wrote it, emphasis signs included; a number as the program prints it. */
  readonly text: string;
  readonly file: string;
  /** JSON pointer in the file. */
  readonly pointer: string;
  /** Index into the leaves of the plan. */
  readonly place: number;
  /** Free text, not a name, date, choice or number. */
  readonly isText: boolean;

  constructor(text: string, file: string, pointer: string, place: number, isText: boolean) {
    this.text = text;
    this.file = file;
    this.pointer = pointer;
    this.place = place;
    this.isText = isText;
  }

  toString(): string {
    return markText(this.text, this.place);
  }
}
