/** Words of made-up plans: a few hundred, so that texts differ and yet share words, as the plans of an office do. */
const words =
  `tổ chức|phát động|triển khai|phong trào|thi đua|yêu nước|chuyên đề|cán bộ|đảng viên|công chức|viên chức|người lao động|học viên|
đơn vị|khoa|phòng|trung tâm|nhiệm vụ|chính trị|trọng tâm|chất lượng|hiệu quả|công tác|nghiên cứu|khoa học|giảng dạy|đào tạo|bồi dưỡng|
nâng cao|đổi mới|phương pháp|quản lý|điều hành|kỷ luật|kỷ cương|hành chính|văn hóa|công sở|ứng xử|chuyển đổi số|ứng dụng|công nghệ|
thông tin|hồ sơ|điện tử|cải cách|thủ tục|tiết kiệm|chống lãng phí|tài sản công|kinh phí|dự toán|quyết toán|khen thưởng|tôn vinh|biểu dương|
gương điển hình|tiên tiến|nhân rộng|mô hình|sáng kiến|kinh nghiệm|thực tiễn|kiểm tra|giám sát|đánh giá|sơ kết|tổng kết|báo cáo|số liệu|
kịp thời|chính xác|khách quan|dân chủ|công khai|minh bạch|thiết thực|sáng tạo|quyết liệt|đồng bộ|thường xuyên|lâu dài|toàn diện|bền vững|
xây dựng|củng cố|phát triển|bảo vệ|giữ gìn|phát huy|truyền thống|đoàn kết|nội bộ|trong sạch|vững mạnh|tư tưởng|đạo đức|phong cách|
Hồ Chí Minh|Đảng|Nhà nước|nhân dân|Tổ quốc|đất nước|địa phương|tỉnh|huyện|xã|phường|thôn|làng|nông thôn mới|đô thị văn minh|hội viên|
đoàn viên|thanh niên|phụ nữ|cựu chiến binh|công đoàn|nông dân|hợp tác xã|doanh nghiệp|sản xuất|kinh doanh|thị trường|du lịch|môi trường|
rừng|biển|sông|nước sạch|vệ sinh|y tế|giáo dục|mầm non|tiểu học|trung học|đại học|giáo viên|học sinh|sinh viên|thư viện|thể thao|nghệ thuật|
an ninh|quốc phòng|trật tự|an toàn|giao thông|phòng cháy|cứu nạn|thiên tai|bão lũ|hạn hán|dịch bệnh|tiêm chủng|bảo hiểm|chính sách|gia đình|
người có công|hộ nghèo|trẻ em|người cao tuổi|khuyết tật|từ thiện|nhân đạo|hiến máu|tình nguyện|mùa hè xanh|tiếp sức|đồng hành`
    .split('|')
    .map((word) => word.trim());
const joints =
  'và|với|của|trong|cho|theo|từ|đến|về|để|nhằm|gắn với|trên|tại|đối với|bằng|các|những|mọi|mỗi|toàn thể'.split('|');

/** A repeatable source of numbers (mulberry32). */
function seedRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from, to) => from + Math.floor(next() * (to - from + 1));
  return { int, pick: (list) => list[int(0, list.length - 1)], chance: (share) => next() < share };
}

/**
 * YAML of a made-up plan of about this many pages, different for each seed: headings, numbered parts, dashes, emphasis,
 * paragraphs, recipients and signature.
 */
export function makePlan(seed, pages = 5) {
  const random = seedRandom(seed * 7919 + pages);
  let last = '';
  // Never one word after itself, which `check` would find.
  const pickOther = (list) => {
    let word = random.pick(list);
    while (word === last) word = random.pick(list);
    last = word;
    return word;
  };
  const phrase = (length) => Array.from({ length }, (_, i) => pickOther(i % 4 === 3 ? joints : words)).join(' ');
  const sentence = (length) => {
    const text = phrase(length);
    const emphasis = random.chance(0.15)
      ? `, trọng tâm là *${phrase(4)}*`
      : random.chance(0.1)
        ? `, **${phrase(3)}**`
        : '';
    const number = random.chance(0.3)
      ? ` đạt ${random.int(50, 100)}% trước ngày ${random.int(10, 28)}/${random.int(2, 12)}/2026`
      : '';
    return `'${text[0].toUpperCase()}${text.slice(1)}${emphasis}${number}.'`;
  };
  const lines = [
    'kind: general-plan',
    `issuer: {name: Trường Chính trị tỉnh số ${seed}, superior: Tỉnh ủy, symbol: TCT, place: Hà Nội, form: ${random.pick(['state', 'party', 'youth'])}}`,
    `number: ${1 + (seed % 999)}`,
    `date: 2026-01-${random.int(10, 28)}`,
    `subject: ${phrase(14)}`,
    'bases:',
    ...Array.from(
      { length: 3 },
      () =>
        `  - Quyết định số ${random.int(1, 900)}/QĐ-UBND ngày ${random.int(10, 28)}/${random.int(10, 12)}/2025 về ${phrase(8)}`,
    ),
    `lead-in: Nhà trường xây dựng kế hoạch ${phrase(4)} như sau`,
    'body:',
  ];
  // A part below fills 1.35 pages; letterhead, opening and signature one.
  const parts = Math.max(1, Math.round((pages - 1) / 1.35));
  for (let part = 0; part < parts; part++) {
    lines.push(`  - heading: ${phrase(5)}`, '    parts:');
    for (let k = 0; k < 3; k++) {
      lines.push(`      - heading: ${phrase(6)}`, '        items:');
      for (let i = 0; i < 4; i++) lines.push(`          - ${sentence(random.int(12, 30))}`);
    }
    lines.push(`      - ${sentence(32)}`, `      - paragraph: ${sentence(40)}`);
  }
  lines.push('recipients:', '  - Thường trực Tỉnh ủy', `  - ${phrase(3)}`, '  - Các khoa, phòng', 'archive: VT');
  lines.push('signature: {title: Hiệu trưởng, name: Nguyễn Văn A}');
  return `${lines.join('\n')}\n`;
}
