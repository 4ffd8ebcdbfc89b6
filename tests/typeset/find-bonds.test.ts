import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { protectBreaks } from '../../src/typeset/find-bonds.ts';
import { openLexicon } from '../lexicon/open-lexicon.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await openLexicon();
});

/** `_` for a space and `=` for a hyphen that do not break. */
const show = (text: string) => protectBreaks(text, lexicon).replaceAll('\u00a0', '_').replaceAll('\u2011', '=');

describe('protectBreaks', () => {
  it.each([
    ['Hướng dẫn số 30-HD/HVCTQG ngày 03/02/2021', 'Hướng dẫn số_30=HD/HVCTQG ngày_03/02/2021'],
    ['Quyết định số 08/QĐ-UBND', 'Quyết định số_08/QĐ=UBND'],
    ['Nghị định 30/2020/NĐ-CP', 'Nghị định 30/2020/NĐ=CP'],
    ['ngày 05 tháng 3 năm 2026', 'ngày_05_tháng_3 năm_2026'],
    ['Có 07-10 cá nhân', 'Có 07=10 cá nhân'],
    ['giai đoạn 2026-2030', 'giai đoạn 2026=2030'],
    ['giai đoạn 2026 - 2030', 'giai đoạn 2026_-_2030'],
    ['từ 02/3 - 10/3/2026', 'từ 02/3_-_10/3/2026'],
    ['đạt 80 % trở lên', 'đạt 80_% trở lên'],
    ['lúc 8 giờ 30 phút', 'lúc 8_giờ_30_phút'],
    ['lúc 08 giờ 30', 'lúc 08_giờ_30'],
    ['Phụ lục II, Điều 5, khoản 2', 'Phụ lục_II, Điều_5, khoản_2'],
    ['Thi đua - Khen thưởng', 'Thi đua_- Khen thưởng'],
    ['Thi đua – Khen thưởng', 'Thi đua_– Khen thưởng'],
    ['họp giao ban (thứ 7) hằng tuần', 'họp giao ban (thứ_7) hằng tuần'],
    ['Tỉnh đoàn (để t/h); Hội (3b)', 'Tỉnh đoàn (để_t/h); Hội (3b)'],
    ['(có Kế hoạch cụ thể sau)', '(có Kế hoạch cụ thể sau)'],
    ['kinh phí 1.250.000 đồng', 'kinh phí 1.250.000_đồng'],
    ['hỗ trợ 200 triệu đồng, 3,5 tỷ đồng', 'hỗ trợ 200_triệu_đồng, 3,5_tỷ_đồng'],
    ['cao 5 m, 5 mét, 5 mặt hàng', 'cao 5_m, 5 mét, 5 mặt hàng'],
    ['MỤC VI, mục vi phạm', 'MỤC_VI, mục vi phạm'],
    ['KẾ HOẠCH SỐ 12/KH-TTCHS', 'KẾ HOẠCH SỐ_12/KH=TTCHS'],
    ['xem https://a.vn/2026-03/x-y', 'xem https://a.vn/2026-03/x-y'],
    ['năm học này, ngày thành lập', 'năm học này, ngày thành lập'],
  ])('%s', (text, shown) => {
    expect(show(text)).toBe(shown);
  });

  it('changes no length and nothing but hyphens and spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'số ngày 0123-/KHĐ.,% tháng'), maxLength: 60 }), (text) => {
        const result = protectBreaks(text, lexicon);
        expect(result.length).toBe(text.length);
        expect(result.replaceAll('\u2011', '-').replaceAll('\u00a0', ' ')).toBe(text);
      }),
    );
  });
});
