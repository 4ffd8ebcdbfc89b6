import {
  b,
  body,
  box,
  cell,
  docx,
  drawnLine,
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
  state,
  t,
  table,
} from './type.ts';

/** A commune that never uses tables: spaces, tabs, a number and a day left open. */
const fire: Office = {
  name: 'commune: spaces and tabs alone, number and day left open, I/ 1/ a/',
  form: 'state',
  office: { name: 'Ủy ban nhân dân xã Tân Hòa', superior: 'UBND huyện Phú Bình', symbol: 'UBND' },
  plan: {
    // A tab before each line is its indent.
    profile: { styles: { body: { 'first-line': '12.7' } } },
    subject: 'Công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ năm 2025',
    recipients: ['Công an huyện', 'TT Đảng ủy, HĐND xã', 'Các xóm'],
  },
  nodes: [
    h(1, 'Mục đích, yêu cầu:'),
    t(2, 'Nâng cao ý thức chấp hành pháp luật về PCCC của các tầng lớp nhân dân.'),
    t(2, 'Kiềm chế số vụ cháy, không để xảy ra cháy lớn gây thiệt hại nghiêm trọng.'),
    h(1, 'Nội dung thực hiện:'),
    h(2, 'Công tác tuyên truyền'),
    b(2, 'Phát thanh trên loa 02 lần/tuần vào thứ hai và thứ sáu.'),
    b(2, 'Vận động mỗi hộ gia đình có ít nhất 01 bình chữa cháy xách tay:'),
    b(2, 'Hộ kinh doanh: xong trước ngày 30/4/2025;', 1),
    b(2, 'Các hộ còn lại: xong trong năm 2025.', 1),
    h(2, 'Công tác kiểm tra'),
    t(3, 'Kiểm tra định kỳ 6 tháng một lần đối với 12 cơ sở trong danh mục.'),
    t(3, 'Kiểm tra đột xuất khi có dấu hiệu mất an toàn.'),
    h(1, 'Tổ chức thực hiện:'),
    t(2, 'Công an xã: là cơ quan thường trực, tham mưu UBND xã tổ chức thực hiện Kế hoạch này.'),
    t(2, 'Ban chỉ huy quân sự xã: huy động lực lượng dân quân tham gia chữa cháy.'),
  ],
  make: () =>
    docx([
      line('      UBND HUYỆN PHÚ BÌNH               **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**', { size: 13 }),
      line('**ỦY BAN NHÂN DÂN XÃ TÂN HÒA**                    **Độc lập - Tự do - Hạnh phúc**', { size: 13 }),
      line('           ----------                                       ---------------'),
      line('     Số:       /KH-UBND                 //Tân Hòa, ngày       tháng 02 năm 2025//', { size: 13 }),
      line(''),
      middle('**KẾ HOẠCH**\n**Công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ năm 2025**'),
      middle('-------'),
      lines(
        '\tCăn cứ Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ ngày 29 tháng 11 năm 2024;\n\tThực hiện Kế hoạch số 18/KH-UBND ngày 17/01/2025 của UBND huyện Phú Bình;\n\tỦy ban nhân dân xã Tân Hòa xây dựng kế hoạch thực hiện như sau:',
      ),
      lines(
        '\t**I/ MỤC ĐÍCH, YÊU CẦU:**\n\t1/ Nâng cao ý thức chấp hành pháp luật về PCCC của các tầng lớp nhân dân.\n\t2/ Kiềm chế số vụ cháy, không để xảy ra cháy lớn gây thiệt hại nghiêm trọng.',
      ),
      lines('\t**II/ NỘI DUNG THỰC HIỆN:**\n\t**1/ Công tác tuyên truyền**'),
      lines(
        '\t- Phát thanh trên loa 02 lần/tuần vào thứ hai và thứ sáu.\n\t- Vận động mỗi hộ gia đình có ít nhất 01 bình chữa cháy xách tay:\n\t   + Hộ kinh doanh: xong trước ngày 30/4/2025;\n\t   + Các hộ còn lại: xong trong năm 2025.',
      ),
      lines(
        '\t**2/ Công tác kiểm tra**\n\ta/ Kiểm tra định kỳ 6 tháng một lần đối với 12 cơ sở trong danh mục.\n\tb/ Kiểm tra đột xuất khi có dấu hiệu mất an toàn.',
      ),
      lines(
        '\t**III/ TỔ CHỨC THỰC HIỆN:**\n\t1/ Công an xã: là cơ quan thường trực, tham mưu UBND xã tổ chức thực hiện Kế hoạch này.\n\t2/ Ban chỉ huy quân sự xã: huy động lực lượng dân quân tham gia chữa cháy.\n\tTrên đây là Kế hoạch công tác PCCC năm 2025, yêu cầu các xóm, các ngành nghiêm túc thực hiện./.',
      ),
      line(''),
      line('//**Nơi nhận:**//                                         **TM. ỦY BAN NHÂN DÂN**', { size: 12 }),
      line('- Công an huyện;                                               **CHỦ TỊCH**', { size: 12 }),
      line('- TT Đảng ủy, HĐND xã;', { size: 12 }),
      line('- Các xóm;', { size: 12 }),
      line('- Lưu: VT.', { size: 12 }),
      line(''),
      line('                                                            **Dương Văn Lượng**'),
    ]),
};

