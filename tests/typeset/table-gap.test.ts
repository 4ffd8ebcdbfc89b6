import { beforeAll, expect, test } from 'vitest';
import type { Block } from '../../src/flow/flow.ts';
import { type Desk, openDesk } from './build-plan.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const table = 'table: {columns: [Việc, Hạn], rows: [[Họp, Tháng 3]]}';
/** What parts two tables that follow each other. */
const gapOf = (blocks: readonly Block[]) => {
  const gap = blocks.find((_, i) => blocks[i - 1]?.kind === 'table' && blocks[i + 1]?.kind === 'table');
  return gap?.kind === 'paragraph' ? gap.spacing : undefined;
};

test.each([
  ['of the text', `body: [{${table}}, {${table}}]`],
  ['of a section', `body: [{heading: Nội dung, parts: [{${table}}, {${table}}]}]`],
  ['of a part of a part', `body: [{heading: A, parts: [{heading: B, parts: [{${table}}, {${table}}]}]}]`],
  ['of two nodes', `body: [{heading: A, ${table}}, {${table}}]`],
])('6 pt stand between two tables %s, however deep', async (_, body) => {
  const flow = await desk.build('state', body);
  expect(gapOf(flow.sections[0]!.blocks)).toEqual({ before: 0, after: 60, line: { rule: 'exact', value: 60 } });
});
