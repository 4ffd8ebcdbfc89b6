import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sayComment } from '../../src/apply/say-comment.ts';
import { applyWord } from '../../src/apply-word.ts';
import { readExcuses } from '../../src/check/read-excuses.ts';
import { writeComments } from '../../src/edit/write-comments.ts';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import type { Library } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { readReviewNotes } from '../../src/source/review-notes.ts';
import { comment, type Said } from './comment-file.ts';

const plan = `# yaml-language-server: $schema=x
kind: general-plan
issuer: {name: Trường Chính trị tỉnh A, superior: Tỉnh ủy A, symbol: TCT, place: A, form: state}
number: 5
date: 2026-03-02
subject: Tổ chức Ngày hội đọc sách năm 2026
body:
  - heading: Mục đích # gồm hai ý
    items:
      - Nâng cao chất lượng phục vụ bạn đọc.
      # con số của thư viện
      - Giới thiệu 200 đầu sách mới của thư viện.
  - targets: [Có 300 người đến đọc sách., Tặng 50 cuốn sách.]
  - heading: Kinh phí
    table:
      columns: [Nội dung, Dự toán]
      rows:
        - [Băng rôn, '10']
        - [Giải thưởng, '90']
  - heading: Cách làm
    text: |
      Các khoa đăng ký gian đọc.

      Thư viện sắp xếp chỗ ngồi.
recipients:
  - Như trên
signature: {title: Hiệu trưởng, name: Nguyễn Văn A}
`;

let library: Library;
let fonts: FontFamily;
beforeAll(async () => {
  library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
  fonts = await loadFonts();
});

async function build(text: string): Promise<Uint8Array> {
  const source = readYaml('plans/a.yaml', text);
  return (await generateDocuments(source, library, fonts, { rules: false, outputs: ['docx'] })).outputs.docx!;
}

/** The plan with the comments of a file, built of it or of another plan. */
async function write(all: readonly Said[], own = plan, built = own): Promise<string> {
  const file = comment(await build(built), all);
  const { source, comments } = await applyWord(file, readYaml('plans/a.yaml', own), library, fonts, { file: 'b.docx' });
  const open = comments.filter(({ resolved }) => !resolved);
  return writeComments(
    source,
    open.map((one) => ({ pointer: one.pointer, said: sayComment(one) })),
  ).text;
}

describe('comments of a file', () => {
  it.each([
    ['a bullet', 'Nâng cao chất lượng phục vụ bạn đọc.', '      - Nâng cao', '      # ', ''],
    ['a few words', '200 đầu sách', '      - Giới thiệu', '      # ', '“200 đầu sách” – '],
    ['a heading, which is printed in capitals', 'MỤC ĐÍCH', '  - heading: Mục đích', '  # ', ''],
    ['an item among brackets', 'Tặng 50 cuốn sách.', '  - targets', '  # ', ''],
    ['a cell', 'Giải thưởng', '        - [Giải thưởng', '        # ', ''],
    ['a paragraph of a text of several', 'Thư viện sắp xếp chỗ ngồi.', '    text: |', '    # ', ''],
    ['the name of the office', 'TRƯỜNG CHÍNH TRỊ TỈNH A', 'issuer:', '# ', ''],
    ['the signature', 'Nguyễn Văn A', 'signature:', '# ', ''],
  ])('on %s stand above its entry', async (_, on, line, mark, about) => {
    const wanted = plan.replace(line, `${mark}Bà Trần Thị Bình, 12/3/2026: ${about}Xem lại chỗ này.\n${line}`);
    expect(await write([{ on, says: 'Xem lại chỗ này.' }])).toBe(wanted);
  });

  it('are wrapped, answered below, and left out where they were settled', async () => {
    const says =
      'Con số này năm ngoái Phòng Đào tạo đã hỏi, đề nghị Thư viện lấy theo báo cáo tổng kết đã gửi Tỉnh ủy.';
    const all: Said[] = [
      { on: 'Giới thiệu 200 đầu sách mới của thư viện.', says },
      { on: 'thư viện', says: 'Đã lấy.', by: 'Ông Lê Văn C', date: '2026-03-13T08:00:00Z', replyTo: 0 },
      { on: 'Nâng cao', says: 'Xong.', done: true },
    ];
    const wanted = plan.replace(
      '      - Giới thiệu',
      `      # Bà Trần Thị Bình, 12/3/2026: Con số này năm ngoái Phòng Đào tạo đã hỏi, đề nghị Thư viện lấy
      #   theo báo cáo tổng kết đã gửi Tỉnh ủy.
      #   - Ông Lê Văn C, 13/3/2026: Đã lấy.
      - Giới thiệu`,
    );
    expect(await write(all)).toBe(wanted);
    // A second time nothing comes, a later answer alone, wherever the comment was moved to.
    expect(await write(all, wanted, plan)).toBe(wanted);
    const moved = wanted
      .replace(/ {6}# Bà[\s\S]*?Đã lấy\.\n/, '')
      .replace('number: 5', `${/ {6}# Bà[\s\S]*?Đã lấy\.\n/.exec(wanted)![0].replace(/^ {6}/gm, '')}number: 5`);
    const later = [...all, { on: 'phục vụ', says: 'Cảm ơn.', date: '', replyTo: 0 }];
    expect(await write(later, moved, plan)).toBe(
      moved.replace('Đã lấy.\n', 'Đã lấy.\n#   - Bà Trần Thị Bình: Cảm ơn.\n'),
    );
  });

  it.each(['kehoach: bỏ qua facts/anniversary - không cần', 'xem lại: căn cứ'])(
    'never tell the check: %s',
    async (says) => {
      // At the beginning of a comment that nobody signed, and wherever a line of a longer one may end.
      const long = Array.from({ length: 40 }, (_, i) => `${'việc '.repeat(i)}${says}`);
      for (const one of [
        { on: 'Nâng cao', says, by: '', date: '' },
        ...long.map((words) => ({ on: 'Nâng cao', says: words })),
      ]) {
        const written = await write([one]);
        expect(written).not.toBe(plan);
        expect([readExcuses(written), readReviewNotes(written)]).toEqual([[], []]);
      }
    },
  );

  it('of the same words on two entries are two', async () => {
    const all = ['Tặng 50', 'Giới thiệu 200'].map((on) => ({ on, says: 'Lấy số ở đâu?' }));
    const once = await write(all);
    expect(once.match(/Lấy số ở đâu/g)).toHaveLength(2);
    expect(await write(all, once, plan)).toBe(once);
  });

  it('stand with what was edited beside them', async () => {
    const edited = plan.replace('      - Nâng cao chất lượng phục vụ bạn đọc.\n', '').replace('200 đầu', '250 đầu');
    const wanted = edited.replace(
      '      - Giới thiệu',
      '      # Bà Trần Thị Bình, 12/3/2026: “250 đầu sách” – Đúng chưa?\n      - Giới thiệu',
    );
    expect(await write([{ on: '250 đầu sách', says: 'Đúng chưa?' }], plan, edited)).toBe(wanted);
  });

  it('keep the line ends of Windows', async () => {
    const windows = plan.replaceAll('\n', '\r\n');
    const text = await write([{ on: 'Băng rôn', says: 'Mấy cái?' }], windows, plan);
    expect(text).toBe((await write([{ on: 'Băng rôn', says: 'Mấy cái?' }])).replaceAll('\n', '\r\n'));
  });
});
