import { expect, it } from 'vitest';
import { printPlain } from '../../src/word/print-plain.ts';
import { readWord } from '../../src/word/read-word.ts';
import { makeDocx, p, r } from './make-docx.ts';

const inFont = (font: string, text: string) => p(r(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`));
const read = (...paragraphs: readonly string[]) =>
  printPlain(readWord(makeDocx(paragraphs.join('')), { file: 'a.docx' }));

it.each([
  [
    '.VnTime',
    'C¨n cø LuËt Thi ®ua, khen th\u00adëng; kÕ ho¹ch cña Uû ban nh©n d©n x· §«ng TiÕn n¨m 2005: gi÷ v÷ng ®iÓm tr\u00adêng, rÌn luyÖn søc khoÎ.',
    'Căn cứ Luật Thi đua, khen thưởng; kế hoạch của Uỷ ban nhân dân xã Đông Tiến năm 2005: giữ vững điểm trường, rèn luyện sức khoẻ.',
  ],
  ['.VnTimeH', 'kÕ ho¹ch thi ®ua', 'KẾ HOẠCH THI ĐUA'],
  [
    'VNI-Times',
    'KEÁ HOAÏCH. Thöïc hieän chæ thò cuûa Tænh uûy veà tröôøng hoïc, ñoàng chí Nguyeãn Vaên Kyø ñöôïc giao naêm 2004.',
    'KẾ HOẠCH. Thực hiện chỉ thị của Tỉnh ủy về trường học, đồng chí Nguyễn Văn Kỳ được giao năm 2004.',
  ],
])('letters of %s are read as it draws them', (font, typed, shown) => {
  expect(read(inFont(font, typed))).toContain(shown);
});

it('what is in Unicode in spite of its font stays', () => {
  expect(read(inFont('.VnTime', 'Các đơn vị và cá nhân'), inFont('VNI-Times', 'Có đủ'))).toContain(
    'Các đơn vị và cá nhân\nCó đủ',
  );
});

it('letters of another font beside them stay', () => {
  expect(read(inFont('.VnTime', 'kÕ ho¹ch'), inFont('Arial', '5 m² ±1°'))).toContain('5 m² ±1°');
});
