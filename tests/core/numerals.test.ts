import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printCount, printNumber, readNumberPattern } from '../../src/core/numerals.ts';

const counts = (counting: Parameters<typeof printCount>[0], ...values: number[]) =>
  values.map((value) => printCount(counting, value)).join(' ');
const print = (sample: string, ...values: number[]) => printNumber(readNumberPattern(sample)!, values);

describe('printCount', () => {
  it('counts letters as the Vietnamese alphabet of the decree does: đ after d, no f j w z', () => {
    expect(counts('lower-letter', ...Array.from({ length: 23 }, (_, i) => i + 1))).toBe(
      'a b c d đ e g h i k l m n o p q r s t u v x y',
    );
  });

  it('goes on with two letters', () => {
    expect(counts('lower-letter', 24, 28, 46, 47)).toBe('aa ađ ay ba');
    expect(counts('lower-letter', 529, 552, 553)).toBe('xy yy aaa');
  });

  it('has capital letters with Đ', () => {
    expect(counts('upper-letter', 1, 4, 5, 6, 24)).toBe('A D Đ E AA');
  });

  it('writes Roman numbers', () => {
    expect(counts('upper-roman', 1, 2, 3, 4, 5, 6, 8, 9, 10, 14, 19, 40, 44, 49, 90, 99, 400, 944, 1999)).toBe(
      'I II III IV V VI VIII IX X XIV XIX XL XLIV XLIX XC XCIX CD CMXLIV MCMXCIX',
    );
  });

  it('never gives two counts the same number', () => {
    for (const counting of ['upper-roman', 'upper-letter', 'decimal', 'lower-letter'] as const) {
      const all = Array.from({ length: 1000 }, (_, i) => printCount(counting, i + 1));
      expect(new Set(all).size).toBe(1000);
    }
  });
});

describe('readNumberPattern', () => {
  it('reads samples of the first number', () => {
    const samples = [
      'I.',
      'I-',
      'A.',
      '1.',
      '1)',
      '1/',
      'a)',
      'a.',
      '(a)',
      '(1)',
      '1.1.',
      '1.1',
      '1.1.a)',
      '1.1.1.',
      'a.1.',
    ];
    for (const sample of samples) expect(print(sample, 1, 1, 1)).toBe(sample);
  });

  it('refuses what is no first number', () => {
    for (const text of [
      '',
      '.',
      'i.',
      'II.',
      '2.',
      'b)',
      'I',
      '1.I.',
      'x)',
      '1..',
      '((1))',
      '1.1.1.1.1.1.1.1.',
      '- ',
      'Điều 1.',
    ])
      expect([text, readNumberPattern(text) === undefined]).toEqual([text, text !== 'I']);
  });

  it('counts each position in its own alphabet', () => {
    expect(print('1.1.a)', 2, 10, 5)).toBe('2.10.đ)');
    expect(print('I-', 4)).toBe('IV-');
    expect(print('(1)', 12)).toBe('(12)');
  });

  it('keeps the signs around the number whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), (value) => {
        expect(print('a)', value)).toMatch(/^\p{Ll}+\)$/u);
        expect(print('I-', value)).toMatch(/^[IVXLCDM]+-$/);
      }),
    );
  });
});
