import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../src/flow/flow.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import type { Page, TextItem } from '../../src/layout/page.ts';
import { describePages } from '../layout/describe-pages.ts';
import { flow, openTinos, paragraph, run, section } from '../layout/fixtures.ts';

/** A column of the given width in twips, its left edge at 50 pt. */
function layOut(blocks: readonly Paragraph[], width: number): Page[] {
  return layoutFlow(flow([section(blocks, { width: width + 2000, left: 1000, right: 1000 })]), openTinos());
}

function texts(block: Paragraph, width: number): string[] {
  const lines: string[] = [];
  for (const item of layOut([block], width).flatMap((page) => page.items)) {
    if (item.kind === 'text') lines[item.line] = (lines[item.line] ?? '') + item.text;
  }
  return lines;
}

function firstItem(block: Paragraph, width: number): TextItem {
  return layOut([block], width)[0]!.items[0] as TextItem;
}

describe('where lines break', () => {
  // `a` is 909 units of 2048, `x` 0.5 em, a space 0.25 em: at 14 pt 124.277, 140 and 70 twip.
  test('at spaces, which stay with the line above', () => {
    expect(texts(paragraph('xxxx xxxx  xxxx'), 1200)).toEqual(['xxxx xxxx  ', 'xxxx']);
  });
  test('a line may be a hundredth of a point too full', () => {
    expect(texts(paragraph('xx xx'), 630)).toEqual(['xx xx']);
    // 4 * 124.277 + 70 + 280 = 847.109; with 8: 1344.219.
    expect(texts(paragraph('aaaa xx'), 847)).toEqual(['aaaa xx']);
    expect(texts(paragraph('aaaa xx'), 846)).toEqual(['aaaa ', 'xx']);
    expect(texts(paragraph('aaaaaaaa xx'), 1344)).toEqual(['aaaaaaaa ', 'xx']);
  });
  test('after hyphens and dashes, but not before a digit', () => {
    expect(texts(paragraph('xxxx-xxxx'), 700)).toEqual(['xxxx-', 'xxxx']);
    expect(texts(paragraph('xxxx–xxxx'), 800)).toEqual(['xxxx–', 'xxxx']);
    expect(texts(paragraph('xxxx—xxxx'), 900)).toEqual(['xxxx—', 'xxxx']);
    expect(texts(paragraph('xx xxxx-19'), 1000)).toEqual(['xx ', 'xxxx-19']);
    expect(texts(paragraph('xx 2021-2025'), 1300)).toEqual(['xx ', '2021-2025']);
  });
  test('not after a slash, a no-break hyphen or a no-break space', () => {
    expect(texts(paragraph('xx xxxx/xxxx'), 1300)).toEqual(['xx ', 'xxxx/xxxx']);
    expect(texts(paragraph('xx xxxx\u2011xxxx'), 1300)).toEqual(['xx ', 'xxxx\u2011xxxx']);
    expect(texts(paragraph('xx xxxx\u00a0xxxx'), 1300)).toEqual(['xx ', 'xxxx\u00a0xxxx']);
  });
  test('not where only the format changes', () => {
    expect(texts(paragraph([run('xx xxx'), run('xxx', { bold: true })]), 900)).toEqual(['xx ', 'xxxxxx']);
    expect(texts(paragraph([run('xx xx-'), run('19', { bold: true })]), 700)).toEqual(['xx ', 'xx-19']);
  });
  test('inside a string longer than the line', () => {
    expect(texts(paragraph('xx xxxxxxxxxxxx'), 700)).toEqual(['xx ', 'xxxxx', 'xxxxx', 'xx']);
  });
  test('at a forced break, also at the end', () => {
    expect(texts(paragraph('xx\nxx'), 700)).toEqual(['xx', 'xx']);
    const [, after] = layOut([paragraph('xx\n'), paragraph('x')], 700)[0]!.items as TextItem[];
    expect(after!.y - firstItem(paragraph('x'), 700).y).toBeCloseTo((2 * 14 * 2355) / 2048, 6);
  });
});

