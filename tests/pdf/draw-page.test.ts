import { describe, expect, test } from 'vitest';
import type { Font } from '../../src/font/font.ts';
import type { Item, Page, TextItem } from '../../src/layout/page.ts';
import { openContentWriter } from '../../src/pdf/content-writer.ts';
import { drawPage } from '../../src/pdf/draw-page.ts';
import { type Encoding, openEncoding } from '../../src/pdf/encode-text.ts';
import { formatNumber } from '../../src/pdf/format-number.ts';
import { makeNode } from '../../src/pdf/struct-node.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { layOutSimply } from './lay-out-simply.ts';
import { makeSample, openTinos } from './sample.ts';
import { needTools, runOnPdf } from './tools.ts';

const fonts = openTinos();

/** Codes of a font without others behind it. */
function openAlone(font: Font, name: string): Encoding {
  return openEncoding(font, name, () => {
    throw new Error('no other font');
  });
}

function makeText(text: string, change: Partial<TextItem> = {}): TextItem {
  const format = { face: 'regular', size: 14, spacing: 0, underline: false, part: 'text', line: 0 } as const;
  return { kind: 'text', text, x: 100, y: 200, width: 50, ...format, ...change };
}

/** Content of a page with one mark. */
function draw(items: readonly Item[], spaceAfter = false): string {
  const regular = openAlone(fonts.regular, 'F1');
  const encodings = { regular, bold: openAlone(fonts.bold, 'F2'), italic: regular, boldItalic: regular };
  const page: Page = { width: 595, height: 842, number: 1, section: 0, items };
  const texts = items.flatMap((item) => (item.kind === 'text' ? [{ item, spaceAfter, endsLine: false }] : []));
  const content = drawPage(
    page,
    [{ node: makeNode('P'), within: undefined, link: undefined, id: 7, texts }],
    encodings,
    openContentWriter(),
  );
  return Buffer.from(content).toString('latin1');
}

describe('the content of a page', () => {
  test('stretches the spaces of a line by word spacing', () => {
    expect(draw([makeText('xy z', { spacing: 2.8 })])).toBe(
      '/P<</MCID 7>>BDC\nBT\n/F1 14 Tf\n2.8 Tw\n1 0 0 1 100 642 Tm\n(xy z)Tj\nET\nEMC\n',
    );
    expect(draw([makeText('xy z', { spacing: -0.7 })], true)).toContain('-0.7 Tw\n1 0 0 1 100 642 Tm\n(xy z )Tj');
    expect(draw([makeText('xy z')])).toContain('BT\n/F1 14 Tf\n1 0 0 1 100 642 Tm\n(xy z)Tj');
    // Where a line may end, and nothing else: no font is asked for it.
    expect(draw([makeText('\u200b')])).not.toContain('Tf');
    expect(draw([makeText('\u200bxy')])).toContain('/F1 14 Tf\n1 0 0 1 100 642 Tm\n(xy)Tj');
  });

  test('shows what is not Vietnamese by further fonts', () => {
    const signs = String.fromCodePoint(...Array.from({ length: 300 }, (_, i) => 0x400 + i));
    const regular = openAlone(fonts.regular, 'F1');
    const encodings = { regular, bold: regular, italic: regular, boldItalic: regular };
    const item = makeText(`${signs}(ệ ${signs[1]}`);
    const page: Page = { width: 595, height: 842, number: 1, section: 0, items: [item] };
    const marks = [
      {
        node: makeNode('P'),
        within: undefined,
        link: undefined,
        id: 0,
        texts: [{ item, spaceAfter: false, endsLine: false }],
      },
    ];
    const content = Buffer.from(drawPage(page, marks, encodings, openContentWriter())).toString('latin1');
    expect(content.match(/\/F.*Tf/g)).toEqual(['/F1-2', '/F1-3', '/F1', '/F1-2'].map((name) => `${name} 14 Tf`));
    const shown = regular.sets.map((set) => set.shown.reduce((sum, flag) => sum + flag, 0));
    expect(shown).toEqual([3, 250, 50]);
    // No code is one that a literal string would have to escape.
    for (const [, codes = ''] of content.matchAll(/^\(([\s\S]*?)\)Tj$/gm)) expect(codes).not.toMatch(/[()\\\r]/);
  });

  test('says font and colour only when they change', () => {
    const content = draw([
      makeText('a', { color: 'C00000' }),
      makeText('a', { color: 'C00000', y: 220 }),
      makeText('a', { y: 240 }),
      makeText('a', { y: 260, face: 'bold' }),
    ]);
    expect(content.match(/.* (rg|g|Tf)$/gm)).toEqual(['0.753 0 0 rg', '/F1 14 Tf', '0 g', '/F2 14 Tf']);
  });

  test('has rules and underlines as artifacts after the text', () => {
    const rule = { kind: 'rule', x1: 10, y1: 20, x2: 110, y2: 20, thickness: 0.75 } as const;
    const content = draw([rule, { ...rule, color: '0000FF' }, makeText('a', { underline: true })]);
    const { position, thickness } = fonts.regular.underline;
    const middle = 642 + ((position - thickness / 2) * 14) / fonts.regular.unitsPerEm;
    expect(content.slice(content.indexOf('EMC'))).toBe(
      'EMC\n/Artifact<</Type/Layout>>BDC\n0 G\n0.75 w\n10 822 m 110 822 l S\n0 0 1 RG\n0.75 w\n10 822 m 110 822 l S\n' +
        `0 G\n${formatNumber((thickness * 14) / 2048)} w\n100 ${formatNumber(middle)} m 150 ${formatNumber(middle)} l S\nEMC\n`,
    );
  });
});

test('numbers have at most three decimals and no exponent', () => {
  expect([1e-9, -1e-9, 1 / 3, 100, -0.0004, 1234.5678, 595.275590551].map(formatNumber)).toEqual([
    ...['0', '0', '0.333', '100', '0', '1234.568', '595.276'],
  ]);
});

test('every word stands where the layout has put it', (context) => {
  needTools(context, 'pdftotext');
  const flow = makeSample();
  const pages = layOutSimply(flow, fonts);
  const html = runOnPdf('pdftotext', ['-bbox', 'FILE', '-'], writePdf(pages, flow, fonts)).stdout;
  const found = html
    .split('<page ')
    .slice(1)
    .map((page) =>
      Array.from(page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g), (m) =>
        m.slice(1).map(Number),
      ),
    );
  let stretched = 0;
  pages.forEach((page, i) => {
    for (const item of page.items) {
      if (item.kind !== 'text') continue;
      if (item.spacing > 0) stretched++;
      let x = item.x;
      for (const word of item.text.split(' ')) {
        const start = x;
        const { advance, glyph, unitsPerEm } = fonts[item.face];
        for (const char of word) x += (advance(glyph(char.codePointAt(0)!)) * item.size) / unitsPerEm;
        const end = x;
        // pdftotext may join the word with one that touches it, so one of its ends must be right, and the line.
        const near = found[i]!.some(
          ([xMin = 0, yMin = 0, xMax = 0, yMax = 0]) =>
            yMin < item.y && item.y < yMax && (Math.abs(xMin - start) < 0.02 || Math.abs(xMax - end) < 0.02),
        );
        if (word) expect({ word, start, end, near }).toMatchObject({ near: true });
        x += (advance(glyph(0x20)) * item.size) / unitsPerEm + item.spacing;
      }
    }
  });
  expect(stretched).toBeGreaterThan(20);
});
