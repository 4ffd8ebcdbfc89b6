/** Plans as their readers see them, from public wording: what is said, of which kind and at which level. */

export interface Content {
  readonly form: 'state' | 'party' | 'youth';
  readonly superior: string;
  readonly issuer: string;
  readonly number: string;
  readonly symbol: string;
  readonly placeDate: string;
  readonly subject: readonly string[];
  readonly bases: readonly string[];
  readonly leadIn: string;
  readonly nodes: readonly Node[];
  /** What the plan made of it names (`names.ts`). */
  readonly names: readonly string[];
  readonly closing: string;
  readonly recipients: readonly string[];
  readonly archive: string;
  readonly signature: { readonly authority: readonly string[]; readonly title: string; readonly name: string };
}

/** A node of the text. Depth counts the numbers around it, its own among them; a bullet has the depth of the number it stands under. */
export type Node =
  | { readonly kind: 'heading' | 'text'; readonly depth: number; readonly text: string }
  | { readonly kind: 'bullet'; readonly depth: number; readonly level: 0 | 1; readonly text: string }
  | { readonly kind: 'label'; readonly depth: number; readonly label: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly depth: number; readonly text: string }
  | { readonly kind: 'table'; readonly depth: number; readonly rows: readonly (readonly string[])[] };

const h = (depth: number, text: string): Node => ({ kind: 'heading', depth, text });
const t = (depth: number, text: string): Node => ({ kind: 'text', depth, text });
const b = (depth: number, text: string, level: 0 | 1 = 0): Node => ({ kind: 'bullet', depth, level, text });
const l = (depth: number, label: string, text: string): Node => ({ kind: 'label', depth, label, text });
const p = (depth: number, text: string): Node => ({ kind: 'paragraph', depth, text });

