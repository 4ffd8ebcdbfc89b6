import { readFileSync } from 'node:fs';
import path from 'node:path';
import glob from 'fast-glob';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read-document.ts';
import { dropReviews, insertReviews } from '../../src/roll/write-reviews.ts';
import { rollPlan } from '../../src/roll-plan.ts';
import type { Data } from '../../src/source/data.ts';
import { joinPointer, readYaml } from '../../src/source/read-yaml.ts';
import { openLibrary } from '../powers/open-library.ts';
import { fonts, project } from './roll-text.ts';

const { libraries } = await openLibrary();
const files = glob.sync('tests/{powers,generated,forms,cli}/**/*.yaml', { cwd: project }).sort();
/** Those that are plans, and sound. */
const plans = files.flatMap((file) => {
  const source = readYaml(file, readFileSync(path.join(project, file), 'utf8'));
  return readDocument(source, libraries.state).read ? [[file, source] as const] : [];
});

function pointersOf(data: Data | undefined, pointer = ''): string[] {
  if (typeof data !== 'object') return [pointer];
  return Object.entries(data).flatMap(([key, value]) => pointersOf(value, joinPointer(pointer, key)));
}

/** The words of a file without the comments of a roll, its numbers and days of the week. */
const wordsOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/^\s*# xem lại: /.test(line))
    .map((line) =>
      line
        .replace(/^number: .*$/, 'number:')
        .replace(/^issued-with: .*$/, 'issued-with:')
        .replace(/(?:thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật)/giu, 'thứ')
        .replace(/\d+(?:-\d+)*/g, '#'),
    );

describe('comments', () => {
  it('above every value leave what the file says as it is', () => {
    for (const [file, source] of plans) {
      const pointers = pointersOf(source.data);
      const { text } = insertReviews(
        source,
        pointers.map((pointer) => ({ pointer, sort: 'figure' })),
      );
      const read = readYaml(file, text);
      expect([read.problems.length, read.data]).toEqual([source.problems.length, source.data]);
      expect(dropReviews(read)).toBe(source.text);
    }
  });
});

describe('small plans of all sorts', () => {
  it('are many', () => expect(plans.length).toBeGreaterThan(60));

  it.each(plans)('%s', (_file, source) => {
    const of = (text: string, year: number) => {
      const { rolled, shift } = rollPlan(readYaml(source.file, text), libraries.state, fonts, year);
      return { rolled, base: shift?.base };
    };
    const { base } = of(source.text, 2199);
    if (base === undefined) return;
    const same = of(source.text, base).rolled!;
    expect([same.reviews, wordsOf(same.text)]).toEqual([[], wordsOf(source.text)]);
    expect(of(same.text, base).rolled!.text).toBe(same.text);
    let { text } = source;
    for (const year of [base + 1, base + 2, base + 8]) {
      const rolled = of(text, year).rolled!;
      expect(wordsOf(rolled.text)).toEqual(wordsOf(source.text));
      const next = readYaml(source.file, rolled.text);
      expect(readDocument(next, libraries.state).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(rolled.text.match(/^\s*# xem lại: /gm) ?? []).toHaveLength(rolled.reviews.length);
      expect(of(rolled.text, year).rolled!.text).toBe(rolled.text);
      text = rolled.text;
    }
  });
});
