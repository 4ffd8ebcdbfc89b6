import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as docx from 'docx';
import { b, grid, h, l, type Office, p, t } from './type.ts';

const { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } = docx;

type Look = { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number };
const say = (text: string, { size = 14, ...look }: Look = {}) => new TextRun({ text, size: `${size}pt`, ...look });
const paragraph = (
  text: string | readonly docx.ParagraphChild[],
  options: docx.IParagraphOptions = {},
  look: Look = {},
) => new Paragraph({ ...options, children: typeof text === 'string' ? [say(text, look)] : [...text] });
const middle = (text: string, look: Look = {}) => paragraph(text, { alignment: AlignmentType.CENTER }, look);
const body = (text: string | readonly docx.ParagraphChild[]) =>
  paragraph(text, { alignment: AlignmentType.BOTH, indent: { firstLine: '1cm' } });
const none = { style: 'none' } as const;
const open = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const beside = (left: readonly docx.Paragraph[], right: readonly docx.Paragraph[]) =>
  new Table({
    borders: open,
    rows: [
      new TableRow({ children: [left, right].map((one) => new TableCell({ borders: open, children: [...one] })) }),
    ],
  });

/** A plan that a program fills in: headings of two levels by styles alone, a link, a comment, tables with a repeated head. */
const programmed: Office = {
  name: 'docx: headings of two levels by styles without numbers, a link, a comment',
  form: 'state',
  office: { name: 'Sở Thông tin và Truyền thông', superior: 'UBND tỉnh Bình Phước', symbol: 'STTTT' },
  plan: {
    number: '77',
    subject: 'Ứng dụng trí tuệ nhân tạo trong cải cách hành chính năm 2025',
    recipients: ['UBND tỉnh', { to: 'Các sở, ban, ngành', for: 'phối hợp' }],
  },

  nodes: [
    h(1, 'Mục đích, yêu cầu'),
    h(2, 'Mục đích'),
    b(2, 'Rút ngắn 30% thời gian giải quyết hồ sơ.'),
    h(2, 'Yêu cầu'),
    b(2, 'Bảo đảm an toàn thông tin theo hướng dẫn tại https://ais.gov.vn.'),
    h(1, 'Nhiệm vụ'),
    p(1, 'Các nhiệm vụ được giao theo bảng sau:'),
    grid(
      1,
      'Nhiệm vụ | Chủ trì | Hoàn thành',
      'Chatbot hỏi đáp | Phòng CNTT | Quý II',
      'Tập huấn AI | Văn phòng | Quý III',
    ),
    h(1, 'Tổ chức thực hiện'),
    p(1, 'Các phòng, đơn vị căn cứ Kế hoạch triển khai thực hiện.'),
  ],
  make: async () => {
    const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
      paragraph(text, { heading: level }, { bold: true });
    const cells = (text: string, bold = false) =>
      text.split(' | ').map((one) => new TableCell({ children: [paragraph(one, {}, { bold, size: 13 })] }));
    const bullet = (text: string | readonly docx.ParagraphChild[]) => paragraph(text, { bullet: { level: 0 } });
    const file = new Document({
      comments: {
        children: [{ id: 0, author: 'Văn thư', date: new Date(0), children: [paragraph('Xem lại số liệu.')] }],
      },
      sections: [
        {
          properties: { page: { size: { width: '21cm', height: '29.7cm' }, margin: { left: '3cm', right: '2cm' } } },
          children: [
            beside(
              [
                middle('UBND TỈNH BÌNH PHƯỚC'),
                middle('SỞ THÔNG TIN VÀ TRUYỀN THÔNG', { bold: true }),
                middle('Số: 77/KH-STTTT'),
              ],
              [
                middle('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true }),
                middle('Độc lập – Tự do – Hạnh phúc', { bold: true }),
                middle('Bình Phước, ngày 14 tháng 4 năm 2025', { italics: true }),
              ],
            ),
            middle('KẾ HOẠCH', { bold: true }),
            middle('Ứng dụng trí tuệ nhân tạo trong cải cách hành chính năm 2025', { bold: true }),
            body('Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị;'),
            body('Sở Thông tin và Truyền thông ban hành Kế hoạch như sau:'),
            heading('Mục đích, yêu cầu', HeadingLevel.HEADING_1),
            heading('Mục đích', HeadingLevel.HEADING_2),
            bullet([
              new docx.CommentRangeStart(0),
              say('Rút ngắn 30% thời gian giải quyết hồ sơ.'),
              new docx.CommentRangeEnd(0),
              new TextRun({ children: [new docx.CommentReference(0)] }),
            ]),
            heading('Yêu cầu', HeadingLevel.HEADING_2),
            bullet([
              say('Bảo đảm an toàn thông tin theo hướng dẫn tại '),
              new docx.ExternalHyperlink({ link: 'https://ais.gov.vn', children: [say('https://ais.gov.vn')] }),
              say('.'),
            ]),
            heading('Nhiệm vụ', HeadingLevel.HEADING_1),
            body('Các nhiệm vụ được giao theo bảng sau:'),
            new Table({
              rows: [
                new TableRow({ tableHeader: true, children: cells('Nhiệm vụ | Chủ trì | Hoàn thành', true) }),
                new TableRow({ children: cells('Chatbot hỏi đáp | Phòng CNTT | Quý II') }),
                new TableRow({ children: cells('Tập huấn AI | Văn phòng | Quý III') }),
              ],
            }),
            heading('Tổ chức thực hiện', HeadingLevel.HEADING_1),
            body('Các phòng, đơn vị căn cứ Kế hoạch triển khai thực hiện.'),
            body('Trên đây là Kế hoạch ứng dụng trí tuệ nhân tạo của Sở./.'),
            beside(
              [
                paragraph('Nơi nhận:', {}, { bold: true, italics: true, size: 12 }),
                ...['- UBND tỉnh;', '- Các sở, ban, ngành (phối hợp);', '- Lưu: VT, CNTT.'].map((text) =>
                  paragraph(text, {}, { size: 11 }),
                ),
              ],
              [middle('GIÁM ĐỐC', { bold: true }), middle(''), middle('Nguyễn Minh Quang', { bold: true })],
            ),
          ],
        },
      ],
    });
    return new Uint8Array(await Packer.toBuffer(file));
  },
};

const kept = (name: string) => () =>
  new Uint8Array(readFileSync(path.join(import.meta.dirname, `../files/${name}.docx`)));

/** Files that `files/type_offices.py` made with LibreOffice. */
const outline: Office = {
  name: 'LibreOffice: a hospital, outline numbers, lists of styles, a table merged down, a footer',
  make: kept('libreoffice-outline'),
  form: 'state',
  office: { name: 'Bệnh viện Đa khoa Hương Sơn', superior: 'Sở Y tế Hà Tĩnh', symbol: 'BVHS', archive: ['VT', 'KSNK'] },
  plan: { number: '305', subject: 'Hưởng ứng phong trào vệ sinh yêu nước, nâng cao sức khỏe nhân dân năm 2026' },
  nodes: [
    h(1, 'Mục tiêu'),
    p(1, '100% khoa, phòng thực hiện vệ sinh hằng ngày.'),
    p(1, 'Chất thải y tế được phân loại đúng quy định.'),
    h(1, 'Nội dung'),
    h(2, 'Tuyên truyền'),
    b(2, 'Phát thanh nội bộ 02 lần mỗi tuần.'),
    b(2, 'Treo 10 pa nô tại khuôn viên.'),
    h(2, 'Giám sát'),
    p(2, 'Đoàn giám sát chấm điểm theo bảng sau:'),
    grid(
      2,
      'Khu vực | Tiêu chí | Điểm',
      'Khoa phòng | Sàn sạch | 40',
      'Nhà vệ sinh sạch | 30',
      'Khuôn viên | Không có rác | 30',
    ),
    h(1, 'Tổ chức thực hiện'),
    h(2, 'Khoa Kiểm soát nhiễm khuẩn'),
    b(2, 'Hướng dẫn, kiểm tra các khoa.'),
    h(2, 'Các khoa, phòng'),
    b(2, 'Phân công người phụ trách.'),
  ],
};
const frames: Office = {
  name: 'LibreOffice: a police of a commune, frames in a line, an appendix behind a break',
  make: kept('libreoffice-text-frames'),
  form: 'state',
  office: { name: 'Công an xã Chiềng La', superior: 'Công an tỉnh Sơn La', symbol: 'CAX', archive: 'CAX' },
  plan: {
    number: '17',
    subject: 'Cao điểm tuyên truyền phòng, chống cháy nổ mùa hè năm 2026',
    appendices: [{ title: 'Phân công địa bàn' }],
  },
  nodes: [
    h(1, 'Mục đích, yêu cầu'),
    t(2, 'Nâng cao ý thức phòng cháy của Nhân dân.'),
    t(2, 'Tuyên truyền phải thường xuyên, dễ hiểu.'),
    h(1, 'Biện pháp'),
    l(2, 'Tuyên truyền', 'phát 500 tờ rơi đến 12 bản.'),
    l(2, 'Kiểm tra', '100% hộ kinh doanh gas, xăng dầu.'),
  ],
};

export const programOffices: readonly Office[] = [programmed, outline, frames];
