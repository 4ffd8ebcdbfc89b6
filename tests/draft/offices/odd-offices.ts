import {
  b,
  body,
  cell,
  docx,
  grid,
  h,
  halves,
  line,
  lines,
  middle,
  type Office,
  p,
  plainTable,
  state,
  t,
  table,
} from './type.ts';

const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
const other = 'thuộc văn bản khác trong tệp';

/** A decision, and behind it in the same file the plan that it issues, with a table of tasks as appendix. */
const decided: Office = {
  name: 'university: the decision before the plan it issues, in one file',
  form: 'state',
  office: { name: 'Trường Đại học Kiên Giang', superior: 'Bộ Giáo dục và Đào tạo' },
  plan: {
    subject: 'Bảo đảm chất lượng giáo dục năm 2026',
    'issued-with': 'Quyết định số 91/QĐ-ĐHKG ngày 14 tháng 01 năm 2026 của Hiệu trưởng Trường Đại học Kiên Giang',
  },
  lost: [
    ['BỘ GIÁO DỤC VÀ ĐÀO TẠO', other],
    ['TRƯỜNG ĐẠI HỌC KIÊN GIANG', other],
    ['Số 91 QĐ ĐHKG', other],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', other],
    ['Độc lập Tự do Hạnh phúc', other],
    ['An Giang ngày 14 tháng 01 năm 2026', other],
    ['QUYẾT ĐỊNH', other],
    ['Về việc ban hành Kế hoạch bảo đảm chất lượng giáo dục năm 2026', other],
    ['Điều 1 Ban hành kèm theo Quyết định này Kế hoạch bảo đảm chất lượng giáo dục năm 2026', other],
    ['Điều 2 Các đơn vị chịu trách nhiệm thi hành', other],
    ['Nơi nhận', other],
    ['Như Điều 2', other],
    ['Lưu VT', other],
    ['HIỆU TRƯỞNG', other],
    ['Nguyễn Tuấn Khanh', other],
  ],
  nodes: [
    h(1, 'Mục tiêu'),
    p(1, 'Duy trì và cải tiến chất lượng các chương trình đào tạo.'),
    h(1, 'Nhiệm vụ'),
    t(2, 'Tự đánh giá 02 chương trình đào tạo.'),
    t(2, 'Khảo sát ý kiến người học mỗi học kỳ 01 lần.'),
  ],
  make: () =>
    docx([
      halves(
        middle('BỘ GIÁO DỤC VÀ ĐÀO TẠO\n**TRƯỜNG ĐẠI HỌC KIÊN GIANG**\nSố: 91/QĐ-ĐHKG', { size: 13 }),
        middle(`${state}\n//An Giang, ngày 14 tháng 01 năm 2026//`, { size: 13 }),
      ),
      middle('**QUYẾT ĐỊNH**\n**Về việc ban hành Kế hoạch bảo đảm chất lượng giáo dục năm 2026**'),
      body(
        '**Điều 1.** Ban hành kèm theo Quyết định này Kế hoạch bảo đảm chất lượng giáo dục năm 2026.\n**Điều 2.** Các đơn vị chịu trách nhiệm thi hành./.',
      ),
      halves(
        lines('//**Nơi nhận:**//\n- Như Điều 2;\n- Lưu: VT.', { size: 12 }),
        middle('**HIỆU TRƯỞNG**\n\n\n**Nguyễn Tuấn Khanh**'),
      ),
      pageBreak,
      halves(
        middle('BỘ GIÁO DỤC VÀ ĐÀO TẠO\n**TRƯỜNG ĐẠI HỌC KIÊN GIANG**', { size: 13 }),
        middle(state, { size: 13 }),
      ),
      middle(
        '**KẾ HOẠCH**\n**Bảo đảm chất lượng giáo dục năm 2026**\n//(Ban hành kèm theo Quyết định số 91/QĐ-ĐHKG ngày 14 tháng 01 năm 2026 của Hiệu trưởng Trường Đại học Kiên Giang)//',
      ),
      body(
        '**I. MỤC TIÊU**\nDuy trì và cải tiến chất lượng các chương trình đào tạo.\n**II. NHIỆM VỤ**\n1. Tự đánh giá 02 chương trình đào tạo.\n2. Khảo sát ý kiến người học mỗi học kỳ 01 lần.',
      ),
    ]),
};

