/**
 * How well a line of a name, a title or a note may end at each of its spaces. The words are of the language, not of a form:
 * readers of Vietnamese break before the place or the office that a name goes on with, and not within a compound.
 */

/** Administrative units: a line begins with them, and the name of the place stays with them. */
const units = `
  tỉnh, tỉnh ủy, tỉnh đoàn, thành phố, thành ủy, thành đoàn, quận, quận ủy, quận đoàn, huyện, huyện ủy, huyện đoàn,
  thị xã, thị ủy, thị trấn, xã, xã đoàn, phường, đặc khu`;

/** A line begins with them: offices, and what goes on with a name or a title. */
const openings = `
  sở, ban, bộ, cục, chi cục, tổng cục, phòng, văn phòng, trường, viện, học viện, bệnh viện, trung tâm, đoàn, hội,
  ủy ban, hội đồng, đảng ủy, đảng bộ, chi bộ, liên đoàn, công đoàn, mặt trận, tòa án, thanh tra, ngày, của, và,
  kiêm, phụ trách, trực thuộc, thuộc`;

/** No line ends within them. */
const compounds = `
  an ninh, an toàn, bảo hiểm, bảo tàng, báo chí, biên phòng, bí thư, bồi dưỡng, bộ chỉ huy, bộ đội, cao đẳng,
  cải cách, cán bộ, cán sự, cấp ủy, chánh văn phòng, chăn nuôi, chấp hành, chi cục trưởng, chỉ đạo, chỉ huy,
  chính phủ, chính sách, chính trị, chuyên môn, chuyển đổi, chủ nghĩa, chủ nhiệm, chủ tịch, công an, công chức,
  công nghệ, công nghiệp, công thương, công trình, công ty, cộng hòa, cộng sản, cơ quan, cơ sở, cục trưởng,
  cựu chiến binh, dân số, dân tộc, dân vận, dịch vụ, doanh nghiệp, du lịch, dự án, đa khoa, đà nẵng, đào tạo,
  đảng viên, đại biểu, đại học, đầu tư, đất đai, điều hành, điện tử, đoàn kết, đoàn thể, đoàn trường, đô thị,
  đối ngoại, đơn vị, giao thông, giám đốc, giáo dục, hà nội, hành chính, hải phòng, hải quan, hiệu trưởng, hòa bình,
  hồ chí minh, hỗ trợ, hợp tác, hợp tác xã, kế hoạch, khen thưởng, kho bạc, khoa học, khối thi đua, khu công nghiệp,
  khu vực, kiểm lâm, kiểm sát, kiểm toán, kiểm tra, kiến thiết, kinh tế, kỹ thuật, lao động, lâm nghiệp,
  lập kế hoạch, liên hiệp, mầm non, mẫu giáo, môi trường, ngân hàng, ngân sách, nghệ thuật, nghiên cứu, nghiệp vụ,
  ngoại vụ, nhà nước, nhân dân, nhân sự, nông dân, nông nghiệp, nông thôn, nội chính, nội trú, nội vụ, pháp chế,
  pháp luật, pháp lý, phát thanh, phát triển, phòng không, phổ thông, phụ nữ, phục vụ, quản lý, quân sự, quốc gia,
  quốc hội, quốc phòng, quốc tế, quy hoạch, sinh viên, sư phạm, sự nghiệp, tài chính, tài nguyên, tập đoàn,
  tham mưu, thanh niên, thành viên, thể dục, thể thao, thi đua, thiếu nhi, thị trường, thông tin, thống kê,
  thủy lợi, thủy sản, thú y, thư viện, thương binh, thương mại, thường trực, thường vụ, tiểu học, tôn giáo, tổ chức,
  tổ quốc, tổng công ty, tổng hợp, trật tự, trợ giúp, trung học, trung ương, truyền hình, truyền thông,
  trường chinh, trưởng ban, trưởng đoàn, trưởng khoa, trưởng phòng, tuyên giáo, tuyên truyền, tư pháp, tư vấn,
  ứng dụng, văn hóa, vận tải, viên chức, việc làm, viện trưởng, việt nam, xã hội, xây dựng, xổ số, y tế`;

