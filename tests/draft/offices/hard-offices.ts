import {
  b,
  body,
  box,
  cell,
  docx,
  grid,
  h,
  halves,
  level,
  lines,
  list,
  middle,
  numberingOf,
  type Office,
  p,
  state,
  t,
  table,
} from './type.ts';

const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A topic plan of a province: an index after the title, "Căn cứ:" over a list, four levels of figures. */
const province: Office = {
  name: 'province: an index, bases in a list, 1.1.1., a box in the text, four ranks of numbers',
  form: 'state',
  office: { name: 'Ủy ban nhân dân tỉnh Cao Bằng', symbol: 'UBND' },
  plan: {
    number: '1502',
    subject: 'Giảm nghèo bền vững giai đoạn 2026 - 2030',
  },
  lost: [
    ['MỤC LỤC', 'Word tự lập từ các đề mục'],
    ['I MỤC TIÊU 1', 'Word tự lập từ các đề mục'],
    ['II GIẢI PHÁP 2', 'Word tự lập từ các đề mục'],
  ],
  nodes: [
    h(1, 'Mục tiêu'),
    h(2, 'Mục tiêu chung'),
    p(2, 'Giảm tỷ lệ hộ nghèo bình quân 4%/năm.'),
    h(2, 'Mục tiêu cụ thể'),
    t(3, 'Đến năm 2028: còn dưới 12%.'),
    t(3, 'Đến năm 2030: còn dưới 8%.'),
    h(1, 'Giải pháp'),
    h(2, 'Tín dụng'),
    h(3, 'Hỗ trợ vay vốn'),
    b(3, 'Ngân hàng Chính sách xã hội cho vay 1.200 tỷ đồng.'),
    p(3, 'Đường dây nóng: 0206.3852.000'),
    h(2, 'Đào tạo nghề'),
    b(2, 'Mỗi năm đào tạo 5.000 lao động.'),
  ],
  make: () => {
    const entry = (words: string, page: number) =>
      `<w:p><w:pPr><w:pStyle w:val="TOC1"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs></w:pPr>${text(words)}<w:r><w:tab/></w:r>${text(String(page))}</w:p>`;
    return docx([
      halves(
        middle('**ỦY BAN NHÂN DÂN**\n**TỈNH CAO BẰNG**\nSố: 1502/KH-UBND', { size: 13 }),
        middle(`${state}\n//Cao Bằng, ngày 02 tháng 6 năm 2026//`, { size: 13 }),
      ),
      middle('**KẾ HOẠCH**\n**Giảm nghèo bền vững giai đoạn 2026 - 2030**'),
      `<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>${text('MỤC LỤC')}</w:p>`,
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>`,
      entry('I. MỤC TIÊU', 1),
      entry('II. GIẢI PHÁP', 2),
      '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      body(
        'Căn cứ:\n- Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n- Nghị quyết số 71/NQ-HĐND ngày 10/5/2026 của Hội đồng nhân dân tỉnh.\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
      ),
      body(
        `**I. MỤC TIÊU**\n**1. Mục tiêu chung**\nGiảm tỷ lệ hộ nghèo bình quân 4%/năm.\n**2. Mục tiêu cụ thể**\n2.1. Đến năm 2028: còn dưới 12%.\n2.2. Đến năm 2030: còn dưới 8%.\n**II. GIẢI PHÁP**\n**1. Tín dụng**\n//**1.1. Hỗ trợ vay vốn**//\n- Ngân hàng Chính sách xã hội cho vay 1.200 tỷ đồng.{{${box(lines('Đường dây nóng: 0206.3852.000', { size: 12 }))}}}\n**2. Đào tạo nghề**\n- Mỗi năm đào tạo 5.000 lao động.\nYêu cầu các sở, ban, ngành, UBND các xã, phường triển khai thực hiện./.`,
      ),
      halves(
        lines('//**Nơi nhận:**//\n- Thường trực Tỉnh ủy;\n- Các sở, ban, ngành;\n- Lưu: VT, TH (L).', { size: 12 }),
        middle('**TM. ỦY BAN NHÂN DÂN**\n**KT. CHỦ TỊCH**\n**PHÓ CHỦ TỊCH**\n\n\n**Hoàng Thị Ngọc**'),
      ),
    ]);
  },
};