/** Two plans of a ward, one behind the other. */
const two: Office = {
  name: 'ward: two plans in one file',
  form: 'state',
  office: { name: 'Ủy ban nhân dân phường Ba Đình', superior: 'UBND thành phố Hà Nội', symbol: 'UBND' },
  plan: { number: '61', subject: 'Tổ chức Giải chạy vì sức khỏe cộng đồng' },
  lost: [
    ['UBND THÀNH PHỐ HÀ NỘI', other],
    ['ỦY BAN NHÂN DÂN', other],
    ['PHƯỜNG BA ĐÌNH', other],
    ['Số 62 KH UBND', other],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', other],
    ['Độc lập Tự do Hạnh phúc', other],
    ['Ba Đình ngày 02 tháng 3 năm 2026', other],
    ['KẾ HOẠCH', other],
    ['Tổng vệ sinh môi trường tháng 3', other],
    ['I NỘI DUNG', other],
    ['Mỗi tổ dân phố ra quân vào sáng thứ Bảy', other],
    ['Nơi nhận', other],
    ['Các tổ dân phố', other],
    ['Lưu VT', other],
    ['TM ỦY BAN NHÂN DÂN', other],
    ['CHỦ TỊCH', other],
    ['Phạm Thị Diễm', other],
  ],
  nodes: [
    h(1, 'Mục đích'),
    p(1, 'Vận động Nhân dân rèn luyện thân thể.'),
    h(1, 'Thời gian, địa điểm'),
    b(1, 'Thời gian: 06 giờ 00, ngày 22/3/2026.'),
    b(1, 'Địa điểm: Vườn hoa Lý Tự Trọng.'),
  ],
  make: () => {
    const plan = (number: number, subject: string, text: string) => [
      halves(
        middle(`UBND THÀNH PHỐ HÀ NỘI\n**ỦY BAN NHÂN DÂN**\n**PHƯỜNG BA ĐÌNH**\nSố: ${number}/KH-UBND`, { size: 13 }),
        middle(`${state}\n//Ba Đình, ngày 02 tháng 3 năm 2026//`, { size: 13 }),
      ),
      middle(`**KẾ HOẠCH**\n**${subject}**`),
      body(text),
      halves(
        lines('//**Nơi nhận:**//\n- Các tổ dân phố;\n- Lưu: VT.', { size: 12 }),
        middle('**TM. ỦY BAN NHÂN DÂN**\n**CHỦ TỊCH**\n\n\n**Phạm Thị Diễm**'),
      ),
    ];
    return docx([
      ...plan(
        61,
        'Tổ chức Giải chạy vì sức khỏe cộng đồng',
        '**I. MỤC ĐÍCH**\nVận động Nhân dân rèn luyện thân thể.\n**II. THỜI GIAN, ĐỊA ĐIỂM**\n- Thời gian: 06 giờ 00, ngày 22/3/2026.\n- Địa điểm: Vườn hoa Lý Tự Trọng.\nTrên đây là Kế hoạch tổ chức Giải chạy./.',
      ),
      '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/></w:sectPr></w:pPr></w:p>',
      ...plan(62, 'Tổng vệ sinh môi trường tháng 3', '**I. NỘI DUNG**\nMỗi tổ dân phố ra quân vào sáng thứ Bảy./.'),
    ]);
  },
};

