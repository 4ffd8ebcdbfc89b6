import { expect, test } from 'vitest';
import { loadFonts } from '../../src/files.ts';
import { findMissingGlyphs } from '../../src/find-missing-glyphs.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import { openEncoding, openFurtherCodes } from '../../src/pdf/encode-text.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { openLexicon } from '../lexicon/open-lexicon.ts';
import { checkFonts, checkSyntax, checkTagText, checkText, drawPages } from './checks.ts';
import { findBlankSquares, makeLetterSheet } from './letter-sheet.ts';
import { makeSigns } from './sample.ts';
import { needTools, runOnPdf } from './tools.ts';

const fonts = await loadFonts();

/** Punctuation to arrows, mathematics, boxes, stars and dingbats; signs of East Asia; pictures. */
const blocks = [
  [0x2000, 0x2bff],
  [0x3000, 0x303f],
  [0x1f000, 0x1fbff],
] as const;
const assigned = blocks
  .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)))
  .filter((sign) => /\p{Assigned}/u.test(sign));

const told = new Set(
  findMissingGlyphs(
    [{ text: assigned.join(''), font: fonts.regular, at: { file: 'plan.yaml' }, whole: true }],
    'error',
    await openLexicon(),
  ).map(({ message }) => message.values?.['sign']),
);
const drawn = assigned.filter((sign) => !told.has(sign));

test('what offices write is drawn, and emoji are told', () => {
  expect([...'✓✔✗✘☐☑☒★☆→←↑↓⇒⇔➔➢❖◆■□▪●○≥≤≠≈∈⊂∑√∞①②⑳☎✉⭐⬜'].filter((sign) => told.has(sign))).toEqual([]);
  expect([...'✅❌📌😀〇'].filter((sign) => !told.has(sign))).toEqual([]);
});

test.each(['regular', 'bold', 'italic', 'boldItalic'] as const)(
  'every assigned sign of the blocks of signs is drawn by a font that has it, or told, %s',
  (face) => {
    const encoding = openEncoding(fonts[face], 'F1', (other) => openFurtherCodes(other, (place) => `S${place}`));
    const wrong = assigned.filter((sign) => {
      const code = encoding.encode(sign.codePointAt(0)!, false);
      const { font, signs, meanings } = encoding.sets[code >> 8]!;
      const shape = font.glyph(signs[code & 255]!);
      // Not to break is a wish for the layout: U+2011 means a hyphen.
      const kept = meanings[code & 255] === sign.codePointAt(0) || sign === '\u2011';
      return !kept || (shape === 0) !== told.has(sign);
    });
    expect(wrong).toEqual([]);
    expect(drawn.length).toBeGreaterThan(1500);
  },
);

test('every sign that is not told has ink on the page', (context) => {
  needTools(context, 'mutool');
  const inked = drawn.filter((sign) => !/[\p{Z}\p{Cf}]/u.test(sign));
  const blank: string[] = [];
  for (let from = 0; from < inked.length; from += 400) {
    const { flow, pages, squares } = makeLetterSheet(inked.slice(from, from + 400));
    const { pictures } = drawPages(writePdf(pages.slice(0, 1), flow, fonts));
    blank.push(...findBlankSquares(squares[0]!, pictures[0]!));
  }
  expect(blank).toEqual(['regular \u2800']); // the blank among the patterns of Braille
});

test('signs of other fonts are embedded once for all faces, and are text', (context) => {
  needTools(context, 'pdffonts', 'pdftotext', 'pdfinfo', 'qpdf');
  const flow = makeSigns();
  const pdf = writePdf(layoutFlow(flow, fonts), flow, fonts);
  expect([checkSyntax(pdf), checkFonts(pdf), checkText(pdf, flow), checkTagText(pdf, flow)]).toEqual([[], [], [], []]);
  const names = runOnPdf('pdffonts', ['FILE'], pdf).stdout.matchAll(/^[A-Z]{6}\+(\S+)/gm);
  expect([...names].map(([, name]) => name).sort()).toEqual([
    'NotoSansMath-Regular',
    'NotoSansSymbols-Regular',
    'NotoSansSymbols2-Regular',
    'Tinos-Bold',
    'Tinos-Italic',
    'Tinos-Regular',
  ]);
});
