/** A file to put inside the PDF: the plan that the document was made from. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}