/** A plan of 2004 in letters of TCVN3, its capitals in a font of capitals. */
const old: Office = {
  name: 'district of 2004: letters of .VnTime and .VnTimeH',
  form: 'state',
  office: { name: 'Uỷ ban nhân dân huyện Thanh Liêm', superior: 'UBND tỉnh Hà Nam', symbol: 'UB' },
  plan: {
    profile: { signature: { 'on-behalf-of': 'T/M {name}' } },
    number: '14',
    subject: 'Thực hiện cuộc vận động toàn dân đoàn kết xây dựng đời sống văn hoá năm 2004',
  },
  nodes: [
    h(1, 'Mục đích, yêu cầu'),
    b(1, 'Nâng cao chất lượng làng văn hoá.'),
    b(1, 'Giữ vững trật tự ở các xã, thị trấn.'),
    h(1, 'Tổ chức thực hiện'),
    t(2, 'Phòng Văn hoá thông tin chủ trì, phối hợp với các ngành.'),
    t(2, 'UBND các xã báo cáo kết quả trước ngày 15/12/2004.'),
  ],
  make: () => {
    const capitals = { font: '.VnTimeH' };
    const small = { font: '.VnTime' };
    return docx([
      halves(
        middle('ubnd tØnh hµ nam\n**uû ban nh©n d©n**\n**huyÖn thanh liªm**', { ...capitals, size: 13 }) +
          middle('Sè: 14/KH-UB', { ...small, size: 13 }),
        middle('**céng hoµ x· héi chñ nghÜa viÖt nam**', { ...capitals, size: 12 }) +
          middle('**§éc lËp - Tù do - H¹nh phóc**\n//Thanh Liªm, ngµy 10 th¸ng 3 n¨m 2004//', small),
      ),
      middle('**kÕ ho¹ch**', { ...capitals, size: 16 }),
      middle('**Thùc hiÖn cuéc vËn ®éng toµn d©n ®oµn kÕt x©y dùng ®êi sèng v¨n ho¸ n¨m 2004**', small),
      body('C¨n cø NghÞ quyÕt cña HuyÖn uû, UBND huyÖn x©y dùng kÕ ho¹ch nh­ sau:', small),
      body('**I. môc ®Ých, yªu cÇu**', capitals),
      body('- N©ng cao chÊt l­îng lµng v¨n ho¸.\n- Gi÷ v÷ng trËt tù ë c¸c x·, thÞ trÊn.', small),
      body('**II. tæ chøc thùc hiÖn**', capitals),
      body(
        '1. Phßng V¨n ho¸ th«ng tin chñ tr×, phèi hîp víi c¸c ngµnh.\n2. UBND c¸c x· b¸o c¸o kÕt qu¶ tr­íc ngµy 15/12/2004.\nTrªn ®©y lµ kÕ ho¹ch, yªu cÇu c¸c ngµnh thùc hiÖn tèt./.',
        small,
      ),
      halves(
        lines('//**N¬i nhËn:**//\n- UBND tØnh;\n- C¸c x·, thÞ trÊn;\n- L­u VP.', { ...small, size: 12 }),
        middle('**T/M uû ban nh©n d©n**\n**chñ tÞch**', capitals) + middle('\n\n**NguyÔn V¨n ThÞnh**', small),
      ),
    ]);
  },
};

