import { describe, expect, test } from 'vitest';
import type { LineSpacing, Paragraph } from '../../src/flow/flow.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import type { TextItem } from '../../src/layout/page.ts';
import { flow, openTinos, paragraph, run, section } from '../layout/fixtures.ts';

/*
 * Tinos: ascent 1825, descent 443, line gap 87, of 2048 to the em. A single line of 14 pt is 14 * 2355 / 2048 =
 * 16.0986 pt, its baseline 14 * (87 + 1825) / 2048 = 13.0703 pt below its top. The text begins 1134 twip = 56.7 pt down.
 */
const top = 56.7;
const single = (14 * 2355) / 2048;
const above = (14 * 1912) / 2048;

function baselines(blocks: readonly Paragraph[]): number[] {
  const items = layoutFlow(flow([section(blocks)]), openTinos()).flatMap((page) => page.items);
  return items.filter((item): item is TextItem => item.kind === 'text').map((item) => item.y);
}

function spaced(line: LineSpacing, before = 0, after = 0): Paragraph {
  return paragraph('a\nb', { spacing: { before, after, line } });
}

function expectClose(values: readonly number[], expected: readonly number[]): void {
  expect(values.length).toBe(expected.length);
  values.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i]!, 6);
  });
}

describe('line pitch', () => {
  test('single: ascent, descent and line gap of the font, the gap above', () => {
    expectClose(baselines([spaced({ rule: 'multiple', value: 1 })]), [top + above, top + above + single]);
  });
  test('multiple: what is more than one line stands below the text', () => {
    expectClose(baselines([spaced({ rule: 'multiple', value: 1.5 })]), [top + above, top + above + 1.5 * single]);
  });
  test('multiple below one line takes from above the text', () => {
    const missing = single / 2;
    expectClose(baselines([spaced({ rule: 'multiple', value: 0.5 })]), [top + above - missing, top + above]);
  });
  test('exact: baseline at four fifths', () => {
    expectClose(baselines([spaced({ rule: 'exact', value: 360 })]), [top + 14.4, top + 14.4 + 18]);
  });
  test('at least: what is more than the text needs stands above it', () => {
    const below = (14 * 443) / 2048;
    expectClose(baselines([spaced({ rule: 'at-least', value: 600 })]), [top + 30 - below, top + 60 - below]);
    expectClose(baselines([spaced({ rule: 'at-least', value: 200 })]), [top + above, top + above + single]);
  });
  test('mixed sizes: the largest decides', () => {
    const mixed = paragraph([run('a', { size: 10 }), run('b', { size: 20 })]);
    const baseline = top + (20 * 1912) / 2048;
    expectClose(baselines([mixed, paragraph('c')]), [baseline, baseline, top + (20 * 2355) / 2048 + above]);
  });
  test('an empty paragraph is as high as its style', () => {
    expectClose(baselines([paragraph([]), paragraph('a')]), [top + single + above]);
  });
});

describe('space between paragraphs', () => {
  const one: LineSpacing = { rule: 'exact', value: 400 };
  test('the larger of after and before', () => {
    expectClose(
      baselines([spaced(one, 0, 200), spaced(one, 300, 0)]),
      [16, 36, 71, 91].map((y) => top + y),
    );
    expectClose(
      baselines([spaced(one, 0, 300), spaced(one, 200, 0)]),
      [16, 36, 71, 91].map((y) => top + y),
    );
  });
  test('space before counts on the first page of a section, not after a page break', () => {
    const page = { height: 1134 * 2 + 1000 };
    const pages = layoutFlow(
      flow([section([spaced(one, 100, 0), spaced(one, 100, 0)], page), section([spaced(one, 100, 0)], page)]),
      openTinos(),
    );
    const firsts = pages.map((own) => own.items.find((item) => item.kind === 'text' && item.owner) as TextItem);
    expectClose(
      firsts.map((item) => item.y),
      [top + 5 + 16, top + 16, top + 5 + 16],
    );
  });
  test('the space after a section counts against the space before the next', () => {
    const pages = layoutFlow(flow([section([spaced(one, 0, 60)]), section([spaced(one, 100, 0)])]), openTinos());
    expect((pages[1]!.items[0] as TextItem).y).toBeCloseTo(top + 2 + 16, 6);
  });
});
