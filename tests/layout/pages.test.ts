import { describe, expect, test } from 'vitest';
import type { Block, Paragraph } from '../../src/flow/flow.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import type { Page } from '../../src/layout/page.ts';
import { describePages } from './describe-pages.ts';
import { flow, openTinos, paragraph, section } from './fixtures.ts';

/** Ten lines of 13 pt fit on a page; a paragraph of n words has n lines. */
const small = { width: 3100, left: 1000, right: 1000, height: 2000 + 2600 + 30, top: 1000, bottom: 1000 };

function lines(count: number, format: Partial<Paragraph> = {}): Paragraph {
  return paragraph(Array(count).fill('nhânnhân').join(' '), {
    spacing: { before: 0, after: 0, line: { rule: 'exact', value: 260 } },
    ...format,
  });
}

/** Per page the blocks on it and how many lines of each: `0x6 1x4 | 1x2`. */
function breaks(blocks: readonly Block[]): string {
  const pages = layoutFlow(flow([section(blocks, small)]), openTinos());
  return pages.map((page) => countLines(page, blocks)).join(' | ');
}

function countLines(page: Page, blocks: readonly Block[]): string {
  const counts = new Map<number, number>();
  for (const item of page.items) {
    if (item.kind !== 'text' || !item.owner) continue;
    const index = blocks.indexOf(item.owner);
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return [...counts].map(([index, count]) => `${index}x${count}`).join(' ');
}

const keepNext = { keepNext: true };

describe('page breaks', () => {
  test('widow and orphan control', () => {
    expect(breaks([lines(9), lines(2)])).toBe('0x9 | 1x2');
    expect(breaks([lines(8), lines(3)])).toBe('0x8 | 1x3');
    expect(breaks([lines(7), lines(4)])).toBe('0x7 1x2 | 1x2');
    expect(breaks([lines(9), lines(4)])).toBe('0x9 | 1x4');
    expect(breaks([lines(9), lines(4, { widowControl: false })])).toBe('0x9 1x1 | 1x3');
  });
  test('keepLines', () => {
    expect(breaks([lines(6), lines(5, { keepLines: true })])).toBe('0x6 | 1x5');
    expect(breaks([lines(6), lines(11, { keepLines: true })])).toBe('0x6 | 1x10 | 1x1');
  });
  test('keepNext takes two lines of the next paragraph and holds its own lines together', () => {
    expect(breaks([lines(7), lines(1, keepNext), lines(4)])).toBe('0x7 1x1 2x2 | 2x2');
    expect(breaks([lines(8), lines(1, keepNext), lines(4)])).toBe('0x8 | 1x1 2x4');
    expect(breaks([lines(6), lines(5, keepNext), lines(4)])).toBe('0x6 | 1x5 2x4');
  });
  test('a keepNext paragraph that does not fit on a page with the next one breaks', () => {
    expect(breaks([lines(6), lines(9, keepNext), lines(4)])).toBe('0x6 1x4 | 1x5 2x4');
  });
  test('of a chain longer than a page as much moves as fits', () => {
    const chain = Array.from({ length: 14 }, () => lines(1, keepNext));
    const expected = '0x3 1x1 2x1 3x1 4x1 5x1 6x1 | 7x1 8x1 9x1 10x1 11x1 12x1 13x1 14x1 15x2 | 15x2';
    expect(breaks([lines(3), ...chain, lines(4)])).toBe(expected);
  });
  test('what a multiple line pitch adds below the last line may hang over the margin', () => {
    const high = (value: number) =>
      paragraph('x', { spacing: { before: 0, after: 0, line: { rule: 'multiple', value } } });
    // Two lines of 1.5 * 321.97: 965.9 twip, of which the last 161 may hang.
    const count = (height: number) =>
      layoutFlow(flow([section([high(1.5), high(1.5)], { ...small, height: 2000 + height })]), openTinos()).length;
    expect(count(805)).toBe(1);
    expect(count(804)).toBe(2);
  });
});

describe('sections and page numbers', () => {
  test('each section counts from 1, and may hide its first number', () => {
    const long = Array.from({ length: 3 }, () => lines(10));
    const first = section(long, small);
    const second = {
      ...section(long.slice(1), { ...small, width: 4000 }),
      pageNumber: { style: 'PageNumber', hideOnFirst: false },
    };
    const pages = layoutFlow(flow([first, second]), openTinos());
    const printed = pages.map((page) =>
      page.items.flatMap((item) => (item.kind === 'text' && !item.owner ? [item.text] : [])),
    );
    expect(printed).toEqual([[], ['2'], ['3'], ['1'], ['2']]);
    expect(pages.map((page) => [page.section, page.number, page.width])).toEqual([
      [0, 1, 155],
      [0, 2, 155],
      [0, 3, 155],
      [1, 1, 200],
      [1, 2, 200],
    ]);
  });
  test('the number is centred between the margins, `header` below the top edge', () => {
    const pages = layoutFlow(
      flow([section([lines(10), lines(1)], { ...small, left: 1200, header: 400 })]),
      openTinos(),
    );
    // Column from 60 to 105 pt; `2` is 7 pt wide; the baseline of 14 pt is 14 * 1912 / 2048 below the top of its line.
    const [number] = pages[1]!.items;
    expect(number).toMatchObject({ text: '2', x: 82.5 - 3.5, y: 20 + (14 * 1912) / 2048 });
  });
  test('a section without blocks is one empty page', () => {
    expect(layoutFlow(flow([section([])]), openTinos()).map((page) => page.items)).toEqual([[]]);
  });
  test('an unknown style is an error', () => {
    const broken = { ...section([lines(1)]), pageNumber: { style: 'Nowhere', hideOnFirst: true } };
    expect(() => layoutFlow(flow([broken]), openTinos())).toThrow("no style 'Nowhere'");
  });
});

describe('borders', () => {
  const spacing = { before: 0, after: 0, line: { rule: 'exact', value: 260 } } as const;
  test('an empty paragraph is a rule', () => {
    const rule = paragraph([], {
      role: 'rule',
      indent: { left: 300, right: 300, firstLine: 0 },
      spacing: { ...spacing, line: { rule: 'exact', value: 20 } },
      border: { top: { width: 0.75, space: 1 } },
    });
    expect(
      describePages(layoutFlow(flow([section([lines(1), rule, lines(1)], small)]), openTinos())),
    ).toMatchInlineSnapshot(`
      "page 1 of section 0, 155 x 231.5
        50 60.4 54.43 regular/14 "nhânnhân"
        rule (65, 63.38) -> (90, 63.38) 0.75
        50 76.15 54.43 regular/14 "nhânnhân"
      "
    `);
  });
  test('a box around two paragraphs with the same border, over a page break', () => {
    const border = { box: { width: 1, space: 4 } };
    const blocks = [lines(6), lines(2, { border }), lines(4, { border })];
    expect(describePages(layoutFlow(flow([section(blocks, small)]), openTinos()))).toMatchInlineSnapshot(`
      "page 1 of section 0, 155 x 231.5
        50 60.4 54.43 regular/14 "nhânnhân "
        50 73.4 54.43 regular/14 "nhânnhân "
        50 86.4 54.43 regular/14 "nhânnhân "
        50 99.4 54.43 regular/14 "nhânnhân "
        50 112.4 54.43 regular/14 "nhânnhân "
        50 125.4 54.43 regular/14 "nhânnhân"
        50 143.4 54.43 regular/14 "nhânnhân "
        rule (45, 128.5) -> (110, 128.5) 1
        rule (45.5, 128) -> (45.5, 146) 1
        rule (109.5, 128) -> (109.5, 146) 1
        50 156.4 54.43 regular/14 "nhânnhân"
        rule (45.5, 146) -> (45.5, 159) 1
        rule (109.5, 146) -> (109.5, 159) 1
      page 2 of section 0, 155 x 231.5
        74 41.42 7 regular/14 "2"
        50 60.4 54.43 regular/14 "nhânnhân "
        rule (45.5, 50) -> (45.5, 63) 1
        rule (109.5, 50) -> (109.5, 63) 1
        50 73.4 54.43 regular/14 "nhânnhân "
        rule (45.5, 63) -> (45.5, 76) 1
        rule (109.5, 63) -> (109.5, 76) 1
        50 86.4 54.43 regular/14 "nhânnhân "
        rule (45.5, 76) -> (45.5, 89) 1
        rule (109.5, 76) -> (109.5, 89) 1
        50 99.4 54.43 regular/14 "nhânnhân"
        rule (45.5, 89) -> (45.5, 107) 1
        rule (109.5, 89) -> (109.5, 107) 1
        rule (45, 106.5) -> (110, 106.5) 1
      "
    `);
  });
});
