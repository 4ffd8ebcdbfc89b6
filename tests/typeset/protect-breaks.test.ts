import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectBreaks } from '../../src/typeset/protect-breaks.ts';

/** `_` for a space and `=` for a hyphen that do not break. */
const show = (text: string) => protectBreaks(text).replaceAll('\u00a0', '_').replaceAll('\u2011', '=');

describe('protectBreaks', () => {
  it.each([
    ['Hướng dẫn số 30-HD/HVCTQG ngày 03/02/2021', 'Hướng dẫn số_30=HD/HVCTQG ngày_03/02/2021'],
    ['Quyết định số 08/QĐ-UBND', 'Quyết định số_08/QĐ=UBND'],
    ['Nghị định 30/2020/NĐ-CP', 'Nghị định 30/2020/NĐ=CP'],
    ['ngày 05 tháng 3 năm 2026', 'ngày_05_tháng_3 năm_2026'],
    ['Có 07-10 cá nhân', 'Có 07=10 cá nhân'],
    ['giai đoạn 2026-2030', 'giai đoạn 2026=2030'],
    ['giai đoạn 2026 - 2030', 'giai đoạn 2026 - 2030'],
    ['đạt 80 % trở lên', 'đạt 80_% trở lên'],
    ['lúc 8 giờ 30 phút', 'lúc 8_giờ_30_phút'],
    ['lúc 08 giờ 30', 'lúc 08_giờ_30'],
    ['Phụ lục II, Điều 5, khoản 2', 'Phụ lục_II, Điều_5, khoản_2'],
    ['Thi đua - Khen thưởng', 'Thi đua - Khen thưởng'],
    ['năm học này, ngày thành lập', 'năm học này, ngày thành lập'],
  ])('%s', (text, shown) => {
    expect(show(text)).toBe(shown);
  });

  it('changes no length and nothing but hyphens and spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'số ngày 0123-/KHĐ.,% tháng'), maxLength: 60 }), (text) => {
        const result = protectBreaks(text);
        expect(result.length).toBe(text.length);
        expect(result.replaceAll('\u2011', '-').replaceAll('\u00a0', ' ')).toBe(text);
      }),
    );
  });
});
