import {
  b,
  body,
  box,
  cell,
  docx,
  grid,
  h,
  halves,
  l,
  level,
  line,
  lines,
  list,
  middle,
  numberingOf,
  type Office,
  p,
  plainTable,
  t,
  table,
} from './type.ts';

const party = '**__ĐẢNG CỘNG SẢN VIỆT NAM__**';

/** A Party cell of a school, whose text stands in one table, the signature in a text box of an electronic signature. */
const cell1: Office = {
  name: 'Party cell: the whole text in one table, I- 1- and no space, a seal in a text box',
  form: 'party',
  office: { name: 'Chi bộ Trường THCS Nguyễn Du', superior: 'Đảng bộ phường Kim Liên', symbol: 'CB' },
  plan: { number: '3', subject: 'Sinh hoạt chuyên đề quý II năm 2026' },
  lost: [
    ['Người ký Nguyễn Thị Hằng', 'thuộc chính chữ ký'],
    ['Thời gian ký 02 04 2026 15 30 12', 'thuộc chính chữ ký'],
  ],
  nodes: [
    h(1, 'Mục đích, yêu cầu'),
    t(2, 'Nâng cao chất lượng sinh hoạt chi bộ.'),
    t(2, 'Mỗi đảng viên có ít nhất 01 ý kiến phát biểu.'),
    h(1, 'Nội dung, thời gian'),
    l(2, 'Chuyên đề', '“Học Bác về tinh thần trách nhiệm”.'),
    l(2, 'Thời gian', '14 giờ 00, ngày 05/4/2026.'),
    h(1, 'Tổ chức thực hiện'),
    b(1, 'Đồng chí Phó Bí thư chuẩn bị nội dung.'),
    b(1, 'Đảng viên nghiên cứu tài liệu trước khi họp.'),
  ],
  make: () =>
    docx([
      table(
        [4600, 5000],
        [
          [
            cell(middle('ĐẢNG BỘ PHƯỜNG KIM LIÊN\n**CHI BỘ TRƯỜNG THCS NGUYỄN DU**\n*\nSố 03-KH/CB')),
            cell(middle(`${party}\n\n//Kim Liên, ngày 02 tháng 4 năm 2026//`)),
          ],
          [
            cell(
              middle('**KẾ HOẠCH**\n**sinh hoạt chuyên đề quý II năm 2026**\n-----') +
                body(
                  'Thực hiện Hướng dẫn số 12-HD/BTCTW ngày 06/7/2018 của Ban Tổ chức Trung ương;\nChi bộ Trường THCS Nguyễn Du xây dựng kế hoạch sinh hoạt chuyên đề như sau:\n**I- MỤC ĐÍCH, YÊU CẦU**\n1- Nâng cao chất lượng sinh hoạt chi bộ.\n2- Mỗi đảng viên có ít nhất 01 ý kiến phát biểu.\n**II- NỘI DUNG, THỜI GIAN**\n**1- Chuyên đề:** “Học Bác về tinh thần trách nhiệm”.\n**2- Thời gian:** 14 giờ 00, ngày 05/4/2026.\n**III- TỔ CHỨC THỰC HIỆN**\n- Đồng chí Phó Bí thư chuẩn bị nội dung.\n- Đảng viên nghiên cứu tài liệu trước khi họp.\nTrên đây là Kế hoạch sinh hoạt chuyên đề quý II năm 2026 của Chi bộ.',
                ),
              { span: 2 },
            ),
          ],
          [
            cell(
              lines('__Nơi nhận__:', { size: 14 }) +
                lines('- Đảng ủy phường (để báo cáo),\n- Các đồng chí đảng viên,\n- Lưu Chi bộ.', { size: 12 }),
            ),
            cell(
              `${middle('**T/M CHI BỘ**\nBÍ THƯ')}<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${box(
                lines('Người ký: Nguyễn Thị Hằng\nThời gian ký: 02.04.2026 15:30:12', { size: 8 }),
              )}</w:p>${middle('**Nguyễn Thị Hằng**')}`,
            ),
          ],
        ],
        false,
      ),
    ]),
};

