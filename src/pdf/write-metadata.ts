import type { PDFContext, PDFRef } from 'pdf-lib';
import { escapeXml } from '../core/xml.ts';
import type { FlowInfo } from '../flow/flow.ts';
import { PDFHexString, PDFString } from './pdf-lib.ts';
import { putStream } from './written-object.ts';

/** Name of this program, as Producer and Creator. */
const PROGRAM = 'kehoach';

/** The document information dictionary; an entry without a value is left out. */
export function writeInfo(context: PDFContext, info: FlowInfo): PDFRef {
  const text = (value: string) => (value ? PDFHexString.fromText(value) : undefined);
  const date = info.date ? PDFString.of(`D:${info.date.replaceAll('-', '')}000000+07'00'`) : undefined;
  return context.register(
    context.obj({
      Title: text(info.title),
      Author: text(info.author),
      Subject: text(info.subject),
      Creator: PDFString.of(PROGRAM),
      Producer: PDFString.of(PROGRAM),
      CreationDate: date,
      ModDate: date,
    }),
  );
}

/** The same as XMP, with the claims to PDF/A (level A of a part) and PDF/UA-1. Not compressed, for whoever looks for it in the bytes. */
export function writeXmp(context: PDFContext, info: FlowInfo, part: 2 | 3): PDFRef {
  return putStream(context, '/Type/Metadata/Subtype/XML', Buffer.from(composeXmp(info, part), 'utf8'));
}

function composeXmp(info: FlowInfo, part: 2 | 3): string {
  const alternatives = (tag: string, value: string): string =>
    value ? `<${tag}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></${tag}>\n` : '';
  const author = info.author
    ? `<dc:creator><rdf:Seq><rdf:li>${escapeXml(info.author)}</rdf:li></rdf:Seq></dc:creator>\n`
    : '';
  // The day of the document begins at midnight in Vietnam.
  const date = info.date && `${info.date}T00:00:00+07:00`;
  const dates = date ? `<xmp:CreateDate>${date}</xmp:CreateDate>\n<xmp:ModifyDate>${date}</xmp:ModifyDate>\n` : '';
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
${alternatives('dc:title', info.title)}${alternatives('dc:description', info.subject)}${author}<dc:language><rdf:Bag><rdf:li>${escapeXml(info.language)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreatorTool>${PROGRAM}</xmp:CreatorTool>
${dates}</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${PROGRAM}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>${part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
${ACCESSIBILITY}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

/** PDF/UA-1 identification, and its description as an extension schema, which PDF/A asks for (ISO 19005-2, 6.6.2.3). */
const ACCESSIBILITY = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;
