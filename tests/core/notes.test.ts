import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropLastNotes, findNotes, wordsOfNote } from '../../src/core/notes.ts';

/** The words of the notes of a text, and what follows a `^[` that nothing ends. */
function read(text: string): { notes: string[]; open: string[] } {
  const { notes, open } = findNotes(text) ?? { notes: [], open: [] };
  return {
    notes: notes.map((note) => {
      const { from, to } = wordsOfNote(note);
      return text.slice(from, to);
    }),
    open: open.map((at) => text.slice(at)),
  };
}

describe('findNotes', () => {
  it.each<[text: string, notes: string[], open?: string[]]>([
    ['a^[b] c', ['b']],
    ['a^[b]^[c]', ['b', 'c']],
    ['a^[b [c] d] e', ['b [c] d']],
    ['a^[b \\] c] d', ['b \\] c']],
    ['a^[b \\[ c] d', ['b \\[ c']],
    ['a\\^[b]', []],
    ['a\\\\^[b]', ['b']],
    ['a^b, x^2, ^', []],
    ['a[^1]', []],
    ['a^[', [], ['^[']],
    ['a^[b [c] d', [], ['^[b [c] d']],
    ['a^[b^[c] d]', ['b^[c] d']],
    ['a^[]', ['']],
    ['^[đầu]', ['đầu']],
  ])('%j', (text, notes, open = []) => {
    expect(read(text)).toEqual({ notes, open });
  });

  it('finds in any text spans that begin with ^[, end with ] and do not overlap', () => {
    const sign = fc.constantFrom('^[', '[', ']', '\\', '^', 'a', ' ', '*');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
        const text = signs.join('');
        let end = 0;
        for (const { from, to } of findNotes(text)?.notes ?? []) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(text.slice(from, from + 2)).toBe('^[');
          expect(text[to - 1]).toBe(']');
          end = to;
        }
      }),
    );
  });
});

describe('dropLastNotes', () => {
  it.each([
    ['a.^[b.]', 'a.'],
    ['a.^[b] ^[c]', 'a.'],
    ['a^[b].', 'a^[b].'],
    ['a', 'a'],
  ])('%j', (text, rest) => {
    expect(dropLastNotes(text)).toBe(rest);
  });
});
