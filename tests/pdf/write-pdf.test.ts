import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { checkFonts, checkMetadata, checkSyntax, checkTagText, checkText, readOutline } from './checks.ts';
import { layOutSimply } from './lay-out-simply.ts';
import { makeFlow, makeParagraph, makeSample, openTinos } from './sample.ts';
import { needTools, runOnPdf } from './tools.ts';

const fonts = openTinos();
const flow = makeSample();
const pages = layOutSimply(flow, fonts);
const pdf = writePdf(pages, flow, fonts);

describe('a document with every kind of block', () => {
  test('has no syntax errors', (context) => {
    needTools(context, 'qpdf');
    expect(checkSyntax(pdf)).toEqual([]);
    expect(Buffer.from(pdf.subarray(0, 8)).toString()).toBe('%PDF-1.7');
  });

  test('has its fonts in it', (context) => {
    needTools(context, 'pdffonts');
    expect(checkFonts(pdf)).toEqual([]);
  });

  test('gives its text back, by pdftotext and by the tags', (context) => {
    needTools(context, 'pdftotext', 'pdfinfo');
    expect(checkText(pdf, flow)).toEqual([]);
    expect(checkTagText(pdf, flow)).toEqual([]);
  });

  test('has bookmarks that lead to its headings', (context) => {
    needTools(context, 'mutool');
    expect(readOutline(pdf)).toEqual([
      '1 I. MỤC ĐÍCH, YÊU CẦU 1',
      '2 1. Mục đích 1',
      '2 2. Yêu cầu 1',
      '1 II. NHIỆM VỤ 1',
      '1 PHỤ LỤC I 5',
      '2 1.1. Chỉ tiêu 5',
    ]);
  });

  test('says in XMP what it says in Info', (context) => {
    needTools(context, 'pdfinfo');
    expect(checkMetadata(pdf, flow.info, 2)).toEqual([]);
    const draft = makeFlow([[makeParagraph('Dự thảo')]], { subject: '', author: '' });
    const { date: _, ...info } = draft.info;
    const written = writePdf(layOutSimply(draft, fonts), { ...draft, info }, fonts);
    expect(checkMetadata(written, info, 2)).toEqual([]);
    expect(Buffer.from(written).toString('latin1')).not.toMatch(/CreateDate|CreationDate|ModDate|ModifyDate/);
  });

  test('numbers its pages as they are printed', (context) => {
    needTools(context, 'qpdf');
    const labels = JSON.parse(runOnPdf('qpdf', ['--json', '--json-key=pagelabels', 'FILE'], pdf).stdout).pagelabels;
    expect(labels).toEqual([
      { index: 0, label: { '/S': '/D', '/St': 1 } },
      { index: 4, label: { '/S': '/D', '/St': 1 } },
    ]);
  });

  test('is the same bytes every time', () => {
    const again = makeSample();
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(digest(writePdf(layOutSimply(again, openTinos()), again, openTinos()))).toBe(digest(pdf));
    const other = { ...flow, info: { ...flow.info, subject: 'Khác' } };
    expect(readIdentifier(writePdf(pages, other, fonts))).not.toBe(readIdentifier(pdf));
  });

  test('leaves the fonts as they are', () => {
    const before = Object.values(fonts).map((font) => createHash('md5').update(font.bytes).digest('hex'));
    writePdf(pages, flow, fonts);
    expect(Object.values(fonts).map((font) => createHash('md5').update(font.bytes).digest('hex'))).toEqual(before);
  });
});

function readIdentifier(bytes: Uint8Array): string | undefined {
  return /\/ID\[<(\w+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
}

test('an attached plan comes out whole, and makes the file PDF/A-3', (context) => {
  needTools(context, 'pdfdetach', 'pdfinfo', 'qpdf', 'mutool');
  const bytes = new TextEncoder().encode('tên: Kế hoạch\n'.repeat(50));
  const written = writePdf(pages, flow, fonts, { attachment: { name: 'kế hoạch.yaml', bytes } });
  expect(checkSyntax(written)).toEqual([]);
  expect(checkMetadata(written, flow.info, 3)).toEqual([]);
  expect(runOnPdf('pdfdetach', ['-list', 'FILE'], written).stdout).toContain('kế hoạch.yaml');
  const { files } = runOnPdf('pdfdetach', ['-save', '1', '-o', 'DIR/plan', 'FILE'], written);
  expect(files[0]?.toString()).toBe(new TextDecoder().decode(bytes));
  const show = (path: string) => runOnPdf('mutool', ['show', 'FILE', `trailer/Root/${path}`], written).stdout.trim();
  expect(show('AF/1/AFRelationship')).toBe('/Source');
  expect(show('Names/EmbeddedFiles/Names/2/EF/F/Subtype')).toBe('/application#2Fyaml');
});

test('brackets, backslashes and every other character survive', (context) => {
  needTools(context, 'pdftotext', 'pdfinfo', 'qpdf');
  let text = '';
  for (let code = 0x21; code < 0x1f00; code++) {
    const letter = String.fromCharCode(code);
    if (
      letter === letter.normalize('NFC') &&
      /[\p{L}\p{N}\p{P}\p{Sc}]/u.test(letter) &&
      fonts.regular.glyph(code) > 0 &&
      !/[\u0590-\u08ff]/.test(letter)
    )
      text += `${letter}${text.length % 30 === 29 ? ' ' : ''}`;
  }
  expect(text.length).toBeGreaterThan(900); // more than 256 codes, so that all bytes come up in them
  const own = makeFlow([[makeParagraph(text)]]);
  const written = writePdf(layOutSimply(own, fonts), own, fonts);
  expect(checkSyntax(written)).toEqual([]);
  expect(checkText(written, own)).toEqual([]);
  expect(checkTagText(written, own)).toEqual([]);
});