/** A centre whose letterhead is the header of the first page, with tracked rows and moves. */
const centre: Office = {
  name: 'centre: the letterhead in the header of the first page, recipients on one line, a signature in three rows',
  form: 'state',
  office: { name: 'Trung tâm Văn hóa', superior: 'UBND phường Nha Trang', symbol: 'TTVH' },
  plan: { number: '20', subject: 'Tổ chức Liên hoan Dân ca năm 2026', recipients: ['Như trên'] },
  nodes: [
    h(1, 'Mục đích'),
    p(1, 'Giữ gìn, phát huy dân ca của địa phương.'),
    h(1, 'Nội dung'),
    t(2, 'Mỗi đội dự thi 03 tiết mục.'),
    t(2, 'Thời lượng không quá 20 phút.'),
  ],
  make: () =>
    docx(
      [
        middle('**KẾ HOẠCH**\n**Tổ chức Liên hoan Dân ca năm 2026**'),
        body(
          '**I. MỤC ĐÍCH**\nGiữ gìn, phát huy dân ca của địa phương.\n**II. NỘI DUNG**\n1. Mỗi đội dự thi 03 tiết mục.\n2. Thời lượng không quá 20 phút.\nTrên đây là Kế hoạch tổ chức Liên hoan Dân ca năm 2026./.',
        ),
        table(
          [4500, 5100],
          [
            [
              cell(lines('//**Nơi nhận:**// - Như trên;\n- Lưu: VT.', { size: 12 }), { down: 'restart' }),
              cell(middle('**GIÁM ĐỐC**')),
            ],
            [cell('', { down: 'continue' }), cell('<w:p/><w:p/><w:p/>')],
            [cell('', { down: 'continue' }), cell(middle('**Cao Thị Duyên**'))],
          ],
          false,
        ),
        '<w:sectPr><w:headerReference w:type="first" r:id="header1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/><w:titlePg/></w:sectPr>',
      ],
      {
        header1: halves(
          middle('UBND PHƯỜNG NHA TRANG\n**TRUNG TÂM VĂN HÓA**\nSố: 20/KH-TTVH', { size: 13 }),
          middle(`${state}\n//Nha Trang, ngày 08 tháng 5 năm 2026//`, { size: 13 }),
        ),
      },
    ),
};

const auto = list(4, [level(0, 'decimal', '%1')], [4]);
const inAuto = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>';

