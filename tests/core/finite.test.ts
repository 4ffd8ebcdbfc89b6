import { expect, it } from 'vitest';
import { readNumber, requireFinite } from '../../src/core/finite.ts';

it('reads numbers as people write them and nothing else', () => {
  expect(['0', '-3', '12.75', '007'].map(readNumber)).toEqual([0, -3, 12.75, 7]);
  for (const text of [
    '',
    ' ',
    '1e3',
    '1e999',
    '0x10',
    '0b1',
    'Infinity',
    'NaN',
    '.5',
    '5.',
    '+5',
    '1,5',
    '1_000',
    '5 ',
    '9'.repeat(400),
  ])
    expect(readNumber(text)).toBeUndefined();
});

it('names the first number that is not finite', () => {
  expect(() => requireFinite({ a: [1, { b: Number.NaN }] }, 'flow')).toThrow('flow.a.1.b is NaN');
  expect(() => requireFinite(Number.POSITIVE_INFINITY, 'x')).toThrow('x is Infinity');
  requireFinite({ a: [1, null, undefined, 'NaN'], b: { c: -0.5 } }, 'flow');
});
