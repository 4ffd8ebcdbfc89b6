import { deflateSync } from 'node:zlib';
import type { PDFContext, PDFRef } from 'pdf-lib';
import { PDFHexString, PDFString } from './pdf-lib.ts';

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
export function attachFile(context: PDFContext, { name, bytes }: Attachment, date: string | undefined): PDFRef {
  const type = MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
  const file = context.register(
    context.stream(deflateSync(bytes), {
      Type: 'EmbeddedFile',
      Subtype: type,
      Params: {
        Size: bytes.length,
        ModDate: date ? PDFString.of(`D:${date.replaceAll('-', '')}000000+07'00'`) : undefined,
      },
      Filter: 'FlateDecode',
    }),
  );
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFHexString.fromText(name),
      UF: PDFHexString.fromText(name),
      AFRelationship: 'Source',
      EF: { F: file, UF: file },
    }),
  );
}