/** An inspection commission: a programme in a table, two who sign, numbers counted by Word with brackets. */
const inspection: Office = {
  name: 'inspection commission: decomposed letters, smart tags, fields, a table of the programme',
  form: 'party',
  office: { name: 'Ủy ban Kiểm tra', superior: 'Đảng ủy xã Vĩnh Thanh', symbol: 'UBKTĐU' },
  plan: { number: '2', subject: 'Công tác kiểm tra, giám sát năm 2026' },
  nodes: [
    h(1, 'Mục đích, yêu cầu'),
    t(2, 'Chủ động phòng ngừa, phát hiện sớm khuyết điểm, vi phạm.'),
    t(2, 'Kiểm tra, giám sát phải thận trọng, khách quan, đúng quy trình.'),
    h(1, 'Nội dung'),
    h(2, 'Kiểm tra'),
    b(2, 'Kiểm tra 02 tổ chức đảng cấp dưới về công tác thu, nộp đảng phí.'),
    h(2, 'Giám sát'),
    b(2, 'Giám sát chuyên đề 01 chi bộ.'),
    grid(
      2,
      'Đối tượng | Thời gian | Phụ trách',
      'Chi bộ thôn Vĩnh Đông | Quý II | Đ/c Hòa',
      'Chi bộ Trạm Y tế | Quý III | Đ/c Lan',
    ),
    h(1, 'Tổ chức thực hiện'),
    t(2, 'Ủy ban Kiểm tra phân công các đồng chí Ủy viên phụ trách.'),
    t(2, 'Các chi bộ chuẩn bị báo cáo, xem tại https://dangbo.vn/kiem-tra.'),
  ],
  make: () => {
    const nfd = (text: string) => text.normalize('NFD');
    const field = (code: string, result: string) =>
      `{{<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>}}`;
    const tagged = (text: string) =>
      `{{<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place"><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:smartTag>}}`;
    return docx([
      halves(
        middle(nfd('ĐẢNG ỦY XÃ VĨNH THANH\n**ỦY BAN KIỂM TRA**\n*\nSố 02-KH/UBKTĐU')),
        middle(nfd(`${party}\n\n//Vĩnh Thanh, ngày ${field('DATE \\@ "dd"', '09')} tháng 01 năm 2026//`)),
      ),
      middle(nfd('**KẾ HOẠCH**\n**công tác kiểm tra, giám sát năm 2026**\n_ _ _ _ _').replace('_ _ _ _ _', '-----')),
      body(
        nfd(
          'Căn cứ Quy định số 296-QĐ/TW ngày 30/5/2025 của Ban Chấp hành Trung ương; Ủy ban Kiểm tra Đảng ủy xã xây dựng Kế hoạch công tác kiểm tra, giám sát năm 2026 như sau:',
        ),
      ),
      body(
        nfd(
          '**I. MỤC ĐÍCH, YÊU CẦU**\n1. Chủ động phòng ngừa, phát hiện sớm khuyết điểm, vi phạm.\n2. Kiểm tra, giám sát phải thận trọng, khách quan, đúng quy trình.\n**II. NỘI DUNG**\n**1. Kiểm tra**\n- Kiểm tra 02 tổ chức đảng cấp dưới về công tác thu, nộp đảng phí.\n**2. Giám sát**\n- Giám sát chuyên đề 01 chi bộ.',
        ),
      ),
      plainTable(
        [600, 4000, 2000, 2400],
        [
          'TT | Đối tượng | Thời gian | Phụ trách',
          '1 | Chi bộ thôn Vĩnh Đông | Quý II | Đ/c Hòa',
          '2 | Chi bộ Trạm Y tế | Quý III | Đ/c Lan',
        ],
      ),
      body(
        nfd(
          `**III. TỔ CHỨC THỰC HIỆN**\n1. ${tagged('Ủy ban Kiểm tra')} phân công các đồng chí Ủy viên phụ trách.\n2. Các chi bộ chuẩn bị báo cáo, xem tại ${field('HYPERLINK "https://dangbo.vn/kiem-tra"', 'https://dangbo.vn/kiem-tra')}.\nTrong quá trình thực hiện có vướng mắc, các chi bộ phản ánh về Ủy ban Kiểm tra.`,
        ),
      ),
      halves(
        lines(nfd('__Nơi nhận:__\n- Ban Thường vụ Đảng ủy,\n- Các chi bộ,\n- Lưu UBKT.'), { size: 12 }),
        middle(nfd('**T/M ỦY BAN KIỂM TRA**\nCHỦ NHIỆM\n\n\n**Huỳnh Văn Phúc**')),
      ),
    ]);
  },
};

