import path from 'node:path';
import { expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { importWord } from '../../src/import-word.ts';
import { makeDocx, p } from '../word/make-docx.ts';

it.each([
  ['An Bình, ngày 05 tháng 3 năm 2026', '2026-03-05'],
  ['An Bình,ngày … tháng 3 năm 2026', '2026-03'],
  ['An Bình, ngày     tháng     năm 2026', '2026'],
  // Words that only look like a date lose nothing and break nothing.
  ['An Bình, ngày Một tháng Hai năm Ba', undefined],
  ['An Bình, ngày thứ Hai tháng tư năm nay', undefined],
])('the date of %j', async (line, date) => {
  const library = { ...(await loadLibrary(path.resolve(import.meta.dirname, '../..'))), issuers: new Map() };
  const lines = ['TRƯỜNG A', 'Số: 05/KH-TA', line, 'KẾ HOẠCH', 'Tổ chức thi đua', 'Nội dung một.', 'Nội dung hai.'];
  const bytes = makeDocx(lines.map((text) => p(`<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`)).join(''));
  const { drafted, proof } = await importWord(bytes, library, await loadFonts(), { file: 'a.docx', plan: 'a.yaml' });
  expect(drafted.data['date'] === undefined ? undefined : String(drafted.data['date'])).toBe(date);
  const told = proof.lost.flatMap(({ words }) => words.match(/[\p{L}\d]+/gu) ?? []);
  expect(proof.kept + told.length).toBe(proof.total);
});
