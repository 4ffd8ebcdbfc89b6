import type { Attachment } from './attachment.ts';
import { deflateBytes } from './deflate.ts';
import type { PdfObjects, Ref } from './open-objects.ts';
import { printDictionary, printText } from './print-object.ts';

/** Media types by the end of the name; RFC 9512 registers the one for YAML. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  txt: 'text/plain',
  xml: 'application/xml',
  yaml: 'application/yaml',
  yml: 'application/yaml',
};

/** Embeds a file as the source of the document (ISO 19005-3, 6.8); returns its file specification. */
export function attachFile(objects: PdfObjects, { name, bytes }: Attachment, date: string | undefined): Ref {
  const type = MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
  const day = date === undefined ? '' : `/ModDate(D:${date.replaceAll('-', '')}000000+07'00')`;
  const file = objects.putStream(
    `/Type/EmbeddedFile/Subtype/${type.replace('/', '#2F')}/Params<</Size ${bytes.length}${day}>>/Filter/FlateDecode`,
    deflateBytes(bytes),
  );
  const text = printText(name).toUpperCase();
  return objects.put(
    printDictionary({
      Type: '/Filespec',
      F: text,
      UF: text,
      Desc: printText('Văn bản nguồn của kế hoạch').toUpperCase(),
      AFRelationship: '/Source',
      EF: printDictionary({ F: file, UF: file }),
    }),
  );
}