const caps = list(7, [level(0, 'upperRoman', '%1-'), level(1, 'decimal', '%2.')], [7]);
const signs = list(
  8,
  [
    level(0, 'bullet', '&#xF0B7;', '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>'),
    level(1, 'bullet', 'o', '<w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/></w:rPr>'),
  ],
  [8],
);
const inList = (id: number, depth = 0) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`;

/** A block of mass mobilisation: styles of its own for headings, bullets of Word, a plan decided by a decision before it. */
const mobilisation: Office = {
  name: 'Party committee: headings by styles of its own, round bullets, tabs before recipients',
  form: 'party',
  office: { name: 'Đảng ủy xã Ea Kly', superior: 'Tỉnh ủy Đắk Lắk', symbol: 'ĐU' },
  plan: { number: '27', subject: 'Thực hiện phong trào thi đua “Dân vận khéo” giai đoạn 2026 - 2030' },
  nodes: [
    h(1, 'Mục đích, yêu cầu'),
    b(1, 'Củng cố khối đại đoàn kết toàn dân tộc.'),
    b(1, 'Mô hình “Dân vận khéo” phải thiết thực:'),
    b(1, 'dễ làm;', 1),
    b(1, 'dễ nhân rộng.', 1),
    h(1, 'Chỉ tiêu'),
    t(2, 'Mỗi chi bộ đăng ký ít nhất 01 mô hình.'),
    t(2, '70% mô hình được công nhận cấp xã.'),
    h(1, 'Tổ chức thực hiện'),
    h(2, 'Ban Xây dựng Đảng'),
    b(2, 'Hướng dẫn các chi bộ đăng ký.'),
    h(2, 'Ủy ban Mặt trận Tổ quốc Việt Nam xã'),
    b(2, 'Vận động hội viên, đoàn viên tham gia.'),
  ],
  make: () => {
    const styles = [
      '<w:style w:type="paragraph" w:default="1" w:styleId="Binhthng"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/><w:basedOn w:val="Binhthng"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>',
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="Muclon"><w:name w:val="Mục lớn"/><w:basedOn w:val="u1"/><w:pPr>${inList(7)}</w:pPr><w:rPr><w:caps/></w:rPr></w:style>`,
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="Mucnho"><w:name w:val="Mục nhỏ"/><w:basedOn w:val="u1"/><w:pPr>${inList(7, 1)}<w:outlineLvl w:val="1"/></w:pPr></w:style>`,
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="Y"><w:name w:val="Ý"/><w:basedOn w:val="Binhthng"/><w:pPr>${inList(8)}<w:jc w:val="both"/></w:pPr></w:style>`,
    ].join('');
    const styled = (style: string, text: string, more = '') =>
      lines(text, { align: 'both', more: `<w:pStyle w:val="${style}"/>${more}` });
    return docx(
      [
        line('TỈNH ỦY ĐẮK LẮK\t\t\t__**ĐẢNG CỘNG SẢN VIỆT NAM**__'),
        line('**ĐẢNG ỦY XÃ EA KLY**'),
        line('            *\t\t\t\t//Ea Kly, ngày 06 tháng 3 năm 2026//'),
        line('Số 27-KH/ĐU'),
        '<w:p/>',
        middle('**KẾ HOẠCH**\n**thực hiện phong trào thi đua “Dân vận khéo” giai đoạn 2026 - 2030**\n-----'),
        body(
          'Thực hiện Kế hoạch số 05-KH/TU, ngày 12/01/2026 của Tỉnh ủy, Đảng ủy xã Ea Kly xây dựng Kế hoạch như sau:',
        ),
        styled('Muclon', 'Mục đích, yêu cầu'),
        styled('Y', 'Củng cố khối đại đoàn kết toàn dân tộc.\nMô hình “Dân vận khéo” phải thiết thực:'),
        styled('Y', 'dễ làm;\ndễ nhân rộng.', inList(8, 1)),
        styled('Muclon', 'Chỉ tiêu'),
        body('Mỗi chi bộ đăng ký ít nhất 01 mô hình.\n70% mô hình được công nhận cấp xã.', { more: inList(7, 1) }),
        styled('Muclon', 'Tổ chức thực hiện'),
        styled('Mucnho', 'Ban Xây dựng Đảng'),
        styled('Y', 'Hướng dẫn các chi bộ đăng ký.'),
        styled('Mucnho', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã'),
        styled('Y', 'Vận động hội viên, đoàn viên tham gia.'),
        body('Trên đây là Kế hoạch thực hiện phong trào thi đua “Dân vận khéo” giai đoạn 2026 - 2030 của Đảng bộ xã.'),
        line('__Nơi nhận__:\t\t\t\t\t**T/M BAN THƯỜNG VỤ**'),
        line('-\tTỉnh ủy (để báo cáo),\t\t\t\tPHÓ BÍ THƯ', { size: 12 }),
        line('-\tCác chi bộ, đảng bộ trực thuộc,', { size: 12 }),
        line('-\tLưu Đảng ủy.\t\t\t\t\t**Y Thanh Byă**', { size: 12 }),
      ],
      { styles, numbering: numberingOf(caps, signs) },
    );
  },
};

