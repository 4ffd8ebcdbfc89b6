import { describe, expect, it, test } from 'vitest';
import type { Block, Cell, Flow, Table } from '../../src/flow/flow.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { breakPages } from '../../src/layout/break-pages.ts';
import { layoutBlocks } from '../../src/layout/layout-blocks.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import type { Strip } from '../../src/layout/strip.ts';
import { flow, openTinos, paragraph, plain, section } from './fixtures.ts';

// Work is counted, not timed: a count is the same on every machine.

const text =
  'Các đơn vị căn cứ nhiệm vụ được giao, phối hợp với các phòng, ban rà soát, bổ sung danh mục công việc và báo cáo kết quả. ';

function manyParagraphs(count: number): Block[] {
  return Array.from({ length: count }, (_, i) =>
    paragraph(`${i % 10} ${text.repeat(1 + (i % 5))}`, { align: 'justify', keepNext: i % 3 === 0 }),
  );
}

function chain(count: number): Block[] {
  return Array.from({ length: count }, (_, i) => paragraph(`Dòng ${i}`, { keepNext: true }));
}

function manyRows(count: number, keepNext = false): Table[] {
  const cell = (content: string): Cell => ({
    column: 0,
    columnSpan: 1,
    rowSpan: 1,
    vertical: 'top',
    header: false,
    blocks: [paragraph(content, { keepNext })],
  });
  const rows = Array.from({ length: count }, (_, i) => ({
    header: i === 0,
    cantSplit: false,
    cells: [cell(`Hàng ${i}`)],
  }));
  const cellMargin = { left: 0, right: 0, top: 0, bottom: 0 };
  return [{ kind: 'table', role: 'data', columns: [4000], indent: 0, cellMargin, rows }];
}

/** Fonts that count how often a letter is measured. */
function countingFonts(): { fonts: FontFamily; letters(): number } {
  let letters = 0;
  const count = (font: FontFamily['regular']): FontFamily['regular'] => ({
    ...font,
    advance: (glyph) => {
      letters++;
      return font.advance(glyph);
    },
  });
  const { regular, bold, italic, boldItalic } = openTinos();
  const fonts = { regular: count(regular), bold: count(bold), italic: count(italic), boldItalic: count(boldItalic) };
  return { fonts, letters: () => letters };
}

test('a word is measured once, however often it is set', () => {
  const measured = (paragraphs: number): number => {
    const { fonts, letters } = countingFonts();
    const pages = layoutFlow(flow([section(manyParagraphs(paragraphs))]), fonts);
    // The number of a page is measured on each but the first.
    return letters() - pages.slice(1).reduce((sum, { number }) => sum + String(number).length, 0);
  };
  const few = measured(50);
  expect(few).toBeGreaterThan(50);
  expect(few).toBeLessThan(2 * text.length);
  expect(measured(2000)).toBe(few);
});

describe('breaking pages looks at each strip a few times, however many there are', () => {
  /** How often something of a strip is looked at, on average. */
  const looks = (blocks: readonly Block[]): number => {
    let count = 0;
    const setting = { fonts: openTinos(), emptyLines: new Map([['Body', plain]]) };
    const { strips } = layoutBlocks(blocks, { left: 0, width: 9355 }, setting);
    const counting = strips.map(
      (strip): Strip =>
        new Proxy(strip, {
          get(target, name: keyof Strip) {
            count++;
            return target[name];
          },
        }),
    );
    const pages = breakPages(counting, { first: 14570, next: 14570 });
    expect(pages.length).toBeGreaterThan(strips.length / 60);
    return count / strips.length;
  };

  const cases: readonly (readonly [string, (count: number) => readonly Block[]])[] = [
    ['paragraphs', manyParagraphs],
    ['one chain of paragraphs that stay with the next', chain],
    ['one table', (count) => manyRows(count)],
    ['one table of rows that stay with the next', (count) => manyRows(count, true)],
  ];
  it.each(cases)('%s', (_name, make) => {
    const [small, large] = [looks(make(1000)), looks(make(4000))];
    expect(small).toBeGreaterThanOrEqual(1);
    expect(large).toBeLessThan(1.2 * small);
    expect(large).toBeLessThan(12);
  });
});

test('the same input gives the same pages', () => {
  const input: Flow = flow([section(manyParagraphs(60))]);
  expect(layoutFlow(input, openTinos())).toEqual(layoutFlow(input, openTinos()));
});
