import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareDocxSkeleton } from '../../src/docx/prepare-skeleton.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import type { Flow, Paragraph, Table } from '../../src/flow/flow.ts';
import { visitParagraphs } from '../../src/flow/visit-paragraphs.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import type { Page, TextItem } from '../../src/layout/page.ts';
import { textOf } from '../../src/typeset/sheet.ts';
import { convertWithOffice, findMissing, inFolder } from '../docx/open-docx.ts';
import { type Desk, openDesk } from './build-plan.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const long = 'Phòng Tổ chức chủ trì phối hợp với Phòng Đào tạo và các khoa';
const fill = (count: number) => Array.from({ length: count }, (_, i) => [`Việc thường ${i}`, 'Phòng Đào tạo', 'x']);

/** Rows joined by one cell: in the first column, in the last, in both by turns, with a text higher than its rows or low. */
const shapes = {
  last: [
    ['Ghép một', 'a', { text: `${long} ${long}`, rows: 3 }],
    ['Ghép hai', 'b'],
    ['Ghép ba', 'c'],
  ],
  first: [
    [{ text: long, rows: 4 }, 'Ghép một', 'a'],
    ['Ghép hai', 'b'],
    ['Ghép ba', 'c'],
    ['Ghép bốn', 'd'],
  ],
  chain: [
    [{ text: long, rows: 2 }, 'Ghép một', { text: long, rows: 3 }],
    ['Ghép hai'],
    [{ text: 'Tiếp', rows: 2 }, 'Ghép ba'],
    ['Ghép bốn', 'd'],
  ],
} as const;

const tableOf = (rows: readonly unknown[]) =>
  JSON.stringify({ columns: ['Nội dung', { heading: 'Chủ trì', width: 34 }, { heading: 'Ghi chú', width: 30 }], rows });

const buildTable = (rows: readonly unknown[]): Promise<Flow> =>
  desk.build(
    'state',
    `body: [{heading: Phân công, table: ${tableOf(rows)}}, {heading: Thực hiện, text: Các phòng thực hiện.}]`,
  );

function textItems(pages: readonly Page[]): (TextItem & { page: number })[] {
  return pages.flatMap((page, i) =>
    page.items.flatMap((item) => (item.kind === 'text' && item.text.trim() ? [{ ...item, page: i }] : [])),
  );
}

/** Texts that stand over one another. */
function findOverlaps(pages: readonly Page[]): string[] {
  const items = textItems(pages);
  return items.flatMap((a, i) =>
    items
      .slice(i + 1)
      .filter(
        (b) =>
          b.page === a.page &&
          a.x < b.x + b.width - 0.1 &&
          b.x < a.x + a.width - 0.1 &&
          Math.abs(a.y - b.y) < 0.7 * Math.min(a.size, b.size),
      )
      .map((b) => `${a.text} | ${b.text}`),
  );
}

/** Pages on which a text of the document stands, by its words. */
function pagesWith(pages: readonly Page[], words: RegExp): Set<number> {
  return new Set(
    textItems(pages)
      .filter(({ owner }) => owner && words.test(textOf(owner.runs)))
      .map(({ page }) => page),
  );
}

/** All words are drawn, none over another, below the header rows. */
function expectSound(flow: Flow): Page[] {
  const pages = layoutFlow(flow, desk.fonts);
  expect(findOverlaps(pages)).toEqual([]);
  const drawn = new Map<Paragraph, string>();
  for (const { owner, text, repeated } of textItems(pages))
    if (owner && !repeated) drawn.set(owner, (drawn.get(owner) ?? '') + text);
  for (const { blocks } of flow.sections)
    visitParagraphs(blocks, (paragraph) => {
      const bare = (text: string) => text.replace(/\s/g, '');
      const { marker, runs } = paragraph;
      expect(bare(drawn.get(paragraph) ?? '')).toBe(bare(`${marker?.text ?? ''}${textOf(runs)}`));
    });
  return pages;
}

/** The rows of the table that holds a word. */
async function rowsOfDocx(flow: Flow, word: string): Promise<string[]> {
  const docx = writeDocx(flow, await prepareDocxSkeleton(flow), desk.fonts);
  const document = strFromU8(unzipSync(docx)['word/document.xml']!);
  const table = document.match(/<w:tbl>.*?<\/w:tbl>/gs)!.find((xml) => xml.includes(word))!;
  return table.match(/<w:tr>.*?<\/w:tr>/gs)!;
}

/** Whether the first paragraph of the first cell is kept with the next, as Word asks. */
function isKept(row: string): boolean {
  return /^.*?<w:p>(.*?)<\/w:p>/s.exec(row)![1]!.includes('<w:keepNext/>');
}

