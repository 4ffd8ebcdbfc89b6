import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLibrary, readSource } from '../../src/files.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { printPlain } from '../../src/word/print-plain.ts';
import { readWord } from '../../src/word/read-word.ts';
import { fonts } from '../docx/open-docx.ts';
import { hardFile } from './hard-file.ts';
import { makeDocx, p } from './make-docx.ts';
import { textOf } from './print-word.ts';

const root = path.resolve(import.meta.dirname, '../..');
const library = await loadLibrary(root);

describe('a Word file as plain text', () => {
  it.each([
    'plans/nam-dinh-2023-thi-dua.yaml',
    'plans/lai-chau-2022-thi-dua.yaml',
    'plans/thanh-hoa-2022-5-tot.yaml',
    'plans/hoc-vien-2024-75-nam.yaml',
    'plans/nam-dinh-2023-dien-hinh.yaml',
  ])('reads as the plan it was built of: %s', async (file) => {
    const source = await readSource(root, path.join(root, file));
    const { outputs } = await generateDocuments(source, library, fonts, { rules: false, outputs: ['docx', 'text'] });
    expect(printPlain(readWord(outputs.docx!, { file }))).toBe(outputs.text!.trimEnd());
  });

  it('shows what is hard: numbers that Word counts, changes, boxes, cells, notes', () => {
    expect(printPlain(readWord(hardFile, { file: 'x.docx' }))).toMatchInlineSnapshot(`
      "I. Mục đích
      1. Yêu cầu chung
      a) Với cấp xã
      Câu không số chen vào
      b) Với cấp tỉnh
      II. Nội dung
      1. Việc thứ nhất
      Phần 4: mở đầu
      Phần 5: tiếp
      1. Số gõ tay
      Số 13-KHĐT✓
      dòng hai
      Còn {+thêm +}[-bớt -]lại
      [-dời đi -]và {+dời đến+}
      Trang  ngày 05/3/2026
      trong ô điều khiển
      thẻ riêng
      trong khung
      CHỮ HOA

      cao
      a
      bảng trong
      sau
      rộng

      Có chú thích[1]

      [1] Theo báo cáo."
    `);
  });

  it('loses no word of a file of the Government', () => {
    const file = readWord(readFileSync(path.join(import.meta.dirname, 'files/phuluc3.docx')), { file: 'a' });
    const words = (text: string) => text.replace(/[\s\u00ad\u2011-]+/g, '');
    const printed = words(printPlain(file));
    let at = 0;
    // Its own words in their order; between them stand numbers and bars.
    for (const word of textOf(file).split(/\s+/).map(words)) {
      const found = printed.indexOf(word, at);
      expect(found, word).toBeGreaterThanOrEqual(at);
      expect(found - at, word).toBeLessThan(12);
      at = found + word.length;
    }
  });

  it('takes no number at the beginning of a line for a sentence', () => {
    expect(printPlain(readWord(makeDocx(p('1. Mục đích. Yêu cầu')), { file: 'a' }))).toBe('1. Mục đích.\nYêu cầu');
  });
});
