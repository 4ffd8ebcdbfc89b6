import { expect, it } from 'vitest';
import { quote } from '../../src/core/quote.ts';

it('quotes what holds quotations of its own', () => {
  expect(quote('Phong trào thi đua')).toBe('“Phong trào thi đua”');
  expect(quote('Triển khai phong trào “5 tốt”')).toBe('“Triển khai phong trào ‘5 tốt’”');
});