/** A department whose letterhead floats in text boxes, with parts above the sections. */
const emulation: Office = {
  name: 'department: anchored text boxes, Phần thứ nhất, subject in three paragraphs',
  form: 'state',
  office: { name: 'Sở Khoa học và Công nghệ', archive: ['VT', 'VP'], superior: 'UBND tỉnh Lâm Đồng', symbol: 'SKHCN' },
  plan: {
    number: '214',
    subject: [
      'Phát động phong trào thi đua',
      '“Cả nước thi đua đổi mới sáng tạo và chuyển đổi số”',
      'tại Sở Khoa học và Công nghệ giai đoạn 2025 - 2030',
    ],
  },
  // Sections count anew below each part; those of a plan count on.
  lost: [
    ['I', 'kế hoạch đếm là III.'],
    ['II', 'kế hoạch đếm là IV.'],
  ],
  nodes: [
    p(0, 'Phần thứ nhất'),
    p(0, 'NHỮNG VẤN ĐỀ CHUNG'),
    h(1, 'Mục đích'),
    b(1, 'Khơi dậy tinh thần sáng tạo của công chức, viên chức, người lao động.'),
    b(1, 'Tạo bước đột phá trong thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.'),
    h(1, 'Yêu cầu'),
    b(1, 'Thi đua thường xuyên, có trọng tâm, trọng điểm.'),
    p(0, 'Phần thứ hai'),
    p(0, 'NỘI DUNG VÀ TỔ CHỨC THỰC HIỆN'),
    h(1, 'Nội dung thi đua'),
    t(2, 'Mỗi phòng có ít nhất 01 sáng kiến được công nhận trong năm.'),
    t(2, '100% hồ sơ công việc được xử lý trên môi trường mạng.'),
    h(1, 'Tổ chức thực hiện'),
    l(2, 'Văn phòng Sở', 'Tham mưu tổ chức phát động, sơ kết, tổng kết.'),
    l(2, 'Các phòng, đơn vị', 'Đăng ký thi đua trước ngày 15/8/2025.'),
  ],
  make: () =>
    docx([
      `<w:p>${box(
        middle('UBND TỈNH LÂM ĐỒNG\n**SỞ KHOA HỌC VÀ CÔNG NGHỆ**', { size: 13 }) +
          line(`{{<w:r>${drawnLine}</w:r>}}`, { align: 'center' }) +
          middle('Số: 214/KH-SKHCN', { size: 13 }),
      )}${box(
        middle(state, { size: 13 }) +
          line(`{{<w:r>${drawnLine}</w:r>}}`, { align: 'center' }) +
          middle('//Lâm Đồng, ngày 04 tháng 8 năm 2025//'),
      )}</w:p>`,
      '<w:p/><w:p/><w:p/>',
      middle(
        '**KẾ HOẠCH**\n**Phát động phong trào thi đua**\n**“Cả nước thi đua đổi mới sáng tạo và chuyển đổi số”**\n**tại Sở Khoa học và Công nghệ giai đoạn 2025 - 2030**',
      ),
      line(`{{<w:r>${drawnLine}</w:r>}}`, { align: 'center' }),
      body(
        'Thực hiện Kế hoạch số 8956/KH-UBND ngày 25/7/2025 của UBND tỉnh Lâm Đồng, Sở Khoa học và Công nghệ ban hành Kế hoạch như sau:',
      ),
      middle('**Phần thứ nhất**\n**NHỮNG VẤN ĐỀ CHUNG**'),
      body(
        '**I. MỤC ĐÍCH**\n- Khơi dậy tinh thần sáng tạo của công chức, viên chức, người lao động.\n- Tạo bước đột phá trong thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.\n**II. YÊU CẦU**\n- Thi đua thường xuyên, có trọng tâm, trọng điểm.',
      ),
      middle('**Phần thứ hai**\n**NỘI DUNG VÀ TỔ CHỨC THỰC HIỆN**'),
      body(
        '**I. NỘI DUNG THI ĐUA**\n1. Mỗi phòng có ít nhất 01 sáng kiến được công nhận trong năm.\n2. 100% hồ sơ công việc được xử lý trên môi trường mạng.\n**II. TỔ CHỨC THỰC HIỆN**\n**1. Văn phòng Sở:** Tham mưu tổ chức phát động, sơ kết, tổng kết.\n**2. Các phòng, đơn vị:** Đăng ký thi đua trước ngày 15/8/2025.\nTrong quá trình thực hiện nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Văn phòng Sở để tổng hợp./.',
      ),
      halves(
        lines('//**Nơi nhận:**//', { size: 12 }) +
          lines('- UBND tỉnh (báo cáo);\n- Giám đốc, các PGĐ Sở;\n- Các phòng, đơn vị;\n- Lưu: VT, VP.', { size: 11 }),
        middle('**GIÁM ĐỐC**\n\n\n\n**Nguyễn Thị Thanh Hà**'),
      ),
    ]),
};