/** A Department whose whole work is one table: numbers of Word in it, groups by Roman numbers, bullets and lists in cells. */
const tasks: Office = {
  name: 'department: one table of tasks, numbers of Word in its first column, groups, lists in cells, rows deleted',
  form: 'state',
  office: { name: 'Sở Tư pháp', superior: 'UBND tỉnh Vĩnh Long', symbol: 'STP' },
  plan: { number: '901', subject: 'Kiểm soát thủ tục hành chính năm 2026' },
  nodes: [
    h(1, 'Mục đích'),
    p(1, 'Cắt giảm ít nhất 30% thời gian giải quyết.'),
    h(1, 'Nhiệm vụ'),
    grid(
      1,
      'TT | Nhiệm vụ | Đơn vị thực hiện | Thời gian',
      'I | Rà soát, đánh giá',
      '1 | Rà soát quy trình nội bộ; | Phòng Hành chính tư pháp | Quý I',
      '2 | Lập danh mục: | thủ tục cấp tỉnh; | thủ tục cấp xã. | Văn phòng | Quý II',
      'II | Truyền thông',
      '3 | Đăng tin trên cổng thông tin | Văn phòng | Hằng tháng',
    ),
  ],
  make: () => {
    const small = { size: 12 };
    const number = cell(`<w:p><w:pPr>${inAuto}</w:pPr></w:p>`);
    const head = (words: string) => cell(middle(`**${words}**`, small));
    const say = (words: string) => cell(lines(words, small));
    return docx(
      [
        halves(
          middle('UBND TỈNH VĨNH LONG\n**SỞ TƯ PHÁP**\nSố: 901/KH-STP', { size: 13 }),
          middle(`${state}\n//Vĩnh Long, ngày 05 tháng 02 năm 2026//`, { size: 13 }),
        ),
        middle('**KẾ HOẠCH**\n**Kiểm soát thủ tục hành chính năm 2026**'),
        body('**I. MỤC ĐÍCH**\nCắt giảm ít nhất 30% thời gian giải quyết.\n**II. NHIỆM VỤ**'),
        table(
          [700, 4500, 2700, 1700],
          [
            [
              '<w:trPr><w:tblHeader/></w:trPr>',
              head('TT'),
              head('Nhiệm vụ'),
              head('Đơn vị thực hiện'),
              head('Thời gian'),
            ],
            [head('I'), cell(lines('**Rà soát, đánh giá**', small), { span: 3 })],
            [number, say('Rà soát quy trình nội bộ;'), say('Phòng Hành chính tư pháp'), say('Quý I')],
            [
              '<w:trPr><w:del w:id="5" w:author="A"/></w:trPr>',
              say('x'),
              say('{{<w:del w:id="6" w:author="A"><w:r><w:delText>Việc bỏ</w:delText></w:r></w:del>}}'),
              say(''),
              say(''),
            ],
            [number, say('Lập danh mục:\n- thủ tục cấp tỉnh;\n- thủ tục cấp xã.'), say('Văn phòng'), say('Quý II')],
            [head('II'), cell(lines('**Truyền thông**', small), { span: 3 })],
            [number, say('Đăng tin trên cổng thông tin'), say('Văn phòng'), say('Hằng tháng')],
          ],
        ),
        body('Trên đây là Kế hoạch kiểm soát thủ tục hành chính năm 2026./.'),
        halves(
          lines('//**Nơi gửi:**//\n- Cục Kiểm soát TTHC;\n- Các phòng thuộc Sở;\n- Lưu: VT.', { size: 12 }),
          middle('**Q. GIÁM ĐỐC**\n\n\n**Phan Văn Bé**'),
        ),
      ],
      { numbering: numberingOf(auto) },
    );
  },
};

/** A women's union: everything in bold, addressees, "Biểu số" without a page of its own, a colon after each number. */
const women: Office = {
  name: 'union of women: all in bold, addressees, marks 1: and a-, an appendix on the same page',
  form: 'state',
  office: { name: 'Ban Vì sự tiến bộ phụ nữ', superior: 'UBND xã Mỹ Hiệp', symbol: 'BVSTBPN' },
  plan: { number: '2', subject: 'Hoạt động kỷ niệm Ngày Quốc tế Phụ nữ 08/3', addressees: 'Các chi hội phụ nữ ấp' },
  nodes: [
    h(1, 'Mục đích'),
    b(1, 'Tôn vinh phụ nữ tiêu biểu.'),
    h(1, 'Nội dung'),
    h(2, 'Tọa đàm'),
    b(2, 'Thời gian: 14h ngày 07/3/2026.'),
    h(2, 'Hội thi nấu ăn'),
    b(2, 'Mỗi ấp 01 đội 03 người.'),
  ],
  make: () =>
    docx([
      halves(
        middle('**UBND XÃ MỸ HIỆP**\n**BAN VÌ SỰ TIẾN BỘ PHỤ NỮ**\n**Số: 02/KH-BVSTBPN**', { size: 13 }),
        middle(`${state}\n//**Mỹ Hiệp, ngày 20 tháng 02 năm 2026**//`, { size: 13 }),
      ),
      middle('**KẾ HOẠCH**\n**Hoạt động kỷ niệm Ngày Quốc tế Phụ nữ 08/3**'),
      middle('**Kính gửi: Các chi hội phụ nữ ấp**'),
      body(
        '**Thực hiện Kế hoạch của Hội LHPN tỉnh, Ban Vì sự tiến bộ phụ nữ xã xây dựng kế hoạch như sau:**\n**I. MỤC ĐÍCH**\n**- Tôn vinh phụ nữ tiêu biểu.**\n**II. NỘI DUNG**\n**1. Tọa đàm**\n**- Thời gian: 14h ngày 07/3/2026.**\n**2. Hội thi nấu ăn**\n**- Mỗi ấp 01 đội 03 người.**\n**Đề nghị các chi hội tích cực tham gia./.**',
      ),
      halves(
        lines('**NƠI NHẬN:**\n**- Như trên;**\n**- Lưu: VT.**', { size: 12 }),
        middle('**TM. BAN VSTBPN**\n**TRƯỞNG BAN**\n\n\n**Võ Thị Sáu**'),
      ),
    ]),
};

