import type { Flow, FlowSection } from '../flow/flow.ts';
import { footerRelationship, writeContentTypes, writeDocumentRelationships } from './package-parts.ts';
import { writeBlocks } from './write-blocks.ts';
import type { Writing } from './writing.ts';
import { XML_HEAD } from './xml.ts';

/** Footers of first pages: an empty one for the sections without, since Word hands a footer on to the next section. */
const EMPTY = 0;

/** The parts a document with footers has besides or in place of those of the skeleton; none without footers. */
export function writeFooters(flow: Flow, writing: Writing): { readonly name: string; readonly content: string }[] {
  const footed = flow.sections.filter((section) => section.firstFooter);
  if (footed.length === 0) return [];
  const bodies = ['<w:p/>', ...footed.map((section) => writeBlocks(section.firstFooter!.paragraphs, writing, {}))];
  return [
    { name: '[Content_Types].xml', content: writeContentTypes(writing.headers.size, bodies.length) },
    { name: 'word/_rels/document.xml.rels', content: writeDocumentRelationships(writing.headers.size, bodies.length) },
    ...bodies.map((body, i) => ({
      name: `word/footer${i + 1}.xml`,
      content: `${XML_HEAD}<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</w:ftr>`,
    })),
  ];
}

/** The reference of a section to its footer, in a document that has any. */
export function writeFooterReference(section: FlowSection, flow: Flow, writing: Writing): string {
  const footed = flow.sections.filter((other) => other.firstFooter);
  if (footed.length === 0) return '';
  const id = footerRelationship(writing.headers.size, section.firstFooter ? footed.indexOf(section) + 1 : EMPTY);
  return `<w:footerReference w:type="first" r:id="${id}"/>`;
}
