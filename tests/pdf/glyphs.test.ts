import path from 'node:path';
import { expect, test } from 'vitest';
import { loadLibrary } from '../../src/files.ts';
import { findMissingGlyphs, textsOfFlow } from '../../src/find-missing-glyphs.ts';
import { readLexicon } from '../../src/lexicon/read-lexicon.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { checkGlyphs, checkSyntax, checkTagText, checkText, drawPages } from './checks.ts';
import { layOutSimply } from './lay-out-simply.ts';
import { findBlankSquares, findLacking, makeLetterSheet, VIETNAMESE_LETTERS } from './letter-sheet.ts';
import {
  makeCell,
  makeFlow,
  makeItem,
  makeParagraph,
  makeRow,
  makeRun,
  makeSample,
  makeTable,
  openTinos,
} from './sample.ts';
import { needTools } from './tools.ts';

const fonts = openTinos();
const root = path.resolve(import.meta.dirname, '../..');
const { language, validator } = await loadLibrary(root);
const lexicon = readLexicon(language, validator);

test('all 146 Vietnamese letters are drawn in all faces as the whole font draws them', async (context) => {
  needTools(context, 'mutool', 'pdftotext');
  expect(new Set(VIETNAMESE_LETTERS).size).toBe(146);
  expect(findLacking(VIETNAMESE_LETTERS, fonts)).toEqual([]);
  const { flow, pages, squares } = makeLetterSheet(VIETNAMESE_LETTERS);
  const pdf = writePdf(pages, flow, fonts);
  expect(await checkGlyphs(pdf, fonts)).toEqual([]);
  const { pictures } = drawPages(pdf);
  expect(pictures).toHaveLength(4);
  expect(squares.flatMap((ofPage, i) => findBlankSquares(ofPage, pictures[i]!))).toEqual([]);
  expect(checkText(pdf, flow)).toEqual([]);
});

test('every page of a document is drawn as with whole fonts', async (context) => {
  needTools(context, 'mutool');
  const flow = makeSample();
  expect(await checkGlyphs(writePdf(layOutSimply(flow, fonts), flow, fonts), fonts)).toEqual([]);
});

test('a character that the font lacks is found, drawn as missing, and kept as text', async (context) => {
  const flow = makeFlow([
    [
      makeParagraph('Đạt ✓ và ✓ và ☐', { at: '/tasks/0' }),
      makeTable('data', [4000], [makeRow([makeCell(0, [makeParagraph('tốt\nvà\tđẹp 𝒜')])])]),
      makeItem('➢', 'mục', 0),
      makeParagraph([makeRun('đủ '), makeRun('→ 😀', { bold: true })], { at: '/x' }),
    ],
  ]);
  const missing = (given: typeof flow) =>
    findMissingGlyphs(textsOfFlow(given, fonts, 'plan.yaml'), 'error', lexicon).map(({ message, at }) => [
      message.values?.['code'],
      at.pointer,
    ]);
  expect(missing(flow)).toEqual([
    ['U+2713', '/tasks/0'],
    ['U+2610', '/tasks/0'],
    ['U+1D49C', undefined],
    ['U+27A2', undefined],
    ['U+1F600', '/x'],
  ]);
  expect(missing(makeSample())).toEqual([]);
  const pages = layOutSimply(flow, fonts);
  needTools(context, 'pdftotext', 'pdfinfo', 'mutool', 'qpdf');
  const pdf = writePdf(pages, flow, fonts);
  expect(checkSyntax(pdf)).toEqual([]);
  expect(checkTagText(pdf, flow)).toEqual([]);
  expect(await checkGlyphs(pdf, fonts)).toEqual([]);
  const { flow: sheet, pages: sheetPages, squares } = makeLetterSheet(['✓', 'a']);
  const drawn = drawPages(writePdf(sheetPages, sheet, fonts)).pictures;
  expect(findBlankSquares(squares[0]!, drawn[0]!)).toEqual([]);
});