/** A nursery school: a spaced title, a name in odd lines, no place before the day, numbers close to the words. */
const nursery: Office = {
  name: 'nursery: a title with spaces between its letters, a name in odd lines, a day without a place, 1.Word',
  form: 'state',
  office: { name: 'Trường Mầm non Hoa Phượng', superior: ['UBND xã', 'Tiên Lãng'], symbol: 'TMNHP' },
  plan: { number: '9', subject: 'Xây dựng trường mầm non lấy trẻ làm trung tâm' },
  nodes: [
    h(1, 'Đặc điểm tình hình'),
    h(2, 'Thuận lợi'),
    b(2, '100% giáo viên đạt chuẩn.'),
    h(2, 'Khó khăn'),
    b(2, 'Diện tích sân chơi hẹp.'),
    h(1, 'Nhiệm vụ, giải pháp'),
    p(1, 'Đối với giáo viên:'),
    b(1, 'Xây dựng môi trường lớp học an toàn.'),
    p(1, 'Đối với phụ huynh:'),
    b(1, 'Phối hợp chăm sóc trẻ.'),
    h(1, 'Lịch thực hiện'),
    grid(
      1,
      'Thời gian | Nội dung | Người thực hiện',
      'Tháng 9/2025',
      'Tuần 1 | Khai giảng | BGH',
      'Tuần 2 | Họp phụ huynh | GVCN',
      'Tháng 10/2025',
      'Tuần 1 | Hội thi “Bé khỏe” | Tổ 5 tuổi',
    ),
  ],
  make: () => {
    const small = (text: string) => cell(lines(text, { size: 13 }));
    return docx([
      halves(
        middle('UBND XÃ\nTIÊN LÃNG\n**TRƯỜNG MẦM**\n**NON HOA**\n**PHƯỢNG**\nSỐ : 09 / KH - TMNHP', { size: 13 }),
        middle(`${state}\n//Ngày 08 tháng 9 năm 2025//`, { size: 13 }),
      ),
      middle('**K Ế   H O Ạ C H**\n**XÂY DỰNG TRƯỜNG MẦM NON LẤY TRẺ LÀM TRUNG TÂM**\n**NĂM HỌC 2025 - 2026**'),
      body('Căn cứ Chương trình Giáo dục mầm non;'),
      body('Trường mầm non Hoa Phượng xây dựng kế hoạch như sau:'),
      body(
        '**I.ĐẶC ĐIỂM TÌNH HÌNH:**\n**1.Thuận lợi:**\n-100% giáo viên đạt chuẩn.\n**2.Khó khăn:**\n-Diện tích sân chơi hẹp.\n**II.NHIỆM VỤ, GIẢI PHÁP:**\n//*Đối với giáo viên://\n-Xây dựng môi trường lớp học an toàn.\n//*Đối với phụ huynh://\n-Phối hợp chăm sóc trẻ.\n**III.LỊCH THỰC HIỆN:**',
      ),
      table(
        [2000, 5000, 2500],
        [
          'Thời gian | Nội dung | Người thực hiện'.split(' | ').map((one) => cell(middle(`**${one}**`, { size: 13 }))),
          [cell(middle('**Tháng 9/2025**', { size: 13 }), { span: 3 })],
          'Tuần 1 | Khai giảng | BGH'.split(' | ').map(small),
          'Tuần 2 | Họp phụ huynh | GVCN'.split(' | ').map(small),
          [cell(middle('**Tháng 10/2025**', { size: 13 }), { span: 3 })],
          'Tuần 1 | Hội thi “Bé khỏe” | Tổ 5 tuổi'.split(' | ').map(small),
        ],
      ),
      body('Trên đây là kế hoạch xây dựng trường mầm non lấy trẻ làm trung tâm năm học 2025 - 2026./.'),
      halves(
        lines('**Nơi nhận**\n-Phòng VH-XH ( b/c );\n-Các lớp ( t/h );\n-Lưu VT.', { size: 12 }),
        middle('**HIỆU TRƯỞNG**\n\n\n\n**Vũ Thị Thơm**'),
      ),
    ]);
  },
};

