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
    const kept = runs.filter(({ change }) => change === undefined || !without.includes(change.kind));
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
