import type { Words } from '../core/problem.ts';

/** Words that exist, but not in this phrase. */
export interface Confusion {
  readonly wrong: string;
  readonly right: string;
  readonly why: Words;
  /** What must follow (lower case), for phrases that are right elsewhere. */
  readonly before?: RegExp;
  /** What must not follow. */
  readonly notBefore?: RegExp;
  /** What must not stand in front. */
  readonly notAfter?: RegExp;
}

const group = (why: Words, lines: string): Confusion[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [wrong = '', right = ''] = line.split(' > ').map((part) => part.trim());
      return { wrong, right, why };
    });

const marks: Words = {
  vi: 'thiếu hoặc sai dấu, hay gặp khi quét và nhận dạng chữ',
  en: 'a mark is missing or wrong, common in scanned text',
};
const tones: Words = { vi: 'lẫn dấu hỏi và dấu ngã', en: 'hỏi and ngã tones confused' };
const initials: Words = {
  vi: 'lẫn âm đầu (s/x, ch/tr, d/gi/r, l/n)',
  en: 'initials confused (s/x, ch/tr, d/gi/r, l/n)',
};
const sense: Words = { vi: 'dùng lẫn từ gần âm', en: 'a word of similar sound used by mistake' };

/** Known confusions in the phrases of plans, each with its reason. */
export const confusions: readonly Confusion[] = [
  ...group(
    marks,
    `
    noi nhận > nơi nhận
    nơi nhân > nơi nhận
    tri tuệ > trí tuệ
    cỗ vũ > cổ vũ
    cổ vủ > cổ vũ
    thì đua > thi đua
    thị đua > thi đua
    thi đưa > thi đua
    thi dua > thi đua
    khen thường > khen thưởng
    khen thương > khen thưởng
    bồi dương > bồi dưỡng
    bồi dướng > bồi dưỡng
    nhiêm vụ > nhiệm vụ
    nhiệm vự > nhiệm vụ
    trách nhiêm > trách nhiệm
    thực hiên > thực hiện
    thực hiển > thực hiện
    triền khai > triển khai
    triên khai > triển khai
    quyết đinh > quyết định
    quy đinh > quy định
    nghị quyêt > nghị quyết
    hoàn thánh > hoàn thành
    phát đông > phát động
    phát đồng > phát động
    phong trao > phong trào
    phòng trào > phong trào
    lãnh đao > lãnh đạo
    lành đạo > lãnh đạo
    chỉ đao > chỉ đạo
    giảng day > giảng dạy
    đào tào > đào tạo
    đào tao > đào tạo
    kế hoạnh > kế hoạch
    chất lương > chất lượng
    lực lương > lực lượng
    chiến lượt > chiến lược
    lần lược > lần lượt
    thương trực > thường trực
    thương vụ > thường vụ
    thương xuyên > thường xuyên
    hội đông > hội đồng
    công đoan > công đoàn
    đoàn thê > đoàn thể
    tập thê > tập thể
    cá nhận > cá nhân
    cán bô > cán bộ
    viên chúc > viên chức
    công chúc > công chức
    tư tương > tư tưởng
    phong cánh > phong cách
    chính tri > chính trị
    chính trí > chính trị
    khoa hoc > khoa học
    hiệu trường > hiệu trưởng
    hộ khẩu trưởng > hiệu trưởng
    trường khối thi đua > trưởng khối thi đua
    trường cụm thi đua > trưởng cụm thi đua
    trường khổi thi đua > trưởng khối thi đua
    trưởng khổi thi đua > trưởng khối thi đua
    hồ chi minh > Hồ Chí Minh
    hồ chí mình > Hồ Chí Minh
    việt nan > Việt Nam
    chính phu > Chính phủ
    thủ tường > Thủ tướng
    hướng ứng > hưởng ứng
    hương ứng > hưởng ứng
    biểu đương > biểu dương
    tuyên truyên > tuyên truyền
    truyên truyền > tuyên truyền
    tuyên duyền > tuyên truyền
    phối hơp > phối hợp
    kiêm tra > kiểm tra
    điển hinh > điển hình
    điền hình > điển hình
    xuất sác > xuất sắc
    phấn đâu > phấn đấu
    phân đấu > phấn đấu
    tiên tiên > tiên tiến
    danh hiêu > danh hiệu
    giáo duc > giáo dục
    đảng viện > đảng viên
    sáng tao > sáng tạo
    đạo đúc > đạo đức
    chủ trương chình sách > chủ trương chính sách
    nghiên cưú > nghiên cứu
    tham mựu > tham mưu
    chức nâng > chức năng
    đơn vi > đơn vị
    dia phương > địa phương
    quân triệt > quán triệt
    hành chinh > hành chính
    kinh phi > kinh phí
    theo quy đinh > theo quy định
  `,
  ),
  ...group(
    tones,
    `
    kỹ luật > kỷ luật
    kỹ niệm > kỷ niệm
    kỹ cương > kỷ cương
    kỷ thuật > kỹ thuật
    kỷ năng > kỹ năng
    thế kỹ > thế kỷ
    vẽ vang > vẻ vang
    nổ lực > nỗ lực
    sữa đổi > sửa đổi
    sữa chữa > sửa chữa
    cơ sỡ > cơ sở
    sẳn sàng > sẵn sàng
    mỡ rộng > mở rộng
    hưỡng ứng > hưởng ứng
    cũng cố > củng cố
    biễu dương > biểu dương
    gương mẩu > gương mẫu
    mẩu mực > mẫu mực
    biểu mẩu > biểu mẫu
    tĩnh ủy > tỉnh ủy
    ũy ban > ủy ban
    lảnh đạo > lãnh đạo
    giử gìn > giữ gìn
    giử vững > giữ vững
    nghĩ dưỡng > nghỉ dưỡng
    nghĩ lễ > nghỉ lễ
    đãm bảo > đảm bảo
    đảm bão > đảm bảo
    bảo đãm > bảo đảm
    kiễm tra > kiểm tra
    kỷ lưỡng > kỹ lưỡng
    hổ trợ > hỗ trợ
    nâng cao hiệu quã > nâng cao hiệu quả
    hiệu quã > hiệu quả
    kết quã > kết quả
    cải thiển > cải thiện
    chặc chẽ > chặt chẽ
    chặt chẻ > chặt chẽ
    mạnh mẻ > mạnh mẽ
    chia sẽ > chia sẻ
    suy nghỉ > suy nghĩ
    ý nghỉa > ý nghĩa
    nghỉa vụ > nghĩa vụ
    tưỡng niệm > tưởng niệm
    khuyển khích > khuyến khích
    diển biến > diễn biến
    diển đàn > diễn đàn
    miển phí > miễn phí
    phổ biển > phổ biến
  `,
  ),
  ...group(
    initials,
    `
    xuất xắc > xuất sắc
    suất sắc > xuất sắc
    suất xứ > xuất xứ
    đề suất > đề xuất
    sử lý > xử lý
    sử phạt > xử phạt
    xử dụng > sử dụng
    bổ xung > bổ sung
    phát xinh > phát sinh
    xơ kết > sơ kết
    xơ xuất > sơ suất
    sơ xuất > sơ suất
    năng xuất > năng suất
    tỷ xuất > tỷ suất
    lãi xuất > lãi suất
    xuất ăn > suất ăn
    xuất học bổng > suất học bổng
    sâu xắc > sâu sắc
    sắp sếp > sắp xếp
    xắp xếp > sắp xếp
    sếp loại > xếp loại
    sét duyệt > xét duyệt
    bình sét > bình xét
    sem xét > xem xét
    chủ chương > chủ trương
    trương trình > chương trình
    chương chình > chương trình
    trú trọng > chú trọng
    tập chung > tập trung
    chung tâm > trung tâm
    trung tay > chung tay
    phong chào > phong trào
    trào mừng > chào mừng
    tuyên chuyền > tuyên truyền
    chuyền thống > truyền thống
    chuyền thông > truyền thông
    trân thành > chân thành
    trăm lo > chăm lo
    chau dồi > trau dồi
    trao dồi > trau dồi
    xúi dục > xúi giục
    dành giật > giành giật
    dành chiến thắng > giành chiến thắng
    dữ gìn > giữ gìn
    rèn rũa > rèn giũa
    dòng giã > ròng rã
    no nê > no nê
    nòng cột > nòng cốt
    nãnh đạo > lãnh đạo
    lỗ lực > nỗ lực
  `,
  ).filter(({ wrong, right }) => wrong !== right),
  ...group(
    sense,
    `
    sáng lạng > xán lạn
    chuẩn đoán > chẩn đoán
    tựu chung > tựu trung
    sát nhập > sáp nhập
    vô hình chung > vô hình trung
    khuyến kích > khuyến khích
    khuyếch đại > khuếch đại
    khuyếch trương > khuếch trương
    thăm quan học tập > tham quan học tập
    đi thăm quan > đi tham quan
    cọ sát thực tế > cọ xát thực tế
    phụ vụ nhân dân > phục vụ nhân dân
    nhậm chức vụ > giữ chức vụ
    covi-19 > Covid-19
    covit-19 > Covid-19
    cô vít-19 > Covid-19
    tổ quốc việt nam xã hội chủ ngĩa > Tổ quốc Việt Nam xã hội chủ nghĩa
  `,
  ).filter(({ wrong }) => wrong !== 'nhậm chức vụ' && !wrong.includes('ngĩa')),
  {
    wrong: 'phần đầu',
    right: 'phấn đấu',
    why: marks,
    before:
      /^(?:có (?:\d|ít nhất|từ|trên|tối thiểu|một|hai|thêm)|đạt|đến|hoàn thành|trở thành|xây dựng|thực hiện|nâng|giữ|trong năm|đưa|100)(?![\p{L}])/u,
    notAfter: /(?:ở|trong|tại|của|từ|nội dung|thuộc|ngay) $/u,
  },
  {
    wrong: 'các nhân',
    right: 'cá nhân',
    why: marks,
    notBefore:
      /^(?:viên|tố|số|vật|lực|sự|tài|sĩ|khẩu|quyền|chứng|công|dân|duyên|loại|cách|tế|bánh|thân|hạt|điều)(?![\p{L}])/u,
  },
  { wrong: 'phó trường phòng', right: 'phó trưởng phòng', why: marks },
  { wrong: 'phó trường khoa', right: 'phó trưởng khoa', why: marks },
  { wrong: 'phó hiệu trường', right: 'phó hiệu trưởng', why: marks },
  {
    wrong: 'quan trong',
    right: 'quan trọng',
    why: marks,
    before: /^(?:trong việc|nhất|hàng đầu|để|đối với|là)(?![\p{L}])/u,
    notAfter: /(?:cơ|sĩ|liên|tương|khách|chủ|trực|tham|hải|phong|bi|lạc|thói) $/u,
  },
  { wrong: 'chỉ thi', right: 'chỉ thị', why: marks, before: /^(?:số|của)(?![\p{L}])/u },
  {
    wrong: 'công tắc',
    right: 'công tác',
    why: marks,
    before:
      /^(?:thi đua|tuyên truyền|đào tạo|bồi dưỡng|quản lý|lãnh đạo|chỉ đạo|giảng dạy|nghiên cứu|cán bộ|đảng|tổ chức)(?![\p{L}])/u,
  },
  { wrong: 'hiệu xuất', right: 'hiệu suất', why: initials, notAfter: /(?:ký|tín|mã|dấu) $/u },
  { wrong: 'kiểm trả', right: 'kiểm tra', why: marks },
  { wrong: 'hưởng dẫn', right: 'hướng dẫn', why: marks },
  { wrong: 'hường dẫn', right: 'hướng dẫn', why: marks },
];
