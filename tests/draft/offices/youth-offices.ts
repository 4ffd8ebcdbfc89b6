import {
  b,
  body,
  cell,
  docx,
  grid,
  h,
  halves,
  l,
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

const union = '**__ĐOÀN TNCS HỒ CHÍ MINH__**';

/** A cell of a class: a programme of the congress, bullets of stars, headings in bold without any number. */
const congress: Office = {
  name: 'class of the Union: headings in bold without numbers, lists that count anew below each',
  form: 'youth',
  office: { name: 'BCH chi đoàn 11A2', superior: 'Đoàn trường THPT Chu Văn An', symbol: 'CĐ11A2' },
  plan: { number: '1', subject: 'Tổ chức Đại hội Chi đoàn 11A2 năm học 2025 - 2026' },
  nodes: [
    h(1, 'Mục đích'),
    t(2, 'Đánh giá kết quả công tác Đoàn năm học 2024 - 2025.'),
    t(2, 'Bầu Ban Chấp hành gồm 03 đồng chí.'),
    h(1, 'Thời gian và địa điểm'),
    t(2, '14 giờ 00, thứ Bảy, ngày 27/9/2025.'),
    t(2, 'Phòng học 11A2.'),
    h(1, 'Chương trình'),
    grid(1, 'Thời gian | Nội dung', '14h00 | Văn nghệ', '14h15 | Khai mạc', '15h30 | Bầu cử, bế mạc'),
    h(1, 'Phân công'),
    b(1, 'Bí thư: chuẩn bị báo cáo.'),
    b(1, 'Lớp trưởng: trang trí phòng.'),
  ],
  make: () =>
    docx([
      halves(
        middle(
          'ĐOÀN TRƯỜNG THPT CHU VĂN AN\n**BCH CHI ĐOÀN 11A2**\n***\nSố: 01-KH/CĐ11A2'.replace(
            '***',
            '{{<w:r><w:t>***</w:t></w:r>}}',
          ),
          { size: 13 },
        ),
        middle(`${union}\n\n//Hà Nội, ngày 20 tháng 9 năm 2025//`, { size: 13 }),
      ),
      middle('**KẾ HOẠCH**\n**Tổ chức Đại hội Chi đoàn 11A2 năm học 2025 - 2026**\n--------------'),
      body('Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh, Ban Chấp hành Chi đoàn 11A2 xây dựng kế hoạch như sau:'),
      body(
        '**Mục đích**\n1. Đánh giá kết quả công tác Đoàn năm học 2024 - 2025.\n2. Bầu Ban Chấp hành gồm 03 đồng chí.\n**Thời gian và địa điểm**\n1. 14 giờ 00, thứ Bảy, ngày 27/9/2025.\n2. Phòng học 11A2.\n**Chương trình**',
      ),
      plainTable(
        [2000, 7000],
        ['Thời gian | Nội dung', '14h00 | Văn nghệ', '14h15 | Khai mạc', '15h30 | Bầu cử, bế mạc'],
      ),
      body(
        '**Phân công**\n* Bí thư: chuẩn bị báo cáo.\n* Lớp trưởng: trang trí phòng.\nTrên đây là kế hoạch tổ chức Đại hội Chi đoàn 11A2.',
      ),
      halves(
        lines('**__Nơi nhận:__**\n- BTV Đoàn trường (để b/c);\n- GVCN (để phối hợp);\n- Lưu CĐ.', { size: 12 }),
        middle('**TM. BAN CHẤP HÀNH**\nBÍ THƯ\n\n\n**Đỗ Minh Anh**'),
      ),
    ]),
};

/** A Red Cross of a commune: neither State nor Party nor Union on the right; first-line spaces; a title in one paragraph. */
const blood: Office = {
  name: 'commune: blood donation, a letterhead of one column, spaces for indents, Lưu with a slash',
  form: 'state',
  office: { name: 'Hội Chữ thập đỏ xã Cẩm Giàng', symbol: 'CTĐ' },
  plan: { number: '6', subject: 'Tổ chức ngày hội hiến máu tình nguyện “Giọt hồng Cẩm Giàng” năm 2026' },
  nodes: [
    h(1, 'Mục đích - yêu cầu'),
    b(1, 'Tuyên truyền nghĩa cử cao đẹp hiến máu cứu người.'),
    b(1, 'Tiếp nhận tối thiểu 80 đơn vị máu.'),
    h(1, 'Thời gian - địa điểm - đối tượng'),
    l(2, 'Thời gian', '7h30 ngày 05/4/2026 (chủ nhật).'),
    l(2, 'Địa điểm', 'Nhà văn hóa xã.'),
    l(2, 'Đối tượng', 'công dân từ 18 đến 60 tuổi, cân nặng từ 42 kg (nữ), 45 kg (nam) trở lên.'),
    h(1, 'Kinh phí'),
    p(1, 'Trích quỹ Hội: 5.000.000đ (Năm triệu đồng).'),
  ],
  make: () =>
    docx([
      middle(`${state}\n-----------------`),
      middle('**HỘI CHỮ THẬP ĐỎ XÃ CẨM GIÀNG**\nSố: 06/KH-CTĐ\n//Cẩm Giàng, ngày 16 tháng 3 năm 2026//'),
      middle('**KẾ HOẠCH TỔ CHỨC NGÀY HỘI HIẾN MÁU TÌNH NGUYỆN “GIỌT HỒNG CẨM GIÀNG” NĂM 2026**'),
      lines(
        '      Thực hiện Kế hoạch số 11/KH-CTĐ ngày 02/3/2026 của Hội Chữ thập đỏ tỉnh;\n      Hội Chữ thập đỏ xã Cẩm Giàng xây dựng Kế hoạch cụ thể như sau:',
      ),
      lines(
        '      **I. MỤC ĐÍCH - YÊU CẦU**\n      -  Tuyên truyền nghĩa cử cao đẹp hiến máu cứu người.\n      -  Tiếp nhận tối thiểu 80 đơn vị máu.',
      ),
      lines(
        '      **II. THỜI GIAN - ĐỊA ĐIỂM - ĐỐI TƯỢNG**\n      **1. Thời gian :** 7h30 ngày 05/4/2026 (chủ nhật).\n      **2. Địa điểm :** Nhà văn hóa xã.\n      **3. Đối tượng :** công dân từ 18 đến 60 tuổi, cân nặng từ 42 kg (nữ), 45 kg (nam) trở lên.\n      **III. KINH PHÍ**\n      Trích quỹ Hội: 5.000.000đ (Năm triệu đồng).',
      ),
      lines('      Rất mong các ban, ngành, đoàn thể phối hợp để Ngày hội thành công tốt đẹp./.'),
      halves(
        lines('**Nơi nhận :**\n- Hội CTĐ tỉnh ;\n- TT. ĐU, UBND xã ;\n- Lưu VP/CTĐ.', { size: 12 }),
        middle('**TM. BAN CHẤP HÀNH**\n**CHỦ TỊCH**\n\n\n**Hoàng Thị Mận**'),
      ),
    ]),
};

/** A Union of a commune: three columns above, one of them a picture; letters in brackets; phases typed in bold; remarks. */
const summer: Office = {
  name: 'Union of a commune: a picture in the letterhead, number and date in one line, nested bullets of three signs',
  form: 'youth',
  office: { name: 'BCH Đoàn xã Mường Lay', superior: 'Tỉnh đoàn Điện Biên', symbol: 'ĐTN' },
  plan: { number: '18', subject: 'Tổ chức Chiến dịch Thanh niên tình nguyện hè năm 2026' },
  nodes: [
    h(1, 'Mục đích, yêu cầu'),
    t(2, 'Phát huy tinh thần xung kích, tình nguyện.'),
    t(2, 'Bảo đảm an toàn tuyệt đối cho đoàn viên.'),
    h(1, 'Nội dung'),
    b(1, 'Hoạt động tình nguyện:'),
    b(1, 'Sửa chữa 02 km đường liên bản;', 1),
    b(1, 'Tặng 50 suất quà cho học sinh nghèo.', 1),
    b(1, 'Hoạt động hè cho thiếu nhi: mở 03 lớp dạy bơi.'),
    h(1, 'Thời gian'),
    b(1, 'Đợt 1: từ ngày 01/6 đến ngày 30/6/2026.'),
    b(1, 'Đợt 2: từ ngày 01/7 đến ngày 15/8/2026.'),
  ],
  make: () => {
    const picture =
      '<w:r><w:drawing><wp:inline><wp:extent cx="500000" cy="500000"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    return docx([
      table(
        [1200, 3600, 4800],
        [
          [
            cell(line(`{{${picture}}}`)),
            cell(middle('TỈNH ĐOÀN ĐIỆN BIÊN\n**BCH ĐOÀN XÃ**\n**MƯỜNG LAY**\n*')),
            cell(middle(union)),
          ],
          [cell(line('Số: 18-KH/ĐTN\t\t\t//Mường Lay, ngày 18 tháng 5 năm 2026//'), { span: 3 })],
        ],
        false,
      ),
      middle('**KẾ HOẠCH**\n**Tổ chức Chiến dịch Thanh niên tình nguyện hè năm 2026**'),
      body('Thực hiện Kế hoạch của Tỉnh đoàn, BCH Đoàn xã Mường Lay ban hành kế hoạch:'),
      body(
        '**I. MỤC ĐÍCH, YÊU CẦU**\n(1) Phát huy tinh thần xung kích, tình nguyện.\n(2) Bảo đảm an toàn tuyệt đối cho đoàn viên.\n**II. NỘI DUNG**\n• Hoạt động tình nguyện:\n‒ Sửa chữa 02 km đường liên bản;\n‒ Tặng 50 suất quà cho học sinh nghèo.\n• Hoạt động hè cho thiếu nhi: mở 03 lớp dạy bơi.\n**III. THỜI GIAN**\n- Đợt 1: từ ngày 01/6 đến ngày 30/6/2026.\n- Đợt 2: từ ngày 01/7 đến ngày 15/8/2026.\nĐề nghị các chi đoàn triển khai thực hiện.',
      ),
      table(
        [4800, 4800],
        [
          [
            cell(
              table(
                [1200, 3600],
                [
                  [
                    cell(lines('**Nơi nhận:**', { size: 12 })),
                    cell(lines('- Ban Thường vụ Tỉnh đoàn;\n- Các chi đoàn;\n- Lưu VP.', { size: 11 })),
                  ],
                ],
                false,
              ) + '<w:p/>',
            ),
            cell(middle('**TM. BAN CHẤP HÀNH**\nBÍ THƯ\n\n\n**Lò Văn Pâng**')),
          ],
        ],
        false,
      ),
    ]);
  },
};

/** Old files in letters of TCVN3: what stands in them are other signs. */
export const youthOffices: readonly Office[] = [congress, blood, summer];
