import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPhrases } from '../../src/core/find-phrases.ts';
import { writeChoice } from '../../src/core/write-choice.ts';

const phrases = ['tỉnh', 'tỉnh ủy', 'ủy ban', 'ủy ban nhân dân', 'ban', 'hòa bình', 'tòa án', 'văn hóa', 'xã'];
const find = openPhrases(phrases);
const shown = (text: string) => find(text).map(({ index, length }) => text.slice(index, index + length));

test('whole words, whatever their capitals, the longest where several begin', () => {
  expect(shown('ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH')).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH', 'HÒA BÌNH']);
  expect(shown('Tỉnh ủy, Ban (xã)')).toEqual(['Tỉnh ủy', 'Ban', 'xã']);
  expect(shown('bản xãhội tỉnh2')).toEqual([]);
});

test('both spellings of the tone', () => {
  expect(shown('Uỷ ban Văn hoá, Toà án, Hoà Bình')).toEqual(['Uỷ ban', 'Văn hoá', 'Toà án', 'Hoà Bình']);
});

test('what an expression of all phrases finds', () => {
  const words = ['tỉnh', 'ủy', 'ban', 'nhân', 'dân', 'Hòa', 'bình', 'XÃ', 'ABC', '12', ',', '(', 'tỉnh,'];
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${writeChoice(phrases)})(?![\\p{L}\\p{N}])`, 'giu');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', '', '  '))), (parts) => {
      const text = parts.flat().join('');
      const expected = [...text.matchAll(expression)].map(({ index, 0: { length } }) => ({ index, length }));
      expect(find(text)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});
