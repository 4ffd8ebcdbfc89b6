import { describe, expect, it } from 'vitest';
import { findMarked } from './fixtures.ts';

/** Place of each LỖI, and what an editor selects there. */
function selections(text: string): string[] {
  const { source, placed } = findMarked(text);
  const lines = source.text.split('\n');
  return placed.map(
    ({ line, column, endColumn }) =>
      `${line}:${column}-${endColumn} ${lines[line - 1]!.slice(column - 1, endColumn - 1).normalize('NFC')}`,
  );
}

describe('places of problems', () => {
  it('count UTF-16 units from 1', () => {
    expect(selections('a: đây là LỖI to\nb: 😀 LỖI')).toEqual(['1:11-14 LỖI', '2:7-10 LỖI']);
  });

  it('are those of the file when it is typed with combining marks', () => {
    expect(selections('a: kế hoạch LỖI đây'.normalize('NFD'))).toEqual(['1:16-21 LỖI']);
  });

  it('hold after tabs, in quotes and in folded text', () => {
    expect(selections('a: x\tLỖI')).toEqual(['1:6-9 LỖI']);
    expect(selections("a: 'it''s LỖI'")).toEqual(['1:11-14 LỖI']);
    expect(selections('a: >\n  một hai\n  ba LỖI\nb: |\n  LỖI')).toEqual(['3:6-9 LỖI', '5:3-6 LỖI']);
  });

  it('hold with line ends of Windows, and end with the line', () => {
    expect(selections('a: x\r\nb: LỖI\r\n')).toEqual(['2:4-7 LỖI']);
    const { placed } = findMarked('a:\r\n  một LỖI\r\n  rồi\r\n', 'plans/a.yaml', 'LỖI rồi');
    expect(placed).toMatchObject([{ line: 2, column: 7, endColumn: 10 }]);
  });

  it('come file by file, from the top of each', () => {
    expect(selections('a: LỖI và LỖI\nb: LỖI').map((found) => found.split('-')[0])).toEqual(['1:4', '1:11', '2:4']);
  });
});
