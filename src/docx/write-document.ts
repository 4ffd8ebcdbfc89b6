import { XML_HEAD } from '../core/xml.ts';
import type { Flow, FlowSection } from '../flow/flow.ts';
import { writeBlocks } from './write-blocks.ts';
import { writeFirstReferences } from './write-first-pages.ts';
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
        ? writeBlocks(section.blocks, writing, {}) + setup
        : writeBlocks(section.blocks, writing, { section: setup });
  });
  return wrapBody(body);
}

/** `word/document.xml` around what stands in its body. */
export function wrapBody(body: string): string {
  return `${XML_HEAD}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
}

/** `w:sectPr`. A section without a header of its own goes on with the one before it. */
function writeSection(
  section: FlowSection,
  previous: FlowSection | undefined,
  writing: Writing,
  first: { readonly header: string; readonly footer: string },
): string {
  const { pageNumber } = section;
  const own = previous?.pageNumber.style !== pageNumber.style;
  const header = own ? referTo('default', pageNumber.style, writing) : '';
  // With a header or footer of its own the first page is set apart, and needs the page number said again unless it is hidden.
  const apart = first.header !== '' || first.footer !== '';
  const firstHeader = apart && !pageNumber.hideOnFirst ? referTo('first', pageNumber.style, writing) : first.header;
  return `<w:sectPr>${header}${firstHeader}${first.footer}${describeSection(section, apart)}</w:sectPr>`;
}

/** The header with the page number in a style. */
export function referTo(pages: 'default' | 'first', style: string, { headers }: Writing): string {
  return `<w:headerReference w:type="${pages}" r:id="${headers.get(style)}"/>`;
}

/**
 * The children of `w:sectPr` but for headers and footers. `w:titlePg` leaves the first page without a page number, as there is no
 * header for first pages. @param apart some first page has a header or footer of its own
 */
export function describeSection({ page, pageNumber, firstFooter }: FlowSection, apart: boolean): string {
  const orient = page.width > page.height ? ' w:orient="landscape"' : '';
  return (
    `<w:type w:val="nextPage"/><w:pgSz w:w="${page.width}" w:h="${page.height}"${orient}/>` +
    `<w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}" w:header="${page.header}" w:footer="${firstFooter?.distance ?? Math.min(page.header, page.bottom)}" w:gutter="0"/>` +
    `<w:pgNumType w:start="1"/>${pageNumber.hideOnFirst || apart ? '<w:titlePg/>' : ''}`
  );
}
