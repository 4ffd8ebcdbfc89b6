import { escapeXml, XML_HEAD } from '../core/xml.ts';
import type { FlowInfo } from '../flow/flow.ts';

const NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** `docProps/core.xml`. Dates are the date of the document, never the clock; a draft has none. */
export function writeCoreProperties(info: FlowInfo): string {
  let out = '';
  if (info.title) out += `<dc:title>${escapeXml(info.title)}</dc:title>`;
  if (info.subject) out += `<dc:subject>${escapeXml(info.subject)}</dc:subject>`;
  if (info.author) out += `<dc:creator>${escapeXml(info.author)}</dc:creator>`;
  if (info.language) out += `<dc:language>${escapeXml(info.language)}</dc:language>`;
  if (info.date) {
    const date = `xsi:type="dcterms:W3CDTF">${escapeXml(info.date)}T00:00:00Z<`;
    out += `<dcterms:created ${date}/dcterms:created><dcterms:modified ${date}/dcterms:modified>`;
  }
  return `${XML_HEAD}<cp:coreProperties ${NAMESPACES}>${out}</cp:coreProperties>`;
}

/** `docProps/app.xml`: which program wrote the file, and nothing that changes from one file to the next. */
export function writeAppProperties(): string {
  return `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>kehoach</Application></Properties>`;
}
