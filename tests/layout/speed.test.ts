import { expect, test } from 'vitest';
import type { Flow } from '../../src/flow/flow.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import { flow, openTinos, paragraph, section } from './fixtures.ts';

const text =
  'Các đơn vị căn cứ nhiệm vụ được giao, phối hợp với các phòng, ban rà soát, bổ sung danh mục công việc và báo cáo kết quả. ';

function bigFlow(paragraphs: number): Flow {
  const blocks = Array.from({ length: paragraphs }, (_, i) =>
    paragraph(`${i} ${text.repeat(1 + (i % 5))}`, { align: 'justify', keepNext: i % 3 === 0 }),
  );
  return flow([section(blocks)]);
}

function timeLayout(paragraphs: number): { pages: number; ms: number } {
  const input = bigFlow(paragraphs);
  const fonts = openTinos();
  let ms = Number.POSITIVE_INFINITY;
  let pages = 0;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    pages = layoutFlow(input, fonts).length;
    ms = Math.min(ms, performance.now() - start);
  }
  return { pages, ms };
}

test('five hundred pages take linear time', () => {
  timeLayout(200);
  const small = timeLayout(800);
  const large = timeLayout(6400);
  expect(large.pages).toBeGreaterThan(500);
  const growth = large.ms / small.ms / (large.pages / small.pages);
  expect(growth).toBeLessThan(3);
});

test('one keepNext chain over hundreds of pages and one table of thousands of rows do not explode', () => {
  const chain = Array.from({ length: 6000 }, (_, i) => paragraph(`Dòng ${i}`, { keepNext: true }));
  const cell = (content: string) =>
    ({ column: 0, columnSpan: 1, rowSpan: 1, vertical: 'top', header: false, blocks: [paragraph(content)] }) as const;
  const rows = Array.from({ length: 6000 }, (_, i) => ({
    header: i === 0,
    cantSplit: false,
    cells: [cell(`Hàng ${i}`)],
  }));
  const table = {
    kind: 'table',
    role: 'data',
    columns: [4000],
    indent: 0,
    cellMargin: { left: 0, right: 0, top: 0, bottom: 0 },
    rows,
  } as const;
  const start = performance.now();
  const pages = layoutFlow(flow([section([...chain, table])]), openTinos());
  expect(pages.length).toBeGreaterThan(200);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('the same input gives the same pages', () => {
  const input = bigFlow(60);
  expect(layoutFlow(input, openTinos())).toEqual(layoutFlow(input, openTinos()));
});
