import type { FormSheet, SheetRow } from './sheet-row.ts';

/** First-line indent of the decree: 1 cm or 1.27 cm. */
const indent = [10, 12.7];
const bold = { weight: 'bold', slant: 'upright' } as const;
const upright = { weight: 'regular', slant: 'upright' } as const;
const italic = { weight: 'regular', slant: 'italic' } as const;
const text = { ...upright, size: [13, 14], underline: 'none', color: '000000', align: 'justify', firstLine: indent, lines: [1, 1.5], gap: 6 } as const;

/** The head of page 1 (boxes 1 and 2), the same in every plan. */
const head: SheetRow[] = [
  { section: '2', component: 'Quốc hiệu', text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', letters: 'upper', size: [12, 13], ...bold, align: 'center', side: 'right', levelWith: 'Cơ quan chủ quản', color: '000000', underline: 'none' },
  { section: '2', component: 'Tiêu ngữ', text: 'Độc lập - Tự do - Hạnh phúc', letters: 'capital first', size: [13, 14], ...bold, align: 'center', centredOn: 'Quốc hiệu', under: 'Quốc hiệu', rule: 'as long as the text', lines: [1, 1] },
  { section: '2', component: 'Cơ quan chủ quản', text: 'ỦY BAN NHÂN DÂN TỈNH NAM ĐỊNH', letters: 'upper', size: [12, 13], ...upright, align: 'center', side: 'left', lines: [1, 1] },
  { section: '2', component: 'Cơ quan ban hành', text: 'SỞ NỘI VỤ', letters: 'upper', size: [12, 13], ...bold, align: 'center', centredOn: 'Cơ quan chủ quản', under: 'Cơ quan chủ quản', rule: '1/3 to 1/2 of the text', lines: [1, 1] },
];

function numberAndDate(number: string, date: string): SheetRow[] {
  return [
    { section: '2, 2.2', component: 'Số, ký hiệu', text: number, size: 13, ...upright, align: 'center', centredOn: 'Cơ quan ban hành', under: 'Cơ quan ban hành', rule: 'none', levelWith: 'Địa danh, ngày' },
    { section: '2, 2.2', component: 'Địa danh, ngày', text: date, letters: 'capital first', size: [13, 14], ...italic, align: 'center', centredOn: 'Quốc hiệu', under: 'Tiêu ngữ', rule: 'none' },
  ];
}

function title(subject: string): SheetRow[] {
  return [
    { section: '2', component: 'Tên loại', text: 'KẾ HOẠCH', letters: 'upper', size: [13, 14], ...bold, align: 'center', centredOn: 'page', under: 'Địa danh, ngày', rule: 'none' },
    { section: '2', component: 'Trích yếu', text: subject, letters: 'capital first', size: [13, 14], ...bold, align: 'center', centredOn: 'page', under: 'Tên loại', rule: '1/3 to 1/2 of the text' },
  ];
}

function point(text_: string): SheetRow {
  return { section: '2.3', component: `Điểm ${text_.slice(0, 2)}`, text: text_, ...text };
}

/** The lines of a signature from the top: authority and titles, all bold, then the name. */
function signature(...lines: readonly string[]): SheetRow[] {
  const titles = lines.map((line, i): SheetRow => ({ section: '2, 2.4', component: `Quyền hạn, chức vụ ${i + 1}`, text: line, letters: 'upper', size: [13, 14], ...bold, align: 'center', ...(i === 0 ? { side: 'right' } : { centredOn: `Quyền hạn, chức vụ ${i}`, under: `Quyền hạn, chức vụ ${i}` }) }));
  const last = `Quyền hạn, chức vụ ${lines.length}`;
  return [...titles, { section: '2', component: 'Họ tên', text: 'Nguyễn Văn An', letters: 'capital first', size: [13, 14], ...bold, align: 'center', centredOn: last, under: last, roomAfter: { component: last, room: [20, 35] } }];
}

function small(name: string, settings: { number: string; date: string; urgency?: string; signature: string }, rows: readonly SheetRow[]) {
  const lines = [`number: ${settings.number}`, `date: ${settings.date}`, ...(settings.urgency ? [`urgency: ${settings.urgency}`] : []), `signature: {${settings.signature}, name: Nguyễn Văn An}`];
  return { name, plan: 'small', head: lines.join('\n'), rows: [...head, ...rows] } as const;
}

function urgency(text_: string, width: number): SheetRow {
  return { section: '2', component: 'Khẩn', text: text_, letters: 'upper', size: [13, 14], ...bold, color: 'FF0000', align: 'center', side: 'left', under: 'Số, ký hiệu', box: [width, 8] };
}

export const stateSheet: FormSheet = {
  page: { section: '1', paper: [210, 297], top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20], numberSize: [13, 14] },
  sizeSets: [
    { 'Quốc hiệu': 13, 'Cơ quan ban hành': 13, 'Tiêu ngữ': 14, 'Địa danh, ngày': 14, 'Tên loại': 14, 'Trích yếu': 14, 'Căn cứ 1': 14, 'Câu dẫn': 14, 'Quyền hạn, chức vụ 1': 14, 'Họ tên': 14, 'Số, ký hiệu': 13, 'Nơi nhận': 12, 'Danh sách nơi nhận 1': 11 },
    { 'Quốc hiệu': 12, 'Cơ quan ban hành': 12, 'Tiêu ngữ': 13, 'Địa danh, ngày': 13, 'Tên loại': 13, 'Trích yếu': 13, 'Căn cứ 1': 13, 'Câu dẫn': 13, 'Quyền hạn, chức vụ 1': 13, 'Họ tên': 13, 'Số, ký hiệu': 13, 'Nơi nhận': 12, 'Danh sách nơi nhận 1': 11 },
  ],
  documents: [
    {
      name: 'full',
      plan: 'full',
      rows: [
        ...head,
        ...numberAndDate('Số: 05/KH-SNV', 'Nam Định, ngày 05 tháng 3 năm 2026'),
        ...title('Tổ chức phong trào thi đua năm 2026'),
        { section: '2, 5', component: 'Kính gửi', text: 'Kính gửi:', letters: 'capital first', size: [13, 14], ...upright, under: 'Trích yếu' },
        { section: '5', component: 'Kính gửi, nơi 1', text: '- Các phòng chuyên môn;', size: [13, 14], ...upright, underColonOf: 'Kính gửi', under: 'Kính gửi' },
        { section: '5', component: 'Kính gửi, nơi 2', text: '- Các đơn vị trực thuộc.', size: [13, 14], ...upright, underColonOf: 'Kính gửi', under: 'Kính gửi, nơi 1' },
        { section: '2', component: 'Căn cứ 1', text: 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;', ...text, ...italic, under: 'Kính gửi, nơi 2' },
        { section: '2', component: 'Căn cứ 2', text: 'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;', ...text, ...italic },
        { section: '2', component: 'Căn cứ 3', text: 'Thực hiện Kế hoạch số 07/KH-UBND ngày 09 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh về phong trào thi đua năm 2026.', ...text, ...italic },
        { section: '2', component: 'Câu dẫn', text: 'Cơ quan xây dựng Kế hoạch tổ chức phong trào thi đua năm 2026 với các nội dung chủ yếu sau đây, áp dụng cho mọi tập thể và cá nhân:', ...text, under: 'Căn cứ 3' },
        { section: '2.3', component: 'Mục I', text: 'I. MỤC ĐÍCH, YÊU CẦU', ...text, ...bold, letters: 'upper', align: 'left' },
        { section: '2.3', component: 'Mục II', text: 'II. NỘI DUNG THI ĐUA', ...text, ...bold, letters: 'upper', align: 'left' },
        { section: '2.3', component: 'Khoản 1 có tiêu đề', text: '1. Mục đích', ...text, ...bold, letters: 'capital first', align: 'left', under: 'Mục I' },
        point('a) Nâng cao nhận thức của công chức, viên chức và người lao động về vai trò của thi đua trong việc hoàn thành nhiệm vụ chính trị của từng cơ quan, đơn vị trong năm.'),
        point('b) Phát hiện nhân tố mới.'),
        point('c) Nhân rộng điển hình tiên tiến.'),
        point('d) Đổi mới hình thức phát động.'),
        point('đ) Đánh giá đúng thực chất.'),
        point('e) Gắn thi đua với kỷ luật, kỷ cương hành chính.'),
        point('g) Huy động mọi tập thể tham gia.'),
        { section: '2.3', component: 'Khoản 1 không tiêu đề', text: '1. Từng tập thể đăng ký nội dung thi đua bằng văn bản, nêu rõ chỉ tiêu, thời hạn hoàn thành và người chịu trách nhiệm theo dõi, đôn đốc việc thực hiện trong suốt năm.', ...text, under: 'Mục II' },
        { section: '2.7', component: 'Đoạn kết', text: 'Trên đây là Kế hoạch tổ chức phong trào thi đua năm 2026, yêu cầu các phòng, đơn vị nghiêm túc triển khai thực hiện./.', ...text },
        ...signature('KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'),
        { section: '2', component: 'Nơi nhận', text: 'Nơi nhận:', letters: 'capital first', size: 12, weight: 'bold', slant: 'italic', underline: 'none', firstLine: [0], levelWith: 'Quyền hạn, chức vụ 1', under: 'Đoạn kết' },
        { section: '2', component: 'Danh sách nơi nhận 1', text: '- Thường trực Tỉnh ủy (để b/c);', size: 11, ...upright, firstLine: [0], under: 'Nơi nhận' },
        { section: '2', component: 'Danh sách nơi nhận 2', text: '- Như trên;', size: 11, ...upright, firstLine: [0], under: 'Danh sách nơi nhận 1' },
        { section: '2', component: 'Lưu', text: '- Lưu: VT, XDCQ (2).', size: 11, ...upright, firstLine: [0], under: 'Danh sách nơi nhận 2' },
        { section: '2.6', component: 'Chỉ dẫn phụ lục', text: '2. Chỉ tiêu chung: 100% tập thể hoàn thành tốt nhiệm vụ được giao trở lên, theo biểu kèm theo kế hoạch này (Phụ lục I kèm theo).', size: [13, 14], slant: 'upright' },
        { section: '2.6', component: 'Phụ lục I', text: 'Phụ lục I', letters: 'capital first', size: 14, ...bold, align: 'center', centredOn: 'page', under: 'Họ tên' },
        { section: '2.6', component: 'Tiêu đề phụ lục I', text: 'BIỂU CHỈ TIÊU THI ĐUA NĂM 2026', letters: 'upper', size: [13, 14], ...bold, align: 'center', centredOn: 'page', under: 'Phụ lục I' },
        { section: '2.6', component: 'Kèm theo, phụ lục I', text: '(Kèm theo Kế hoạch số 05/KH-SNV ngày 05 tháng 3 năm 2026 của Sở Nội vụ)', size: [13, 14], ...italic, align: 'center', centredOn: 'page', under: 'Tiêu đề phụ lục I', rule: 'short' },
        { section: '2.6', component: 'Phụ lục II', text: 'Phụ lục II', letters: 'capital first', size: 14, ...bold, align: 'center', centredOn: 'page' },
        { section: '2.6', component: 'Tiêu đề phụ lục II', text: 'MẪU ĐĂNG KÝ THI ĐUA', letters: 'upper', size: [13, 14], ...bold, align: 'center', centredOn: 'page', under: 'Phụ lục II' },
        { section: '2.7', component: 'Kết thúc phụ lục II', text: 'II. Cá nhân ghi rõ họ và tên./.', size: [13, 14], ...upright },
      ],
    },
    {
      name: 'draft',
      plan: 'draft',
      rows: [
        ...head,
        ...numberAndDate('Số: /KH-SNV', 'Nam Định, ngày tháng năm 2026'),
        { section: '2.2', component: 'Số để trống', text: 'Số: /KH-SNV', blanks: /^Số: {5,}\/KH-SNV$/ },
        { section: '2.2', component: 'Ngày, tháng để trống', text: 'Nam Định, ngày tháng năm 2026', blanks: /^Nam Định, ngày {5,}tháng {5,}năm 2026$/ },
        ...title('Triển khai cải cách hành chính năm 2026'),
        { section: '2', component: 'Mật', text: 'MẬT', letters: 'upper', align: 'center', side: 'left', under: 'Số, ký hiệu', box: 'any' },
        urgency('HỎA TỐC', 30),
        { section: '2', component: 'Khẩn dưới mật', text: 'HỎA TỐC', under: 'Mật' },
        { section: '2', component: 'Phạm vi lưu hành', text: 'LƯU HÀNH NỘI BỘ', letters: 'upper', size: [13, 14], ...bold, align: 'center', side: 'right', above: 'Quốc hiệu', box: 'any', color: '000000' },
        { section: '3', component: 'Dự thảo', text: 'Dự thảo lần 2', letters: 'capital first', ...italic },
        { section: '2, 5', component: 'Kính gửi', text: 'Kính gửi: Văn phòng', size: [13, 14], ...upright, under: 'Trích yếu' },
        { section: '2', component: 'Căn cứ', text: 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.', ...text, ...italic },
        { section: '2.7', component: 'Dấu kết thúc ở mục cuối', text: '2. Công khai kết quả giải quyết hồ sơ./.', ...text },
        { section: '2.6', component: 'Phụ lục duy nhất', text: 'Phụ lục', size: 14, ...bold, align: 'center', centredOn: 'page' },
        { section: '2.6', component: 'Kèm theo, để trống', text: '(Kèm theo Kế hoạch số /KH-SNV ngày tháng năm 2026 của Sở Nội vụ)', size: [13, 14], ...italic, align: 'center', rule: 'short' },
      ],
    },
    small('head signs alone, January', { number: '9', date: '2026-01-09', urgency: 'khẩn', signature: 'title: Giám đốc' }, [...numberAndDate('Số: 09/KH-SNV', 'Nam Định, ngày 09 tháng 01 năm 2026'), ...title('Công tác năm 2026'), urgency('KHẨN', 20), ...signature('GIÁM ĐỐC')]),
    small('TM. and KT., February', { number: '10', date: '2026-02-10', urgency: 'thượng khẩn', signature: 'on-behalf-of: Ủy ban nhân dân, in-place-of: Chủ tịch, title: Phó Chủ tịch' }, [...numberAndDate('Số: 10/KH-SNV', 'Nam Định, ngày 10 tháng 02 năm 2026'), ...title('Công tác năm 2026'), urgency('THƯỢNG KHẨN', 40), ...signature('TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH')]),
    small('TL., September', { number: '123', date: '2026-09-30', signature: 'by-order-of: Giám đốc, title: Chánh Văn phòng' }, [...numberAndDate('Số: 123/KH-SNV', 'Nam Định, ngày 30 tháng 9 năm 2026'), ...title('Công tác năm 2026'), ...signature('TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG')]),
    small('TUQ., October', { number: '11', date: '2026-10-01', signature: 'authorised-by: Giám đốc, title: Trưởng phòng' }, [...numberAndDate('Số: 11/KH-SNV', 'Nam Định, ngày 01 tháng 10 năm 2026'), ...title('Công tác năm 2026'), ...signature('TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG')]),
    small('Q., December', { number: '99', date: '2026-12-31', signature: 'acting: true, title: Giám đốc' }, [...numberAndDate('Số: 99/KH-SNV', 'Nam Định, ngày 31 tháng 12 năm 2026'), ...title('Công tác năm 2026'), ...signature('Q. GIÁM ĐỐC')]),
  ],
};
