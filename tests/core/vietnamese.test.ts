import { describe, expect, it } from 'vitest';
import { changeFirstLetter, foldDiacritics, toUpper } from '../../src/core/vietnamese.ts';

describe('Vietnamese letters', () => {
  it('lose their marks for comparing', () => {
    expect(foldDiacritics('Đặng Ỷ Ươm Khuỷu')).toBe('dang y uom khuyu');
    expect(foldDiacritics('Chỉ tiêu'.normalize('NFD'))).toBe('chi tieu');
  });

  it('have capitals, i and ư as in Vietnam, whatever the locale', () => {
    expect(toUpper('kế hoạch đẩy mạnh giữ gìn ươm')).toBe('KẾ HOẠCH ĐẨY MẠNH GIỮ GÌN ƯƠM');
    expect(toUpper('i')).toBe('I');
  });

  it('change case at the front only, past quotes and brackets', () => {
    expect(changeFirstLetter('Đẩy Mạnh', 'lower')).toBe('đẩy Mạnh');
    expect(changeFirstLetter('“đẩy mạnh”', 'upper')).toBe('“Đẩy mạnh”');
    expect(changeFirstLetter('(về việc)', 'upper')).toBe('(Về việc)');
    expect(changeFirstLetter('100% đơn vị', 'upper')).toBe('100% đơn vị');
    expect(changeFirstLetter('', 'upper')).toBe('');
  });
});
