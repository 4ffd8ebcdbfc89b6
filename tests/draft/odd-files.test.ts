import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { importWord } from '../../src/import-word.ts';
import type { Library } from '../../src/read-document.ts';
import { makeDocx, p } from '../word/make-docx.ts';

let library: Library;
let fonts: FontFamily;
beforeAll(async () => {
  library = { ...(await loadLibrary(path.resolve(import.meta.dirname, '../..'))), issuers: new Map() };
  fonts = await loadFonts();
});

const line = (text: string) => p(text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`);
const importLines = (lines: readonly string[]) =>
  importWord(makeDocx(lines.map(line).join('')), library, fonts, { file: 'a.docx', plan: 'a.yaml' });

/** Nothing is lost without a word. */
async function expectWhole(lines: readonly string[]) {
  const imported = await importLines(lines);
  const { kept, total, lost } = imported.proof;
  const told = lost.flatMap(({ words }) => words.match(/[\p{L}\d]+/gu) ?? []);
  expect(kept + told.length).toBe(total);
  return imported;
}

describe('files of which little or nothing is a plan', () => {
  it.each([
    ['nothing', []],
    ['the name of the type', ['KẾ HOẠCH']],
    ['a title', ['KẾ HOẠCH', 'Tổ chức thi đua']],
    ['a letterhead', ['TRƯỜNG A', 'Số: 05/KH-TA', 'An Bình, ngày 05 tháng 3 năm 2026', 'KẾ HOẠCH']],
    ['a text in one line', ['KẾ HOẠCH tổ chức học tập I. MỤC ĐÍCH 1. Giúp cán bộ.']],
    ['recipients', ['KẾ HOẠCH', 'Nơi nhận:', '- Các đơn vị;', '- Lưu: VT.']],
    ['bases', ['KẾ HOẠCH', 'Tổ chức thi đua', 'Căn cứ Luật số 5;', 'Trường A xây dựng kế hoạch như sau:']],
  ])('%s', async (_, lines) => {
    await expectWhole(lines);
  });
});

it.each([
  ['HIỆU TRƯỞNG', {}],
  ['KT. HIỆU TRƯỞNG', { 'in-place-of': 'Hiệu trưởng' }],
])('a signature that stands below the archive, as in pasted text, is one: %s', async (title, wanted) => {
  const ends = ['Nơi nhận:', '- Các khoa;', '- Lưu: VT, TC.', title, 'Nguyễn Văn An'];
  const { drafted, proof } = await importLines([
    'KẾ HOẠCH',
    'Tổ chức thi đua',
    'I. MỤC ĐÍCH',
    'Nội dung một.',
    ...ends,
  ]);
  expect(drafted.data['signature']).toMatchObject({ ...wanted, name: 'Nguyễn Văn An' });
  expect(drafted.data['archive']).toEqual(['VT', 'TC']);
  expect(proof.lost).toEqual([]);
});

it('an appendix without a text has room for one', async () => {
  const lines = ['KẾ HOẠCH', 'Tổ chức thi đua', 'I. MỤC ĐÍCH', 'Nội dung một.'].map(line).join('');
  const appendix = '<w:p><w:pPr><w:pageBreakBefore/><w:jc w:val="center"/></w:pPr><w:r><w:t>PHỤ LỤC</w:t></w:r></w:p>';
  const { yaml, proof } = await importWord(makeDocx(lines + appendix), library, fonts, {
    file: 'a.docx',
    plan: 'a.yaml',
  });
  expect(yaml).toMatch(/^appendices:[\s\S]*body:\s+- <nội dung>$/m);
  expect(proof.lost).toEqual([]);
});

describe('a table above the title', () => {
  const cell = (text: string, merge = '') =>
    `<w:tc><w:tcPr>${merge && `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>`}</w:tcPr>${line(text)}</w:tc>`;
  const importTable = (rows: readonly string[]) => {
    const rest = ['KẾ HOẠCH', 'Tổ chức thi đua', 'I. MỤC ĐÍCH', 'Nội dung một.'].map(line).join('');
    const body = `${line('TRƯỜNG A')}<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>${rest}`;
    return importWord(makeDocx(body), library, fonts, { file: 'a.docx', plan: 'a.yaml' });
  };

  it('says nothing by the cells that only continue one above', async () => {
    const { office, proof } = await importTable([
      cell('PHÒNG B', 'restart'),
      ...Array.from({ length: 9 }, () => cell('không in', 'continue')),
    ]);
    expect(office!.yaml).not.toContain('không in');
    expect(proof.lost).toEqual([]);
  });

  it('that is too large for a letterhead is one of the text', async () => {
    const { office, yaml, proof } = await importTable(
      Array.from({ length: 200 }, (_, i) => cell(`ô ${i}`) + cell(`bên ${i}`)),
    );
    expect(office!.yaml).not.toContain('ô 7');
    expect(yaml).toContain('table:');
    expect(proof.lost).toEqual([]);
  });
});

describe('a table of the text', () => {
  it.each([20, 21, 300])('of %i columns comes in, as lines where a plan has no such tables', async (columns) => {
    const row = (nth: number) =>
      `<w:tr>${Array.from({ length: columns }, (_, i) => `<w:tc>${line(`ô ${nth}.${i}`)}</w:tc>`).join('')}</w:tr>`;
    const body = `${line('KẾ HOẠCH')}${line('Việc chung')}${line('I. NỘI DUNG')}<w:tbl>${row(1)}${row(2)}</w:tbl>${line('II. TỔ CHỨC')}${line('1. Việc.')}`;
    const { yaml, proof } = await importWord(makeDocx(body), library, fonts, { file: 'a.docx', plan: 'a.yaml' });
    expect(proof.lost).toEqual([]);
    expect(yaml.includes('table:')).toBe(columns === 20);
    expect(yaml.includes('ô 2.0 | ô 2.1 | ')).toBe(columns > 20);
  });
});

describe('a head that says what no plan can', () => {
  const rest = ['KẾ HOẠCH', 'Tổ chức thi đua', 'I. MỤC ĐÍCH', 'Nội dung một.'];
  it.each([
    ['a long symbol', ['TRƯỜNG A', `Số: 05/KH-${'ABCDE'.repeat(8)}`]],
    ['slashes in a symbol', ['TRƯỜNG A', 'Số: 05/KH-A//B/']],
    ['only a slash', ['TRƯỜNG A', 'Số: 05/KH-/']],
    ['a long number', ['TRƯỜNG A', 'Số: 1234567890/KH-TA']],
    ['a letter for a number', ['TRƯỜNG A', 'Số: a/KH-TA']],
    ['a long name', [Array.from({ length: 50 }, (_, i) => `Phòng ${i}`).join(' ')]],
    ['a name without letters', ['123', '456']],
    ['no such day', ['TRƯỜNG A', 'An Bình, ngày 45 tháng 13 năm 2026']],
    ['no such month', ['TRƯỜNG A', 'An Bình, ngày 31 tháng 2 năm 2026']],
    ['no such year', ['TRƯỜNG A', 'An Bình, ngày 1 tháng 2 năm 0026']],
    ['no such draft', ['TRƯỜNG A', 'Dự thảo lần 0', 'Số: 05/KH-TA']],
    ['a draft of many figures', ['TRƯỜNG A', 'Dự thảo lần 123456', 'Số: 05/KH-TA']],
  ])('%s', async (_, head) => {
    await expectWhole([...head, ...rest]);
  });
});
