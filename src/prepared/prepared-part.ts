/** A part of a DOCX file; `deflated` in base64. */
export interface PreparedPart {
  readonly name: string;
  readonly crc: number;
  readonly size: number;
  readonly deflated: string;
}
