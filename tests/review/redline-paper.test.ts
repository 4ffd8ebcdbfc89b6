import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { withPlainSigns } from '../../src/core/plain-signs.ts';
import type { Flow, Paragraph, RunChange } from '../../src/flow/flow.ts';
import { visitParagraphs } from '../../src/flow/visit-paragraphs.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { markFlow } from '../../src/review/mark-flow.ts';
import { pairFlows } from '../../src/review/pair-flows.ts';
import { findMissing } from '../pdf/tools.ts';
import { type Claim, validate } from '../pdf/validate.ts';
import { createChance, makeEdit } from './random-edits.ts';
import { ends, moves, plan, rows, table, traps } from './redline-cases.ts';
import { flowOf, fonts, readPlanFile, readPlanText } from './redlines.ts';

const noTools = findMissing('java');
const plans = ['tests/review/small-plan.yaml', 'plans/thanh-hoa-2022-5-tot.yaml', 'plans/hoc-vien-2024-75-nam.yaml'];

const mark = (before: Flow, after: Flow): Flow => markFlow(pairFlows(before, after, { lends: false }));
const write = (flow: Flow): Uint8Array => writePdf(layoutFlow(flow, fonts), flow, fonts);

/** The words of a flow but for numbers, which count anew; without what is marked so. */
function wordsOf({ sections }: Flow, ...without: RunChange['kind'][]): string {
  const paragraphs: string[] = [];
  const read = ({ runs }: Paragraph): void => {
    // Where a line may end between what went and what came, is no word.
    const words = runs.filter(({ text }) => text !== '\u200b');
    const kept = words.filter(({ change }) => change === undefined || !without.includes(change.kind));
    paragraphs.push(kept.map(({ text, note }) => (text === '¶' ? ' ' : note ? '' : text)).join(''));
    for (const { note } of kept) if (note) read(note.paragraph);
  };
  for (const { blocks } of sections) visitParagraphs(blocks, read);
  return withPlainSigns(paragraphs.join(' ')).replace(/\s+/g, ' ').trim();
}

/** What a PDF tells of what changed. */
async function toldOf(flow: Flow): Promise<string[]> {
  const { context } = await PDFDocument.load(write(flow));
  return context.enumerateIndirectObjects().flatMap(([, one]) => {
    if (!(one instanceof PDFDict) || one.get(PDFName.of('S')) !== PDFName.of('Span')) return [];
    const alt = one.get(PDFName.of('Alt'));
    return alt instanceof PDFHexString || alt instanceof PDFString ? [alt.decodeText()] : [];
  });
}

/** Two flows of each edit of some plans. */
async function listEdits(count: number): Promise<{ name: string; before: Flow; after: Flow }[]> {
  const read = await Promise.all(plans.map((file) => readPlanFile(file)));
  const edits: { name: string; before: Flow; after: Flow }[] = [];
  for (let seed = 1; edits.length < count; seed++) {
    const chance = createChance(seed * 15485863);
    chance(2);
    const own = read[seed % plans.length]!;
    const edit = makeEdit(own.document, chance);
    if (edit)
      edits.push({
        name: `${seed} ${edit.name}`,
        before: flowOf(own),
        after: flowOf({ ...own, document: edit.document }),
      });
  }
  return edits;
}

