import type { PDFContext, PDFRef } from 'pdf-lib';
import type { Attachment } from './attachment.ts';
import { deflateBytes } from './deflate.ts';
import { PDFHexString } from './pdf-lib.ts';
import { putStream } from './written-object.ts';

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
  const day = date === undefined ? '' : `/ModDate(D:${date.replaceAll('-', '')}000000+07'00')`;
  const file = putStream(
    context,
    `/Type/EmbeddedFile/Subtype/${type.replace('/', '#2F')}/Params<</Size ${bytes.length}${day}>>/Filter/FlateDecode`,
    deflateBytes(bytes),
  );
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFHexString.fromText(name),
      UF: PDFHexString.fromText(name),
      Desc: PDFHexString.fromText('Văn bản nguồn của kế hoạch'),
      AFRelationship: 'Source',
      EF: { F: file, UF: file },
    }),
  );
}
