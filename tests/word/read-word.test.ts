import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../src/word/read-word.ts';
import { hardFile } from './hard-file.ts';
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
