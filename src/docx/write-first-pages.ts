import { XML_HEAD } from '../core/xml.ts';
import type { Flow, FlowSection } from '../flow/flow.ts';
import { footerRelationship, headerRelationship } from './package-parts.ts';
import { writeBlocks } from './write-blocks.ts';
import type { Writing } from './writing.ts';

/** Headers or footers of first pages: an empty one for the sections without, since Word hands one on to the next section. */
const EMPTY = 0;

/** The headers and footers of first pages, those a document has besides the headers of the skeleton. */
export function writeFirstPages(flow: Flow, writing: Writing): { readonly name: string; readonly content: string }[] {
  const heads = writeBodies(flow, writing, 'firstHeader');
  const feet = writeBodies(flow, writing, 'firstFooter');
  return [
    ...heads.map((body, i) => ({
      name: `word/header${writing.headers.size + i + 1}.xml`,
      content: wrapEdge('hdr', body),
    })),
    ...feet.map((body, i) => ({ name: `word/footer${i + 1}.xml`, content: wrapEdge('ftr', body) })),
  ];
}

/** The references of a section to the header and footer of its first page, in a document that has any. */
export function writeFirstReferences(
  section: FlowSection,
  flow: Flow,
  writing: Writing,
): { readonly header: string; readonly footer: string } {
  const size = writing.headers.size;
  const heads = sectionsWith(flow, 'firstHeader');
  const feet = sectionsWith(flow, 'firstFooter');
  const header = headerRelationship(size + indexOf(heads, section));
  const footer = footerRelationship(size + (heads.length > 0 ? heads.length + 1 : 0), indexOf(feet, section));
  return {
    header: heads.length > 0 ? `<w:headerReference w:type="first" r:id="${header}"/>` : '',
    footer: feet.length > 0 ? `<w:footerReference w:type="first" r:id="${footer}"/>` : '',
  };
}

function sectionsWith(flow: Flow, edge: 'firstHeader' | 'firstFooter'): FlowSection[] {
  return flow.sections.filter((section) => section[edge]);
}

function indexOf(sections: readonly FlowSection[], section: FlowSection): number {
  return sections.includes(section) ? sections.indexOf(section) + 1 : EMPTY;
}

/** The empty one, then that of each section that has one; none when no section has. */
function writeBodies(flow: Flow, writing: Writing, edge: 'firstHeader' | 'firstFooter'): string[] {
  const sections = sectionsWith(flow, edge);
  if (sections.length === 0) return [];
  return ['<w:p/>', ...sections.map((section) => writeBlocks(section[edge]!.paragraphs, writing, {}))];
}

/** `word/header….xml` or `word/footer….xml` around what stands in it. */
export function wrapEdge(tag: 'hdr' | 'ftr', body: string): string {
  return `${XML_HEAD}<w:${tag} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</w:${tag}>`;
}
