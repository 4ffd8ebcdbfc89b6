/**
 * How well a line of a name, a title or a note may end at each of its spaces. The words are of the language, not of a form:
 * readers of Vietnamese break before the place or the office that a name goes on with, and not within a compound.
 */

/** Administrative units: a line begins with them, and the name of the place stays with them. */
const units =
  'tỉnh, tỉnh ủy, tỉnh đoàn, thành phố, thành ủy, thành đoàn, quận, quận ủy, quận đoàn, huyện, huyện ủy, huyện đoàn, thị xã, thị ủy, thị trấn, xã, xã đoàn, phường, đặc khu';

/** A line begins with them: offices, and what goes on with a name or a title. */
const openings =
  'sở, ban, bộ, cục, chi cục, tổng cục, phòng, văn phòng, trường, viện, học viện, bệnh viện, trung tâm, đoàn, hội, ủy ban, hội đồng, đảng ủy, đảng bộ, chi bộ, liên đoàn, công đoàn, mặt trận, tòa án, thanh tra, ngày, của, và, kiêm, phụ trách, trực thuộc, thuộc';

/** No line ends within them. */
const compounds =
  'ban bí thư, ban chấp hành, ban chỉ đạo, ban quản lý, ban thường vụ, ban tổ chức, bảo hiểm, báo chí, bí thư, biên phòng, bộ chỉ huy, bộ đội, cán bộ, cao đẳng, cấp ủy, chánh văn phòng, chấp hành, chi cục trưởng, chỉ đạo, chỉ huy, chính phủ, chính sách, chính trị, chủ nghĩa, chủ nhiệm, chủ tịch, chuyên môn, công an, công chức, công nghệ, công nghiệp, công thương, cộng hòa, cộng sản, cơ quan, cơ sở, cục trưởng, cựu chiến binh, dân tộc, dân vận, doanh nghiệp, du lịch, dự án, đà nẵng, đại học, đào tạo, đầu tư, điện tử, đoàn kết, đoàn thể, đoàn trường, đô thị, đơn vị, giám đốc, giao thông, giáo dục, hà nội, hải phòng, hải quan, hành chính, hiệu trưởng, hòa bình, hồ chí minh, hợp tác xã, kế hoạch, khen thưởng, khoa học, khối thi đua, kiểm sát, kiểm toán, kiểm tra, kinh tế, kỹ thuật, kho bạc, lao động, liên hiệp, mầm non, mẫu giáo, môi trường, ngân hàng, nghệ thuật, nghiệp vụ, ngoại vụ, nhà nước, nhân dân, nhân sự, nội chính, nội trú, nội vụ, nông dân, nông nghiệp, nông thôn, phát thanh, phát triển, phổ thông, phòng không, phụ nữ, quản lý, quân sự, quốc gia, quốc hội, quốc phòng, sinh viên, sự nghiệp, tài chính, tài nguyên, tập đoàn, thanh niên, thành viên, thể dục, thể thao, thi đua, thị trường, thống kê, thông tin, thuế, thường trực, thường vụ, thương mại, tiểu học, tổ chức, tổ quốc, tôn giáo, tổng công ty, trung học, trung ương, truyền hình, truyền thông, trường chinh, trưởng ban, trưởng đoàn, trưởng khoa, trưởng phòng, tuyên giáo, tuyên truyền, tư pháp, ứng dụng, vận tải, văn hóa, viện trưởng, viên chức, việt nam, xã hội, xây dựng, y tế';

/** No line ends after them. */
const leaders = 'phó, quyền, và, của, kiêm, số, ngày, tháng, năm';

/** What a line costs that ends at a space, beside `lineCost` for every line. */
const cost = { good: 0, fair: 1, plain: 3, never: 40 };

const anyBeginning = phrases(`${units}, ${openings}`);
const anyUnit = phrases(units);
const anyCompound = phrases(`${units}, ${openings}, ${compounds}`);
/** A syllable of a place begins with a capital or is a number. */
const placeSyllable = /[ \u00a0][\p{Lu}\d][^\s,]*/uy;
const longestPlace = 4;
/** The authority of a signer with whom he signs for (`KT. Giám đốc`, `T/M Đảng ủy`), parts of a date, a dash with what is before it. */
const bound = new RegExp(
  `(?:${phrases(leaders).source}|(?<!\\S)(?:\\p{Lu}{1,3}\\.|\\p{Lu}/\\p{Lu}|TUQ)) | (?=(?:tháng|năm)[ \u00a0]|-(?: |$))`,
  'giu',
);

/** The cost of a line end at each space of a text, in order. Spaces that never break (U+00A0) are not counted. */
export function rateBreaks(text: string): number[] {
  const costs = new Map<number, number>();
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) costs.set(at, cost.plain);
  const rate = (from: number, to: number, value: number): void => {
    for (const at of costs.keys()) if (at >= from && at < to) costs.set(at, value);
  };
  const beginnings = new Set([...text.matchAll(anyBeginning)].map(({ index }) => index));
  for (const index of beginnings) rate(index - 1, index, cost.good);
  for (const { index } of text.matchAll(/(?<=[,;-]) /g)) rate(index, index + 1, cost.fair);
  for (const { index, 0: words } of text.matchAll(anyCompound)) rate(index, index + words.length, cost.never);
  for (const { index, 0: words } of text.matchAll(anyUnit)) {
    rate(index, endOfPlace(text, index + words.length, beginnings), cost.never);
  }
  for (const { index, 0: words } of text.matchAll(bound)) rate(index, index + words.length, cost.never);
  return [...costs.values()];
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
    .split(', ')
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll('ủy', '(?:ủy|uỷ)')
    .replaceAll('hóa', '(?:hóa|hoá)')
    .replaceAll('hòa', '(?:hòa|hoà)')
    .replaceAll('tòa', '(?:tòa|toà)');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu');
}
