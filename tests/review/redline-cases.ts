/** A plan with what is to be tried in its body and below it. */
export function plan(body: string, more = ''): string {
  return `kind: general-plan
issuer: {name: Trường Chính trị tỉnh A, superior: Tỉnh ủy A, symbol: TCT, place: A, signature: {title: Hiệu trưởng, name: Nguyễn Văn A}}
number: 7
date: 2026-03-02
subject: Tổ chức Ngày hội đọc sách năm 2026
body:
${body}
recipients: [Ban Giám hiệu, Thư viện tỉnh]
archive: [VT]
${more}`;
}

const items = (list: readonly string[]) => plan(`  - heading: Nội dung\n    items: ${JSON.stringify(list)}`);
/** A section with a table of such rows. */
export const table = (rows: string, columns = '[Việc, Ai làm, Khi nào]') =>
  `  - heading: Kinh phí\n    table: {caption: Dự toán, columns: ${columns}, numbered: true, rows: ${rows}}`;
export const rows =
  '[[Thuê hội trường, Phòng A, Tháng 3], [Mua sách thưởng, Phòng B, Tháng 4], [In giấy mời, Phòng C, Tháng 5]]';
const long = (n: number) => `Việc thứ ${n} của kế hoạch do các đơn vị trực thuộc nhà trường cùng thực hiện trong năm.`;
const appendix = (title: string) => `{title: ${title}, body: [{heading: Danh mục, items: [Một mục., Hai mục.]}]}`;
const section = (name: string) =>
  `  - {heading: ${name}, items: ["${name} thứ nhất là đây.", "${name} thứ hai là đây."]}`;
const longText = 'Ngày hội gồm ba hoạt động chính, diễn ra trong hai ngày tại khuôn viên nhà trường và thư viện tỉnh.';

const list = (items: readonly string[]) =>
  plan(`  - {heading: Nội dung, items: ${JSON.stringify(items)}}\n${section('Kinh phí')}`);

/** What should be told as moved and as nothing else: the mark and the words of each paragraph, at either place. */
export const moves: Readonly<Record<string, readonly [before: string, after: string, most: number]>> = {
  'an item moves': [list([long(1), longText, long(2), long(3)]), list([long(1), long(2), long(3), longText]), 4],
  'items move together, a short one among them': [
    list([long(1), longText, 'Sách.', 'Báo và tạp chí.', long(2), long(3), long(4), long(5), 'Hết.']),
    list([long(1), long(2), long(3), long(4), long(5), longText, 'Sách.', 'Báo và tạp chí.', 'Hết.']),
    12,
  ],
  'a section moves': [
    plan(['Phạm vi', 'Đối tượng', 'Nội dung', 'Kinh phí'].map(section).join('\n')),
    plan(['Đối tượng', 'Nội dung', 'Phạm vi', 'Kinh phí'].map(section).join('\n')),
    12,
  ],
  'an item moves to a list of another kind': [
    plan(
      `  - {heading: Một, parts: ["${longText}", "${long(1)}", "${long(4)}"]}\n  - {heading: Hai, items: ["${long(2)}", "${long(3)}"]}`,
    ),
    plan(
      `  - {heading: Một, parts: ["${long(1)}", "${long(4)}"]}\n  - {heading: Hai, items: ["${long(2)}", "${longText}", "${long(3)}"]}`,
    ),
    4,
  ],
};

const sentences = [long(1), longText, long(6)];
const joined = (parts: readonly string[]) => parts.join(' ');

/** What should be told as marks of paragraphs that came or went, and the spaces where they stand. */
export const ends: Readonly<Record<string, readonly [before: string, after: string, most: number]>> = {
  'an item is parted': [
    list([long(2), joined(sentences.slice(0, 2)), long(3)]),
    list([long(2), ...sentences.slice(0, 2), long(3)]),
    2,
  ],
  'an item is parted into three': [
    list([long(2), joined(sentences), long(3)]),
    list([long(2), ...sentences, long(3)]),
    4,
  ],
  'a paragraph is parted': [
    plan(`  - {heading: Nội dung, text: ["${joined(sentences)}"]}\n${section('Kinh phí')}`),
    plan(
      `  - {heading: Nội dung, text: ["${sentences[0]}", "${sentences[1]} ${sentences[2]}"]}\n${section('Kinh phí')}`,
    ),
    2,
  ],
};

