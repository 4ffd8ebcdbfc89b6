import { describe, expect, it } from 'vitest';
import { printCompact } from '../../src/report/print-compact.ts';
import { printPretty } from '../../src/report/print-pretty.ts';
import { findMarked, placed } from './fixtures.ts';

/** The line shown and the carets below it. */
function frame(text: string): string[] {
  const found = findMarked(text);
  return printPretty(found.placed, new Map([[found.source.file, found.source]]), 'vi', false)
    .split('\n')
    .slice(1)
    .map((line) => line.slice(8));
}

describe('problems at a terminal', () => {
  it('name the place, the message and the rule, and show the line', () => {
    const { source, placed: problems } = findMarked('a: đúng\nb: cái LỖI này');
    expect(printPretty(problems, new Map([[source.file, source]]), 'vi', false)).toBe(
      ['plans/a.yaml:2:8: lỗi: chữ này sai [text/test]', '    2 | b: cái LỖI này', '      |        ^^^'].join('\n'),
    );
  });

  it('have the caret below the word: combining marks take no column, wide signs take two, tabs stay tabs', () => {
    expect(frame('a: kế hoạch LỖI'.normalize('NFD'))[1]).toBe('            ^^^');
    expect(frame('a: 計画 LỖI')[1]).toBe('        ^^^');
    expect(frame('a: x\tLỖI')[1]).toBe('    \t^^^');
  });

  it('cut a long line around the stretch, never between a letter and its marks', () => {
    for (let before = 60; before < 130; before++) {
      const [line, carets] = frame(`a: ${'ế'.repeat(before)} LỖI ${'ữ'.repeat(300)}`.normalize('NFD'));
      const from = carets!.indexOf('^');
      expect([...line!.normalize('NFC')].slice(from, from + 3).join('')).toBe('LỖI');
      expect(line!.normalize('NFC')).toMatch(/^(…|a: )[ế]+ LỖI ữ+…$/u);
    }
  });

  it('cannot steer the terminal, and are a hundred of each file', () => {
    expect(printPretty([placed({ message: 'a\u001b[2Jb' })], new Map(), 'vi', false)).toBe(
      'plans/a.yaml: lỗi: a\ufffd[2Jb [text/test]',
    );
    const many = Array.from({ length: 120 }, (_, i) => placed({ line: i + 1 }));
    expect(printPretty(many, new Map(), 'vi', false).split('\n').at(-1)).toBe('… và 20 chỗ nữa trong plans/a.yaml');
  });

  it('are one line each in the compact form', () => {
    expect(
      printCompact([placed({ hint: 'ý bạn là “x”?' }), placed({ severity: 'warning', message: 'hai\ndòng' })], 'vi'),
    ).toBe(
      'plans/a.yaml:2:5: lỗi: chữ này sai (ý bạn là “x”?) [text/test]\nplans/a.yaml:2:5: cảnh báo: hai dòng [text/test]',
    );
  });
});