/** A plan of two offices: a name in two, a number with another type, who signs on both sides. */
const joint: Office = {
  name: 'department and Union: a plan of both, KHLT in its number, two who sign above the recipients',
  form: 'state',
  office: { name: 'Sở Y tế - Tỉnh đoàn', superior: 'Tỉnh Hưng Yên' },
  plan: {
    subject: ['Liên tịch', 'Tổ chức Hành trình “Blouse trắng tình nguyện” năm 2026'],
    recipients: ['UBND tỉnh', 'Thường trực Trung ương Đoàn'],
  },
  nodes: [
    h(1, 'Mục đích'),
    b(1, 'Khám, tư vấn sức khỏe cho 2.000 người dân.'),
    h(1, 'Phân công trách nhiệm'),
    h(2, 'Sở Y tế'),
    b(2, 'Cử 30 y, bác sĩ.'),
    h(2, 'Tỉnh đoàn'),
    b(2, 'Huy động 100 tình nguyện viên.'),
  ],
  make: () =>
    docx([
      halves(
        middle('TỈNH HƯNG YÊN\n**SỞ Y TẾ - TỈNH ĐOÀN**\nSố: 15/KHLT-SYT-TĐ', { size: 13 }),
        middle(`${state}\n//Hưng Yên, ngày 5/3/2026//`, { size: 13 }),
      ),
      middle('**KẾ HOẠCH LIÊN TỊCH**\n**Tổ chức Hành trình “Blouse trắng tình nguyện” năm 2026**'),
      body(
        'Sở Y tế và Ban Thường vụ Tỉnh đoàn thống nhất ban hành Kế hoạch liên tịch như sau:\n**I. MỤC ĐÍCH**\n- Khám, tư vấn sức khỏe cho 2.000 người dân.\n**II. PHÂN CÔNG TRÁCH NHIỆM**\n**1. Sở Y tế**\n- Cử 30 y, bác sĩ.\n**2. Tỉnh đoàn**\n- Huy động 100 tình nguyện viên.\nTrên đây là Kế hoạch liên tịch giữa Sở Y tế và Tỉnh đoàn./.',
      ),
      halves(
        middle('**TM. BAN THƯỜNG VỤ TỈNH ĐOÀN**\n**BÍ THƯ**\n\n\n**Nguyễn Thị Hải Yến**'),
        middle('**GIÁM ĐỐC SỞ Y TẾ**\n\n\n\n**Bùi Thị Mơ**'),
      ),
      '<w:p/>',
      lines('//**Nơi nhận:**//\n- UBND tỉnh;\n- Thường trực Trung ương Đoàn;\n- Lưu: VT, VP.', { size: 12 }),
    ]),
};

