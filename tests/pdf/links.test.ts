import { describe, expect, test } from 'vitest';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import type { TextItem } from '../../src/layout/page.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { checkTagging } from './check-tagging.ts';
import { checkSyntax, checkTagText, readTags } from './checks.ts';
import { makeLinks, openTinos, WEB } from './sample.ts';
import { needTools, runOnPdf } from './tools.ts';

const fonts = openTinos();
const flow = makeLinks();
const pages = layoutFlow(flow, fonts);
const pdf = writePdf(pages, flow, fonts);

describe('links', () => {
  test('are elements with their annotations, as PDF/UA-1 has it', async () => {
    expect(await checkTagging(pdf)).toEqual([]);
  });

  test('stand in the text where they are read', (context) => {
    needTools(context, 'pdfinfo', 'pdftotext', 'qpdf');
    expect(checkSyntax(pdf)).toEqual([]);
    expect(checkTagText(pdf, flow)).toEqual([]);
    expect(readTags(pdf).filter((line) => /Link/.test(line))).toHaveLength(5);
    const { stdout } = runOnPdf('pdfinfo', ['-struct-text', 'FILE'], pdf);
    const text = stdout.replace(/^ +|"$/gm, '').replace(/\n"?/g, ' ');
    expect(text).toContain(`Đăng ký tại  Link (inline) ${WEB}`);
    expect(text.indexOf(' trước ngày 10/3/2026.')).toBeGreaterThan(text.indexOf(WEB));
  });

  test('lead where they say, and their boxes lie on their words', async (context) => {
    needTools(context, 'qpdf');
    const { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } = await import('pdf-lib');
    const doc = await PDFDocument.load(pdf, { updateMetadata: false });
    const found = doc.getPages().flatMap(({ node }) =>
      (node.Annots()?.asArray() ?? []).map((ref) => {
        const annotation = doc.context.lookup(ref, PDFDict);
        const uri = annotation.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('URI'), PDFString).asString();
        return { uri: uri.replaceAll('\\', ''), box: annotation.lookup(PDFName.of('Rect'), PDFArray).asRectangle() };
      }),
    );
    // The mail and the last address stand on two lines each; the one before it is in two formats on one.
    expect(found.map(({ uri }) => uri)).toEqual([
      WEB,
      WEB,
      'mailto:phong@hoason.edu.vn',
      'mailto:phong@hoason.edu.vn',
      WEB,
      WEB,
      WEB,
    ]);
    const linked = pages[0]!.items.filter((item): item is TextItem => item.kind === 'text' && item.link !== undefined);
    for (const { x, y, width } of linked) {
      const baseline = pages[0]!.height - y;
      const holding = found.filter(
        ({ box }) =>
          box.x <= x + 0.01 &&
          box.x + box.width >= x + width - 0.01 &&
          box.y < baseline &&
          box.y + box.height > baseline,
      );
      expect(holding).toHaveLength(1);
    }
  });
});
