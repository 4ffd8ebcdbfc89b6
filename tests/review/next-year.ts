/** A change of a plan's YAML. */
type Edit = (text: string) => string;

const must = (text: string, words: string): void => {
  if (!text.includes(words)) throw new Error(`not there: ${words}`);
};
/** Other words in place of some, wherever they stand. */
const put =
  (from: string, to: string): Edit =>
  (text) => {
    must(text, from);
    return text.replaceAll(from, () => to);
  };
const lineOf = (text: string, start: string): string => {
  const line = text.split('\n').find((one) => one.trim().startsWith(start));
  if (line === undefined) throw new Error(`no line: ${start}`);
  return `${line}\n`;
};
const drop =
  (start: string): Edit =>
  (text) =>
    text.replace(lineOf(text, start), '');
const move =
  (start: string, behind: string): Edit =>
  (text) => {
    const [line, other] = [lineOf(text, start), lineOf(text, behind)];
    return text.replace(line, '').replace(other, () => other + line);
  };
const add =
  (behind: string, words: string): Edit =>
  (text) => {
    const line = lineOf(text, behind);
    return text.replace(line, () => `${line}${/^ */.exec(line)![0]}- ${words}\n`);
  };
const split =
  (start: string, at: string): Edit =>
  (text) => {
    const line = lineOf(text, start);
    must(line, ` ${at}`);
    return text.replace(line, () => line.replace(` ${at}`, () => `\n${/^ */.exec(line)![0]}- ${at}`));
  };
const join =
  (start: string, next: string): Edit =>
  (text) => {
    const [one, other] = [lineOf(text, start), lineOf(text, next)];
    must(text, one + other);
    return text.replace(one + other, () => `${one.trimEnd()} ${other.trim().slice(2)}\n`);
  };
/** The lines from one to before another, put before a third, which stands above them. */
const lift =
  (from: string, to: string, before: string): Edit =>
  (text) => {
    const [start, end, place] = [from, to, before].map((one) => text.indexOf(lineOf(text, one))) as [
      number,
      number,
      number,
    ];
    return text.slice(0, place) + text.slice(start, end) + text.slice(place, start) + text.slice(end);
  };