/** A school whose title is a row of the letterhead's table, and whose sections are articles. */
const contest: Office = {
  name: 'school: title in the table of the letterhead, articles, clauses in figures',
  form: 'state',
  office: { name: 'Trường Tiểu học Lê Văn Tám', superior: 'UBND phường Tân Bình', symbol: 'THLVT' },
  plan: { number: '45', subject: 'Tổ chức Ngày hội Đọc sách năm học 2025 - 2026' },
  lost: [['Đã ký', 'thuộc chính chữ ký']],
  nodes: [
    h(1, 'Điều 1. Mục đích'),
    t(2, 'Hình thành thói quen đọc sách cho học sinh.'),
    t(2, 'Bổ sung tối thiểu 300 bản sách cho thư viện.'),
    h(1, 'Điều 2. Thời gian, địa điểm'),
    t(2, 'Thời gian: 7 giờ 00, thứ Sáu, ngày 17 tháng 4 năm 2026.'),
    t(2, 'Địa điểm: sân trường.'),
    h(1, 'Điều 3. Kinh phí'),
    p(1, 'Trích từ nguồn hoạt động chuyên môn và vận động Ban đại diện cha mẹ học sinh.'),
  ],
  make: () =>
    docx([
      table(
        [4200, 5400],
        [
          [
            cell(middle('UBND PHƯỜNG TÂN BÌNH\n**TRƯỜNG TIỂU HỌC**\n**LÊ VĂN TÁM**\n-----', { size: 13 })),
            cell(middle(`${state}\n-----------`, { size: 13 })),
          ],
          [cell(middle('Số: 45/KH-THLVT')), cell(middle('//Tân Bình, ngày 02 tháng 4 năm 2026//'))],
          [cell(middle('**KẾ HOẠCH**\n**Tổ chức Ngày hội Đọc sách năm học 2025 - 2026**'), { span: 2 })],
        ],
        false,
      ),
      body(
        'Căn cứ Kế hoạch năm học của nhà trường;\nTrường Tiểu học Lê Văn Tám xây dựng kế hoạch tổ chức Ngày hội Đọc sách như sau:',
      ),
      body(
        '**Điều 1. Mục đích**\n1. Hình thành thói quen đọc sách cho học sinh.\n2. Bổ sung tối thiểu 300 bản sách cho thư viện.\n**Điều 2. Thời gian, địa điểm**\n1. Thời gian: 7 giờ 00, thứ Sáu, ngày 17 tháng 4 năm 2026.\n2. Địa điểm: sân trường.\n**Điều 3. Kinh phí**\nTrích từ nguồn hoạt động chuyên môn và vận động Ban đại diện cha mẹ học sinh.\nĐề nghị các bộ phận thực hiện nghiêm túc Kế hoạch này./.',
      ),
      halves(
        lines('**NƠI NHẬN:**', { size: 12 }) +
          lines('- Phòng VHXH phường (b/c);\n- GV, NV (t/h);\n- Lưu VT.', { size: 11 }),
        middle('**KT. HIỆU TRƯỞNG**\n**PHÓ HIỆU TRƯỞNG**\n//(Đã ký)//\n**Phạm Ngọc Ánh**'),
      ),
    ]),
};

