import { expect, it } from 'vitest';
import { listWords, readForm } from '../../src/reading/word-form.ts';

it('a word met before a list was made is in the list all the same', () => {
  const before = readForm('Trường');
  const isListed = listWords(['trường']);
  expect([before, readForm('Trường'), readForm('trưởng')].map(isListed)).toEqual([true, true, false]);
});
