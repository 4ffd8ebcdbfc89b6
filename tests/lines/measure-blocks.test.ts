import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Cell, Paragraph, Table } from '../../src/flow/flow.ts';
import { layoutBlocks } from '../../src/layout/layout-blocks.ts';
import { heightOf } from '../../src/layout/strip.ts';
import { measureBlocks, measureRows } from '../../src/lines/measure-blocks.ts';
import { openTinos, paragraph, plain, run } from '../layout/fixtures.ts';

const setting = { fonts: openTinos(), emptyLines: new Map([['Body', plain]]) };

/** Height of blocks as they are set. */
function setHeight(blocks: readonly Block[], width: number): number {
  const { strips, after } = layoutBlocks(blocks, { left: 0, width }, setting);
  return heightOf(strips, true) + after;
}

const words = fc
  .array(
    fc.constantFrom('kế', 'hoạch', 'Ủy-ban', '2021-2025', 'số\u00a012', 'nghiêng\u00a0ngả', '\n', 'x'.repeat(40)),
    {
      maxLength: 30,
    },
  )
  .map((list) => list.join(' '));
const rule = fc.record({ width: fc.constantFrom(0.5, 1), space: fc.integer({ min: 0, max: 4 }) });
const paragraphs: fc.Arbitrary<Paragraph> = fc
  .record({
    runs: fc.array(
      fc.record({ text: words, bold: fc.boolean(), italic: fc.boolean(), size: fc.constantFrom(11, 13, 14) }),
      { maxLength: 3 },
    ),
    align: fc.constantFrom('left' as const, 'center' as const, 'justify' as const),
    marked: fc.boolean(),
    listed: fc.boolean(),
    before: fc.integer({ min: 0, max: 200 }),
    after: fc.integer({ min: 0, max: 200 }),
    line: fc.constantFrom(
      { rule: 'multiple' as const, value: 1 },
      { rule: 'multiple' as const, value: 1.15 },
      { rule: 'exact' as const, value: 340 },
      { rule: 'at-least' as const, value: 320 },
    ),
    indent: fc.constantFrom({ left: 0, right: 0, firstLine: 567 }, { left: 300, right: 100, firstLine: -200 }),
    border: fc.constantFrom(undefined, 'top' as const, 'bottom' as const, 'box' as const),
    rule,
  })
  .map(({ runs, align, marked, listed, before, after, line, indent, border, rule: drawn }) =>
    paragraph(
      runs.map(({ text, ...format }) => run(text, format)),
      {
        align,
        indent,
        spacing: { before, after, line },
        ...(marked && { marker: { ...plain, text: 'đ)', ...(listed && { list: { id: 1, level: 0 } }) } }),
        ...(border && { border: { [border]: drawn } }),
      },
    ),
  );

/** Two columns, two rows; the left cell may reach over both rows, the right one of the second row hold a table. */
const tables = (cellBlocks: fc.Arbitrary<readonly Block[]>): fc.Arbitrary<Table> =>
  fc
    .record({
      cells: fc.tuple(cellBlocks, cellBlocks, cellBlocks, cellBlocks),
      merged: fc.boolean(),
      rule: fc.option(rule, { nil: undefined }),
      margin: fc.integer({ min: 0, max: 100 }),
      minHeight: fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined }),
    })
    .map(({ cells, merged, rule: drawn, margin, minHeight }): Table => {
      const cell = (column: number, blocks: readonly Block[], rowSpan = 1): Cell => ({
        column,
        columnSpan: 1,
        rowSpan,
        vertical: 'top',
        header: false,
        blocks,
      });
      const [a, b, c, d] = cells;
      const row = { header: false, cantSplit: false };
      return {
        kind: 'table',
        role: 'data',
        columns: [2500, 1800],
        indent: 0,
        ...(drawn && { rule: drawn }),
        cellMargin: { left: margin, right: margin, top: margin, bottom: margin },
        rows: [
          { ...row, ...(minHeight !== undefined && { minHeight }), cells: [cell(0, a, merged ? 2 : 1), cell(1, b)] },
          { ...row, cells: merged ? [cell(1, d)] : [cell(0, c), cell(1, d)] },
        ],
      };
    });

const flat = fc.array(paragraphs, { minLength: 1, maxLength: 3 });
const nested = tables(flat).map((table): readonly Block[] => [table]);

describe('measureBlocks', () => {
  it('says how high paragraphs will be', () => {
    fc.assert(
      fc.property(fc.array(paragraphs, { maxLength: 5 }), fc.integer({ min: 800, max: 9000 }), (blocks, width) => {
        expect(measureBlocks(blocks, width, setting)).toBeCloseTo(setHeight(blocks, width), 6);
      }),
    );
  });

  it('says how high tables and the blocks around them will be, tables in tables too', () => {
    const blocks = fc.tuple(paragraphs, tables(fc.oneof(flat, nested)), paragraphs);
    fc.assert(
      fc.property(blocks, (some) => {
        expect(measureBlocks(some, 9000, setting)).toBeCloseTo(setHeight(some, 9000), 6);
      }),
    );
  });
});

describe('measureRows', () => {
  it('says how high each row will be, the lines around it left out', () => {
    fc.assert(
      fc.property(tables(flat), (table) => {
        const border = table.rule ? table.rule.width * 20 : 0;
        const { strips } = layoutBlocks([table], { left: 0, width: 9000 }, setting);
        const last = strips.length - 1;
        const set = strips.map(({ height }, i) => height - border * (i === last ? 2 : 1));
        const measured = measureRows(table, setting);
        expect(measured).toHaveLength(2);
        measured.forEach((height, i) => {
          expect(height).toBeCloseTo(set[i]!, 6);
        });
      }),
    );
  });
});
