import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Block, Cell, Flow, Paragraph, Row, Run, Table } from '../../src/flow/flow.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { openFont } from '../../src/font/open-font.ts';
import { flow as layoutFixture, section } from '../layout/fixtures.ts';

const require = createRequire(import.meta.url);

/** The Tinos faces of the package. */
export function openTinos(): FontFamily {
  const open = (path: string) => openFont(readFileSync(require.resolve(`@expo-google-fonts/tinos/${path}`)));
  return {
    regular: open('400Regular/Tinos_400Regular.ttf'),
    bold: open('700Bold/Tinos_700Bold.ttf'),
    italic: open('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
    boldItalic: open('700Bold_Italic/Tinos_700Bold_Italic.ttf'),
  };
}

export function makeRun(text: string, change: Partial<Run> = {}): Run {
  return { text, bold: false, italic: false, underline: false, size: 14, ...change };
}

export function makeParagraph(content: string | readonly Run[], change: Partial<Paragraph> = {}): Paragraph {
  return {
    kind: 'paragraph',
    role: 'paragraph',
    style: 'Body',
    align: 'justify',
    indent: { left: 0, right: 0, firstLine: 720 },
    spacing: { before: 120, after: 0, line: { rule: 'multiple', value: 1 } },
    keepNext: false,
    keepLines: false,
    widowControl: true,
    runs: typeof content === 'string' ? [makeRun(content)] : content,
    ...change,
  };
}

export function makeHeading(number: string, text: string, level: number): Paragraph {
  return makeParagraph([makeRun(text, { bold: true })], {
    role: 'heading',
    outlineLevel: level,
    marker: makeRun(number, { bold: true }),
  });
}

export function makeItem(marker: string, text: string, left = 0): Paragraph {
  return makeParagraph(text, {
    role: 'list-item',
    marker: makeRun(marker),
    indent: { left, right: 0, firstLine: 720 },
  });
}

export function makeCell(column: number, blocks: readonly Block[], change: Partial<Cell> = {}): Cell {
  return { column, columnSpan: 1, rowSpan: 1, vertical: 'top', header: false, blocks, ...change };
}

export function makeTable(role: Table['role'], columns: readonly number[], rows: readonly Row[], change = {}): Table {
  const cellMargin = { left: 100, right: 100, top: 0, bottom: 0 };
  return { kind: 'table', role, columns, indent: 0, cellMargin, rows, ...change };
}

export function makeRow(cells: readonly Cell[], header = false): Row {
  return { header, cantSplit: true, cells };
}

export function makeFlow(sections: readonly (readonly Block[])[], info: Partial<Flow['info']> = {}): Flow {
  const page = { width: 11906, height: 16838, top: 1134, bottom: 1134, left: 1701, right: 850, header: 567 };
  return {
    info: {
      title: 'Kế hoạch thực hiện Nghị quyết & nhiệm vụ <2023>',
      subject: 'Chuyển đổi số',
      author: 'Ủy ban nhân dân tỉnh',
      language: 'vi-VN',
      date: '2023-03-03',
      ...info,
    },
    fontFamily: 'Times New Roman',
    styles: [],
    lists: [],
    sections: sections.map((blocks) => ({ page, pageNumber: { style: 'Body', hideOnFirst: true }, blocks })),
  };
}

/** Every kind of block: letterhead, title, headings, long text over two pages, lists in lists, tables, an appendix. */
export function makeSample(): Flow {
  const center = { align: 'center', indent: { left: 0, right: 0, firstLine: 0 } } as const;
  const cellText = (text: string, bold = false) => makeParagraph([makeRun(text, { bold, size: 13 })], center);
  const long =
    'Quán triệt và triển khai có hiệu quả các nhiệm vụ, giải pháp về chuyển đổi số giai đoạn 2021-2025, gắn với cải cách hành chính; nâng cao nhận thức, trách nhiệm của người đứng đầu, của cán bộ, công chức, viên chức về vị trí, vai trò của dữ liệu. ';
  const rows = Array.from({ length: 40 }, (_, i) =>
    makeRow([
      makeCell(0, [cellText(String(i + 1))]),
      makeCell(1, [
        makeParagraph([makeRun(`Xây dựng nhiệm vụ số ${i + 1} của đơn vị`, { size: 13 })], {
          ...center,
          align: 'left',
        }),
      ]),
      makeCell(2, [cellText(i % 2 ? 'Sở Tài chính' : 'Văn phòng')]),
    ]),
  );
  const main: Block[] = [
    makeTable(
      'letterhead',
      [3600, 5600],
      [
        makeRow([
          makeCell(0, [cellText('ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG', true), cellText('Số: 12/KH\u2011UBND')]),
          makeCell(1, [
            cellText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true),
            makeParagraph([makeRun('Độc lập - Tự do - Hạnh phúc', { bold: true, underline: true, size: 13 })], center),
            makeParagraph([makeRun('Hà Giang, ngày 03 tháng 3 năm 2023', { italic: true, size: 13 })], center),
          ]),
        ]),
      ],
    ),
    makeParagraph([makeRun('KẾ HOẠCH', { bold: true })], { ...center, role: 'title' }),
    makeParagraph([makeRun('Thực hiện chuyển đổi số năm\u00a02023', { bold: true })], { ...center, role: 'title' }),
    makeHeading('I.', 'MỤC ĐÍCH, YÊU CẦU', 1),
    makeHeading('1.', 'Mục đích', 2),
    makeParagraph([
      makeRun(long),
      makeRun('Nội dung in nghiêng', { italic: true }),
      makeRun(` ${long.repeat(3).trim()}`),
    ]),
    makeHeading('2.', 'Yêu cầu', 2),
    makeItem('a)', 'Bảo đảm đúng tiến độ, chất lượng.'),
    makeItem('-', `Thứ nhất: ${long.trim()}`),
    makeItem('-', 'Thứ hai.'),
    makeItem('b)', 'Bảo đảm kinh phí.'),
    makeHeading('II.', 'NHIỆM VỤ', 1),
    makeParagraph(long.repeat(4).trim()),
    makeParagraph([
      makeRun(long.repeat(2), { color: 'C00000' }),
      makeRun('Đậm nghiêng.', { bold: true, italic: true }),
    ]),
    makeParagraph([makeRun('Bảng 1. Phân công', { italic: true })], { ...center, role: 'caption' }),
    makeTable(
      'data',
      [800, 5600, 2800],
      [
        makeRow(
          [
            makeCell(0, [cellText('TT', true)]),
            makeCell(1, [cellText('Nhiệm vụ', true)]),
            makeCell(2, [cellText('Chủ trì', true)]),
          ],
          true,
        ),
        makeRow([makeCell(0, [cellText('A. Nhóm chung', true)], { columnSpan: 3 })]),
        ...rows,
      ],
      { rule: { width: 0.5, space: 0 }, description: 'Nhiệm vụ và đơn vị chủ trì' },
    ),
    makeTable(
      'signature',
      [4600, 4600],
      [
        makeRow([
          makeCell(0, [
            makeParagraph([makeRun('Nơi nhận:', { bold: true, italic: true, size: 12 })], { ...center, align: 'left' }),
            makeItem('-', 'Như trên;'),
            makeItem('-', 'Lưu: VT.'),
          ]),
          makeCell(1, [cellText('CHỦ TỊCH', true), makeParagraph(''), cellText('Nguyễn Văn A', true)]),
        ]),
      ],
    ),
  ];
  const appendix: Block[] = [
    makeParagraph([makeRun('PHỤ LỤC I', { bold: true })], { ...center, role: 'heading', outlineLevel: 1 }),
    makeHeading('1.1.', 'Chỉ tiêu', 3),
    makeItem('-', 'Tỷ lệ hồ sơ trực tuyến đạt 80 %.'),
    makeItem('+', 'Trong đó cấp xã 70 %.', 360),
    makeItem('-', 'Chi trả 100.000 ₫.'),
  ];
  return makeFlow([main, appendix]);
}