/** A committee of the Front: its own letterhead, table of tasks with heads in two rows. */
const congress: Office = {
  name: 'Party committee: a cover sheet before the letterhead, headings 1. 1.1. a, bold alone for the lowest',
  form: 'party',
  office: { name: 'Đảng ủy phường Phú Xuân', superior: 'Thành ủy Huế', symbol: 'ĐU' },
  plan: { number: '41', subject: 'Tổ chức Đại hội các chi bộ trực thuộc, nhiệm kỳ 2025 - 2030' },
  lost: [
    ['ĐẢNG BỘ THÀNH PHỐ HUẾ', 'thuộc văn bản khác trong tệp'],
    ['ĐẢNG ỦY PHƯỜNG PHÚ XUÂN', 'thuộc văn bản khác trong tệp'],
    ['KẾ HOẠCH', 'thuộc văn bản khác trong tệp'],
    ['TỔ CHỨC ĐẠI HỘI CÁC CHI BỘ TRỰC THUỘC', 'thuộc văn bản khác trong tệp'],
    ['Phú Xuân tháng 3 năm 2025', 'thuộc văn bản khác trong tệp'],
  ],
  nodes: [
    h(1, 'Mục đích'),
    p(1, 'Tổng kết việc thực hiện nghị quyết đại hội nhiệm kỳ 2022 - 2025.'),
    h(1, 'Công tác chuẩn bị'),
    h(2, 'Văn kiện'),
    t(3, 'Báo cáo chính trị: không quá 10 trang.'),
    t(3, 'Báo cáo kiểm điểm của cấp ủy.'),
    h(2, 'Nhân sự'),
    b(2, 'Số lượng cấp ủy viên: từ 03 đến 07 đồng chí.'),
    h(1, 'Thời gian'),
    p(1, 'Đại hội điểm: trước ngày 15/4/2025; hoàn thành trước ngày 31/5/2025.'),
  ],
  make: () =>
    docx([
      '<w:p/><w:p/>',
      middle('**ĐẢNG BỘ THÀNH PHỐ HUẾ**\n**ĐẢNG ỦY PHƯỜNG PHÚ XUÂN**', { size: 16 }),
      '<w:p/><w:p/><w:p/>',
      middle('**KẾ HOẠCH**\n**TỔ CHỨC ĐẠI HỘI CÁC CHI BỘ TRỰC THUỘC**', { size: 22 }),
      '<w:p/><w:p/>',
      middle('//Phú Xuân, tháng 3 năm 2025//'),
      '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
      halves(
        middle('THÀNH ỦY HUẾ\n**ĐẢNG ỦY PHƯỜNG PHÚ XUÂN**\n*\nSố 41-KH/ĐU'),
        middle(`${party}\n//Phú Xuân, ngày 10 tháng 3 năm 2025//`),
      ),
      middle('**KẾ HOẠCH**\n**tổ chức Đại hội các chi bộ trực thuộc, nhiệm kỳ 2025 - 2030**\n-----'),
      body(
        '- Căn cứ Chỉ thị số 35-CT/TW, ngày 14/6/2024 của Bộ Chính trị;\n- Căn cứ Kế hoạch số 205-KH/TU của Thành ủy,\nBan Thường vụ Đảng ủy phường xây dựng Kế hoạch tổ chức đại hội như sau:',
      ),
      body(
        '**1. Mục đích**\nTổng kết việc thực hiện nghị quyết đại hội nhiệm kỳ 2022 - 2025.\n**2. Công tác chuẩn bị**\n**2.1. Văn kiện**\na. Báo cáo chính trị: không quá 10 trang.\nb. Báo cáo kiểm điểm của cấp ủy.\n**2.2. Nhân sự**\n- Số lượng cấp ủy viên: từ 03 đến 07 đồng chí.\n**3. Thời gian**\nĐại hội điểm: trước ngày 15/4/2025; hoàn thành trước ngày 31/5/2025.\nYêu cầu các chi bộ nghiêm túc triển khai thực hiện.',
      ),
      halves(
        lines('__Nơi nhận:__\nThành ủy (b/c),\nCác đồng chí Đảng ủy viên,\nCác chi bộ (t/h),\nLưu Đảng ủy.', {
          size: 12,
        }),
        middle('**T/M BAN THƯỜNG VỤ**\nBÍ THƯ\n\n\n\n**Lê Ngọc Sơn**'),
      ),
    ]),
};

export const partyOffices: readonly Office[] = [cell1, inspection, mobilisation, congress];
