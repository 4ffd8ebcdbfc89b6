/** What the scans got wrong, and what they lost, by plan: [as scanned, as meant]. Slips of the authors are kept. */
export const corrections: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'nam-dinh-2023-thi-dua': [
    ['Số 13 -KH/TCTTC', 'Số 13-KH/TCTTC'],
    ['Phần đầu có', 'Phấn đấu có'],
  ],
  'hoc-vien-2024-75-nam': [
    ['toàn hệ thống Học viện.*', 'toàn hệ thống Học viện”.*'],
    ['“Giờ giảng kiểu mẫu”....', '“Giờ giảng kiểu mẫu”...'],
    ['các trường chính trị tỉnh.', 'các trường chính trị tỉnh, thành.'],
    ['Nguyễn Xuân Thắng', 'GIÁM ĐỐC\nNguyễn Xuân Thắng'],
  ],
  'nam-dinh-2023-dien-hinh': [
    ['cỗ vũ', 'cổ vũ'],
    ['nhêm vụ', 'nhiệm vụ'],
    ['các nhân tiêu biểu', 'cá nhân tiêu biểu'],
    ['trường Chính trị Trường Chính trị', 'Trường Chính trị Trường Chinh'],
    ['Noi nhận', 'Nơi nhận'],
    ['HỘ KHẨU TRƯỞNG', 'HIỆU TRƯỞNG'],
    // The words of the round seal.
    ['TRƯỜNG\nCHÍNH TRỊ\nTRƯỜNG CHÍNH', ''],
  ],
  'thanh-hoa-2022-5-tot': [
    ['tri tuệ', 'trí tuệ'],
    ['Việt nam', 'Việt Nam'],
    ['Lưu VT,TDKT.', 'Lưu: VT, TĐKT.'],
    ['Lương Trọng Thành', 'HIỆU TRƯỞNG\nLương Trọng Thành'],
  ],
  'lai-chau-2022-thi-dua': [
    ['Covi-19', 'Covid-19'],
    ['nhiệm vụ Trường Cụm', 'nhiệm vụ Trưởng Cụm'],
    ['Từ tháng 1/02 -', 'Từ 01/02 -'],
    ['tổ hoạt động tháng công nhân', 'tổ chức hoạt động Tháng Công nhân'],
    ['20/11/1983', '20/11/1982'],
    ['Trường Khổi thi đua', 'Trưởng Khối thi đua'],
  ],
};
