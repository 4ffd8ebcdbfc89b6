import { deflateBytes } from './deflate.ts';
import type { ObjectTable, Ref } from './object-table.ts';
import { printText } from './print-text.ts';

/** A file to put inside the PDF: the plan that the document was made from. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Media types by the end of the name; RFC 9512 registers the one for YAML. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  txt: 'text/plain',
  xml: 'application/xml',
  yaml: 'application/yaml',
  yml: 'application/yaml',
};

/** Embeds a file as the source of the document (ISO 19005-3, 6.8); returns its file specification. */
export function attachFile(table: ObjectTable, { name, bytes }: Attachment, date: string | undefined): Ref {
  const type = MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
  const day = date === undefined ? '' : `/ModDate(D:${date.replaceAll('-', '')}000000+07'00')`;
  const file = table.put({
    entries: `/Type/EmbeddedFile/Subtype/${type.replace('/', '#2F')}/Params<</Size ${bytes.length}${day}>>/Filter/FlateDecode`,
    bytes: deflateBytes(bytes),
  });
  const text = printText(name);
  return table.put(`<</Type/Filespec/F${text}/UF${text}/AFRelationship/Source/EF<</F ${file}/UF ${file}>>>>`);
}
