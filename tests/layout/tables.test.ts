import { describe, expect, test } from 'vitest';
import type { Block, Cell, Paragraph, Row, Table } from '../../src/flow/flow.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import type { Page } from '../../src/layout/page.ts';
import { describePages } from './describe-pages.ts';
import { flow, openTinos, paragraph, section } from './fixtures.ts';

/** Ten lines of 13 pt fit on a page. */
const small = { width: 6000, left: 1000, right: 1000, height: 2000 + 2600 + 30, top: 1000, bottom: 1000 };

function text(content: string, format: Partial<Paragraph> = {}): Paragraph {
  return paragraph(content, { spacing: { before: 0, after: 0, line: { rule: 'exact', value: 260 } }, ...format });
}

/** n lines in a column of 1000 twip. */
function lines(count: number): string {
  return Array(count).fill('nhânnh').join(' ');
}

function cell(column: number, content: string | readonly Block[], format: Partial<Cell> = {}): Cell {
  const blocks = typeof content === 'string' ? [text(content)] : content;
  return { column, columnSpan: 1, rowSpan: 1, vertical: 'top', header: false, blocks, ...format };
}

function row(cells: readonly Cell[], format: Partial<Row> = {}): Row {
  return { header: false, cantSplit: false, cells, ...format };
}

function table(rows: readonly Row[], format: Partial<Table> = {}): Table {
  return {
    kind: 'table',
    role: 'data',
    columns: [1000, 1000, 2000],
    indent: 0,
    cellMargin: { left: 0, right: 0, top: 0, bottom: 0 },
    rows,
    ...format,
  };
}

function layOut(blocks: readonly Block[]): Page[] {
  return layoutFlow(flow([section(blocks, small)]), openTinos());
}

/** Texts of each page in reading order. */
function reading(blocks: readonly Block[]): string[] {
  return layOut(blocks).map((page) =>
    page.items.flatMap((item) => (item.kind === 'text' && item.owner ? [item.text.trim()] : [])).join(' '),
  );
}

