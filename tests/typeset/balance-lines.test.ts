import { beforeAll, describe, expect, it } from 'vitest';
import { twipFromMm } from '../../src/core/units.ts';
import { loadFonts } from '../../src/files.ts';
import type { Paragraph } from '../../src/flow/flow.ts';
import type { FontFamily } from '../../src/font/font.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { balanceLines } from '../../src/typeset/balance-lines.ts';
import type { Sheet } from '../../src/typeset/sheet.ts';
import { openLexicon } from '../lexicon/open-lexicon.ts';
import { linesOf as shownLines } from './build-plan.ts';

let fonts: FontFamily;
let lexicon: Lexicon;
beforeAll(async () => {
  [fonts, lexicon] = await Promise.all([loadFonts(), openLexicon()]);
});

/** The lines of a centred text, 14 pt bold, in a column of so many millimetres: it can break at its plain spaces alone. */
function linesOf(text: string, width: number): string {
  const char = { bold: true, italic: false, underline: false, size: 14 };
  const paragraph = {
    runs: [{ ...char, text }],
    indent: { left: 0, right: 0, firstLine: 0 },
  } as Partial<Paragraph> as Paragraph;
  const { runs } = balanceLines({ fonts, lexicon } as Partial<Sheet> as Sheet, paragraph, twipFromMm(width));
  return shownLines({ runs });
}

