import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { importWord } from '../../src/import-word.ts';
import type { Library } from '../../src/read-document.ts';
import { makeDocx, p, r } from '../word/make-docx.ts';

let library: Library;
let fonts: FontFamily;
beforeAll(async () => {
  library = { ...(await loadLibrary(path.resolve(import.meta.dirname, '../..'))), issuers: new Map() };
  fonts = await loadFonts();
});

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
  .join('');
interface Cell {
  readonly text: string;
  readonly bold?: boolean;
  readonly properties?: string;
}
const printCell = ({ text, bold, properties = '' }: Cell) =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text, bold ? '<w:b/>' : ''))}</w:tc>`;
/** A table with lines. */
const table = (columns: number, ...rows: (readonly Cell[])[]) =>
  `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${rows
    .map((cells) => `<w:tr>${cells.map(printCell).join('')}</w:tr>`)
    .join('')}</w:tbl>`;
const down = (goes: 'restart' | 'continue') => `<w:vMerge w:val="${goes}"/>`;

const sound = table(
  3,
  [{ text: 'Tên' }, { text: 'Số lượng', properties: '<w:gridSpan w:val="2"/>' }],
  [{ text: 'A' }, { text: '1' }, { text: '2' }],
);
/** A cell reaches down into a row in bold, which a plan takes for one of totals. */
const odd = table(
  3,
  [{ text: 'm', properties: down('restart') }, { text: 'n' }, { text: 'o' }],
  [
    { text: '', properties: down('continue') },
    { text: 'Tổng', bold: true },
    { text: '5', bold: true },
  ],
);

it('takes cell by cell a table that no plan can hold, and leaves the others merged', async () => {
  const body = [r('KẾ HOẠCH'), r('1. Một'), sound, r('2. Hai'), odd, r('3. Ba'), sound, r('4. Bốn'), odd];
  const bytes = makeDocx(body.map((one) => (one.startsWith('<w:tbl>') ? one : p(one))).join(''));
  const { yaml, proof } = await importWord(bytes, library, fonts, { file: 'a.docx', plan: 'a.yaml' });
  expect(proof.lost).toEqual([]);
  expect(yaml.match(/^ +- \[.*/gm)?.map((row) => row.trim())).toEqual([
    '- [Tên, {text: Số lượng, columns: 2}]',
    "- [A, '1', '2']",
    '- [m, n, o]',
    "- ['**Tổng**', '**5**', '']",
    '- [Tên, {text: Số lượng, columns: 2}]',
    "- [A, '1', '2']",
    '- [m, n, o]',
    "- ['**Tổng**', '**5**', '']",
  ]);
});
