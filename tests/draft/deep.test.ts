import path from 'node:path';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { importWord } from '../../src/import-word.ts';
import { makeDocx, makeEntries, p } from '../word/make-docx.ts';

const marks = ['I.', 'A.', '1.', '1.1.', 'a)', '1)', '(a)', '(1)', '(i)', 'A.1.', '1/', 'a/'];
const bullets = Array.from({ length: 30 }, (_, i) => i);

it.each([
  ['numbers of twelve kinds', marks.map((mark, i) => p(`<w:r><w:t>${mark} Việc cấp ${i + 1}:</w:t></w:r>`)).join('')],
  [
    'bullets of one list, each further to the right',
    bullets
      .map((i) =>
        p(
          `<w:r><w:t>Việc cấp ${i + 1}:</w:t></w:r>`,
          `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="${400 * (i + 1)}" w:hanging="300"/>`,
        ),
      )
      .join(''),
  ],
  [
    'tables one in the other',
    bullets.reduce(
      (inside, i) => `<w:tbl><w:tr><w:tc>${p(`<w:r><w:t>Việc cấp ${i}</w:t></w:r>`)}${inside}</w:tc></w:tr></w:tbl>`,
      p(''),
    ),
  ],
])('%s give a plan, whatever of them is too deep for one', async (_, body) => {
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const library = { ...(await loadLibrary(path.resolve(import.meta.dirname, '../..'))), issuers: new Map() };
  const bytes = makeDocx(p('<w:r><w:t>KẾ HOẠCH</w:t></w:r>') + body, { numbering });
  const { proof } = await importWord(bytes, library, await loadFonts(), { file: 'a.docx', plan: 'a.yaml' });
  // Numbers of more kinds than a plan has are counted otherwise.
  expect(proof.lost.filter(({ words }) => /\p{L}{2}/u.test(words) && !/^[ivx]+$/i.test(words))).toEqual([]);
});

it('numbers by which no plan counts stay as words', async () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Bước %1:"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const library = { ...(await loadLibrary(path.resolve(import.meta.dirname, '../..'))), issuers: new Map() };
  const say = (text: string, properties = '') => p(`<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`, properties);
  const counted = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const body = [
    say('KẾ HOẠCH'),
    say('I. NỘI DUNG'),
    say('1. Hồ sơ gồm:'),
    say('(i) đơn;'),
    say('(ii) lý lịch;'),
    say('(iii) ảnh.'),
    say('II. CÁC BƯỚC'),
    say('Nộp hồ sơ.', counted),
    say('Xét duyệt.', counted),
  ].join('');
  const bytes = makeDocx(body, { numbering });
  const { proof, yaml } = await importWord(bytes, library, await loadFonts(), { file: 'a.docx', plan: 'a.yaml' });
  expect(proof.lost).toEqual([]);
  expect(yaml).toContain('(ii) lý lịch;');
  expect(yaml).toMatch(/Bước 2: Xét duyệt|called: Bước/);
});

it('a note where a plan takes none is told with its words, and the plan is made', async () => {
  const library = { ...(await loadLibrary(path.resolve(import.meta.dirname, '../..'))), issuers: new Map() };
  const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const said = (text: string, more = '') => p(`<w:r><w:t xml:space="preserve">${text}</w:t></w:r>${more}`);
  const body = [
    said('KẾ HOẠCH'),
    said('Thi đua năm 2026'),
    said('I. MỤC ĐÍCH'),
    said('- Nâng cao chất lượng.', mark(1) + mark(2)),
    said('Nơi nhận:'),
    said('- Các đơn vị;', mark(3)),
  ].join('');
  const words = ['theo báo cáo năm', '', 'gửi 03 bản qua mạng'];
  const footnotes = words.map((text, i) => `<w:footnote w:id="${i + 1}">${said(text)}</w:footnote>`).join('');
  const bytes = makeDocx(body, { footnotes });
  const { proof, yaml } = await importWord(bytes, library, await loadFonts(), { file: 'a.docx', plan: 'a.yaml' });
  expect(yaml).toContain('Nâng cao chất lượng.^[theo báo cáo năm]');
  expect(proof.lost.map(({ words: lost, at, reason }) => [lost, reason, at.kind, at.within?.kind])).toEqual([
    // A figure of a text is no number that the form counts.
    ['gửi 03 bản qua mạng', 'other', 'paragraph', 'note'],
  ]);
});

it('a file of more paragraphs than a plan has is refused before anything is made of it', async () => {
  const library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
  const cell = `<w:tc>${p('<w:r><w:t>a</w:t></w:r>')}</w:tc>`;
  const fonts = await loadFonts();
  const open = (cells: number) =>
    importWord(
      zipSync(makeEntries(`<w:tbl>${`<w:tr>${cell.repeat(50)}</w:tr>`.repeat(cells / 50)}</w:tbl>`), { level: 0 }),
      library,
      fonts,
      {
        file: 'a.docx',
        plan: 'a.yaml',
        onDraft: () => {
          throw new Error('drafted');
        },
      },
    );
  await expect(open(12_050)).rejects.toMatchObject({ problems: [{ rule: 'import/too-large' }] });
  await expect(open(12_000)).rejects.toThrow('drafted');
});
