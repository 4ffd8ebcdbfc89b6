import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import { printPretty } from '../../src/report/print-pretty.ts';
import { placeProblems, type Sources } from '../../src/source/place-problems.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const printProblems = (problems: readonly Problem[], sources: Sources, language: 'vi') =>
  printPretty(placeProblems(problems, sources, language), sources, language, false);

/** Columns a text takes in a terminal, told by hand for the signs used here. */
const width = (text: string) =>
  [...text.normalize('NFC')].reduce((sum, sign) => sum + (/[\u4e00-\u9fff]/.test(sign) ? 2 : 1), 0);

/** Prints one problem at the `^…^` stretch of a line; returns the line shown and the caret line, both without their gutter. */
function show(line: string): { code: string; caret: string; marked: string } {
  const from = line.indexOf('^');
  const to = line.indexOf('^', from + 1) - 1;
  const clean = line.replaceAll('^', '');
  const text = `# một\n${clean}\n# ba\n`;
  const start = text.indexOf(clean) + from;
  const source = readYaml('a.yaml', text);
  const problem = {
    severity: 'error',
    sort: 'reading',
    rule: 'x/y',
    message: { key: 'yaml-empty' },
    at: { file: 'a.yaml', range: [start, start + to - from] },
  } as const;
  const [head, code, caret] = printProblems([problem], new Map([['a.yaml', source]]), 'vi').split('\n');
  expect(head).toBe(`a.yaml:2:${from + 1}: lỗi: tệp chưa có nội dung [x/y]`);
  expect(code!.slice(0, 8)).toBe('    2 | ');
  return { code: code!.slice(8), caret: caret!.slice(8), marked: clean.slice(from, to) };
}

describe('the caret stands under what it means', () => {
  it.each([
    ['plain letters', 'heading: ^Mục đích^ chung'],
    ['letters in NFD', 'heading: ^Mục đích^ chung'.normalize('NFD')],
    ['NFD before', `${'Nâng cao chất lượng'.normalize('NFD')}: ^x^`],
    ['wide signs before', '漢字漢字: ^abc^'],
    ['wide signs marked', 'a: ^漢字^ b'],
    ['at the start', '^heading^: x'],
    ['at the end', 'heading: ^x^'],
  ])('%s', (_name, line) => {
    const { code, caret, marked } = show(line);
    expect(width(code.slice(0, code.indexOf(marked)))).toBe(caret.indexOf('^'));
    expect(width(marked)).toBe(caret.trim().length);
  });

  it('keeps tabs, so that both lines are indented alike', () => {
    const { code, caret } = show('a:\t\t^b^ c');
    expect(code).toBe('a:\t\tb c');
    expect(caret).toBe('  \t\t^');
  });

  it.each([30, 79, 80, 81, 120, 500, 5000])('cuts a long line around column %i', (column) => {
    const { code, caret } = show(`${'x'.repeat(column - 1)}^ĐÂY^${'y'.repeat(200)}`);
    expect(code.length).toBeLessThanOrEqual(102);
    expect(code.slice(caret.indexOf('^')).startsWith('ĐÂY')).toBe(true);
    expect(caret.trim()).toBe('^^^');
  });

  it('prints no control characters of the text', () => {
    const { code, caret } = show('a\u202e\u001b[31m: ^b^');
    expect(code).toBe('a\ufffd\ufffd[31m: b');
    expect(caret.indexOf('^')).toBe(9);
  });
});