/** Where the links of the sample lead. */
export const WEB = 'https://hoason.edu.vn/ke-hoach/(2026)?trang=1&muc=2';

/** A link within words; over two lines; of two formats; twice; in a heading and an item; and no link. */
export function makeLinks(): Flow {
  const link = (text: string, target = WEB) => makeRun(text, { link: target });
  return layoutFixture([
    section([
      makeHeading('I.', 'Đăng ký', 1),
      { ...makeHeading('II.', '', 1), runs: [makeRun('Xem '), link(WEB)] },
      makeParagraph([makeRun('Đăng ký tại '), link(WEB), makeRun(' trước ngày 10/3/2026.')]),
      makeParagraph([
        makeRun('Gửi báo cáo về hộp thư của phòng: '),
        link('phong.to.chuc.hanh.chinh.\u200bquan.tri@hoason.edu.vn', 'mailto:phong@hoason.edu.vn'),
        makeRun('.'),
      ]),
      makeParagraph([link('https://hoason.'), { ...link('edu.vn'), bold: true }, makeRun(' và '), link(WEB)]),
      makeItem('-', 'Không có liên kết.'),
    ]),
  ]);
}

/** Signs that Tinos lacks, in three faces and as a mark. */
export function makeSigns(): Flow {
  return layoutFixture([
    section([
      makeParagraph([makeRun('Đạt ✓, '), makeRun('☑ 5 ★ ⇒', { bold: true }), makeRun(' và ✓ ① ☐', { italic: true })]),
      makeItem('➢', 'mục'),
    ]),
  ]);
}