/** No line ends between their words while a line can hold them. */
const bodies = `
  ban bí thư, ban cán sự, ban chấp hành, ban chỉ đạo, ban quản lý, ban thường vụ, ban tổ chức, hội đồng nhân dân,
  tòa án nhân dân, ủy ban nhân dân, viện kiểm sát nhân dân`;

/** No line ends after them. */
const leaders = 'phó, quyền, và, của, kiêm, số, ngày, tháng, năm';

/** What a line costs that ends at a space, beside `lineCost` for every line. */
const cost = { good: 0, fair: 1, plain: 3, bad: 12, never: 40 };

const anyBeginning = phrases(`${units}, ${openings}`);
const anyUnit = phrases(units);
const anyBody = phrases(bodies);
const anyCompound = phrases(`${units}, ${openings}, ${compounds}`);
/** A syllable of a place begins with a capital or is a number. */
const placeSyllable = /[ \u00a0][\p{Lu}\d][^\s,]*/uy;
const longestPlace = 4;
/** The authority of a signer with whom he signs for (`KT. Giám đốc`, `T/M Đảng ủy`), parts of a date, a dash with what is before it. */
const bound = new RegExp(
  `(?:${phrases(leaders).source}|(?<!\\S)(?:\\p{Lu}{1,3}\\.|\\p{Lu}/\\p{Lu}|TUQ)) | (?=(?:tháng|năm)[ \u00a0]|-(?: |$))`,
  'giu',
);

/** The cost of a line end at each space of a text, by its place. Spaces that never break (U+00A0) are not among them. */
export function rateBreaks(text: string): ReadonlyMap<number, number> {
  const costs = new Map<number, number>();
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) costs.set(at, cost.plain);
  const rate = (from: number, to: number, value: number): void => {
    for (const at of costs.keys()) if (at >= from && at < to) costs.set(at, value);
  };
  const beginnings = new Set([...text.matchAll(anyBeginning)].map(({ index }) => index));
  for (const index of beginnings) rate(index - 1, index, cost.good);
  for (const { index } of text.matchAll(/(?<=[,;-]) /g)) rate(index, index + 1, cost.fair);
  for (const { index, 0: words } of text.matchAll(anyBody)) rate(index, index + words.length, cost.bad);
  for (const { index, 0: words } of text.matchAll(anyCompound)) rate(index, index + words.length, cost.never);
  for (const { index, 0: words } of text.matchAll(anyUnit)) {
    const unitEnd = index + words.length;
    const end = endOfPlace(text, unitEnd, beginnings);
    rate(index, end, cost.never);
    // A place that no line holds together with its unit is parted from it rather than in itself.
    if (end > unitEnd) rate(unitEnd, unitEnd + 1, cost.bad);
  }
  for (const { index, 0: words } of text.matchAll(bound)) rate(index, index + words.length, cost.never);
  return costs;
}

/** Where the name of a place ends that follows a unit: before the next thing that begins a line. */
function endOfPlace(text: string, unitEnd: number, beginnings: ReadonlySet<number>): number {
  let end = unitEnd;
  for (let count = 0; count < longestPlace && !beginnings.has(end + 1); count++) {
    placeSyllable.lastIndex = end;
    if (!placeSyllable.test(text)) break;
    end = placeSyllable.lastIndex;
  }
  return end;
}

/** Any of the phrases as whole words, the longest first; ủy may be spelt uỷ, and so on. */
function phrases(list: string): RegExp {
  const words = list
    .trim()
    .split(/,\s+/)
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll('ủy', '(?:ủy|uỷ)')
    .replaceAll('hóa', '(?:hóa|hoá)')
    .replaceAll('hòa', '(?:hòa|hoà)')
    .replaceAll('tòa', '(?:tòa|toà)');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu');
}