describe('tables', () => {
  test('margins, borders and alignment in cells', () => {
    const ruled = table(
      [
        row([cell(0, 'a'), cell(1, lines(3)), cell(2, 'c')]),
        row([cell(0, 'd', { vertical: 'center' }), cell(1, lines(3)), cell(2, 'e', { vertical: 'bottom' })]),
      ],
      {
        indent: 100,
        rule: { width: 0.5, space: 0 },
        cellMargin: { left: 40, right: 40, top: 20, bottom: 60 },
      },
    );
    expect(describePages(layOut([ruled]))).toMatchInlineSnapshot(`
      "page 1 of section 0, 300 x 231.5
        57 61.9 6.21 regular/14 "a"
        107 61.9 41.21 regular/14 "nhânnh "
        107 74.9 41.21 regular/14 "nhânnh "
        107 87.9 41.21 regular/14 "nhânnh"
        157 61.9 6.21 regular/14 "c"
        rule (54.75, 50.25) -> (255.25, 50.25) 0.5
        rule (55, 50) -> (55, 93.5) 0.5
        rule (105, 50) -> (105, 93.5) 0.5
        rule (155, 50) -> (155, 93.5) 0.5
        rule (255, 50) -> (255, 93.5) 0.5
        57 118.4 7 regular/14 "d"
        107 105.4 41.21 regular/14 "nhânnh "
        107 118.4 41.21 regular/14 "nhânnh "
        107 131.4 41.21 regular/14 "nhânnh"
        157 131.4 6.21 regular/14 "e"
        rule (54.75, 93.75) -> (255.25, 93.75) 0.5
        rule (55, 93.5) -> (55, 137.5) 0.5
        rule (105, 93.5) -> (105, 137.5) 0.5
        rule (155, 93.5) -> (155, 137.5) 0.5
        rule (255, 93.5) -> (255, 137.5) 0.5
        rule (54.75, 137.25) -> (255.25, 137.25) 0.5
      "
    `);
  });
  test('cells over several columns and rows', () => {
    const spanned = table(
      [
        row([cell(0, 'ab', { columnSpan: 2 }), cell(2, 'c')]),
        row([cell(0, 'd', { rowSpan: 2, vertical: 'center' }), cell(1, 'e'), cell(2, 'f')]),
        row([cell(1, 'g'), cell(2, 'h')]),
      ],
      { rule: { width: 0.5, space: 0 } },
    );
    expect(describePages(layOut([spanned]))).toMatchInlineSnapshot(`
      "page 1 of section 0, 300 x 231.5
        50 60.9 13.21 regular/14 "ab"
        150 60.9 6.21 regular/14 "c"
        rule (49.75, 50.25) -> (250.25, 50.25) 0.5
        rule (50, 50) -> (50, 63.5) 0.5
        rule (150, 50) -> (150, 63.5) 0.5
        rule (250, 50) -> (250, 63.5) 0.5
        50 81.15 7 regular/14 "d"
        100 74.4 6.21 regular/14 "e"
        150 74.4 4.66 regular/14 "f"
        rule (49.75, 63.75) -> (250.25, 63.75) 0.5
        rule (50, 63.5) -> (50, 77) 0.5
        rule (100, 63.5) -> (100, 77) 0.5
        rule (150, 63.5) -> (150, 77) 0.5
        rule (250, 63.5) -> (250, 77) 0.5
        100 87.9 7 regular/14 "g"
        150 87.9 7 regular/14 "h"
        rule (99.75, 77.25) -> (250.25, 77.25) 0.5
        rule (50, 77) -> (50, 91) 0.5
        rule (100, 77) -> (100, 91) 0.5
        rule (150, 77) -> (150, 91) 0.5
        rule (250, 77) -> (250, 91) 0.5
        rule (49.75, 90.75) -> (250.25, 90.75) 0.5
      "
    `);
  });
  test('the first row on a page has its whole top line, also where a cell goes on from the page before', () => {
    const merged = (content: string) => [
      row([cell(0, content, { rowSpan: 14 }), cell(1, '0')]),
      ...Array.from({ length: 13 }, (_, i) => row([cell(1, String(i + 1))])),
    ];
    const rule = { width: 0.5, space: 0 };
    const topLines = (page: Page) =>
      page.items.flatMap((item) => (item.kind === 'rule' && item.y1 === item.y2 ? [[item.y1, item.x1, item.x2]] : []));
    const [, plain] = layOut([table(merged('a'), { rule })]);
    expect(topLines(plain!)[0]).toEqual([50.25, 49.75, 250.25]);
    const [, headed] = layOut([table([row([cell(0, 'H')], { header: true }), ...merged('a')], { rule })]);
    expect(topLines(headed!).slice(0, 2)).toEqual([
      [50.25, 49.75, 250.25],
      [63.75, 49.75, 250.25],
    ]);
    const [, cut] = layOut([
      table([row([cell(0, 'b', { rowSpan: 2 }), cell(1, 'c')]), row([cell(1, lines(12))])], { rule }),
    ]);
    expect(topLines(cut!)[0]).toEqual([50.25, 49.75, 250.25]);
  });
  test('the text of a cell over several rows makes the last of them higher', () => {
    const high = table([row([cell(0, lines(4), { rowSpan: 2 }), cell(1, 'b')]), row([cell(1, 'c')])]);
    const after = layOut([high, text('after')])[0]!.items.at(-1);
    expect(after).toMatchObject({ text: 'after', y: 50 + 4 * 13 + 13 * 0.8 });
  });
  test('least height', () => {
    const after = layOut([table([row([cell(0, 'a')], { minHeight: 700 })]), text('after')])[0]!.items.at(-1);
    expect(after).toMatchObject({ text: 'after', y: 50 + 35 + 13 * 0.8 });
  });
  test('header rows are repeated, marked as repeated', () => {
    const rows = Array.from({ length: 14 }, (_, i) => row([cell(0, String(i))]));
    const pages = layOut([table([row([cell(0, 'H')], { header: true }), ...rows])]);
    const headers = pages.map((page) => page.items.filter((item) => item.kind === 'text' && item.text === 'H'));
    expect(headers.map((own) => own.map((item) => 'repeated' in item))).toEqual([[false], [true]]);
  });
  test('a header row is never alone at the foot of a page', () => {
    const rows = [row([cell(0, 'H')], { header: true }), row([cell(0, 'a')])];
    const before = Array.from({ length: 9 }, () => text('x'));
    expect(reading([...before, table(rows)])).toEqual(['x x x x x x x x x', 'H a']);
  });
  test('a row splits between lines, each cell by itself, with widow control', () => {
    const rows = [row([cell(0, lines(5)), cell(1, 'b'), cell(2, 'c')]), row([cell(0, 'd')])];
    const before = Array.from({ length: 7 }, () => text('x'));
    const pages = layOut([...before, table(rows)]);
    expect(pages.map((page) => page.items.filter((item) => item.kind === 'text' && item.owner).length)).toEqual([
      12, 3,
    ]);
  });
  test('a row that may not split moves', () => {
    const rows = [row([cell(0, lines(5)), cell(1, 'b')], { cantSplit: true })];
    const before = Array.from({ length: 7 }, () => text('x'));
    expect(reading([...before, table(rows)])[1]).toBe(`${lines(5)} b`);
  });
  test('a row higher than a page is cut all the same', () => {
    const rows = [row([cell(0, lines(25))], { cantSplit: true })];
    expect(reading([text('x'), table(rows)]).map((page) => page.split(' ').length)).toEqual([1, 10, 10, 5]);
  });
  test('keepNext in the first paragraph of a row keeps it with the next row', () => {
    const kept = (content: string) => row([cell(0, [text(content, { keepNext: true })])]);
    const before = Array.from({ length: 8 }, () => text('x'));
    expect(reading([...before, table([kept('a'), kept('b'), row([cell(0, 'c')])])])[1]).toBe('a b c');
    const loose = table([row([cell(0, 'a')]), row([cell(0, 'b')]), row([cell(0, 'c')])]);
    expect(reading([...before, loose])[1]).toBe('c');
  });
  test('a signature table is neither alone on a page nor cut', () => {
    const recipients = cell(
      0,
      ['Nơi nhận:', '- A', '- B'].map((line) => text(line)),
    );
    const signer = cell(
      1,
      ['TM.', '', 'C'].map((line) => text(line)),
    );
    const signature = table([row([recipients, signer], { cantSplit: true })], { role: 'signature' });
    const last = text('q '.repeat(60), { keepNext: true });
    const before = Array.from({ length: 6 }, () => text('x'));
    const pages = reading([...before, last, signature]);
    expect(pages).toHaveLength(2);
    expect(pages[1]!.startsWith('q q')).toBe(true);
    expect(pages[1]!.endsWith('Nơi nhận: - A - B TM. C')).toBe(true);
  });
  test('a table in a cell', () => {
    const inner = table([row([cell(0, 'i'), cell(1, 'j')])], { columns: [500, 500], rule: { width: 0.5, space: 0 } });
    expect(reading([table([row([cell(0, 'a'), cell(2, [text('b'), inner, text('k')])])])])).toEqual(['a b i j k']);
  });
  test('reading order is row by row, cell by cell, block by block', () => {
    const rows = [
      row([cell(0, [text('1'), text('2')]), cell(1, '3'), cell(2, '4')]),
      row([cell(0, '5'), cell(1, '6'), cell(2, '7')]),
    ];
    expect(reading([text('0'), table(rows), text('8')])).toEqual(['0 1 2 3 4 5 6 7 8']);
  });
});
