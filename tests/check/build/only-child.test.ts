import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { onlyChild } from '../../../src/check/build/only-child.ts';
import { findProblems } from '../../../src/check/find-problems.ts';
import { makeSubject } from '../../../src/check-document.ts';
import { say } from '../../../src/core/messages.ts';
import { loadFonts, loadLibrary } from '../../../src/files.ts';
import { readDocument } from '../../../src/read-document.ts';
import { readYaml } from '../../../src/source/read-yaml.ts';
import { completePlan } from '../small-plan.ts';

const library = await loadLibrary(path.resolve(import.meta.dirname, '../../..'));
const fonts = await loadFonts();

function find(fragment: string) {
  const source = readYaml('plan.yaml', completePlan(fragment));
  const { read, problems } = readDocument(source, library);
  if (!read) throw new Error(problems.map((problem) => `${problem.rule} ${say('en', problem.message)}`).join());
  return findProblems(makeSubject(read, source, fonts), [onlyChild]);
}

/** A list of one, what is said to do, and the plan after it was done. */
const advice: readonly (readonly [string, string, string])[] = [
  [
    'heading: Mục đích\nitems: [Một.]',
    '`text: …` in the column of heading in place of `items:`',
    'heading: Mục đích\ntext: Một.',
  ],
  [
    'label: Mục đích\nparts: [Một.]',
    '`text: …` in the column of label in place of `parts:`',
    'label: Mục đích\ntext: Một.',
  ],
  ['purpose: [Một.]', 'one sentence, `purpose: …`', 'purpose: Một.'],
  [
    'purpose: {heading: Mục tiêu, items: [Một.]}',
    '`text: …` in the column of heading',
    'purpose: {heading: Mục tiêu, text: Một.}',
  ],
  ['purpose: {items: [Một.]}', '`text: …` in the column of purpose', 'purpose: {text: Một.}'],
  [
    'heading: Yêu cầu\nparts: [{text: Câu dẫn, items: [Một.]}, Hai.]',
    'join it to `text: …` above and drop `items:`',
    'heading: Yêu cầu\nparts: [Câu dẫn một., Hai.]',
  ],
  [
    'heading: Yêu cầu\nparts: [{heading: Con, items: [Một., Hai.]}]',
    'drop this level',
    'heading: Yêu cầu\nitems: [Một., Hai.]',
  ],
  [
    'assignments: [{unit: Phòng A, tasks: [Một.]}, {unit: Phòng B, task: Hai.}]',
    '`task: …` in place of `tasks:`',
    'assignments: [{unit: Phòng A, task: Một.}, {unit: Phòng B, task: Hai.}]',
  ],
  ['assignments: [{unit: Phòng A, task: Một.}]', '`implementation: …`', 'implementation: Phòng A một việc.'],
  [
    'heading: Thực hiện\nassignments: [{unit: Phòng A, task: Một.}]',
    '`text: …` in the column of heading in place of `assignments:`',
    'heading: Thực hiện\ntext: Phòng A một việc.',
  ],
  ['body: [{heading: Nội dung, items: [Một., Hai.]}]', 'or write `paragraph: …`', 'body: [{paragraph: Một đoạn.}]'],
];

describe('a list of one', () => {
  it.each(advice)('%j', (before, hint, after) => {
    const [problem] = find(before);
    expect(say('en', problem!.hint!)).toContain(hint);
    expect(say('vi', problem!.hint!)).not.toMatch(/\{[a-z]+\}/);
    // What it says can be done, and is the end of it.
    expect(find(after)).toEqual([]);
  });

  it('one phase: its time needs no list', () => {
    const found = find('phases: [{from: 2026-03-01, to: 2026-03-10, text: Một.}]');
    for (const problem of found) expect(say('en', problem.hint!)).toContain('`timeline: …`');
    expect(find('timeline: Từ 01/3 đến 10/3/2026.')).toEqual([]);
  });
});
