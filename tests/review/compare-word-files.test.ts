import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { loadLibrary, readSource } from '../../src/files.ts';
import { printDocument } from '../../src/print-document.ts';
import { type ReadDocument, readDocument } from '../../src/read-document.ts';
import type { Change } from '../../src/review/change.ts';
import { compareWordFiles } from '../../src/review/compare-documents.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { readWord } from '../../src/word/read-word.ts';
import type { WordFile } from '../../src/word/word.ts';
import { fonts } from '../docx/open-docx.ts';
import { makeDocx, p } from '../word/make-docx.ts';
import { createChance, makeEdit } from './random-edits.ts';

const root = path.resolve(import.meta.dirname, '../..');
const library = await loadLibrary(root);
const plans = [
  'tests/review/small-plan.yaml',
  'plans/nam-dinh-2023-thi-dua.yaml',
  'plans/thanh-hoa-2022-5-tot.yaml',
  'plans/nam-dinh-2023-dien-hinh.yaml',
];
const small = readFileSync(path.join(root, plans[0]!), 'utf8');

function open(text: string, form?: string): ReadDocument {
  return readDocument(readYaml('a.yaml', text), library, form === undefined ? {} : { form }).read!;
}

async function build(read: ReadDocument, document: Document = read.document): Promise<WordFile> {
  const { content } = await printDocument(document, read, fonts, 'docx', 'a');
  return readWord(content!, { file: 'a.docx', tracked: 'accept' });
}

const typed = (...lines: string[]) => readWord(makeDocx(lines.map((line) => p(line)).join('')), { file: 'a' });
const tell = (changes: readonly Change[]) =>
  changes.map(
    ({ kind, what, section, pieces }) =>
      `${section.join(' › ')}: ${kind} ${what} ${pieces
        .map((piece) =>
          piece.kind === 'removed' ? `[-${piece.text}-]` : piece.kind === 'added' ? `{+${piece.text}+}` : piece.text,
        )
        .join('')}`,
  );

describe('two Word files', () => {
  it('tell what changed in words, tables, head and end', async () => {
    const pairs = [
      ['80% học', '90% học'],
      ['number: 7', 'number: 8'],
      ['date: 2026-03-02', 'date: 2026-03-09'],
      ['6.500.000', '7.000.000'],
      [', Thư viện tỉnh', ''],
      ['Về phát triển văn hóa', 'Về phát huy văn hóa'],
    ] as const;
    const text = pairs.reduce((all, [from, to]) => all.replace(from, to), small);
    expect(tell(compareWordFiles(await build(open(small)), await build(open(text))))).toMatchInlineSnapshot(`
      [
        ": changed number Số: [-07/KH-TCT-]{+08/KH-TCT+}",
        ": changed date A, ngày [-02-]{+09+} tháng 3 năm 2026",
        ": changed paragraph Căn cứ Kế hoạch số 12-KH/TU ngày 20/01/2026 của Ban Thường vụ Tỉnh ủy [Chú thích: Về phát [-triển-]{+huy+} văn hóa đọc.];",
        "I. MỤC ĐÍCH, YÊU CẦU › 2. Yêu cầu: changed item Có ít nhất [-80%-]{+90%+} học viên tham gia.",
        "IV. KINH PHÍ › Bảng › 2 › Thành tiền: changed cell [-6.500.000-]{+7.000.000+}",
        ": removed item [-Thư viện tỉnh;-]",
      ]
    `);
  });

  it('tell nothing of numbers that others have moved on, or that are of another sort', async () => {
    const added = small.replace(
      '  - heading: Nội dung\n',
      '  - heading: Phạm vi\n    text: Toàn trường.\n  - heading: Nội dung\n',
    );
    expect(compareWordFiles(await build(open(small)), await build(open(added)))).toHaveLength(1);
    const before = ['I. Mục đích', '1. Nâng cao nhận thức.', '2. Tạo khí thế.', 'II. Nội dung', '- Hội thi.'];
    const after = ['I. Mục đích', 'a) Nâng cao nhận thức.', 'b) Tạo khí thế.', 'II. Nội dung', '+ Hội thi.'];
    expect(compareWordFiles(typed(...before), typed(...after)).filter(({ kind }) => kind !== 'form')).toEqual([]);
  });

  it('whose numbers people typed tell what came as that alone, whatever it renumbers', () => {
    const before = ['I. MỤC ĐÍCH', '1. Nâng cao nhận thức.', '2. Tạo khí thế.', 'II. NỘI DUNG', '- Hội thi.'];
    const after = [
      'I. MỤC ĐÍCH',
      '1. Phát huy dân chủ.',
      '2. Nâng cao nhận thức.',
      '3. Tạo khí thế.',
      'II. NỘI DUNG',
      '- Hội thi.',
    ];
    expect(tell(compareWordFiles(typed(...before), typed(...after)))).toEqual([
      'I. MỤC ĐÍCH: added item {+Phát huy dân chủ.+}',
    ]);
  });

  it('tell single edits of the plans they were built of as one change, in at least 95 of 100', async () => {
    const made = await Promise.all(
      plans.map(async (file) => {
        const { read } = readDocument(await readSource(root, path.join(root, file)), library);
        return { read: read!, word: await build(read!) };
      }),
    );
    const missed: string[] = [];
    let tried = 0;
    const count = Number(process.env['EDITS'] ?? 40);
    for (let seed = 1; tried < count; seed++) {
      const { read, word } = made[seed % made.length]!;
      const edit = makeEdit(read.document, createChance(seed));
      if (!edit) continue;
      tried += 1;
      const changes = compareWordFiles(word, await build(read, edit.document));
      if (changes.length > 1) missed.push(`${seed} ${edit.name}: ${tell(changes).join(' ;; ')}`);
    }
    expect(missed.length / tried, missed.join('\n')).toBeLessThanOrEqual(0.05);
  }, 600_000);
});