describe('where text stands', () => {
  const indent = { left: 100, right: 60, firstLine: 40 };
  test('left, centre and right between the indents', () => {
    expect(firstItem(paragraph('xx', { indent }), 1000).x).toBeCloseTo(50 + 7, 6);
    expect(firstItem(paragraph('xx', { indent, align: 'right' }), 1000).x).toBeCloseTo(50 + 50 - 3 - 14, 6);
    // Room 1000 - 100 - 60 - 40 = 800 from 140; text 280: half of 520 is 260.
    expect(firstItem(paragraph('xx', { indent, align: 'center' }), 1000).x).toBeCloseTo(50 + 7 + 13, 6);
  });
  test('the space a line ends with counts for nothing', () => {
    const item = firstItem(paragraph('xx xxxxx', { align: 'right' }), 800);
    expect(item).toMatchObject({ text: 'xx ', x: 50 + 40 - 14, width: 14 });
  });
  test('a justified line is stretched, the last one and one before a forced break are not', () => {
    const [first, second, third] = layOut([paragraph('xx xx xx xxxx\nxx xx', { align: 'justify' })], 1300)[0]!
      .items as TextItem[];
    // 3 * 280 + 2 * 70 = 980; 320 is left for two spaces.
    expect(first).toMatchObject({ text: 'xx xx xx ', width: 65, spacing: 8 });
    expect(second).toMatchObject({ text: 'xxxx', spacing: 0 });
    expect(third).toMatchObject({ text: 'xx xx', spacing: 0 });
  });
  test('a last word is squeezed in by a quarter of the spaces at most', () => {
    const justified = paragraph('xx xx xx xx xx', { align: 'justify' });
    // 5 * 280 + 4 * 70 = 1680; four spaces give 70.
    expect(texts(justified, 1610)).toEqual(['xx xx xx xx xx']);
    expect(texts(justified, 1609)).toEqual(['xx xx xx xx ', 'xx']);
    expect(firstItem(justified, 1610).spacing).toBeCloseTo(-70 / 4 / 20, 6);
    expect(texts(paragraph('xx xx xx xx xx'), 1610)).toEqual(['xx xx xx xx ', 'xx']);
  });
  test('but only where leaving it out would stretch the spaces 2.015 times as much', () => {
    // 20 words of 280 and 19 spaces: 6930. With `i` (77.79) and a space: 7077.79.
    // Squeezed by 49.79 of 20 spaces: 0.0356 each; stretched by 98 of 19: 0.0737, 2.07 times as much.
    const justified = paragraph(`${'xx '.repeat(20)}i xxxxxxxx`, { align: 'justify' });
    expect(texts(justified, 7028)[0]).toBe(`${'xx '.repeat(20)}i `);
    expect(texts(justified, 7024)[0]).toBe('xx '.repeat(20));
  });
  test('a marker and its space keep their width', () => {
    const typed = paragraph('xx xx xxxxx', { align: 'justify', marker: run('1.') });
    const listed = paragraph('xx xx xxxxx', { align: 'justify', marker: { ...run('1.'), list: { id: 1, level: 0 } } });
    expect(describePages(layOut([typed, listed], 1200))).toMatchInlineSnapshot(`
      "page 1 of section 0, 160 x 841.9
        50 69.77 14 regular/14 marker "1. "
        64 69.77 46 +14.5 regular/14 "xx xx "
        50 85.87 35 regular/14 "xxxxx"
        50 101.97 10.5 regular/14 marker "1."
        60.5 101.97 3.89 +0.39 regular/14 marker " "
        64.39 101.97 45.61 +14.11 regular/14 "xx xx "
        50 118.07 35 regular/14 "xxxxx"
      "
    `);
  });
  test('tabs stop every 720 twip from the text edge', () => {
    const tabbed = paragraph('x\txx\txx', { indent: { left: 0, right: 0, firstLine: 0 } });
    const items = layOut([tabbed], 4000)[0]!.items as TextItem[];
    expect(items.map((item) => [item.text, item.x])).toEqual([
      ['x', 50],
      ['xx', 86],
      ['xx', 122],
    ]);
  });
  test('formats of one line are items of their own', () => {
    const mixed = paragraph([
      run('xx '),
      run('xx', { bold: true }),
      run(' xx', { italic: true, underline: true, color: 'FF0000' }),
    ]);
    expect(describePages(layOut([mixed], 4000))).toMatchInlineSnapshot(`
      "page 1 of section 0, 300 x 841.9
        50 69.77 17.5 regular/14 "xx "
        67.5 69.77 14 bold/14 "xx"
        81.5 69.77 15.93 italic/14 underlined " xx"
      "
    `);
  });
});
