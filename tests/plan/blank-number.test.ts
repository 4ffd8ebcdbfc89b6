import path from 'node:path';
import { expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { completePlan } from '../check/small-plan.ts';

const library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
const fonts = await loadFonts();

const make = (head: string) =>
  generateDocuments(readYaml('plan.yaml', completePlan(head)), library, fonts, { outputs: ['text'] });

it.each([
  'number:\ndate: 2026-03',
  "number: ''\ndate: 2026-03-05",
  "number: '   '",
  'number:\ndraft: 1\ndate: 2026-03',
])('a number left blank (%j) is room for it on paper, no fault, and adds no words', async (head) => {
  const { problems, outputs } = await make(head);
  expect(problems).toEqual([]);
  expect(outputs.text).toMatch(/^Số: {2,}\/KH-TCT$/m);
  expect(/DỰ THẢO/i.test(outputs.text!)).toBe(head.includes('draft'));
});

it('it is printed as one that was never named', async () => {
  const [blank, none] = await Promise.all([make('number:\ndate: 2026-03'), make('date: 2026-03')]);
  expect(blank.outputs.text).toBe(none.outputs.text);
  expect(none.problems.map(({ rule }) => rule)).toEqual(['form/not-numbered']);
});
