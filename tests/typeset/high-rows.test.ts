import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Flow, Table } from '../../src/flow/flow.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import type { Library } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { comparePlaces } from '../parity/compare-places.ts';
import { oraclePlaces } from '../parity/oracle-places.ts';
import { ourPlaces } from '../parity/our-places.ts';
import { type Form, forms, openLibrary } from '../powers/open-library.ts';

let fonts: FontFamily;
let libraries: Record<Form, Library>;
beforeAll(async () => {
  ({ fonts, libraries } = await openLibrary());
});

/** Some three lines in the middle column. */
const sentence = 'Tăng cường tuyên truyền, phổ biến chủ trương của Đảng, pháp luật của Nhà nước đến toàn thể cán bộ.';
const work = (sentences: number) => ['1', Array(sentences).fill(sentence), 'x'];
const named = ['TT', 'Nội dung', 'Ghi chú'];
const unnamed = [{ width: 10 }, '', { width: 20 }];

const after = [{ heading: 'Tổ chức thực hiện', text: 'Các phòng thực hiện.' }];

async function setPlan(
  form: Form,
  columns: readonly unknown[],
  rows: readonly unknown[],
  rest: readonly unknown[] = after,
): Promise<Flow> {
  const plan = {
    kind: 'general-plan',
    issuer: 'office',
    form,
    number: 12,
    date: '2026-03-05',
    subject: 'Triển khai công tác',
    body: [{ heading: 'Nội dung', text: 'Các nhiệm vụ như sau:', table: { columns, rows } }, ...rest],
  };
  const {
    outputs: { flow },
    problems,
  } = await generateDocuments(readYaml('plan.yaml', JSON.stringify(plan)), libraries[form], fonts, {
    rules: false,
    outputs: ['flow'],
  });
  expect(problems).toEqual([]);
  return flow!;
}

function rowsOf(flow: Flow): Table['rows'] {
  return flow.sections[0]!.blocks.flatMap((block) =>
    block.kind === 'table' && block.role === 'data' ? block.rows : [],
  );
}

/** The flow on pages 3 pt shorter (60 twips), every row kept whole, so that only one higher than such a page is parted. */
function keepAll(flow: Flow): Flow {
  const keep = (block: Block): Block =>
    block.kind === 'table' ? { ...block, rows: block.rows.map((row) => ({ ...row, cantSplit: true })) } : block;
  const sections = flow.sections.map(({ page, blocks, ...rest }) => ({
    ...rest,
    page: { ...page, bottom: page.bottom + 60 },
    blocks: blocks.map(keep),
  }));
  return { ...flow, sections };
}

/** How far down each page is filled, points. */
function feet(flow: Flow): number[] {
  return layoutFlow(flow, fonts).map(({ items }) =>
    Math.max(...items.map((item) => (item.kind === 'text' ? item.y : item.y2))),
  );
}

describe('high rows', () => {
  it('are kept whole where they fit a page', async () => {
    const flow = await setPlan('state', named, [work(1), work(6), work(13), work(40)]);
    expect(rowsOf(flow).map(({ cantSplit }) => cantSplit)).toEqual([true, true, true, true, false]);
  });

  it.each(forms)('the %s form: are kept whole as long as a page holds them with 3 pt to spare', async (form) => {
    const words = Array(60).fill(sentence).join(' ').split(' ');
    const kept: boolean[] = [];
    for (const count of Array.from({ length: 12 }, (_, i) => 570 + 10 * i)) {
      const flow = await setPlan(form, named, [['1', words.slice(0, count).join(' '), 'x']]);
      const [, row] = rowsOf(flow);
      const [text] = row!.cells[1]!.blocks;
      const pages = layoutFlow(keepAll(flow), fonts).filter(({ items }) => items.some(({ owner }) => owner === text));
      expect(row!.cantSplit, `${count} words`).toBe(pages.length === 1);
      kept.push(row!.cantSplit);
    }
    expect(new Set(kept)).toEqual(new Set([true, false]));
  });

  it('are counted by what is in merged cells too', async () => {
    const merged = { text: Array(60).fill(sentence), rows: 2 };
    const flow = await setPlan('state', named, [['1', 'a', merged], ['2', 'b'], work(1)]);
    // The text goes into the first of the rows it reaches over.
    expect(rowsOf(flow).map(({ cantSplit }) => cantSplit)).toEqual([true, false, true, true]);
  });

  it('stay with the signature only where both fit on a page', async () => {
    const end = async (rows: readonly unknown[]) =>
      rowsOf(await setPlan('state', named, rows, [])).at(-1)!.cells[0]!.blocks[0];
    expect(await end([work(12)])).toMatchObject({ keepNext: true });
    expect(await end([work(20)])).toMatchObject({ keepNext: false });
  });

  const tables: readonly (readonly [string, readonly unknown[], readonly unknown[]])[] = [
    ['first, higher than half a page', named, [work(13), work(1)]],
    ['first, higher than a page', named, [work(40), work(1)]],
    ['first, in a table without a header row', unnamed, [work(13), work(1)]],
    ['below a group row', named, [{ span: 'Nhóm' }, work(13), work(1)]],
    ['one after another', named, [work(1), work(12), work(2), work(40), work(9)]],
  ];
  it.each(forms)('the %s form: one that fits no page leaves none white', async (form) => {
    const [first, second] = feet(await setPlan(form, named, [work(40), work(1)]));
    expect(first).toBeGreaterThan(700);
    expect(second).toBeGreaterThan(200);
  });

  describe.each(tables)('%s', (_name, columns, rows) => {
    it.each(forms)('the %s form: the letterhead does not stand alone', async (form) => {
      const [first] = layoutFlow(await setPlan(form, columns, rows), fonts);
      const text = first!.items.map((item) => (item.kind === 'text' ? item.text : '')).join(' ');
      expect(text).toContain('KẾ HOẠCH');
      expect(text).toContain('Các nhiệm vụ như sau:');
    });

    it.each(forms)('the %s form: pages break where docx/layout breaks those of the DOCX', async (form) => {
      const flow = await setPlan(form, columns, rows);
      const witness = oraclePlaces(flow, fonts);
      if ('stoppedAt' in witness) throw new Error(witness.stoppedAt);
      expect(comparePlaces(ourPlaces(flow, fonts), witness).firstDifference).toBeUndefined();
    });
  });
});