describe('a redline on paper', () => {
  it('has the words of both: without what came those of the first, without what went those of the second', async () => {
    const pairs = [
      ...(await listEdits(60)),
      ...Object.entries(traps).map(([name, [before, after]]) => ({
        name,
        before: flowOf(readPlanText(before)),
        after: flowOf(readPlanText(after)),
      })),
    ];
    const failed = pairs.flatMap(({ name, before, after }) => {
      const marked = mark(before, after);
      return [
        ...(wordsOf(marked, 'come', 'moved-to') === wordsOf(before) ? [] : [`${name}: before`]),
        ...(wordsOf(marked, 'gone', 'moved-from') === wordsOf(after) ? [] : [`${name}: after`]),
      ];
    });
    expect(failed).toEqual([]);
  }, 120_000);

  it('parts no value where what came follows what went in a narrow column', async () => {
    const small = await readPlanFile('tests/review/small-plan.yaml');
    const before = flowOf(small);
    const after = JSON.parse(JSON.stringify(before).replaceAll('.000.000', '.500.000')) as Flow;
    const texts = layoutFlow(mark(before, after), fonts).flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'text' ? [item.text.trim()] : [])),
    );
    expect(texts).toEqual(expect.arrayContaining(['2.000.000', '2.500.000', '4.000.000', '4.500.000']));
  });

  it('tells those who do not see it what became of the words', async () => {
    const [before, after] = [rows, rows.replace('Phòng B', 'Phòng D')].map((one) =>
      flowOf(readPlanText(plan(table(one)))),
    );
    expect(await toldOf(mark(before!, after!))).toEqual(['bỏ: B', 'thêm: D']);
  });

  it.each(Object.entries(moves))('tells so where %s', async (_, [before, after]) => {
    const told = await toldOf(mark(flowOf(readPlanText(before)), flowOf(readPlanText(after))));
    expect(new Set(told.map((one) => one.split(':')[0]))).toEqual(new Set(['chuyển đi', 'chuyển đến']));
  });

  it.each(Object.entries(ends))('tells so where %s', async (_, [before, after]) => {
    const [one, other] = [before, after].map((text) => flowOf(readPlanText(text)));
    expect(await toldOf(mark(one!, other!))).toContain('tách đoạn: ¶');
    expect(await toldOf(mark(other!, one!))).toContain('gộp đoạn: ¶');
  });

  it.each([
    ['the document is for few', ['thêm: LƯU HÀNH NỘI BỘ'], ['bỏ: LƯU HÀNH NỘI BỘ']],
    ['the address at the foot changes', ['bỏ: 5', 'thêm: 7'], ['bỏ: 7', 'thêm: 5']],
  ])('tells what changed at the edges of the page, where %s', async (name, forth, back) => {
    const [before, after] = traps[name]!.slice(0, 2).map((text) => flowOf(readPlanText(text as string)));
    expect(await toldOf(mark(before!, after!))).toEqual(forth);
    expect(await toldOf(mark(after!, before!))).toEqual(back);
    // What did not change there is no content, as in any PDF.
    expect(await toldOf(mark(after!, after!))).toEqual([]);
  });

  it('marks no cell whose column is but wider or narrower now', async () => {
    const [before, after] = traps['a row goes']!.slice(0, 2).map((text) => flowOf(readPlanText(text as string)));
    const widths = [before!, after!].map(({ sections }) =>
      sections[0]!.blocks.flatMap((block) => (block.kind === 'table' && block.role === 'data' ? [block.columns] : [])),
    );
    expect(widths[0]).not.toEqual(widths[1]);
    const gone = ['bỏ: 2', 'bỏ: Mua sách thưởng', 'bỏ: Phòng B', 'bỏ: Tháng 4'];
    expect(await toldOf(mark(before!, after!))).toEqual([...gone, 'bỏ: 3', 'thêm: 2']);
  });

  it('marks the cells of a column that came or went, and no others', async () => {
    const [before, after] = traps['a column comes']!.slice(0, 2).map((text) => flowOf(readPlanText(text as string)));
    const cells = ['Ghi chú', 'Ghi chú', 'Ghi chú', 'Ghi chú'];
    expect(await toldOf(mark(before!, after!))).toEqual(cells.map((words) => `thêm: ${words}`));
    expect(await toldOf(mark(after!, before!))).toEqual(cells.map((words) => `bỏ: ${words}`));
  });

  it('marks the page numbers where they stand or look otherwise', () => {
    const flow = flowOf(
      readPlanText(plan(`  - heading: Nội dung\n    items: [${Array(40).fill('Một việc cần làm.')}]`)),
    );
    const lower = {
      ...flow,
      sections: flow.sections.map((one) => ({ ...one, page: { ...one.page, header: one.page.header + 60 } })),
    };
    const larger = {
      ...flow,
      styles: flow.styles.map((one) =>
        one.id === flow.sections[0]!.pageNumber.style ? { ...one, char: { ...one.char, size: 16 } } : one,
      ),
    };
    const marksOf = (after: Flow) =>
      layoutFlow(mark(flow, after), fonts).flatMap(({ number, items }) =>
        items.flatMap((item) =>
          item.kind === 'text' && !item.owner && item.text === String(number) ? [item.change?.told] : [],
        ),
      );
    expect(marksOf(lower)).toEqual(['đổi kiểu chữ']);
    expect(marksOf(larger)).toEqual(['đổi kiểu chữ']);
    expect(marksOf(flow)).toEqual([undefined]);
  });

  it('has a bar beside each line on which something changed, and none elsewhere', () => {
    const [before, after] = [rows, rows.replace('Phòng B', 'Phòng D')].map((one) =>
      flowOf(readPlanText(plan(table(one)))),
    );
    const [page] = layoutFlow(mark(before!, after!), fonts);
    const left = before!.sections[0]!.page.left / 20;
    const bars = page!.items.filter((item) => item.kind === 'rule' && item.x1 === item.x2 && item.x1 < left - 5);
    const [changed] = page!.items.filter((item) => item.kind === 'text' && item.change);
    expect(bars).toHaveLength(1);
    expect(bars[0]).toMatchObject({ x1: left - 9 });
    expect(changed).toBeDefined();
  });

  it.skipIf(noTools)(
    'is PDF/UA-1 and PDF/A-2a',
    async () => {
      const flows = [
        ...(await listEdits(10)),
        ...Object.values(traps).map(([before, after]) => ({
          before: flowOf(readPlanText(before)),
          after: flowOf(readPlanText(after)),
        })),
      ];
      const claims = flows.flatMap(({ before, after }): Claim[] => {
        const pdf = write(mark(before, after));
        return [
          { pdf, standard: 'PDFUA_1' },
          { pdf, standard: 'PDFA_2_A' },
        ];
      });
      expect((await validate(claims)).flat()).toEqual([]);
    },
    300_000,
  );
});