/** The comments of the roll, once they have been looked at. */
const looked: Edit = (text) => text.replace(/\n *# xem lại:[^\n]*/g, '');
const day =
  (number: number, date: string): Edit =>
  (text) =>
    text.replace(/^(?:number:\n)?date: .*$/m, `number: ${number}\ndate: ${date}`);

const all =
  (...edits: readonly Edit[]): Edit =>
  (text) =>
    edits.reduce((own, edit) => edit(own), looked(text));

/** What a person makes of the plans of the package when they have been rolled to the next year. */
export const editsOfNextYear: Readonly<Record<string, Edit>> = {
  'nam-dinh-2023-thi-dua': all(
    day(9, '2024-02-27'),
    put(
      'Chủ động - Đồng bộ - Đột phá - Kỷ cương - Chất lượng - Hiệu quả',
      'Đoàn kết - Kỷ cương - Chất lượng - Chuyển đổi số - Bứt phá',
    ),
    put('Công văn số 3552-CV/HVCTQG ngày 20/2/2023', 'Công văn số 3701-CV/HVCTQG ngày 05/02/2024'),
    put(
      'trường bộ, ngành năm 2023; Chủ đề phong trào thi đua năm 2023',
      'trường bộ, ngành năm 2024; Chủ đề phong trào thi đua năm 2024',
    ),
    put('Có từ 80% trở lên', 'Có từ 85% trở lên'),
    put('Có 15% cá nhân', 'Có 18% cá nhân'),
    put('có 01 tập thể và 07-10 cá nhân', 'có 02 tập thể và 10-12 cá nhân'),
    drop('- Có từ 70% tổ chức đảng'),
    add(
      '- Phấn đấu có 01 tập thể',
      '100% bài giảng được số hóa và đưa lên hệ thống học tập trực tuyến của nhà trường.',
    ),
    move('- 100% khoa, phòng và cá nhân thực hiện nghiêm', '- Có 18% cá nhân'),
    put('(hàng tháng, quý, 6 tháng)', '(hàng quý, 6 tháng)'),
    put(
      'Cờ thi đua cấp Học viện, Bằng khen của Giám đốc Học viện.',
      'Bằng khen của Chủ tịch UBND tỉnh, Cờ thi đua cấp Học viện.',
    ),
    add('- BTV Đảng ủy', 'Công đoàn trường'),
    split('- Thực hiện đổi mới đồng bộ công tác đào tạo', 'Tập trung hoàn thiện thể chế'),
  ),
  'lai-chau-2022-thi-dua': all(
    day(5, '2023-02-10'),
    put('Chỉ thị số 03/CT-UBND ngày 11/02/2022', 'Chỉ thị số 01/CT-UBND ngày 16/01/2023'),
    put('phát triển kinh tế - xã hội năm 2022', 'phát triển kinh tế - xã hội năm 2023'),
    drop('- Tiếp tục thực hiện hiệu quả nhiệm vụ phòng, chống dịch Covid-19'),
    put(
      '; khắc phục khó khăn, đảm bảo thích ứng an toàn, linh hoạt, kiểm soát hiệu quả dịch Covid-19, thực hiện tốt',
      '; thực hiện tốt',
    ),
    put(
      'của Ban chấp hành Trung ương về trường chính trị chuẩn.',
      'của Ban Bí thư về trường chính trị chuẩn và Đề án xây dựng trường đã được Tỉnh ủy phê duyệt.',
    ),
    put('Trưởng Cụm thi đua', 'Phó Cụm thi đua'),
    put('Phó Khối thi đua Khối', 'Trưởng Khối thi đua Khối'),
    put('- Tập trung tổ chức các hoạt động thi đua gắn với', '- Chỉ đạo tổ chức các hoạt động thi đua gắn với'),
    put('- Ban TĐKT, Sở Nội vụ', '- Ban Thi đua - Khen thưởng, Sở Nội vụ'),
    put('phát động 02 đợt thi đua sau', 'phát động 03 đợt thi đua sau'),
    put(
      '            to: 2023-12-31\n            period: Từ 1/7 - 31/12/2023\n',
      `            to: 2023-09-30
            theme: Chào mừng Quốc khánh
            text: Tổ chức hội thao, hội diễn văn nghệ chào mừng Quốc khánh 02/9.
          - from: 2023-10-01
            to: 2023-12-31
`,
    ),
  ),
  'nam-dinh-2023-dien-hinh': all(
    day(21, '2024-05-06'),
    put('{from: 2023, to: 2026}', '{from: 2022, to: 2025}'),
    put('2023 - 2026', '2022 - 2025'),
    put('Kế hoạch số 46-KH/BTGTU, ngày 03/7/2023', 'Kế hoạch số 46-KH/BTGTU ngày 03/7/2023'),
    drop('- Tuyên truyền sâu rộng, kịp thời, có hiệu quả những nhân tố mới'),
    move('- Thường xuyên kiểm tra, đánh giá tác dụng', '- Định kỳ sơ kết, đánh giá kết quả'),
    put('xây dựng ít nhất 01 mô hình', 'xây dựng ít nhất 02 mô hình'),
    put('name: Hoàng Đình Trung', 'name: Nguyễn Thị Lan'),
    join('- Tạo được sự chuyển biến rõ nét', '- Chăm lo đời sống của thành viên'),
    add(
      '- Hoàn thành xuất sắc các nhiệm vụ được giao trong công tác',
      'Được tập thể lấy phiếu suy tôn với tỷ lệ từ 90% trở lên.',
    ),
    put('- heading: Phương thức triển khai', '- heading: Phương pháp, hình thức triển khai'),
  ),
  'thanh-hoa-2022-5-tot': all(
    day(12, '2023-02-06'),
    put('xong trước ngày 18/02/2023', 'xong trước ngày 17/02/2023'),
    lift('- heading: Tư vấn tốt', '- implementation:', '- heading: Dạy - học tốt'),
    put('đồng bộ 5 chương trình vì học viên', 'đồng bộ 6 chương trình vì học viên'),
    put('giàu tính Đảng.\n', 'giàu tính Đảng; (6) chuyển đổi số trong học tập.\n'),
    add('- Nghiên cứu nâng cao chất lượng các đề tài', 'Nghiên cứu, biên soạn sách chuyên khảo về lịch sử Nhà trường.'),
    drop('- Các khoa, tổ bộ môn duy trì'),
    put('- unit: Đề nghị các đoàn thể', '- unit: Công đoàn, Đoàn Thanh niên, Hội Cựu chiến binh'),
  ),
  'hoc-vien-2024-75-nam': all(
    day(1250, '2025-03-14'),
    put('Kế hoạch số 2962-KH/HVCTQG ngày 29/2/2024', 'Kế hoạch số 1105-KH/HVCTQG ngày 28/02/2025'),
    put(
      'chào mừng kỷ niệm 75 năm truyền thống Học viện Chính trị quốc gia Hồ Chí Minh (1949-2024)',
      'chào mừng kỷ niệm 76 năm truyền thống Học viện Chính trị quốc gia Hồ Chí Minh (1949-2025)',
    ),
    put('lần thứ Tư, năm 2024', 'lần thứ Năm, năm 2025'),
    put('- Tạo khí thế thi đua sôi nổi, góp phần nâng cao', '- Nâng cao'),
    put('(Ban Thi đua - Khen thưởng, Vụ Tổ chức - Cán bộ)', '(Vụ Tổ chức - Cán bộ)'),
    put(
      '(qua Ban Thi đua - Khen thưởng, Vụ Tổ chức - Cán bộ, điện thoại 024.62827195; 024.62827196)',
      '(qua Vụ Tổ chức - Cán bộ, điện thoại 024.62827195)',
    ),
    drop('- Thường trực Đảng ủy'),
    lift('- unit: Văn phòng Học viện', 'closing:', "- unit: 'Vụ Các trường chính trị:'"),
  ),
};