/** Pioneers of a school: dots for number and day, marks 1/. and a-, content controls. */
const pioneers: Office = {
  name: 'pioneers: dots for number and day, 1/. and a-, content controls, an English word',
  form: 'youth',
  office: { name: 'Liên đội Trường TH Kim Đồng', superior: 'Hội đồng Đội xã Vĩnh Lộc', symbol: 'LĐ' },
  plan: { subject: 'Tổ chức Hội thi “Rung chuông vàng - Golden Bell” năm học 2025 - 2026' },
  nodes: [
    h(1, 'Mục đích'),
    p(1, 'Tạo sân chơi bổ ích cho đội viên.'),
    h(1, 'Thể lệ'),
    t(2, 'Mỗi chi đội cử 05 thí sinh.'),
    t(2, 'Mỗi thí sinh trả lời 20 câu hỏi.'),
  ],
  make: () => {
    const held = (text: string) =>
      `<w:sdt><w:sdtPr><w:alias w:val="Nội dung"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${text}</w:sdtContent></w:sdt>`;
    return docx([
      halves(
        middle('HỘI ĐỒNG ĐỘI XÃ VĨNH LỘC\n**LIÊN ĐỘI TRƯỜNG TH KIM ĐỒNG**\nSố: …../KH-LĐ', { size: 13 }),
        middle('**ĐỘI TNTP HỒ CHÍ MINH**\n//Vĩnh Lộc, ngày …. tháng …. năm 2026//', { size: 13 }),
      ),
      middle('**KẾ HOẠCH**\n**Tổ chức Hội thi “Rung chuông vàng - Golden Bell” năm học 2025 - 2026**'),
      body('Liên đội Trường TH Kim Đồng xây dựng kế hoạch như sau:'),
      held(body('**I/. MỤC ĐÍCH:**\nTạo sân chơi bổ ích cho đội viên.\n**II/. THỂ LỆ:**')),
      held(body('a- Mỗi chi đội cử 05 thí sinh.\nb- Mỗi thí sinh trả lời 20 câu hỏi.')),
      body('Đề nghị các chi đội tham gia đầy đủ.'),
      halves(
        lines('**Nơi nhận:**\n- HĐĐ xã;\n- Các chi đội;\n- Lưu LĐ.', { size: 12 }),
        middle('**TM. BAN CHỈ HUY LIÊN ĐỘI**\nTỔNG PHỤ TRÁCH ĐỘI\n\n\n**Lâm Thị Cẩm Tiên**'),
      ),
    ]);
  },
};

/** A school that leaves out spaces, underlines what it labels and names all recipients in one line. */
const hasty: Office = {
  name: 'school: no spaces behind dots, labels underlined, recipients in one line, V/v',
  form: 'state',
  office: { name: 'Trường TH&THCS Lương Mông', superior: 'Phòng GD&ĐT huyện Ba Chẽ', symbol: 'TH&THCSLM' },
  plan: {
    number: '38',
    date: '2025-03-05',
    subject: 'V/v tổ chức Hội khỏe Phù Đổng cấp trường',
    recipients: [{ to: 'Phòng GD&ĐT', for: 'b/c' }, 'Các tổ chuyên môn'],
  },
  // "P.HIỆU TRƯỞNG" is no deputy as the decree spells one.
  errors: ['form/deputy-for-head'],
  nodes: [
    h(1, 'Mục đích - yêu cầu'),
    t(2, 'Rèn luyện thể chất cho học sinh.'),
    t(2, 'Chọn 15 em dự thi cấp huyện.'),
    h(1, 'Nội dung'),
    t(2, 'Thời gian: 7h30 ngày 14/3/2025.'),
    t(2, 'Địa điểm: sân vận động xã.'),
    t(2, 'Môn thi: chạy 60m, bật xa, cờ vua.'),
  ],
  make: () =>
    docx([
      halves(
        middle('PHÒNG GD&ĐT HUYỆN BA CHẼ\n**TRƯỜNG TH&THCS LƯƠNG MÔNG**\nSố:38/KH-TH&THCSLM', { size: 13 }),
        middle(`${state}\n//Lương Mông,Ngày 05 Tháng 03 Năm 2025//`, { size: 13 }),
      ),
      middle('**KẾ HOẠCH**\n**V/v tổ chức Hội khỏe Phù Đổng cấp trường**'),
      body(
        'Căn cứ nhiệm vụ năm học 2024-2025,Trường TH&THCS Lương Mông xây dựng kế hoạch như sau:\n**I.Mục đích - yêu cầu**\n1.Rèn luyện thể chất cho học sinh.\n2.Chọn 15 em dự thi cấp huyện.\n**II.Nội dung**\n1.__Thời gian__: 7h30 ngày 14/3/2025.\n2.__Địa điểm__: sân vận động xã.\n3.__Môn thi__: chạy 60m, bật xa, cờ vua.\nTrên đây là kế hoạch tổ chức Hội khỏe Phù Đổng cấp trường./.',
      ),
      halves(
        lines('**Nơi nhận:** Phòng GD&ĐT (b/c); Các tổ chuyên môn; Lưu VT.', { size: 12 }),
        middle('**KT.HIỆU TRƯỞNG**\n**P.HIỆU TRƯỞNG**\n\n\n**Hoàng Văn Tuấn**'),
      ),
    ]),
};

export const hardOffices: readonly Office[] = [province, centre, tasks, women, joint, pioneers, hasty];
