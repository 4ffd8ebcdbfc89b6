import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sayComment } from '../../src/apply/say-comment.ts';
import { applyWord } from '../../src/apply-word.ts';
import { writeComments } from '../../src/edit/write-comments.ts';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { convertWithOffice, findPython, inFolder } from '../docx/open-docx.ts';
import { comment } from './comment-file.ts';

const plan = `kind: general-plan
issuer: {name: Trường Chính trị tỉnh A, superior: Tỉnh ủy A, symbol: TCT, place: A, form: state}
number: 5
date: 2026-03-02
subject: Tổ chức phong trào đọc sách năm 2026
body:
  - heading: Mục đích
    items:
      - Nâng cao chất lượng phục vụ bạn đọc.
      - Giới thiệu sách mới của thư viện.
  - phases:
      heading: Các bước tiến hành
      called: Bước
      list:
        - from: 2026-03-02
          to: 2026-03-20
          text: Các khoa vận động và lập danh sách.
        - from: 2026-03-21
          to: 2026-04-10
          text: Trưng bày sách.
          items: [Mượn kệ sách., Sắp xếp phòng đọc.]
        - name: Ngày cuối cùng
          period: Ngày 15/4/2026
          text: Tổng kết, trao giải.
  - heading: Tổ chức thực hiện
    items: [Thư viện chủ trì., Các khoa phối hợp.]
signature: {title: Hiệu trưởng, name: Nguyễn Văn A}
`;

const { python, noTools } = findPython();
const [library, fonts] = [await loadLibrary(path.resolve(import.meta.dirname, '../..')), await loadFonts()];

type Edit = readonly [kind: 'record' | 'replace' | 'delete' | 'add', ...words: string[]];

async function editInOffice(edits: readonly Edit[]) {
  const source = readYaml('plans/a.yaml', plan);
  const { outputs } = await generateDocuments(source, library, fonts, { rules: false, outputs: ['docx'] });
  const file = await inFolder((folder) => {
    const [from, to] = [path.join(folder, 'a.docx'), path.join(folder, 'b.docx')];
    writeFileSync(from, outputs.docx!);
    const script = path.join(import.meta.dirname, 'edit-in-office.py');
    execFileSync(python!, [script, from, to, JSON.stringify(edits)], { timeout: 120_000 });
    return readFileSync(to);
  });
  const applied = await applyWord(file, source, library, fonts, { file: 'b.docx', tracked: 'accept' });
  const left = applied.left.map(({ kind, what, before, after }) => `${kind} ${what}: ${before ?? ''} → ${after ?? ''}`);
  return { text: applied.source.text, left };
}

const first = `        - from: 2026-03-02
          to: 2026-03-20
          text: Các khoa vận động và lập danh sách.
`;

describe.skipIf(noTools)('a file that LibreOffice saved', () => {
  it.each([
    ['recorded', [['record']] as Edit[]],
    ['not recorded', []],
  ])(
    'gives back words and days of phases, and what came below them, with its changes %s',
    async (_, how) => {
      const { text, left } = await editInOffice([
        ...how,
        ['replace', '10/4/2026', '12/4/2026'],
        ['replace', 'trao giải', 'trao thưởng'],
        ['add', 'Sắp xếp phòng đọc.', 'Trực phòng đọc.'],
      ]);
      expect({ text, left }).toEqual({
        text: plan
          .replace('2026-04-10', '2026-04-12')
          .replace('trao giải', 'trao thưởng')
          .replace('phòng đọc.]', 'phòng đọc., Trực phòng đọc.]'),
        left: [],
      });
    },
    120_000,
  );

  it.each([
    ['recorded', [['record']] as Edit[]],
    ['not recorded', []],
  ])(
    'gives back a phase that went and one that came, with its changes %s',
    async (_, how) => {
      const { text, left } = await editInOffice([
        ...how,
        ['add', 'Các khoa vận động', 'Bước 2: Từ 11/4 - 14/4/2026: Chấm bài dự thi của các khoa.'],
        ['delete', 'Các khoa vận động'],
      ]);
      const fresh = `        - from: 2026-04-11
          to: 2026-04-14
          text: Chấm bài dự thi của các khoa.
`;
      expect({ text, left }).toEqual({ text: plan.replace(first, fresh), left: [] });
    },
    120_000,
  );

  // While it records, LibreOffice saves what follows a deleted paragraph in the look of that one.
  it.each([
    ['Giới thiệu sách mới', '      - Giới thiệu sách mới của thư viện.\n'],
    [
      'Tổng kết, trao giải.',
      `        - name: Ngày cuối cùng\n          period: Ngày 15/4/2026\n          text: Tổng kết, trao giải.\n`,
    ],
  ])(
    'gives back that “%s” was deleted before a heading, and tells that this is none',
    async (words, gone) => {
      const { text, left } = await editInOffice([['record'], ['delete', words]]);
      expect(text).toBe(plan.replace(gone, ''));
      expect(left.join('\n')).toMatch(/các bước tiến hành|tổ chức thực hiện/i);
    },
    120_000,
  );

  it('gives back comments and their answers', async () => {
    const source = readYaml('plans/a.yaml', plan);
    const { outputs } = await generateDocuments(source, library, fonts, { rules: false, outputs: ['docx'] });
    const commented = comment(outputs.docx!, [
      { on: 'Giới thiệu sách mới', says: 'Bao nhiêu đầu sách?' },
      { on: 'Trưng bày', says: 'Trưng bày ở đâu?', by: 'Ông Lê Văn C' },
      { on: 'sách', says: 'Ở sảnh A1.', replyTo: 1 },
      { on: 'Các khoa', says: 'Xong.', done: true },
    ]);
    const file = await convertWithOffice(commented, 'docx:MS Word 2007 XML', 'docx');
    const applied = await applyWord(file, source, library, fonts, { file: 'b.docx' });
    const open = applied.comments.filter(({ resolved }) => !resolved);
    const said = open.map((one) => ({ pointer: one.pointer, said: sayComment(one) }));
    expect(writeComments(applied.source, said).text).toBe(
      plan
        .replace(
          '      - Giới thiệu',
          '      # Bà Trần Thị Bình, 12/3/2026: “Giới thiệu sách mới” – Bao nhiêu đầu sách?\n      - Giới thiệu',
        )
        .replace(
          '          text: Trưng bày',
          '          # Ông Lê Văn C, 12/3/2026: “Trưng bày” – Trưng bày ở đâu?\n          #   - Bà Trần Thị Bình, 12/3/2026: Ở sảnh A1.\n          text: Trưng bày',
        ),
    );
  }, 120_000);
});
