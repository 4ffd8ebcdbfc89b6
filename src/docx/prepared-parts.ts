/** A part of a DOCX file that was made when the package was built; `deflated` in base64. */
export interface PreparedPart {
  readonly name: string;
  readonly crc: number;
  readonly size: number;
  readonly deflated: string;
}

/** By what they were made for (JSON of `PartsNeed`). None when run from source: `scripts/prepare.js` writes this module anew in the built package. */
export const preparedParts = undefined as Readonly<Record<string, readonly PreparedPart[]>> | undefined;
