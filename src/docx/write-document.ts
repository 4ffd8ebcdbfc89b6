import { XML_HEAD } from '../core/xml.ts';
import type { Flow, FlowSection } from '../flow/flow.ts';
import { writeBlocks } from './write-blocks.ts';
import { writeFirstReferences } from './write-first-pages.ts';
import { writeSpacer } from './write-paragraph.ts';
import type { Writing } from './writing.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** `word/document.xml`. The last paragraph of each section but the last carries the section's setup; that of the last one ends the body. */
export function writeDocument(flow: Flow, writing: Writing): string {
  let body = '';
  const last = flow.sections.length - 1;
  flow.sections.forEach((section, index) => {
    const setup = writeSection(
      section,
      flow.sections[index - 1],
      writing,
      writeFirstReferences(section, flow, writing),
    );
    body +=
      index === last
        ? writeLastSection(section, setup, writing)
        : writeBlocks(section.blocks, writing, { section: setup });
  });
  return `${XML_HEAD}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
}

/** Word asks for a paragraph after a table that ends the body. */
function writeLastSection(section: FlowSection, setup: string, writing: Writing): string {
  const ends = section.blocks.at(-1)?.kind === 'paragraph';
  return writeBlocks(section.blocks, writing, {}) + (ends ? '' : writeSpacer()) + setup;
}

/**
 * `w:sectPr`. A section without a header of its own goes on with the one before it. `w:titlePg` leaves the first page
 * without a page number, as there is no header for first pages.
 */
function writeSection(
  section: FlowSection,
  previous: FlowSection | undefined,
  writing: Writing,
  first: { readonly header: string; readonly footer: string },
): string {
  const { page, pageNumber } = section;
  const own = previous?.pageNumber.style !== pageNumber.style;
  const header = own ? `<w:headerReference w:type="default" r:id="${writing.headers.get(pageNumber.style)}"/>` : '';
  // With a header or footer of its own the first page is set apart, and needs the page number said again unless it is hidden.
  const apart = first.header !== '' || first.footer !== '';
  const firstHeader =
    apart && !pageNumber.hideOnFirst
      ? `<w:headerReference w:type="first" r:id="${writing.headers.get(pageNumber.style)}"/>`
      : first.header;
  const orient = page.width > page.height ? ' w:orient="landscape"' : '';
  return (
    `<w:sectPr>${header}${firstHeader}${first.footer}<w:type w:val="nextPage"/><w:pgSz w:w="${page.width}" w:h="${page.height}"${orient}/>` +
    `<w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}" w:header="${page.header}" w:footer="${section.firstFooter?.distance ?? Math.min(page.header, page.bottom)}" w:gutter="0"/>` +
    `<w:pgNumType w:start="1"/>${pageNumber.hideOnFirst || apart ? '<w:titlePg/>' : ''}</w:sectPr>`
  );
}