const numbers = list(
  1,
  [level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%2.'), level(2, 'lowerLetter', '%3)')],
  [1],
);
const dashes = list(2, [level(0, 'bullet', '-'), level(1, 'bullet', '+')], [2]);
const tasks = list(3, [level(0, 'decimal', '%1.')], [3, 4, 5]);
const inList = (id: number, depth = 0) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`;

/** A department with lists of Word that begin anew, run-in units, recipients in one column. */
const training: Office = {
  name: 'department: lists that begin anew, run-in units, drafter behind the archive',
  form: 'state',
  office: { name: 'Sở Nội vụ', superior: 'UBND thành phố Hải Phòng', symbol: 'SNV' },
  plan: {
    number: '1530',
    subject: 'Đào tạo, bồi dưỡng cán bộ, công chức, viên chức năm 2026',
    recipients: ['UBND thành phố', { to: 'Các sở, ban, ngành', for: 'để phối hợp' }, 'UBND các xã, phường, đặc khu'],
  },
  nodes: [
    h(1, 'Mục đích, yêu cầu'),
    t(2, 'Mục đích: nâng cao năng lực của đội ngũ.'),
    t(2, 'Yêu cầu: đúng đối tượng, tiết kiệm.'),
    h(1, 'Chỉ tiêu'),
    t(2, '80% công chức được cập nhật kiến thức chuyên ngành.'),
    t(2, '100% cán bộ cấp xã được bồi dưỡng kỹ năng số.'),
    t(2, '50 người được cử đi học sau đại học.'),
    h(1, 'Phân công'),
    h(2, 'Phòng Tổ chức cán bộ'),
    b(2, 'Mở các lớp theo Kế hoạch.'),
    b(2, 'Tổng hợp kết quả, báo cáo trước ngày 15/12/2026.'),
    l(2, 'Văn phòng Sở', 'bố trí kinh phí, thanh quyết toán theo quy định.'),
  ],
  make: () =>
    docx(
      [
        halves(
          middle('UBND THÀNH PHỐ HẢI PHÒNG\n**SỞ NỘI VỤ**', { size: 13 }) +
            '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="4"/></w:pBdr><w:ind w:left="1200" w:right="1200"/></w:pPr></w:p>' +
            middle('Số: 1530/KH-SNV', { size: 13 }),
          middle(`${state}\n//Hải Phòng, ngày 20 tháng 12 năm 2025//`, { size: 13 }),
        ),
        middle(
          '**KẾ HOẠCH{{<w:r><w:br/></w:r>}}Đào tạo, bồi dưỡng cán bộ, công chức, viên chức năm 2026**'.replace(
            '\n',
            '{{<w:r><w:br/></w:r>}}',
          ),
        ),
        body(
          'Căn cứ Nghị định số 171/2025/NĐ-CP ngày 30 tháng 6 năm 2025 của Chính phủ quy định về đào tạo, bồi dưỡng công chức;',
        ),
        body('Sở Nội vụ thành phố Hải Phòng ban hành Kế hoạch với các nội dung sau:'),
        body('**MỤC ĐÍCH, YÊU CẦU**', { more: inList(1) }),
        body('Mục đích: nâng cao năng lực của đội ngũ.\nYêu cầu: đúng đối tượng, tiết kiệm.', { more: inList(3) }),
        body('**CHỈ TIÊU**', { more: inList(1) }),
        body(
          '80% công chức được cập nhật kiến thức chuyên ngành.\n100% cán bộ cấp xã được bồi dưỡng kỹ năng số.\n50 người được cử đi học sau đại học.',
          { more: inList(4) },
        ),
        body('**PHÂN CÔNG**', { more: inList(1) }),
        body('**Phòng Tổ chức cán bộ**:', { more: inList(5) }),
        body('Mở các lớp theo Kế hoạch.\nTổng hợp kết quả, báo cáo trước ngày 15/12/2026.', { more: inList(2) }),
        body('**Văn phòng Sở**: bố trí kinh phí, thanh quyết toán theo quy định.', { more: inList(5) }),
        body('Trên đây là Kế hoạch đào tạo, bồi dưỡng năm 2026 của Sở Nội vụ./.'),
        table(
          [4500, 5100],
          [
            [
              cell(
                lines('//**Nơi nhận**//**:**', { size: 12 }) +
                  lines(
                    '- UBND thành phố;\n- Các sở, ban, ngành (để phối hợp);\n- UBND các xã, phường, đặc khu;\n- Lưu: VT, P.TH.(05b)',
                    { size: 11 },
                  ),
              ),
              cell(middle('**TUQ. GIÁM ĐỐC**\n**TRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ**\n\n\n**Vũ Thị Kim Liên**', { size: 13 })),
            ],
          ],
          false,
        ),
      ],
      { numbering: numberingOf(numbers, dashes, tasks) },
    ),
};

