import type { Flow } from '../flow/flow.ts';
import type { Face, Font, FontFamily } from '../font/font.ts';
import type { Page } from '../layout/page.ts';
import { assembleFile } from './assemble-file.ts';
import { attachFile } from './attach-file.ts';
import type { Attachment } from './attachment.ts';
import { buildStructure } from './build-structure.ts';
import { openContentWriter } from './content-writer.ts';
import { deflateBytes } from './deflate.ts';
import { drawPage } from './draw-page.ts';
import { embedFonts } from './embed-font.ts';
import { type Encoding, type FurtherCodes, openEncoding, openFurtherCodes } from './encode-text.ts';
import { formatNumber } from './format-number.ts';
import { markContent } from './mark-content.ts';
import { PDFContext, PDFHexString, PDFString } from './pdf-lib.ts';
import { writeLinks } from './write-links.ts';
import { writeInfo, writeXmp } from './write-metadata.ts';
import { collectBookmarks, writeOutline } from './write-outline.ts';
import { writeOutputIntent } from './write-output-intent.ts';
import { writeStructure } from './write-structure.ts';
import { putStream, putWritten } from './written-object.ts';

export interface PdfOptions {
  /** A file to keep inside the PDF, which makes it PDF/A-3a. */
  readonly attachment?: Attachment;
}

/**
 * The document as a tagged PDF 1.7 that claims PDF/A-2a (PDF/A-3a with an attachment) and PDF/UA-1.
 * `pages` must have been laid out from this `flow` with these `fonts`. The same input gives the same bytes.
 */
export function writePdf(pages: readonly Page[], flow: Flow, fonts: FontFamily, options: PdfOptions = {}): Uint8Array {
  const { attachment } = options;
  const context = PDFContext.create();

  const structure = buildStructure(flow);
  const sequences = markContent(pages, structure);
  const encodings = openEncodings(fonts);
  const tree = context.nextRef();
  const fontResources = context.nextRef();
  const writer = openContentWriter();
  const links = writeLinks(context, pages, sequences, fonts, pages.length);
  const pageRefs = pages.map((page, i) => {
    const content = deflateBytes(drawPage(page, sequences[i] ?? [], encodings, writer));
    const contents = putStream(context, '/Filter/FlateDecode', content);
    const annotations = links.filter((link) => link.page === i).map(({ ref }) => ref);
    const annots = annotations.length > 0 ? `/Annots[${annotations.join(' ')}]` : '';
    const box = `[0 0 ${formatNumber(page.width)} ${formatNumber(page.height)}]`;
    return putWritten(
      context,
      `<</Type/Page/Parent ${tree}/MediaBox${box}/Resources<</Font ${fontResources}>>/Contents ${contents}/StructParents ${i}/Tabs/S${annots}>>`,
    );
  });
  context.assign(tree, context.obj({ Type: 'Pages', Kids: pageRefs, Count: pages.length }));
  const sets = new Set(Object.values(encodings).flatMap((encoding) => encoding.sets));
  putWritten(context, embedFonts(context, [...sets]), fontResources);

  const file = attachment && attachFile(context, attachment, flow.info.date);
  context.trailerInfo.Info = writeInfo(context, flow.info);
  context.trailerInfo.Root = context.register(
    context.obj({
      Type: 'Catalog',
      Pages: tree,
      PageLabels: { Nums: labelPages(pages) },
      Outlines: writeOutline(context, collectBookmarks(flow, pages), pages, pageRefs),
      StructTreeRoot: writeStructure(context, structure.root, sequences, pageRefs, links),
      MarkInfo: { Marked: true },
      Lang: PDFString.of(flow.info.language),
      ViewerPreferences: { DisplayDocTitle: true },
      Metadata: writeXmp(context, flow.info, attachment ? 3 : 2),
      OutputIntents: [writeOutputIntent(context)],
      AF: file && [file],
      Names: file && attachment && { EmbeddedFiles: { Names: [PDFHexString.fromText(attachment.name), file] } },
    }),
  );
  return assembleFile(context);
}

/** An encoding for each font; faces that are the same font share one, and all share those of the signs they lack. */
function openEncodings(fonts: FontFamily): Record<Face, Encoding> {
  const foreign = new Map<Font, FurtherCodes>();
  const openForeign = (font: Font): FurtherCodes => {
    const name = `S${foreign.size + 1}`;
    const codes = foreign.get(font) ?? openFurtherCodes(font, (place) => (place === 0 ? name : `${name}-${place + 1}`));
    foreign.set(font, codes);
    return codes;
  };
  const known = new Map<Font, Encoding>();
  const open = (font: Font): Encoding => {
    const encoding = known.get(font) ?? openEncoding(font, `F${known.size + 1}`, openForeign);
    known.set(font, encoding);
    return encoding;
  };
  return {
    regular: open(fonts.regular),
    bold: open(fonts.bold),
    italic: open(fonts.italic),
    boldItalic: open(fonts.boldItalic),
  };
}

/** The printed page numbers, for the page box of the viewer: they begin again in each section. */
function labelPages(pages: readonly Page[]) {
  return pages.flatMap((page, i) => {
    const before = pages[i - 1];
    const goesOn = before && before.section === page.section && before.number + 1 === page.number;
    return goesOn ? [] : [i, { S: 'D', St: page.number }];
  });
}