/** A commune's plan of digital transformation, State form. */
export const commune: Content = {
  form: 'state',
  superior: 'UBND huyện Yên Phong',
  issuer: 'Ủy ban nhân dân xã Đông Tiến',
  number: '27',
  symbol: 'UBND',
  placeDate: 'Đông Tiến, ngày 12 tháng 3 năm 2025',
  subject: ['Chuyển đổi số xã Đông Tiến năm 2025'],
  bases: [
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
    'Căn cứ Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ phê duyệt “Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030”',
    'Thực hiện Kế hoạch số 15/KH-UBND ngày 20 tháng 01 năm 2025 của Ủy ban nhân dân huyện Yên Phong',
  ],
  leadIn: 'Ủy ban nhân dân xã Đông Tiến ban hành Kế hoạch chuyển đổi số năm 2025 như sau:',
  nodes: [
    h(1, 'Mục đích, yêu cầu'),
    h(2, 'Mục đích'),
    b(2, 'Nâng cao nhận thức của cán bộ, công chức và Nhân dân về chuyển đổi số.'),
    b(2, 'Đưa các dịch vụ công trực tuyến đến từng hộ gia đình; giảm giấy tờ, thời gian và chi phí đi lại.'),
    h(2, 'Yêu cầu'),
    b(2, 'Các nhiệm vụ phải có người chịu trách nhiệm, có thời hạn và có kết quả đo đếm được.'),
    b(2, 'Bảo đảm an toàn thông tin, bảo vệ dữ liệu cá nhân theo quy định của pháp luật.'),
    h(1, 'Chỉ tiêu'),
    t(2, 'Phấn đấu 80% hồ sơ thủ tục hành chính được nộp qua Cổng dịch vụ công quốc gia.'),
    t(2, '100% văn bản trao đổi giữa các cơ quan nhà nước được ký số và gửi qua trục liên thông.'),
    t(2, 'Mỗi thôn có một tổ công nghệ số cộng đồng với ít nhất 05 thành viên.'),
    h(1, 'Nhiệm vụ và giải pháp'),
    p(1, 'Trong năm 2025, xã tập trung thực hiện các nhóm nhiệm vụ sau đây:'),
    h(2, 'Phát triển hạ tầng số'),
    l(
      3,
      'Mạng truyền dẫn',
      'Phối hợp với doanh nghiệp viễn thông phủ sóng 4G, 5G toàn xã; xóa các điểm lõm sóng tại thôn Ấp Đồn.',
    ),
    l(3, 'Trang thiết bị', 'Bổ sung 06 máy tính, 02 máy quét cho bộ phận một cửa.'),
    h(2, 'Phát triển kinh tế số'),
    b(2, 'Hỗ trợ các hộ sản xuất đưa sản phẩm lên sàn thương mại điện tử:'),
    b(2, 'Tập huấn chụp ảnh, viết lời giới thiệu;', 1),
    b(2, 'Mở gian hàng và thanh toán không dùng tiền mặt.', 1),
    b(2, 'Khuyến khích các cửa hàng dùng hóa đơn điện tử khởi tạo từ máy tính tiền.'),
    h(1, 'Tổ chức thực hiện'),
    t(2, 'Văn phòng - Thống kê: tham mưu triển khai, theo dõi, tổng hợp báo cáo trước ngày 20 hằng tháng.'),
    t(2, 'Công chức Tài chính - Kế toán: bố trí kinh phí thực hiện Kế hoạch từ ngân sách xã.'),
    t(2, 'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể tuyên truyền, vận động hội viên tham gia.'),
  ],
  names: [
    'kind general-plan',
    'purpose',
    'requirements',
    'targets',
    'assignments',
    'unit Văn phòng - Thống kê:',
    'unit Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể',
  ],
  closing:
    'Trên đây là Kế hoạch chuyển đổi số năm 2025 của xã Đông Tiến. Trong quá trình thực hiện nếu có vướng mắc, các thôn, đơn vị phản ánh về Ủy ban nhân dân xã để xem xét, giải quyết',
  recipients: ['UBND huyện (b/c)', 'Thường trực Đảng ủy, HĐND xã', 'Các thôn, đơn vị (để thực hiện)'],
  archive: 'VT, VHXH',
  signature: { authority: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'], title: 'Phó Chủ tịch', name: 'Nguyễn Thị Hoa' },
};

/** A school's plan with a table, State form. */
export const school: Content = {
  form: 'state',
  superior: 'Sở Giáo dục và Đào tạo Bắc Ninh',
  issuer: 'Trường THPT Lý Thường Kiệt',
  number: '112',
  symbol: 'THPTLTK',
  placeDate: 'Bắc Ninh, ngày 05 tháng 9 năm 2025',
  subject: ['Tổ chức phong trào thi đua “Dạy tốt - Học tốt”', 'năm học 2025 - 2026'],
  bases: [
    'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
    'Căn cứ Công văn số 1234/SGDĐT-TĐKT ngày 28 tháng 8 năm 2025 của Sở Giáo dục và Đào tạo về hướng dẫn công tác thi đua, khen thưởng',
  ],
  leadIn: 'Trường THPT Lý Thường Kiệt xây dựng Kế hoạch như sau:',
  nodes: [
    h(1, 'Mục đích'),
    t(2, 'Động viên cán bộ, giáo viên, nhân viên và học sinh thi đua hoàn thành nhiệm vụ năm học.'),
    t(2, 'Phát hiện, bồi dưỡng và nhân rộng điển hình tiên tiến.'),
    h(1, 'Nội dung thi đua'),
    h(2, 'Đối với giáo viên'),
    b(2, 'Thực hiện nghiêm quy chế chuyên môn, mỗi người ít nhất 01 tiết dạy ứng dụng công nghệ trong một học kỳ.'),
    b(2, 'Tích cực viết sáng kiến, giúp đỡ đồng nghiệp mới vào nghề.'),
    h(2, 'Đối với học sinh'),
    b(2, 'Đi học chuyên cần, chấp hành nội quy; không vi phạm Luật Giao thông đường bộ.'),
    b(2, 'Phấn đấu 95% học sinh đạt hạnh kiểm tốt.'),
    h(1, 'Thời gian và tiến độ'),
    {
      kind: 'table',
      depth: 1,
      rows: [
        ['Đợt', 'Thời gian', 'Nội dung'],
        ['Đợt 1', 'Từ 05/9 đến 20/11/2025', 'Chào mừng ngày Nhà giáo Việt Nam'],
        ['Đợt 2', 'Từ 21/11/2025 đến 26/3/2026', 'Chào mừng ngày thành lập Đoàn TNCS Hồ Chí Minh'],
        ['Đợt 3', 'Từ 27/3 đến 31/5/2026', 'Tổng kết năm học'],
      ],
    },
    h(1, 'Tổ chức thực hiện'),
    t(2, 'Tổ chuyên môn: phổ biến Kế hoạch, đăng ký danh hiệu thi đua trước ngày 20/9/2025.'),
    t(2, 'Công đoàn, Đoàn trường: phối hợp phát động, kiểm tra, bình xét.'),
    p(1, 'Hội đồng Thi đua - Khen thưởng nhà trường họp xét sau mỗi đợt.'),
  ],
  names: [
    'kind general-plan',
    'purpose',
    'contents',
    'timeline',
    'assignments',
    'unit Tổ chuyên môn:',
    'unit Công đoàn, Đoàn trường:',
  ],
  closing:
    'Trên đây là Kế hoạch tổ chức phong trào thi đua năm học 2025 - 2026, đề nghị các bộ phận nghiêm túc thực hiện',
  recipients: ['Sở GDĐT (để b/c)', 'Các tổ chuyên môn (để t/h)'],
  archive: 'VT',
  signature: { authority: [], title: 'Hiệu trưởng', name: 'Trần Văn Bình' },
};

/** A plan of a Party committee. */
export const party: Content = {
  form: 'party',
  superior: 'Tỉnh ủy Hà Nam',
  issuer: 'Đảng ủy Sở Nội vụ',
  number: '08',
  symbol: 'ĐU',
  placeDate: 'Hà Nam, ngày 15 tháng 01 năm 2025',
  subject: ['tổ chức học tập chuyên đề năm 2025', 'về học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh'],
  bases: ['Thực hiện Hướng dẫn số 30-HD/TU ngày 02/01/2025 của Tỉnh ủy Hà Nam'],
  leadIn: 'Đảng ủy Sở Nội vụ xây dựng Kế hoạch tổ chức học tập chuyên đề năm 2025, cụ thể như sau:',
  nodes: [
    h(1, 'Mục đích, yêu cầu'),
    t(2, 'Giúp cán bộ, đảng viên nhận thức sâu sắc giá trị tư tưởng, đạo đức, phong cách Hồ Chí Minh.'),
    t(2, 'Việc học tập phải nghiêm túc, thiết thực, gắn với nhiệm vụ chính trị của từng chi bộ.'),
    h(1, 'Nội dung, hình thức'),
    l(2, 'Nội dung', 'Chuyên đề năm 2025 do Ban Tuyên giáo Tỉnh ủy biên soạn.'),
    l(2, 'Hình thức', 'Hội nghị trực tiếp, kết hợp sinh hoạt chi bộ.'),
    l(2, 'Thời gian', 'Hoàn thành trước ngày 31/3/2025.'),
    h(1, 'Tổ chức thực hiện'),
    h(2, 'Các chi bộ'),
    b(2, 'Xây dựng kế hoạch của chi bộ, đăng ký nội dung làm theo.'),
    b(2, 'Báo cáo kết quả về Văn phòng Đảng ủy trước ngày 10/4/2025.'),
    h(2, 'Văn phòng Đảng ủy'),
    b(2, 'Chuẩn bị tài liệu, hội trường, mời báo cáo viên.'),
    b(2, 'Theo dõi, đôn đốc, tổng hợp báo cáo Ban Thường vụ.'),
  ],
  names: ['kind general-plan', 'time', 'assignments', 'unit Các chi bộ', 'unit Văn phòng Đảng ủy'],
  closing: 'Trong quá trình thực hiện nếu có vấn đề phát sinh, các chi bộ báo cáo Đảng ủy để chỉ đạo',
  recipients: ['Ban Tuyên giáo Tỉnh ủy (để báo cáo)', 'Các chi bộ trực thuộc'],
  archive: 'VPĐU',
  signature: { authority: ['T/M Đảng ủy'], title: 'Bí thư', name: 'Lê Quang Hải' },
};

/** A plan of a school's Youth Union. */
export const youth: Content = {
  form: 'youth',
  superior: 'Đoàn xã Đông Tiến',
  issuer: 'BCH Đoàn Trường THPT Lý Thường Kiệt',
  number: '09',
  symbol: 'ĐTN',
  placeDate: 'Đông Tiến, ngày 03 tháng 3 năm 2025',
  subject: ['Tổ chức Tháng Thanh niên năm 2025'],
  bases: ['Thực hiện Kế hoạch số 21-KH/ĐTN ngày 10/02/2025 của Ban Thường vụ Đoàn xã Đông Tiến'],
  leadIn: 'Ban Chấp hành Đoàn Trường THPT Lý Thường Kiệt xây dựng Kế hoạch như sau:',
  nodes: [
    h(1, 'Mục đích'),
    b(1, 'Phát huy vai trò xung kích của đoàn viên, thanh niên.'),
    b(1, 'Chào mừng 94 năm Ngày thành lập Đoàn TNCS Hồ Chí Minh.'),
    h(1, 'Nội dung'),
    l(2, 'Thời gian', 'từ ngày 03/3/2025 đến ngày 31/3/2025.'),
    l(2, 'Địa điểm', 'sân trường và Nhà văn hóa xã.'),
    h(2, 'Hoạt động chính'),
    b(2, 'Ngày Chủ nhật xanh:'),
    b(2, 'Trồng 100 cây bóng mát;', 1),
    b(2, 'Vệ sinh đường làng, ngõ xóm.', 1),
    b(2, 'Hội thi “Rung chuông vàng”.'),
    {
      kind: 'table',
      depth: 2,
      rows: [
        ['STT', 'Công việc', 'Phụ trách'],
        ['1', 'Chuẩn bị cây giống, dụng cụ', 'Chi đoàn 11A1'],
        ['2', 'Soạn câu hỏi, mời giám khảo', 'Chi đoàn giáo viên'],
      ],
    },
    h(1, 'Tổ chức thực hiện'),
    t(2, 'Ban Thường vụ Đoàn trường phân công, kiểm tra các chi đoàn.'),
    t(2, 'Các chi đoàn báo cáo kết quả trước ngày 05/4/2025.'),
  ],
  names: [
    'kind general-plan',
    'purpose',
    'contents',
    'time',
    'assignments',
    'unit Ban Thường vụ Đoàn trường',
    'unit Các chi đoàn',
  ],
  closing: 'Trên đây là Kế hoạch tổ chức Tháng Thanh niên năm 2025, đề nghị các chi đoàn thực hiện',
  recipients: ['Ban Thường vụ Đoàn xã (để b/c)', 'Các chi đoàn'],
  archive: 'VP',
  signature: { authority: ['TM. Ban Chấp hành'], title: 'Bí thư', name: 'Vũ Minh Đức' },
};