describe('balanceLines', () => {
  it('leaves alone what fits on one line', () => {
    expect(linesOf('Sở Nội vụ', 60)).toBe('Sở / Nội / vụ');
  });

  it.each([
    [66, 'ỦY BAN NHÂN DÂN / TỈNH AN BÌNH'],
    [66, 'UỶ BAN NHÂN DÂN / TỈNH AN BÌNH'],
    [72, 'ỦY BAN NHÂN DÂN / THÀNH PHỐ HỒ CHÍ MINH'],
    [72, 'ỦY BAN NHÂN DÂN / PHƯỜNG TRẦN HƯNG ĐẠO'],
    [66, 'HỘI ĐỒNG NHÂN DÂN / XÃ NGHĨA HƯNG'],
    [75, 'BAN CHẤP HÀNH / ĐẢNG BỘ TỈNH NAM ĐỊNH'],
    [60, 'SỞ GIÁO DỤC / VÀ ĐÀO TẠO'],
    [70, 'SỞ VĂN HÓA, THỂ THAO / VÀ DU LỊCH'],
    [66, 'TRƯỜNG CHÍNH TRỊ / TỈNH THÁI NGUYÊN'],
    [66, 'BAN THƯỜNG VỤ / TỈNH ỦY LAI CHÂU'],
    [75, 'BỘ LAO ĐỘNG - / THƯƠNG BINH VÀ XÃ HỘI'],
    [75, 'ĐOÀN ĐẠI BIỂU QUỐC HỘI / TỈNH AN BÌNH'],
    [66, 'Liên đoàn Lao động / tỉnh Bà Rịa - Vũng Tàu'],
    [78, 'ỦY BAN MẶT TRẬN TỔ QUỐC / VIỆT NAM TỈNH AN BÌNH'],
  ])('breaks before the place or office a name goes on with, in %d mm: %s', (width, shown) => {
    expect(linesOf(shown.replaceAll(' /', ''), width)).toBe(shown);
  });

  it.each([
    [42, 'GIÁM ĐỐC / SỞ Y TẾ'],
    [70, 'KT. TRƯỞNG BAN THI ĐUA - / KHEN THƯỞNG'],
    [84, 'CHỦ TỊCH ỦY BAN NHÂN DÂN / PHƯỜNG AN BÌNH'],
    [45, 'PHÓ GIÁM ĐỐC / PHỤ TRÁCH'],
    [51, 'LIÊN ĐOÀN / LAO ĐỘNG / THÀNH PHỐ / HẢI PHÒNG'],
    [62, 'CHÁNH VĂN PHÒNG / ỦY BAN NHÂN DÂN'],
    [60, 'ỦY BAN NHÂN DÂN / PHƯỜNG / TRẦN HƯNG ĐẠO'],
    [38, 'BAN / THƯỜNG VỤ / HUYỆN ỦY / TRỰC NINH'],
    [38, 'ỦY BAN / NHÂN DÂN / XÃ AN BÌNH'],
    [40, 'Nguyễn Thị / Hồng Phương'],
  ])('leaves no syllable alone and parts no compound of a title, in %d mm: %s', (width, shown) => {
    expect(linesOf(shown.replaceAll(' /', ''), width)).toBe(shown);
  });

  it.each([
    [120, '(Kèm theo Kế hoạch số 12/KH-SNV / ngày 05 tháng 3 năm 2026 của Sở Nội vụ)'],
    [
      100,
      '(Kèm theo Kế hoạch số \u00a0\u00a0\u00a0/KH-SNV / ngày \u00a0\u00a0 tháng \u00a0\u00a0 năm 2026 của Sở Nội vụ)',
    ],
    [150, '(Kèm theo Kế hoạch số 12/KH-SNV-SGDĐT / ngày 05 tháng 3 năm 2026 của Sở Nội vụ và Sở Giáo dục và Đào tạo)'],
  ])('breaks a note before its date or its office, in %d mm', (width, shown) => {
    expect(linesOf(shown.replaceAll(' /', ''), width)).toBe(shown.replaceAll('\u00a0', ' '));
  });

  it('takes a line more rather than part a compound, and parts one that no line can hold', () => {
    expect(linesOf('ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH', 50)).toBe('ỦY BAN NHÂN DÂN / THÀNH PHỐ / HỒ CHÍ MINH');
  });

  it.each([
    [
      'TRƯỜNG',
      'TRUNG CẤP|CAO ĐẲNG|ĐẠI HỌC|TIỂU HỌC|MẦM NON|MẪU GIÁO|TRUNG HỌC+CƠ SỞ|TRUNG HỌC+PHỔ THÔNG|DÂN TỘC+NỘI TRÚ|BÁN TRÚ|NĂNG KHIẾU',
    ],
    [
      'TRUNG TÂM',
      'GIÁO DỤC+THƯỜNG XUYÊN|HƯỚNG NGHIỆP|DẠY NGHỀ|KIỂM SOÁT+BỆNH TẬT|KHUYẾN NÔNG|QUAN TRẮC|LƯU TRỮ|ĐĂNG KIỂM',
    ],
    ['BỆNH VIỆN', 'ĐA KHOA|PHỤC HỒI+CHỨC NĂNG|Y HỌC+CỔ TRUYỀN|TÂM THẦN|DA LIỄU|SẢN NHI'],
    ['CHI CỤC', 'THI HÀNH ÁN|BẢO VỆ+THỰC VẬT|TRỒNG TRỌT|CHĂN NUÔI|THÚ Y|KIỂM LÂM|HẢI QUAN'],
    ['HỘI', 'KHUYẾN HỌC|CHỮ THẬP ĐỎ|NGƯỜI CAO TUỔI|LUẬT GIA|NHÀ BÁO|NÔNG DÂN|CỰU CHIẾN BINH'],
    ['CÔNG TY', 'ĐIỆN LỰC|XUẤT NHẬP KHẨU|CẤP NƯỚC|XÂY DỰNG'],
  ])('keeps the kinds of %s whole', (noun, kinds) => {
    for (const kind of kinds.split('|')) {
      const words = kind.replace('+', ' ');
      // Wide enough for each kind, so that nothing forces a break in it.
      for (let width = 74; width <= 92; width += 3) {
        for (const name of [
          `${noun} ${words} HÒA SƠN`,
          `${noun} ${words} HUYỆN HÒA SƠN`,
          `PHÓ TRƯỞNG ${noun} ${words} HUYỆN HÒA SƠN`,
        ]) {
          const lines = linesOf(name, width);
          if (lines === name.replaceAll(' ', ' / ')) continue;
          // A line is saved between two compounds, never in one.
          for (const compound of kind.split('+')) expect(lines).toContain(compound);
        }
      }
    }
  });

  it('leaves every line room and keeps the words', () => {
    const text = 'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM THÀNH PHỐ HỒ CHÍ MINH';
    for (let width = 25; width < 180; width += 5) expect(linesOf(text, width).replaceAll(' /', '')).toBe(text);
  });
});
