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

/** A paragraph that begins in bold. */
const bold = (words: string, more = '') => p(r(words, '<w:b/>') + r(more));
/** The section in the middle of a typed plan as it comes in, in YAML from `body:` on. */
async function sectionOf(heading: string, ...lines: string[]): Promise<string> {
  const all = [bold('KẾ HOẠCH'), bold(`I. ${heading}`), ...lines, bold('II. TỔ CHỨC'), p(r('Các phòng làm.'))];
  const { yaml, proof } = await importWord(makeDocx(all.join('')), library, fonts, { file: 'a.docx', plan: 'a.yaml' });
  expect(proof.lost).toEqual([]);
  return /\nbody:\n([\s\S]*?) {2}- heading: Tổ chức\n/.exec(yaml)![1]!;
}

it('numbers begin anew in each phase, and go on behind the last', async () => {
  const lines = [
    bold('1. Các đợt thi đua'),
    bold('Đợt 1 (Từ 01/02 - 30/6/2026):'),
    p(r('1. Việc một.')),
    p(r('2. Việc hai.')),
    bold('Đợt 2:', ' Từ tháng 7.'),
    p(r('1. Việc ba.')),
    p(r('2. Việc bốn.')),
    p(r('3. Việc năm.')),
    bold('2. Khen thưởng'),
    p(r('Theo luật.')),
  ];
  expect(await sectionOf('NỘI DUNG', ...lines)).toBe(`  - contents:
      parts:
        - phases:
            heading: Các đợt thi đua
            list:
              - name: Đợt 1 (Từ 01/02 - 30/6/2026)
                parts:
                  - Việc một.
                  - Việc hai.
              - text: Từ tháng 7.
                parts:
                  - Việc ba.
                  - Việc bốn.
                  - Việc năm.
        - heading: Khen thưởng
          text: Theo luật.
`);
});

it('a text behind the last phase goes on with what is around them, unless other phases hold texts', async () => {
  const first = [bold('Đợt 1:', ' Thi đua.'), p(r('- Việc một.'))];
  const second = [bold('Đợt 2:', ' Nước rút.'), p(r('- Việc hai.'))];
  const text = p(r('Ngoài ra các phòng tự làm.'));
  expect(await sectionOf('CÁC ĐỢT', ...first, ...second, text)).toBe(`  - heading: Các đợt
    phases:
      - text: Thi đua.
        items:
          - Việc một.
      - text: Nước rút.
        items:
          - Việc hai.
    paragraph: Ngoài ra các phòng tự làm.
`);
  expect(await sectionOf('CÁC ĐỢT', ...first, text, ...second, text)).toContain(`          - Việc hai.
        paragraph: Ngoài ra các phòng tự làm.
`);
});

it('bullets of one sign are phases or below them by how they count', async () => {
  const lines = [
    '- Bước 1: Rà soát.',
    '+ Việc một.',
    '- Bước 2: Xét chọn:',
    'a) Việc ba.',
    'b) Việc bốn.',
    '- Bước 3: Công bố.',
  ];
  expect(await sectionOf('CÁC BƯỚC', ...lines.map((line) => p(r(line))))).toBe(`  - heading: Các bước
    phases:
      as: items
      called: Bước
      list:
        - text: Rà soát.
          items:
            - Việc một.
        - title: Xét chọn
          parts:
            - Việc ba.
            - Việc bốn.
        - text: Công bố.
`);
});