/** What is tried: a plan before and after, and the least and most changes that a reader of Word should meet. */
export const traps: Readonly<Record<string, readonly [before: string, after: string, most: number]>> = {
  'words of an item': [items([long(1), long(2)]), items([long(1), long(2).replace('trong năm', 'trong quý II')]), 2],
  'the first of some items goes': [items(['Mở.', long(1), long(2)]), items([long(1), long(2)]), 2],
  'the last of some items goes': [items([long(1), long(2), 'Đóng.']), items([long(1), long(2)]), 3],
  'all words of an item change': [items([long(1), 'Một hai ba bốn.']), items([long(1), 'Năm sáu bảy tám.']), 2],
  'an item moves and changes': [
    items([long(1), long(2), 'Tổ chức tọa đàm với diễn giả về văn hóa đọc ở các lớp.', long(3)]),
    items(['Tổ chức tọa đàm với hai diễn giả về văn hóa đọc ở các lớp.', long(1), long(2), long(3)]),
    4,
  ],
  ...moves,
  'items move together to the end of a list': [
    list([long(1), long(2), long(3), long(4), long(5)]),
    list([long(3), long(4), long(5), long(1), long(2)]),
    8,
  ],
  'an item moves past others that change': [
    items([
      long(1),
      long(2),
      'Có từ 80% trở lên đạt danh hiệu Lao động tiên tiến.',
      'Có 15% đạt danh hiệu Chiến sĩ thi đua cơ sở.',
      'Hết.',
    ]),
    items([
      long(1),
      'Có từ 85% trở lên đạt danh hiệu Lao động tiên tiến.',
      'Có 18% đạt danh hiệu Chiến sĩ thi đua cơ sở.',
      long(2),
      'Hết.',
    ]),
    8,
  ],
  'a section moves past one that changes': [
    plan(['Phạm vi', 'Đối tượng', 'Nội dung', 'Kinh phí'].map(section).join('\n')),
    plan(['Phạm vi', 'Nội dung', 'Đối tượng', 'Kinh phí'].map(section).join('\n')).replace(
      'Nội dung thứ hai là đây',
      'Nội dung thứ ba là đây',
    ),
    14,
  ],
  ...ends,
  'many items that are nearly alike, one gone': [
    items(Array.from({ length: 60 }, (_, i) => long(i))),
    items(Array.from({ length: 60 }, (_, i) => long(i)).filter((_, i) => i !== 31)),
    2,
  ],
  'letters beyond d, which are typed': [
    plan(
      `  - heading: Nội dung\n    parts: [{heading: Việc, parts: [${'abcdef'
        .split('')
        .map((c) => `{text: Việc ${c} cần làm ngay.}`)
        .join(', ')}]}]`,
    ),
    plan(
      `  - heading: Nội dung\n    parts: [{heading: Việc, parts: [${'bcdef'
        .split('')
        .map((c) => `{text: Việc ${c} cần làm ngay.}`)
        .join(', ')}]}]`,
    ),
    12,
  ],
  'a row goes': [plan(table(rows)), plan(table(rows.replace(', [Mua sách thưởng, Phòng B, Tháng 4]', ''))), 24],
  'the last row goes': [plan(table(rows)), plan(table(rows.replace(', [In giấy mời, Phòng C, Tháng 5]', ''))), 16],
  'a row moves': [
    plan(table(rows)),
    plan(
      table(
        '[[Mua sách thưởng, Phòng B, Tháng 4], [In giấy mời, Phòng C, Tháng 5], [Thuê hội trường, Phòng A, Tháng 3]]',
      ),
    ),
    26,
  ],
  'a line moves within a cell': [
    plan(table(`[[{items: ["${long(1)}", "${long(2)}", "${long(3)}"]}, Phòng A, Tháng 3]]`)),
    plan(table(`[[{items: ["${long(2)}", "${long(3)}", "${long(1)}"]}, Phòng A, Tháng 3]]`)),
    6,
  ],
  'all rows change': [plan(table(rows)), plan(table('[[Một, Hai, Ba], [Bốn, Năm, Sáu]]')), 60],
  'words of two cells': [
    plan(table(rows)),
    plan(table(rows.replace('Phòng B', 'Phòng D').replace('Tháng 5', 'Tháng 6'))),
    4,
  ],
  'a column comes': [
    plan(table(rows)),
    plan(table(rows.replaceAll(']', ', Ghi chú]').replace(/, Ghi chú\]$/, ']'), '[Việc, Ai làm, Khi nào, Ghi chú]')),
    90,
  ],
  'a table comes at the end': [plan(`  - heading: Kinh phí\n    text: ${longText}`), plan(table(rows)), 44],
  'a table goes before another': [
    plan(`${table(rows)}\n${table('[[Xăng xe, Phòng D, Tháng 6]]').replace('Kinh phí', 'Việc khác')}`),
    plan(table('[[Xăng xe, Phòng D, Tháng 6]]').replace('Kinh phí', 'Việc khác')),
    52,
  ],
  'text comes before a table': [
    plan(table(rows)),
    plan(table(rows).replace('    table:', `    text: ${longText}\n    table:`)),
    4,
  ],
  'a note comes': [items(['Một câu.', long(1)]), items(['Một câu^[Chú thích mới.].', long(1)]), 4],
  'a note goes': [items(['Một câu^[Chú thích cũ.].', long(1)]), items(['Một câu.', long(1)]), 4],
  'words of a note': [
    items(['Một câu^[Chú thích về sách cũ.].', `${long(1)}^[Hai.]`]),
    items(['Một câu^[Chú thích về sách mới.].', `${long(1)}^[Hai.]`]),
    2,
  ],
  'the first of two notes goes': [
    items(['Một câu^[Chú thích thứ nhất.] thôi.', `${long(1)}^[Hai.]`]),
    items(['Một câu thôi.', `${long(1)}^[Hai.]`]),
    2,
  ],
  'an appendix comes': [
    items([long(1)]),
    plan(`  - heading: Nội dung\n    items: ["${long(1)}"]`, `appendices: [${appendix('Danh sách')}]`),
    30,
  ],
  'an appendix goes': [
    plan('  - heading: A\n    text: Câu.', `appendices: [${appendix('Danh sách')}]`),
    plan('  - heading: A\n    text: Câu.'),
    30,
  ],
  'the first of two appendices goes': [
    plan(
      '  - heading: A\n    text: Câu.',
      `appendices: [${appendix('Danh sách')}, {title: Biểu mẫu, body: [Nội dung của biểu mẫu.]}]`,
    ),
    plan('  - heading: A\n    text: Câu.', 'appendices: [{title: Biểu mẫu, body: [Nội dung của biểu mẫu.]}]'),
    30,
  ],
  'an appendix turns its page': [
    plan('  - heading: A\n    text: Câu.', 'appendices: [{title: Biểu, body: [Nội dung của biểu mẫu.]}]'),
    plan(
      '  - heading: A\n    text: Câu.',
      'appendices: [{title: Biểu, landscape: true, body: [Nội dung của biểu mẫu.]}]',
    ),
    16,
  ],
  'the address at the foot changes': [
    items([long(1)]).replace('place: A,', 'place: A, address: Số 5 phố A. Điện thoại 0123.456.789,'),
    items([long(1)]).replace('place: A,', 'place: A, address: Số 7 phố A. Điện thoại 0123.456.789,'),
    2,
  ],
  'the document is for few': [items([long(1)]), `${items([long(1)])}circulation: Lưu hành nội bộ\n`, 8],
  'number, date, recipients and signer': [
    items([long(1)]),
    items([long(1)])
      .replace('number: 7', 'number: 12')
      .replace('2026-03-02', '2026-04-15')
      .replace('Thư viện tỉnh', 'Sở Nội vụ')
      .replace('Nguyễn Văn A', 'Trần Thị B'),
    12,
  ],
  'an address comes': [items([`Xem https://a.vn/b. ${long(1)}`]), items([`Xem https://a.vn/c. ${long(1)}`]), 4],
};