const tick = '<w:r><w:sym w:font="Wingdings" w:char="F0D8"/></w:r>';
/** A ward that types arrows of Wingdings, figures 1.1 and letters, and ends lines with Shift+Enter in a justified text. */
const digital: Office = {
  name: 'ward: signs of Wingdings, A. I. 1. 1.1, hyphens that do not break, Shift+Enter within a sentence',
  form: 'state',
  office: { name: 'Ủy ban nhân dân phường Hòa Cường', superior: 'UBND thành phố Đà Nẵng', symbol: 'UBND' },
  plan: { number: '88', subject: 'Chuyển đổi số phường Hòa Cường năm 2026' },
  nodes: [
    h(1, 'Đánh giá kết quả năm 2025'),
    p(1, 'Tỷ lệ hồ sơ trực tuyến đạt 92%, tăng 7% so với năm 2024; phường đứng thứ 03/23 của thành phố.'),
    h(1, 'Nhiệm vụ năm 2026'),
    h(2, 'Nhận thức số'),
    h(3, 'Truyền thông'),
    t(4, 'Mỗi tuần 01 bản tin trên trang Zalo OA của phường.'),
    t(4, 'Tập huấn kỹ năng số (digital skills) cho 100% tổ công nghệ số cộng đồng.'),
    h(3, 'Hội nghị'),
    b(3, 'Hưởng ứng Ngày Chuyển đổi số quốc gia 10/10.'),
    h(2, 'Hạ tầng số'),
    b(2, 'Phủ sóng wifi miễn phí tại 05 điểm công cộng.'),
    b(2, 'Nâng cấp camera AI tại 12 nút giao thông; kết nối về Trung tâm IOC (Intelligent Operations Center).'),
    h(1, 'Kinh phí'),
    p(1, 'Từ ngân sách phường: 1.250 triệu đồng.'),
  ],
  make: () => {
    const signed = (text: string) => body(`{{${tick}}} ${text}`);
    return docx([
      halves(
        middle(
          'UBND THÀNH PHỐ ĐÀ NẴNG\n**ỦY BAN NHÂN DÂN**\n**PHƯỜNG HÒA CƯỜNG**\nSố: 88/KH{{<w:r><w:noBreakHyphen/></w:r>}}UBND',
          {
            size: 13,
          },
        ),
        middle(`${state}\n//Hòa Cường, ngày 15 tháng 01 năm 2026//`, { size: 13 }),
      ),
      middle('**KẾ HOẠCH**\n**Chuyển đổi số phường Hòa Cường năm 2026**'),
      body(
        'Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ; Ủy ban nhân dân phường ban hành Kế hoạch:',
      ),
      body(
        '**A. ĐÁNH GIÁ KẾT QUẢ NĂM 2025**\nTỷ lệ hồ sơ trực tuyến đạt 92%, tăng 7% so với năm 2024; phường đứng{{<w:r><w:br/></w:r>}}thứ 03/23 của thành phố.\n**B. NHIỆM VỤ NĂM 2026**\n**I. NHẬN THỨC SỐ**\n**1. Truyền thông**\n1.1. Mỗi tuần 01 bản tin trên trang Zalo OA của phường.\n1.2. Tập huấn kỹ năng số (//digital skills//) cho 100% tổ công nghệ số cộng đồng.\n**2. Hội nghị**',
      ),
      signed('Hưởng ứng Ngày Chuyển đổi số quốc gia 10/10.'),
      body('**II. HẠ TẦNG SỐ**'),
      signed('Phủ sóng wifi miễn phí tại 05 điểm công cộng.'),
      signed(
        'Nâng cấp camera AI tại 12 nút giao{{<w:r><w:softHyphen/></w:r>}} thông; kết nối về Trung tâm IOC (//Intelligent Operations Center//).',
      ),
      body(
        '**C. KINH PHÍ**\nTừ ngân sách phường: 1.250 triệu đồng.\nYêu cầu các bộ phận, tổ dân phố nghiêm túc triển khai thực hiện./.',
      ),
      halves(
        lines('//**Nơi nhận:**//', { size: 12 }) + lines('- Sở KH&CN;\n- Lưu: VT, VHXH.', { size: 11 }),
        middle('**TM. ỦY BAN NHÂN DÂN**\n**KT. CHỦ TỊCH**\n**PHÓ CHỦ TỊCH**\n\n\n**Trần Quốc Huy**'),
      ),
    ]);
  },
};

