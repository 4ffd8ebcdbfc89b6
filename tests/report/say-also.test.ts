import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import { printCompact } from '../../src/report/print-compact.ts';
import { printGithub } from '../../src/report/print-github.ts';
import { printHtml } from '../../src/report/print-html.ts';
import { printPretty } from '../../src/report/print-pretty.ts';
import { printSarif } from '../../src/report/print-sarif.ts';
import { placeProblems } from '../../src/source/place-problems.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const text = 'a: một sai hai sai\nb: sai\nc: sai khác SAI\nd: a , b ,\n';
const source = readYaml('plan.yaml', text);
const sources = new Map([['plan.yaml', source]]);
const texts = new Map([['plan.yaml', { text }]]);

const problem = (pointer: string, within: readonly [number, number], more: Partial<Problem> = {}): Problem => ({
  severity: 'warning',
  sort: 'rule',
  rule: 'text/test',
  message: { key: { vi: 'chữ sai', en: 'wrong word' } },
  hint: { key: { vi: 'sửa', en: 'mend it' } },
  at: { file: 'plan.yaml', pointer, within },
  ...more,
});
const words = [problem('/b', [0, 3]), problem('/a', [4, 7]), problem('/a', [12, 15]), problem('/c', [0, 3])];
const place = (problems: readonly Problem[]) => placeProblems(problems, sources, 'vi');

describe('what is said again of the same words', () => {
  it('is one problem, at the first place, with the other places from the top', () => {
    expect(place(words)).toMatchObject([
      {
        line: 1,
        column: 8,
        also: [
          { line: 1, column: 16, endColumn: 19 },
          { line: 2, column: 4, endColumn: 7 },
          { line: 3, column: 4, endColumn: 7 },
        ],
      },
    ]);
  });

  it.each([
    ['other words', [words[0]!, problem('/c', [9, 12])]],
    ['another rule', [words[0]!, problem('/a', [4, 7], { rule: 'text/other' })]],
    ['another message', [words[0]!, problem('/a', [4, 7], { message: { key: { vi: 'chữ hỏng', en: '' } } })]],
    ['another advice', [words[0]!, problem('/a', [4, 7], { hint: { key: { vi: 'bỏ', en: '' } } })]],
    ['an error and a warning', [words[0]!, problem('/a', [4, 7], { severity: 'error' })]],
    ['marks, which are no words', [problem('/d', [2, 3]), problem('/d', [6, 7])]],
    ['errors of reading', [problem('/b', [0, 3], { sort: 'reading' }), problem('/a', [4, 7], { sort: 'reading' })]],
  ])('stays apart: %s', (_name, problems) => {
    const placed = place(problems);
    expect(placed).toHaveLength(2);
    expect(placed.some(({ also }) => also !== undefined)).toBe(false);
  });

  it('is said in every report once, with its places', () => {
    const placed = place(words);
    expect(printPretty(placed, texts, 'vi', false)).toBe(
      'plan.yaml:1:8: cảnh báo: chữ sai [text/test]\n    1 | a: một sai hai sai\n      |        ^^^\n    sửa\n    cũng như vậy ở 1:16, 2:4, 3:4',
    );
    expect(printCompact(placed, 'en')).toBe(
      'plan.yaml:1:8: warning: chữ sai (sửa; the same at 1:16, 2:4, 3:4) [text/test]',
    );
    expect(printGithub(placed, 'vi')).toBe(
      '::warning file=plan.yaml,line=1,endLine=1,col=8,endColumn=11,title=text/test::chữ sai%0Asửa%0Acũng như vậy ở 1:16, 2:4, 3:4',
    );
    expect(printHtml(placed, ['plan.yaml'], texts, [], 'vi')).toContain('(cũng như vậy ở 1:16, 2:4, 3:4)');
    const [result] = JSON.parse(printSarif(placed, [], 'vi', '1')).runs[0].results;
    expect(result.message.text).toBe('chữ sai\nsửa\ncũng như vậy ở 1:16, 2:4, 3:4');
    expect(
      result.relatedLocations.map(
        (location: { physicalLocation: { region: object } }) => location.physicalLocation.region,
      ),
    ).toEqual([
      { startLine: 1, startColumn: 16, endLine: 1, endColumn: 19 },
      { startLine: 2, startColumn: 4, endLine: 2, endColumn: 7 },
      { startLine: 3, startColumn: 4, endLine: 3, endColumn: 7 },
    ]);
  });

  it('tells twenty places in words, and how many more there are', () => {
    const long = readYaml('plan.yaml', `a: ${'sai '.repeat(30)}`);
    const many = Array.from({ length: 30 }, (_, i) => problem('/a', [4 * i, 4 * i + 3]));
    const [one] = placeProblems(many, new Map([['plan.yaml', long]]), 'vi');
    expect(one!.also).toHaveLength(29);
    expect(printCompact([one!], 'vi')).toMatch(/1:84 và 9 chỗ nữa\)/);
  });
});
