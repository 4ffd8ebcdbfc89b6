import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { applyWord } from '../../src/apply-word.ts';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const root = path.resolve(import.meta.dirname, '../..');
const [library, fonts] = [await loadLibrary(root), await loadFonts()];

const plan = `kind: general-plan
issuer: {name: Trường Chính trị tỉnh A, superior: Tỉnh ủy A, symbol: TCT, place: A, signature: {title: Hiệu trưởng, name: Nguyễn Văn A}}
number: 5 # văn thư cấp
date: 2026-03-02 # ngày ký
subject: Tổ chức Ngày hội đọc sách năm 2026
lead-in: Trường Chính trị xây dựng kế hoạch như sau
body:
  - heading: Mục đích
    items:
      - Khơi dậy thói quen đọc sách của cán bộ và học viên.
      # con số của thư viện
      - Giới thiệu 200 đầu sách mới của thư viện.
      - Nâng cao chất lượng phục vụ bạn đọc trong toàn trường.
      - Mở rộng giờ mượn sách.
  - heading: Yêu cầu
    text: |
      Tổ chức thiết thực, tiết kiệm và an toàn.

      Các đơn vị chủ động phối hợp trong quá trình thực hiện.
  - assignments:
      parts:
        - {unit: Phòng Hành chính, tasks: [Chuẩn bị hội trường., Đón khách.]}
        - unit: Thư viện
          tasks:
            - "Chọn lọc sách *mới* để trưng bày."
            - Bố trí **gian đọc** cho học viên.
recipients: [Ban Giám hiệu]
archive: [VT]
appendices:
  - title: Danh mục sách trưng bày
    body:
      - items:
          - Sách lý luận chính trị.
          - Sách pháp luật.
`;

async function build(yaml: string): Promise<Uint8Array> {
  const source = readYaml('plans/a.yaml', yaml);
  const { outputs, problems } = await generateDocuments(source, library, fonts, { rules: false, outputs: ['docx'] });
  if (!outputs.docx) throw new Error(JSON.stringify(problems));
  return outputs.docx;
}

async function applyFile(file: Uint8Array, before = plan): Promise<{ text: string; left: string[] }> {
  const { source, left } = await applyWord(file, readYaml('plans/a.yaml', before), library, fonts, { file: 'a.docx' });
  return { text: source.text, left: left.map(({ kind, what }) => `${kind} ${what}`) };
}

/** What is edited in Word, as the plan that would say it. */
const edits: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'in each paragraph of one text': [
    'tiết kiệm và an toàn.\n\n      Các đơn vị chủ động',
    'gọn nhẹ và an toàn.\n\n      Các đơn vị tích cực',
  ],
  'of emphasis in the second paragraph of a text': ['chủ động phối hợp', '**chủ động** phối hợp'],
  'that takes the last paragraph of a text': [
    '\n\n      Các đơn vị chủ động phối hợp trong quá trình thực hiện.\n',
    '\n',
  ],
  'that takes the first paragraph of a text': ['      Tổ chức thiết thực, tiết kiệm và an toàn.\n\n', ''],
  'of the last words, which an end mark follows': ['cho học viên.', 'cho bạn đọc.'],
  'at the end, before the end mark': ['cho học viên.', 'cho học viên, sinh viên.'],
  'of emphasis in the last words': ['**gian đọc** cho', 'gian đọc cho'],
  'that adds an item at the end': ['cho học viên.\n', 'cho học viên.\n            - Trực hai ngày hội.\n'],
  'of the words before a colon that the form prints': ['xây dựng kế hoạch', 'ban hành kế hoạch'],
  'at the end of an appendix': ['Sách pháp luật.', 'Sách pháp luật và kinh tế.'],
  'that adds an item at the end of an appendix': ['luật.\n', 'luật.\n          - Sách thiếu nhi.\n'],
  'of the day, with what is said of it': ['date: 2026-03-02', 'date: 2026-03-12'],
  'of the number, with what is said of it': ['number: 5', 'number: 17'],
  'that puts quotes around words': ['sách mới của', 'sách “mới” của'],
  'that adds a list behind a text that had none': [
    'trong quá trình thực hiện.\n',
    'trong quá trình thực hiện.\n    items:\n      - Báo cáo kết quả trước ngày 20/4/2026.\n      - Trả lại hội trường.\n',
  ],
  'of a heading that the form prints': ['  - assignments:\n', '  - assignments:\n      heading: Phân công thực hiện\n'],
  'that puts an item below another': [
    '      - Nâng cao chất lượng phục vụ bạn đọc trong toàn trường.\n      - Mở rộng',
    '      - text: Nâng cao chất lượng phục vụ bạn đọc trong toàn trường.\n        items:\n          - Mở rộng',
  ],
};

