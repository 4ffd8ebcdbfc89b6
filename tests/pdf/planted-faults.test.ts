import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFRawStream } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { checkTagging } from './check-tagging.ts';
import { checkFonts, checkGlyphs, checkMetadata, checkSyntax, checkTagText, checkText, editPdf } from './checks.ts';
import { layOutSimply } from './lay-out-simply.ts';
import { editStream, findDicts, findRegularFont } from './plant.ts';
import { makeSample, openTinos } from './sample.ts';
import { needTools } from './tools.ts';

// The checks themselves, checked: each fault is planted in a good file, and the check that should see it must.

const fonts = openTinos();
const flow = makeSample();
const pages = layOutSimply(flow, fonts);
const pdf = writePdf(pages, flow, fonts);

test('without a fault the same edits leave nothing to report', async (context) => {
  needTools(context, 'mutool', 'pdftotext', 'pdfinfo', 'pdffonts', 'qpdf');
  const same = await editPdf(pdf, () => {});
  expect(checkSyntax(same)).toEqual([]);
  expect(checkFonts(same)).toEqual([]);
  expect(checkText(same, flow)).toEqual([]);
  expect(checkTagText(same, flow)).toEqual([]);
  expect(await checkTagging(same)).toEqual([]);
  expect(checkMetadata(same, flow.info, 2)).toEqual([]);
  expect(await checkGlyphs(same, fonts)).toEqual([]);
});

describe('a blank glyph', () => {
  const plant = () =>
    editPdf(pdf, (doc) => {
      const { code, descriptor } = findRegularFont(doc);
      editStream(descriptor.lookup(PDFName.of('FontFile2')) as PDFRawStream, (file) => {
        const bytes = Buffer.from(file, 'latin1');
        const offset = (tag: string) => bytes.readUInt32BE(bytes.indexOf(tag) + 8);
        const glyph = bytes[offset('cmap') + 18 + code('ệ')]!;
        const loca = offset('loca') + 2 * glyph;
        bytes.copy(bytes, loca + 2, loca, loca + 2); // the glyph ends where it begins
        return bytes.toString('latin1');
      });
    });

  test('is seen by the picture, and by nothing else', async (context) => {
    needTools(context, 'mutool', 'pdftotext', 'pdfinfo', 'qpdf');
    const bad = await plant();
    expect(checkSyntax(bad)).toEqual([]);
    expect(checkText(bad, flow)).toEqual([]);
    expect(checkTagText(bad, flow)).toEqual([]);
    expect((await checkGlyphs(bad, fonts)).join()).toMatch(/page 1: \d+ pixels differ/);
  });
});

test('a font program cut short is seen', async (context) => {
  needTools(context, 'mutool');
  const bad = await editPdf(pdf, (doc) => {
    const { descriptor } = findRegularFont(doc);
    editStream(descriptor.lookup(PDFName.of('FontFile2')) as PDFRawStream, (file) => file.slice(0, file.length / 2));
  });
  expect((await checkGlyphs(bad, fonts)).join('\n')).toMatch(/error|glyph/i);
});

test('a font that is not embedded is seen', async (context) => {
  needTools(context, 'pdffonts');
  const plant = (doc: PDFDocument) => findRegularFont(doc).descriptor.delete(PDFName.of('FontFile2'));
  expect(checkFonts(await editPdf(pdf, plant)).join()).toMatch(/Regular .* no +yes/);
});

test('a missing tag is seen', async (context) => {
  needTools(context, 'pdftotext', 'pdfinfo');
  const bad = await editPdf(pdf, (doc) => {
    const kids = findDicts(doc, 'S', 'Document')[0]!.lookup(PDFName.of('K'), PDFArray);
    kids.remove(3);
  });
  expect(checkText(bad, flow)).toEqual([]);
  expect(checkTagText(bad, flow).join()).toMatch(/should be Độc/);
  expect(await checkTagging(bad)).toContain('page 0: mark 3 is in no element');
});