describe('rows joined by a cell that reaches down', () => {
  test.each(Object.entries(shapes))('stand on one page wherever they begin, %s', async (_name, rows) => {
    const seen = new Set<string>();
    for (let before = 14; before < 40; before++) {
      const pages = expectSound(await buildTable([...fill(before), ...rows, ...fill(3)]));
      const on = pagesWith(pages, /Ghép|Phòng Tổ chức/);
      expect([before, [...on].length]).toEqual([before, 1]);
      seen.add([...on].join());
    }
    expect([...seen].sort()).toEqual(['0', '1']);
  });

  test('that do not fit a page go on below the header, the text of the cell in one piece at the top', async () => {
    for (const before of [0, 5, 20]) {
      const rows = Array.from({ length: 70 }, (_, i) =>
        i === 0 ? [{ text: long, rows: 70 }, `Ghép ${i}`, 'a'] : [`Ghép ${i}`, 'a'],
      );
      const flow = await buildTable([...fill(before), ...rows, ...fill(3)]);
      const pages = expectSound(flow);
      expect([...pagesWith(pages, /Phòng Tổ chức/)]).toHaveLength(1);
      expect([...pagesWith(pages, /Phòng Tổ chức/)]).toEqual([...pagesWith(pages, /^Ghép 0$/)]);
      expect([...pagesWith(pages, /Ghép/)].length).toBeGreaterThan(1);
    }
  });

  test('whose cell alone is higher than a page lose nothing', async () => {
    const text = Array.from({ length: 60 }, (_, i) => `${long} ${i}.`).join(' ');
    const rows = [
      [{ text, rows: 3 }, 'Ghép một', 'a'],
      ['Ghép hai', 'b'],
      ['Ghép ba', 'c'],
    ];
    const flow = await buildTable([...fill(2), ...rows]);
    const pages = expectSound(flow);
    expect([...pagesWith(pages, /Phòng Tổ chức/)].length).toBeGreaterThan(1);
  });

  test('are kept by the first cell of each row, whichever it is, in the DOCX', async () => {
    const rows = await rowsOfDocx(await buildTable([...fill(2), ...shapes.first, ...fill(1)]), 'Ghép');
    const kept = rows.map(isKept);
    // Head, two rows, four joined ones, one more.
    expect(kept).toEqual([true, false, false, true, true, true, false, false]);
  });

  test.each([true, false])(
    'a header of two rows stays with the first row, though its first cell reaches down',
    async (numbered) => {
      const header = [
        [
          { text: 'Việc', rows: 2 },
          { text: 'Chia ra', columns: 2 },
        ],
        ['Chủ trì', 'Ghi chú'],
      ];
      const table = JSON.stringify({ numbered, columns: ['', '', ''], header, rows: fill(3) });
      const rows = await rowsOfDocx(await desk.build('state', `body: [{heading: Biểu, table: ${table}}]`), 'Chia');
      const heads = rows.filter((row) => row.includes('<w:tblHeader/>'));
      expect(heads).toHaveLength(2);
      expect(heads[1]).toContain('<w:vMerge/>');
      expect(heads.map(isKept)).toEqual([true, true]);
    },
  );
});

const noTools = findMissing('soffice', 'pdftotext');

test.skipIf(noTools)(`LibreOffice loses no word of them${noTools ? ` (skipped: ${noTools})` : ''}`, async () => {
  const text = Array.from({ length: 60 }, (_, i) => `${long} ${i}.`).join(' ');
  const high = Array.from({ length: 70 }, (_, i) =>
    i === 0 ? [{ text: long, rows: 70 }, `Ghép ${i}`, 'a'] : [`Ghép ${i}`, 'a'],
  );
  const tables = [
    ...[22, 24, 26, 28, 30, 32].map((before) => [...fill(before), ...shapes.last, ...fill(2)]),
    ...[25, 27, 29, 31].map((before) => [...fill(before), ...shapes.chain, ...fill(2)]),
    [...fill(8), ...high, ...fill(2)],
    [...fill(2), [{ text, rows: 3 }, 'Ghép một', 'a'], ['Ghép hai', 'b'], ['Ghép ba', 'c']],
  ];
  const appendices = tables.map((rows, i) => `{title: Biểu ${i}, body: [{table: ${tableOf(rows)}}]}`);
  const flow = await desk.build('state', `body: [{text: Các biểu kèm theo.}]\nappendices: [${appendices.join(', ')}]`);
  const docx = writeDocx(flow, await prepareDocxSkeleton(flow), desk.fonts);
  const pdf = await convertWithOffice(docx, 'pdf', 'pdf');
  const words = await inFolder((folder) => {
    writeFileSync(join(folder, 'plan.pdf'), pdf);
    return execFileSync('pdftotext', ['-raw', join(folder, 'plan.pdf'), '-'], { encoding: 'utf8' }).split(/\s+/);
  });
  const wanted = new Map<string, number>();
  let tablesSeen = 0;
  for (const { blocks } of flow.sections) {
    tablesSeen += blocks.filter((block): block is Table => block.kind === 'table' && block.role === 'data').length;
    visitParagraphs(blocks, ({ runs }) => {
      for (const word of textOf(runs).split(/\s+/).filter(Boolean)) wanted.set(word, (wanted.get(word) ?? 0) + 1);
    });
  }
  expect(tablesSeen).toBe(tables.length);
  const found = new Map<string, number>();
  for (const word of words) found.set(word, (found.get(word) ?? 0) + 1);
  // Header rows and page numbers are there more often.
  const lost = [...wanted].filter(([word, count]) => !/[\u2011-]/.test(word) && (found.get(word) ?? 0) < count);
  expect(lost).toEqual([]);
});