describe('an edit', () => {
  it.each(Object.entries(edits))('%s', async (_, [from, to]) => {
    const after = plan.replace(from, to);
    expect(after).not.toBe(plan);
    expect(await applyFile(await build(after))).toEqual({ text: after, left: [] });
  });

  it.each(Object.entries(edits))('%s, in a file with the line ends of Windows', async (_, [from, to]) => {
    const [before, after] = [plan, plan.replace(from, to)].map((text) => text.replaceAll('\n', '\r\n'));
    expect(await applyFile(await build(after!), before)).toEqual({ text: after, left: [] });
  });

  it('that moves an item takes along what is said above it', async () => {
    const commented = '      # con số của thư viện\n      - Giới thiệu 200 đầu sách mới của thư viện.\n';
    const after = plan.replace(commented, '').replace('    items:\n', `    items:\n${commented}`);
    expect(await applyFile(await build(after))).toEqual({ text: after, left: [] });
  });

  it('of the number at the head alone is written, and the appendix that names the other is told', async () => {
    const after = plan
      .replace('number: 5', 'number: 17')
      .replace(
        'trưng bày\n    body',
        "trưng bày\n    note: '(Kèm theo Kế hoạch số 05/KH-TCT ngày 02 tháng 3 năm 2026 của Trường Chính trị tỉnh A)'\n    body",
      );
    const { text, left } = await applyFile(await build(after));
    expect(text).toBe(plan.replace('number: 5', 'number: 17'));
    expect(left).toHaveLength(1);
  });

  it('behind an end mark that was left where it stood leaves that to the form', async () => {
    const after = plan
      .replace('cho học viên.\n', 'cho học viên./.\n            - Trực hai ngày hội.\n')
      .replace('recipients', 'end-mark: none\nrecipients');
    const wanted = plan.replace('cho học viên.\n', 'cho học viên.\n            - Trực hai ngày hội.\n');
    expect(await applyFile(await build(after))).toEqual({ text: wanted, left: [] });
  });

  it('that leaves a bullet before nothing writes none', async () => {
    const entries = unzipSync(await build(plan));
    const xml = strFromU8(entries['word/document.xml']!);
    const emptied = xml.replace(/<w:r>(?:(?!<w:r>).)*Mở rộng giờ mượn sách\.<\/w:t><\/w:r>/, '');
    expect(emptied).not.toBe(xml);
    const file = zipSync({ ...entries, 'word/document.xml': strToU8(emptied) });
    expect(await applyFile(file)).toEqual({ text: plan.replace('      - Mở rộng giờ mượn sách.\n', ''), left: [] });
  });

  it.each([
    ['KẾ HOẠCH', 'KẾ ĐỔI'],
    ['Nơi nhận:', 'Nơi đổi:'],
    ['CỘNG HÒA XÃ HỘI', 'CỘNG HÒA ĐỔI HỘI'],
    ['ngày 02 tháng 3', 'ngày 02 đổi 3'],
    ['ngày 02 tháng 3', 'ngày 02 tháng 17'],
    ['Phụ lục', 'Phụ đổi'],
  ])('of words of the form, %s, is told, and nothing is written', async (from, to) => {
    const entries = unzipSync(await build(plan));
    const xml = strFromU8(entries['word/document.xml']!);
    const edited = xml.replace(new RegExp(`(<w:t[^>]*>[^<]*)${from}`), (_, before: string) => before + to);
    expect(edited).not.toBe(xml);
    const { text, left } = await applyFile(zipSync({ ...entries, 'word/document.xml': strToU8(edited) }));
    expect(text).toBe(plan);
    expect(left).not.toEqual([]);
  });

  it('that leaves a reference as it is where another appendix came before it', async () => {
    const referred = plan
      .replace(
        '      - Nâng cao chất lượng',
        '      - {text: Sách trưng bày ghi ở danh mục, see: sach}\n      - Nâng cao chất lượng',
      )
      .replace('    - title: Danh mục', '    - id: sach\n      title: Danh mục')
      .replace('  - title: Danh mục', '  - id: sach\n    title: Danh mục');
    const file = await build(
      referred.replace(
        'appendices:\n',
        'appendices:\n  - title: Sơ đồ hội trường\n    body: [Cửa chính ở phía đông.]\n',
      ),
    );
    const { text } = await applyFile(file, referred);
    expect(text).toContain('{text: Sách trưng bày ghi ở danh mục, see: sach}');
  });

  it('of a word beside a note leaves the note as it was typed', async () => {
    const noted = plan.replace('Mở rộng giờ mượn sách.', 'Mở rộng giờ^[Theo nội quy [bản năm 2025].] mượn sách.');
    const after = noted.replace('mượn sách.', 'đọc sách.');
    expect(after).not.toBe(noted);
    expect(await applyFile(await build(after), noted)).toEqual({ text: after, left: [] });
  });

  it('of one title in capitals leaves the letters of the other as they were', async () => {
    const acting = plan.replace(/signature: \{title: Hiệu trưởng, name: Nguyễn Văn A\}/, (found) =>
      found.replace('title: Hiệu trưởng', 'by-order-of: Hiệu trưởng, title: Chánh Văn phòng'),
    );
    const after = acting.replace('by-order-of: Hiệu trưởng', 'by-order-of: Hiệu sinh');
    expect(after).not.toBe(acting);
    expect(await applyFile(await build(after), acting)).toEqual({ text: after, left: [] });
  });
});