/** A subject team of teachers: approved on the left, signed on the right, no recipients. */
const team: Office = {
  name: 'subject team: approval and signature side by side, no recipients, 1) a) and a page in landscape',
  form: 'state',
  office: { name: 'Tổ toán - tin', superior: 'Trường THCS Lê Lợi' },
  plan: {
    subject: 'Sinh hoạt chuyên môn theo nghiên cứu bài học năm học 2025 - 2026',
    signature: [
      { title: 'Duyệt của ban giám hiệu', name: 'Trần Thị Mai' },
      { title: 'Tổ trưởng chuyên môn', name: 'Lê Văn Hùng' },
    ],
  },
  nodes: [
    h(1, 'Mục đích'),
    t(2, 'Nâng cao năng lực chuyên môn.'),
    t(2, 'Chia sẻ kinh nghiệm dạy học.'),
    h(1, 'Kế hoạch cụ thể'),
    grid(
      1,
      'Tháng | Bài dạy | Người dạy',
      '9 | Phép cộng phân thức, a/b | Nguyễn Thị Hòa',
      '11 | Định lí Thalès | Lê Văn Hùng',
    ),
  ],
  make: () =>
    docx(
      [
        halves(
          middle('TRƯỜNG THCS LÊ LỢI\n**TỔ TOÁN - TIN**', { size: 13 }),
          middle(`${state}\n//Đồng Hới, ngày 10 tháng 9 năm 2025//`, { size: 13 }),
          [6000, 8000],
        ),
        middle('**KẾ HOẠCH**\n**Sinh hoạt chuyên môn theo nghiên cứu bài học năm học 2025 - 2026**'),
        body(
          '**1) Mục đích**\na) Nâng cao năng lực chuyên môn.\nb) Chia sẻ kinh nghiệm dạy học.\n**2) Kế hoạch cụ thể**',
        ),
        plainTable(
          [1500, 9000, 3500],
          [
            'Tháng | Bài dạy | Người dạy',
            '9 | Phép cộng phân thức, {{<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>}} | Nguyễn Thị Hòa',
            '11 | Định lí Thalès | Lê Văn Hùng',
          ],
        ),
        halves(
          middle('**DUYỆT CỦA BAN GIÁM HIỆU**\n\n\n\n**Trần Thị Mai**'),
          middle('**TỔ TRƯỞNG CHUYÊN MÔN**\n\n\n\n**Lê Văn Hùng**'),
          [7000, 7000],
        ),
        '<w:sectPr><w:footerReference w:type="default" r:id="footer1"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1701" w:right="1134" w:bottom="851" w:left="1134"/></w:sectPr>',
      ],
      {
        footer1: `<w:p><w:r><w:t xml:space="preserve">Trang </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t>/</w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>`,
      },
    ),
  lost: [['Trang', 'chữ ở đầu trang, chân trang']],
};

/** A plan in one paragraph: each line ends with Shift+Enter. */
const oneParagraph: Office = {
  name: 'hamlet: the whole text in one paragraph of lines, signature behind tabs',
  form: 'state',
  office: { name: 'Ủy ban nhân dân xã Bản Liền', superior: 'UBND huyện Bắc Hà', symbol: 'UBND' },
  plan: {
    number: '33',
    subject: 'Ra quân làm đường giao thông nông thôn',
    recipients: ['Đảng ủy, HĐND xã', 'Các thôn'],
  },
  nodes: [
    h(1, 'Mục đích'),
    p(1, 'Huy động sức dân, hoàn thành 03 km đường bê tông.'),
    h(1, 'Phân công'),
    t(2, 'Thôn Đội 1: 40 người.'),
    t(2, 'Thôn Đội 2: 35 người.'),
    h(1, 'Thời gian'),
    p(1, 'Từ ngày 05/01 đến ngày 20/01/2025.'),
  ],
  make: () =>
    docx([
      line(
        'UBND HUYỆN BẮC HÀ\t\t**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n**UBND XÃ BẢN LIỀN**\t\t\t\t**Độc lập - Tự do - Hạnh phúc**\nSố: 33/KH-UBND\t\t\t//Bản Liền, ngày 02 tháng 01 năm 2025//'.replace(
          'UBND XÃ',
          'ỦY BAN NHÂN DÂN XÃ',
        ),
        {
          size: 13,
        },
      ),
      line('**KẾ HOẠCH\nRa quân làm đường giao thông nông thôn**', { align: 'center' }),
      line(
        'Thực hiện Nghị quyết của Đảng ủy xã, UBND xã xây dựng kế hoạch như sau:\n**I. MỤC ĐÍCH**\nHuy động sức dân, hoàn thành 03 km đường bê tông.\n**II. PHÂN CÔNG**\n1. Thôn Đội 1: 40 người.\n2. Thôn Đội 2: 35 người.\n**III. THỜI GIAN**\nTừ ngày 05/01 đến ngày 20/01/2025.\nTrên đây là Kế hoạch, đề nghị các thôn thực hiện./.',
        { align: 'both' },
      ),
      line(
        '**Nơi nhận:**\t\t\t\t\t**TM. ỦY BAN NHÂN DÂN**\n- Đảng ủy, HĐND xã;\t\t\t\t**CHỦ TỊCH**\n- Các thôn;\n- Lưu VT.\n\t\t\t\t\t\t**Vàng A Chớ**',
        { size: 13 },
      ),
    ]),
};

export const oddOffices: readonly Office[] = [decided, two, old, nursery, team, oneParagraph];
