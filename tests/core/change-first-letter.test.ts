import { expect, it } from 'vitest';
import { changeFirstLetter } from '../../src/core/vietnamese.ts';

it.each([
  ['Tổ chức hội thi', 'lower', 'tổ chức hội thi'],
  ['“Đổi mới” phương pháp', 'lower', '“đổi mới” phương pháp'],
  ['UBND tỉnh phát động thi đua', 'lower', 'UBND tỉnh phát động thi đua'],
  ['“HĐND, UBND” phối hợp', 'lower', '“HĐND, UBND” phối hợp'],
  ['Ở cơ sở', 'lower', 'ở cơ sở'],
  ['triển khai', 'upper', 'Triển khai'],
  ['5 tốt', 'upper', '5 tốt'],
] as const)('%s -> %s', (text, to, wanted) => expect(changeFirstLetter(text, to)).toBe(wanted));
