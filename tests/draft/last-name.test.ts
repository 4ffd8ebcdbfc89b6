import path from 'node:path';
import { expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { importWord } from '../../src/import-word.ts';
import { makeDocx, p } from '../word/make-docx.ts';

/** The section "I. CÔNG VIỆC" of a typed plan, as data. */
async function importSection(...lines: string[]) {
  const library = { ...(await loadLibrary(path.resolve(import.meta.dirname, '../..'))), issuers: new Map() };
  const all = ['TRƯỜNG A', 'Số: 05/KH-TA', 'KẾ HOẠCH', 'Tổ chức thi đua', 'I. CÔNG VIỆC', ...lines];
  const bytes = makeDocx(
    [...all, 'Trên đây là Kế hoạch tổ chức thi đua.']
      .map((text) => p(`<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`))
      .join(''),
  );
  const { drafted } = await importWord(bytes, library, await loadFonts(), { file: 'a.docx', plan: 'a.yaml' });
  return (drafted.data['body'] as readonly unknown[])[0];
}

it('the last of some numbered names has its paragraph below it, as its brothers have', async () => {
  const text = 'Tổ chức thực hiện và báo cáo kết quả.';
  expect(
    await importSection(
      '1. Nhóm chuyên môn',
      '- Tham mưu.',
      '- Tổng hợp.',
      '2. Nhóm hậu cần',
      text,
      '3. Nhóm lễ tân',
      text,
    ),
  ).toEqual({
    heading: 'Công việc',
    parts: [
      { heading: 'Nhóm chuyên môn', items: ['Tham mưu.', 'Tổng hợp.'] },
      { heading: 'Nhóm hậu cần', text },
      { heading: 'Nhóm lễ tân', text },
    ],
  });
});

it('a paragraph behind numbered sentences closes their section', async () => {
  const text = 'Nơi nào làm tốt được khen.';
  for (const lines of [
    ['1. Nhóm một tham mưu.', '2. Nhóm hai tổng hợp.'],
    ['1. Nhóm một', '2. Nhóm hai'],
    ['1. Nhóm một', '- Tham mưu.', '2. Nhóm hai tổng hợp.'],
  ])
    expect(await importSection(...lines, text)).toMatchObject({ paragraph: text });
});