/** A school's quotas: merged heads, rows that reach down, a table parted by hand with its head typed again, a table in a cell. */
const admission: Office = {
  name: 'college: merged cells, a table parted by a page break, a table in a cell, an appendix across the page',
  form: 'state',
  office: { name: 'Trường Cao đẳng Nghề Quy Nhơn', superior: 'UBND tỉnh Gia Lai', symbol: 'CĐN' },
  plan: {
    number: '312',
    subject: 'Tuyển sinh năm 2026',
    appendices: [{ title: 'Lịch tư vấn tại các trường THCS', landscape: 'true' }],
  },
  nodes: [
    h(1, 'Chỉ tiêu tuyển sinh'),
    grid(
      1,
      'Ngành, nghề | Chỉ tiêu',
      'Cao đẳng | Trung cấp',
      'Công nghệ ô tô | 70 | 140',
      'Điện công nghiệp | 70 | 105',
    ),
    grid(1, 'TT | Ngành, nghề | Cao đẳng | Trung cấp', '3 | Hàn | 35 | 70', 'Tổng cộng | 175 | 315'),
    h(1, 'Phương án tổ chức'),
    grid(
      1,
      'Đợt | Nội dung | Thời gian',
      'Đợt 1 | Nhận hồ sơ | 01/3 - 30/6/2026',
      'Xét tuyển | 05/7/2026',
      'Đợt 2 | Hồ sơ gồm: | Học bạ | 01 bản sao | Giấy khai sinh | 01 bản sao | 01/8 - 30/8/2026',
    ),
    h(1, 'Tổ chức thực hiện'),
    t(2, 'Phòng Đào tạo: chủ trì, phối hợp các khoa triển khai.'),
    t(2, 'Phòng Công tác học sinh, sinh viên: tư vấn, tiếp nhận hồ sơ.'),
  ],
  make: () => {
    const small = { size: 12 };
    const head = (text: string) => middle(`**${text}**`, small);
    const row = (text: string) => text.split(' | ').map((one) => cell(lines(one, small)));
    return docx([
      halves(
        middle('UBND TỈNH GIA LAI\n**TRƯỜNG CAO ĐẲNG NGHỀ QUY NHƠN**\n\nSố: 312/KH-CĐN', { size: 13 }),
        middle(`${state}\n\n//Gia Lai, ngày 12 tháng 01 năm 2026//`, { size: 13 }),
      ),
      middle('**KẾ HOẠCH**\n**Tuyển sinh năm 2026**'),
      body(
        'Căn cứ Luật Giáo dục nghề nghiệp;\nTrường Cao đẳng Nghề Quy Nhơn xây dựng Kế hoạch tuyển sinh năm 2026 như sau:',
      ),
      body('**I. CHỈ TIÊU TUYỂN SINH**'),
      table(
        [700, 4300, 2300, 2300],
        [
          [
            '<w:trPr><w:tblHeader/></w:trPr>',
            cell(head('TT'), { down: 'restart' }),
            cell(head('Ngành, nghề'), { down: 'restart' }),
            cell(head('Chỉ tiêu'), { span: 2 }),
          ],
          [
            '<w:trPr><w:tblHeader/></w:trPr>',
            cell('', { down: 'continue' }),
            cell('', { down: 'continue' }),
            cell(head('Cao đẳng')),
            cell(head('Trung cấp')),
          ],
          row('1 | Công nghệ ô tô | 70 | 140'),
          row('2 | Điện công nghiệp | 70 | 105'),
        ],
      ),
      '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
      table(
        [700, 4300, 2300, 2300],
        [
          'TT | Ngành, nghề | Cao đẳng | Trung cấp'.split(' | ').map((one) => cell(head(one))),
          row('3 | Hàn | 35 | 70'),
          [cell(head('Tổng cộng'), { span: 2 }), cell(head('175')), cell(head('315'))],
        ],
      ),
      body('**II. PHƯƠNG ÁN TỔ CHỨC**'),
      table(
        [1500, 5500, 2600],
        [
          'Đợt | Nội dung | Thời gian'.split(' | ').map((one) => cell(head(one))),
          [
            cell(lines('Đợt 1', small), { down: 'restart' }),
            cell(lines('Nhận hồ sơ', small)),
            cell(lines('01/3 - 30/6/2026', small)),
          ],
          [cell('', { down: 'continue' }), cell(lines('Xét tuyển', small)), cell(lines('05/7/2026', small))],
          [
            cell(lines('Đợt 2', small)),
            cell(
              `${lines('Hồ sơ gồm:', small)}${table([2700, 2700], [row('Học bạ | 01 bản sao'), row('Giấy khai sinh | 01 bản sao')])}<w:p/>`,
            ),
            cell(lines('01/8 - 30/8/2026', small)),
          ],
        ],
      ),
      body(
        '**III. TỔ CHỨC THỰC HIỆN**\n1. Phòng Đào tạo: chủ trì, phối hợp các khoa triển khai.\n2. Phòng Công tác học sinh, sinh viên: tư vấn, tiếp nhận hồ sơ.\nTrên đây là Kế hoạch tuyển sinh năm 2026 của Nhà trường./.',
      ),
      halves(
        lines('//**Nơi nhận:**//\n- Sở GDĐT (b/c);\n- Các phòng, khoa;\n- Lưu: VT, ĐT.', { size: 12 }),
        middle('**HIỆU TRƯỞNG**\n\n\n\n**TS. Bùi Văn Thắng**'),
      ),
      '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/></w:sectPr></w:pPr></w:p>',
      middle(
        '**PHỤ LỤC**\n**LỊCH TƯ VẤN TẠI CÁC TRƯỜNG THCS**\n//(Kèm theo Kế hoạch số 312/KH-CĐN ngày 12 tháng 01 năm 2026)//',
      ),
      plainTable(
        [800, 5000, 4000, 4000],
        [
          'TT | Trường | Ngày | Cán bộ phụ trách',
          '1 | THCS Nhơn Bình | 10/3/2026 | Lê Thị Hồng',
          '2 | THCS Trần Quang Diệu | 12/3/2026 | Võ Minh Tâm',
        ],
      ),
      '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1701" w:right="1134" w:bottom="851" w:left="1134"/></w:sectPr>',
    ]);
  },
};

