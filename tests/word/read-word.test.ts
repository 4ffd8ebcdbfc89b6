import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../src/word/read-word.ts';
import { hardFile } from './hard-file.ts';
import { inList, makeDocx, p, r } from './make-docx.ts';
import { printWord, textOf } from './print-word.ts';

describe('a Word file with all that readers lose', () => {
  it('is read whole, its changes accepted', () => {
    expect(printWord(readWord(hardFile, { file: 'x.docx', tracked: 'accept' }))).toMatchInlineSnapshot(`
      "I.→Mục đích
      1.→Yêu cầu chung
      a)→Với cấp xã
      Câu không số chen vào
      b)→Với cấp tỉnh
      II.→Nội dung
      1.→Việc thứ nhất
      Phần 4: mở đầu
      Phần 5: tiếp
      1.→Số gõ tay
      Số 13‑KH­ĐT✓⏎dòng hai
      Còn thêm lại
      và dời đến
      Trang 7 ngày 05/3/2026
      trong ô điều khiển
      thẻ riêng
      {text-box: trong khung}
      chữ hoa{hidden:  ẩn}
      | cao | a |
      | ^ | | bảng trong | / sau |
      | 2×rộng |
      Có chú thích(1)
      (1) Theo báo cáo."
    `);
  });
});

describe('a file of the Government', () => {
  const bytes = readFileSync(path.join(import.meta.dirname, 'files/phuluc3.docx'));

  it('loses no word: its text is what a plain sweep over the XML finds, in order', () => {
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!).replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '');
    const swept = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]!).join('');
    /** Soft hyphens are elements of their own in the file, which the sweep does not see. */
    const words = (text: string) => text.replace(/[\s\u00ad]+/g, '');
    const entities = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    expect(words(textOf(readWord(bytes, { file: 'phuluc3.docx' })))).toBe(words(entities(swept)));
    expect(words(swept).length).toBeGreaterThan(16_000);
  });
});

describe('what is hidden', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/><w:rPr><w:vanish/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const hidden = '<w:rPr><w:vanish/></w:rPr>';
  const print = (body: string) => printWord(readWord(makeDocx(body, { numbering }), { file: 'x.docx' }));

  it('counts in its list and prints no number: so Word skips numbers for who sets a value', () => {
    const body =
      p('một', inList(1)) +
      p('', inList(1) + hidden) +
      p(r('ẩn', '<w:vanish/>'), inList(1) + hidden) +
      p('bốn', inList(1)) +
      p(r('ẩn, trên dòng có số', '<w:vanish/>'), inList(1)) +
      p('số của cấp này ẩn', inList(1, 1)) +
      p('sáu', inList(1));
    expect(print(body)).toMatchInlineSnapshot(`
      "1.→một

      {hidden: ẩn}
      4.→bốn
      5.→{hidden: ẩn, trên dòng có số}
      số của cấp này ẩn
      6.→sáu"
    `);
  });

  it('lets the next paragraph go on in the line, where it is the mark of a text: a style separator', () => {
    const body =
      p('Mục tiêu: ', inList(1) + hidden) +
      p('giảm 10 %', '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') +
      p('; không tăng số hộ.') +
      p('Việc', inList(1) + hidden) +
      p('có số riêng', inList(1) + hidden) +
      `<w:tbl><w:tr><w:tc>${p('ô', hidden)}</w:tc></w:tr></w:tbl>` +
      p('cuối', hidden);
    expect(print(body)).toMatchInlineSnapshot(`
      "1.→Mục tiêu: giảm 10 %; không tăng số hộ.
      2.→Việc
      3.→có số riêng
      | ô |
      cuối"
    `);
  });
});
