import { describe, expect, it } from 'vitest';
import { withPlainSigns } from '../../src/core/plain-signs.ts';
import type { BlockPair } from '../../src/flow/flow-pair.ts';
import { compareDocuments } from '../../src/review/compare-documents.ts';
import { pairFlows } from '../../src/review/pair-flows.ts';
import { drawEditedPlans } from './edited-plans.ts';
import { plan } from './redline-cases.ts';
import { flowOf, readPlanText } from './redlines.ts';

const squeeze = (text: string): string => withPlainSigns(text).replace(/\s+/g, ' ').trim().toLowerCase();

/** Words of paragraphs that went as a whole. */
function listGone(blocks: readonly BlockPair[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table')
      return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => listGone(cell.blocks)));
    if (block.after || block.move !== undefined || block.runs.some((run) => run.after)) return [];
    return [squeeze(block.runs.map((run) => (run.number ? '' : (run.before?.run.text ?? ''))).join(''))];
  });
}

describe('a redline', () => {
  it('marks within a heading that another took the place of, so that its number stays', () => {
    const body = (heading: string) =>
      plan(`  - heading: ${heading}\n    items: [Một việc là đây.]\n  - {heading: Kinh phí, items: [Hai.]}`);
    const [before, after] = ['Đề nghị các đoàn thể', 'Công đoàn, Đoàn Thanh niên, Hội Cựu chiến binh nhà trường'].map(
      (heading) => flowOf(readPlanText(body(`"${heading}"`))),
    );
    expect(listGone(pairFlows(before!, after!, { lends: true }).blocks)).toEqual([]);
  });

  it('marks within a paragraph what the report tells as changed within it', async () => {
    const [told, missed]: [string[], string[]] = [[], []];
    for await (const { name, before, after, documents } of drawEditedPlans(160)) {
      const changes = compareDocuments(...documents);
      // What changed in a section that moved: to Word, a move shows no change of words.
      if (changes.some(({ kind }) => kind === 'moved')) continue;
      const changed = changes.flatMap(({ kind, what, before: words }) =>
        kind === 'changed' && ['item', 'paragraph', 'basis', 'heading'].includes(what) ? [squeeze(words!)] : [],
      );
      told.push(...changed);
      const gone = new Set(listGone(pairFlows(before, after, { lends: true }).blocks));
      missed.push(...changed.filter((words) => gone.has(words)).map((words) => `${name}: ${words.slice(0, 80)}`));
    }
    expect(missed).toEqual([]);
    expect(told.length).toBeGreaterThan(40);
  }, 600_000);
});