test('text that is not marked is seen', async (context) => {
  needTools(context, 'pdfinfo');
  const bad = await editPdf(pdf, (doc) => {
    const contents = doc.getPage(0).node.lookup(PDFName.of('Contents')) as PDFRawStream;
    editStream(contents, (text) => text.replace('/P<</MCID 2>>BDC', '/Artifact BMC'));
  });
  expect(checkTagText(bad, flow).join()).toMatch(/should be CỘNG/);
  expect(await checkTagging(bad)).toContain('mark 0 2 is not drawn');
});

test('broken rules of tagging are seen', async () => {
  const seen = async (edit: (doc: PDFDocument) => void) => (await checkTagging(await editPdf(pdf, edit))).join('\n');
  const find = (doc: PDFDocument, tag: string) => findDicts(doc, 'S', tag)[0]!;
  const content = (from: string, to: string) => (doc: PDFDocument) =>
    editStream(doc.getPage(0).node.lookup(PDFName.of('Contents')) as PDFRawStream, (text) => text.replace(from, to));
  const tagAs = (from: string, to: string) => (doc: PDFDocument) =>
    find(doc, from).set(PDFName.of('S'), PDFName.of(to));
  expect(await seen(tagAs('H1', 'P'))).toBe('H2 after H0');
  expect(await seen(tagAs('LI', 'P'))).toBe('Lbl in P\nLBody in P');
  expect(await seen((doc) => find(doc, 'TH').delete(PDFName.of('A')))).toBe('TH without Scope');
  expect(await seen((doc) => find(doc, 'L').delete(PDFName.of('A')))).toBe('L without ListNumbering');
  expect(await seen((doc) => find(doc, 'TR').lookup(PDFName.of('K'), PDFArray).remove(0))).toMatch(/rows of a table/);
  expect(await seen((doc) => doc.catalog.delete(PDFName.of('Lang')))).toBe('no language');
  expect(await seen(content('/Artifact<</Type/Layout>>BDC', ''))).toMatch(/S outside of a mark/);
  expect(await seen(content('MCID 4>>', 'MCID 5>>'))).toMatch(/used twice/);
  expect(
    await seen((doc) => {
      const tree = doc.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('ParentTree'), PDFDict);
      tree.lookup(PDFName.of('Nums'), PDFArray).lookup(1, PDFArray).remove(0);
    }),
  ).toMatch(/the parent tree has another parent for mark 0 0/);
});

test('words joined at a line end are seen in the tags, though pdftotext looks fine', async (context) => {
  needTools(context, 'pdftotext', 'pdfinfo');
  const bad = await editPdf(pdf, (doc) => {
    const contents = doc.getPage(0).node.lookup(PDFName.of('Contents')) as PDFRawStream;
    editStream(contents, (text) => text.replaceAll(' )Tj', ')Tj'));
  });
  expect(checkText(bad, flow)).toEqual([]);
  expect(checkTagText(bad, flow).join()).toMatch(/^word \d+ is DÂNTỈNH in the tags, should be DÂN/);
});

test('a wrong value in XMP is seen', async (context) => {
  needTools(context, 'pdfinfo');
  const plant = (from: string, to: string) => (doc: PDFDocument) => {
    const metadata = doc.catalog.lookup(PDFName.of('Metadata')) as PDFRawStream;
    editStream(metadata, (xmp) => xmp.replace(from, to));
  };
  const change = async (from: string, to: string) =>
    checkMetadata(await editPdf(pdf, plant(from, to)), flow.info, 2).join();
  expect(await change('vi-VN', 'en-US')).toBe('XMP dc:language is en-US, should be vi-VN');
  expect(await change('<pdfaid:part>2', '<pdfaid:part>4')).toMatch(/pdfaid:part is 4/);
  expect(await change('&lt;2023', '&lt;2024')).toMatch(/dc:title .*2024/);
});

test('a word that is not drawn is seen', (context) => {
  needTools(context, 'pdftotext', 'pdfinfo');
  const cut = pages.map((page) => ({
    ...page,
    items: page.items.filter((item) => !(item.kind === 'text' && item.text.includes('số 20'))),
  }));
  const bad = writePdf(cut, flow, fonts);
  expect(checkText(bad, flow).join()).toMatch(/missing word/);
  expect(checkTagText(bad, flow).join()).toMatch(/should be/);
});