/** A draft sent round for comments: blanks in yellow, changes, notes at the end, a header, a watermark, two columns of recipients. */
const draft: Office = {
  name: 'department: a draft with yellow blanks, comments, endnotes, header, footer, watermark',
  form: 'state',
  office: { name: 'Sở Văn hóa, Thể thao và Du lịch', superior: 'UBND tỉnh Ninh Bình', symbol: 'SVHTTDL' },
  plan: { subject: 'Tổ chức các hoạt động kỷ niệm 80 năm Ngày toàn quốc kháng chiến (19/12/1946 - 19/12/2026)' },
  lost: [['Tài liệu nội bộ', 'chữ ở đầu trang, chân trang']],
  nodes: [
    h(1, 'Mục đích'),
    p(1, 'Tuyên truyền ý nghĩa lịch sử của Ngày toàn quốc kháng chiến.'),
    h(1, 'Các hoạt động'),
    h(2, 'Lễ kỷ niệm'),
    b(2, 'Thời gian: … giờ …, ngày …/12/2026.'),
    b(2, 'Địa điểm: Nhà hát Phạm Thị Trân (dự kiến … đại biểu).'),
    h(2, 'Triển lãm ảnh'),
    b(2, 'Giao Bảo tàng tỉnh chuẩn bị ….. ảnh tư liệu.'),
    h(1, 'Tổ chức thực hiện'),
    t(2, 'Phòng Quản lý Văn hóa chủ trì tham mưu.'),
    t(2, 'Bảo tàng tỉnh lựa chọn ảnh, viết lời dẫn.'),
  ],
  make: () => {
    const yellow = (text: string) =>
      `{{<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>}}`;
    const comment = '{{<w:commentRangeStart w:id="1"/>}}';
    const commented = '{{<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>}}';
    return docx(
      [
        halves(
          middle(
            'UBND TỈNH NINH BÌNH\n**SỞ VĂN HÓA, THỂ THAO**\n**VÀ DU LỊCH**\nSố:       /KH-SVHTTDL\n**DỰ THẢO LẦN 2**',
            {
              size: 13,
            },
          ),
          middle(`${state}\n//Ninh Bình, ngày      tháng 10 năm 2026//`, { size: 13 }),
        ),
        middle(
          '**KẾ HOẠCH**\n**Tổ chức các hoạt động kỷ niệm 80 năm Ngày toàn quốc kháng chiến (19/12/1946 - 19/12/2026)**',
        ),
        body(
          'Thực hiện Hướng dẫn số 126-HD/BTGTW ngày 19/12/2023 của Ban Tuyên giáo Trung ương, Sở Văn hóa, Thể thao và Du lịch xây dựng Kế hoạch như sau:',
        ),
        body(
          `**I. MỤC ĐÍCH**\nTuyên truyền ý nghĩa lịch sử của Ngày toàn quốc kháng chiến.{{<w:r><w:endnoteReference w:id="2"/></w:r>}}\n**II. CÁC HOẠT ĐỘNG**\n**1. Lễ kỷ niệm**\n- Thời gian: ${yellow('…')} giờ ${yellow('…')}, ngày ${yellow('…')}/12/2026.\n- Địa điểm: ${comment}Nhà hát Phạm Thị Trân${commented} (dự kiến ${yellow('…')} đại biểu).\n**2. Triển lãm ảnh**\n- Giao Bảo tàng tỉnh chuẩn bị {{<w:del w:id="8" w:author="A"><w:r><w:delText>50</w:delText></w:r></w:del><w:ins w:id="9" w:author="A"><w:r><w:t>…..</w:t></w:r></w:ins>}} ảnh tư liệu.\n**III. TỔ CHỨC THỰC HIỆN**\n1. Phòng Quản lý Văn hóa chủ trì tham mưu.\n2. Bảo tàng tỉnh lựa chọn ảnh, viết lời dẫn.\nTrên đây là Kế hoạch tổ chức các hoạt động kỷ niệm./.`,
        ),
        halves(lines('//**Nơi nhận:**//\n- Như trên;\n- Lưu: VT, QLVH.', { size: 12 }), middle('**GIÁM ĐỐC**\n\n\n\n')),
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/></w:sectPr>',
      ],
      {
        comments: `<w:comment w:id="1" w:author="Phòng QLVH" w:date="2026-10-01T00:00:00Z">${line('Đã đăng ký hội trường chưa?')}</w:comment>`,
        endnotes: `<w:endnote w:id="2">${line('Theo Lời kêu gọi của Chủ tịch Hồ Chí Minh ngày 19/12/1946.')}</w:endnote>`,
        header1: `${line('//Tài liệu nội bộ//', { align: 'right' })}<w:p><w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1" style="position:absolute;width:400pt;height:200pt" type="#_x0000_t136"><v:textpath style="font-family:&quot;Times New Roman&quot;" string="DỰ THẢO"/></v:shape></w:pict></w:r></w:p>`,
        footer1: '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'.replace('Trang ', ''),
      },
    );
  },
};

export const stateOffices: readonly Office[] = [fire, emulation, contest, training, digital, admission, draft];
