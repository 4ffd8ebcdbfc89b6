import { requireFinite } from '../core/finite.ts';
import type { Flow } from '../flow/flow.ts';
import type { FontFamily } from '../font/font.ts';
import { writeContentTypes, writeDocumentRelationships } from './package-parts.ts';
import { type Skeleton, skeletonKey } from './prepare-skeleton.ts';
import { writeDocument } from './write-document.ts';
import { writeFirstPages } from './write-first-pages.ts';
import { writeNumbering } from './write-numbering.ts';
import { writeCoreProperties } from './write-properties.ts';
import { prepareWriting, type Writing } from './writing.ts';
import { deflateEntry, packZip } from './zip.ts';

/**
 * The DOCX file (ISO/IEC 29500 transitional) of a flow. Same flow and skeleton, same bytes.
 * @param skeleton from `prepareDocxSkeleton`, of this flow or of another with the same styles.
 * @param fonts that the pages are measured with: they say which signs Word must take from another font
 * @throws Error when the skeleton belongs to other styles, the flow names a style or list that it does not have, or a number
 * of it is not finite.
 */
export function writeDocx(flow: Flow, skeleton: Skeleton, fonts: FontFamily): Uint8Array {
  if (skeleton.key !== skeletonKey(flow, skeleton.compatibility))
    throw new Error('the skeleton belongs to other styles');
  requireFinite(flow, 'flow');
  const writing = prepareWriting(flow, skeleton.headers, skeleton.compatibility, fonts);
  const own = writeOwnParts(flow, writing);
  const replaced = new Set(own.map(({ name }) => name));
  const entries = [
    ...skeleton.entries.filter(({ name }) => !replaced.has(name)),
    ...own.map(({ name, content }) => deflateEntry(name, content)),
    deflateEntry('docProps/core.xml', writeCoreProperties(flow.info)),
    deflateEntry('word/document.xml', writeDocument(flow, writing)),
    deflateEntry('word/numbering.xml', writeNumbering(flow, writing)),
  ];
  return packZip(entries.sort((a, b) => (a.name < b.name ? -1 : 1)));
}

/** What the document has besides or in place of the parts of the skeleton: headers and footers of first pages, and links. */
function writeOwnParts(flow: Flow, writing: Writing): { readonly name: string; readonly content: string }[] {
  const firstPages = writeFirstPages(flow, writing);
  if (firstPages.length + writing.links.size === 0) return [];
  const count = (kind: string): number => firstPages.filter(({ name }) => name.startsWith(`word/${kind}`)).length;
  const headers = writing.headers.size + count('header');
  return [
    { name: '[Content_Types].xml', content: writeContentTypes(headers, count('footer')) },
    {
      name: 'word/_rels/document.xml.rels',
      content: writeDocumentRelationships(headers, count('footer'), writing.links.keys()),
    },
    ...firstPages,
  ];
}
