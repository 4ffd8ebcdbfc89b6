import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printDiff } from '../../src/report/print-diff.ts';

describe('printDiff', () => {
  it('is empty for equal texts', () => {
    expect(printDiff('a\n', 'a\n', 'x.yaml')).toBe('');
  });

  it('shows three lines around each change and joins changes that are near', () => {
    const before = Array.from({ length: 20 }, (_, i) => `${i + 1}\n`).join('');
    const after = before.replace('5\n', 'năm\n').replace('16\n', '');
    expect(printDiff(before, after, 'x.yaml')).toBe(
      [
        '--- x.yaml',
        '+++ x.yaml',
        '@@ -2,7 +2,7 @@',
        ' 2',
        ' 3',
        ' 4',
        '-5',
        '+năm',
        ' 6',
        ' 7',
        ' 8',
        '@@ -13,7 +13,6 @@',
        ' 13',
        ' 14',
        ' 15',
        '-16',
        ' 17',
        ' 18',
        ' 19',
        '',
      ]
        .join('\n')
        .replace('-5\n+năm', '-5\n+năm'),
    );
  });

  it('says when the last line has no end', () => {
    expect(printDiff('a', 'a\n', 'x')).toBe('--- x\n+++ x\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n');
  });

  it('can be carried out: the old text with the diff is the new text', () => {
    const lines = fc
      .array(fc.constantFrom('a', 'b', 'c', '', 'd , e'), { maxLength: 30 })
      .map((list) => list.map((line) => `${line}\n`).join(''));
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        expect(patch(before, printDiff(before, after, 'x'))).toBe(after);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

/** Carries out a unified diff of lines that all have an end. */
function patch(before: string, diff: string): string {
  const old = before.match(/[^\n]*\n/g) ?? [];
  const out: string[] = [];
  let at = 0;
  for (const line of diff.split('\n').slice(2, -1)) {
    const hunk = /^@@ -(\d+),(\d+) /.exec(line);
    if (hunk) {
      const start = hunk[2] === '0' ? Number(hunk[1]) : Number(hunk[1]) - 1;
      while (at < start) out.push(old[at++]!);
    } else if (line[0] === '+') out.push(`${line.slice(1)}\n`);
    else {
      expect(old[at]).toBe(`${line.slice(1)}\n`);
      if (line[0] === ' ') out.push(old[at]!);
      at += 1;
    }
  }
  return out.join('') + old.slice(at).join('');
}
