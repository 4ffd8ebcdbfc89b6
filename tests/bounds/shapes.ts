import { limits } from '../../src/core/limits.ts';

/** A plan of any size: what grows, and the text of the plan with so many of it. */
export interface Shape {
  readonly name: string;
  make(count: number): string;
  /** Most of it that a plan may hold (`limits`). */
  readonly most: number;
}

const head = `kind: general-plan
issuer: {name: Trường A, symbol: TA, place: A, archive: VT, signature: {title: Hiệu trưởng, name: Nguyễn Văn A}}
number: 5
date: 2026-03-01
subject: Tổ chức thi đua
`;
const end = 'recipients: [Các khoa, phòng]\n';
const megabyte = 1024 * 1024;

/**
 * One text that holds a stretch again and again.
 * @param mended signs that mending adds to each: the text mended must be within the limit, too
 */
function repeat(name: string, stretch: string | ((i: number) => string), mended = 0): Shape {
  const of = typeof stretch === 'string' ? () => stretch : stretch;
  const units = of(100_000).normalize('NFC').length + mended;
  const make = (count: number) => {
    const text = Array.from({ length: count }, (_, i) => of(i)).join('');
    return `${head}body:\n  - paragraph: ${JSON.stringify(`Nội dung ${text}`)}\n${end}`;
  };
  return { name: `in one text: ${name}`, make, most: Math.floor((limits.text - 20) / units) };
}

/** A body with so many entries. */
function list(name: string, entry: (i: number) => string, above = '  - heading: Việc\n    items:\n'): Shape {
  const bytes = Buffer.byteLength(entry(100_000)) + 8;
  const make = (count: number) =>
    `${head}body:\n${above}${Array.from({ length: count }, (_, i) => `      - ${entry(i)}\n`).join('')}${end}`;
  return { name: `in a list: ${name}`, make, most: Math.min(190_000, Math.floor((7 * megabyte) / bytes)) };
}

/** A number as letters, so that each is another word. */
function word(i: number): string {
  const syllables = ['ba', 'cô', 'đi', 'hè', 'lá', 'mơ', 'nú', 'ga', 'xe', 'tơ'];
  return [...String(i)].map((digit) => syllables[Number(digit)]).join(' ');
}

const letters = (i: number) => [...String(i)].map((digit) => 'ABCDEGHKLM'[Number(digit)]).join('');

/** What may make one pass or one rule slow: the signs each looks for, and the entries each compares. */
export const shapes: readonly Shape[] = [
  repeat('words', 'thi đua yêu nước '),
  repeat('different words', (i) => `${word(i)} `),
  repeat('letters of one word', 'a'),
  repeat('syllables of one word', 'nghiêng'),
  repeat('capitals of one word', 'Đ'),
  repeat('digits', '7'),
  repeat('digits and dots', '7.'),
  repeat('digits and dashes', '1-'),
  repeat('digits and slashes', '1/'),
  repeat('digits and spaces', '1 '),
  repeat('spaces', ' '),
  repeat('no-break spaces', '\u00a0'),
  repeat('zero-width spaces', 'a\u200b'),
  repeat('soft hyphens', 'a\u00ad'),
  repeat('marks on one letter', '\u0301'),
  repeat('tabs', '\\t'),
  repeat('line ends', 'a\n'),
  repeat('blank lines', 'a\n\n'),
  repeat('opening brackets', '('),
  repeat('closing brackets', ')'),
  repeat('brackets in pairs', '(a) '),
  repeat('square brackets', '['),
  repeat('opening quotes', '“'),
  repeat('closing quotes', '”'),
  repeat('straight quotes', '"'),
  repeat('straight quotes by words', '"a '),
  repeat('straight quotes after words', 'a" '),
  repeat('stars', '*'),
  repeat('stars by words', '*a '),
  repeat('stars after words', 'a* '),
  repeat('double stars', '**a** '),
  repeat('backslashes', '\\'),
  repeat('commas', ','),
  repeat('dots', '.'),
  repeat('dots and spaces', ' . '),
  repeat('semicolons', 'a; '),
  repeat('colons', 'a: '),
  repeat('dashes', '-'),
  repeat('dashes by words', 'a - '),
  repeat('hyphens in words', 'a-'),
  repeat('slashes', 'a/'),
  repeat('at signs', 'a@'),
  repeat('addresses', 'https://a.vn/b?c=d '),
  repeat('one address', '/b?c=d', 1),
  repeat('mail', 'a@b.vn '),
  repeat('per cent', '5% '),
  repeat('ranges', '2020 - 2025 '),
  repeat('dates', '01/02/2026 '),
  repeat('dates in words', 'ngày 01 tháng 3 năm 2026 '),
  repeat('weekdays', 'Thứ Hai, ngày 02/3/2026; '),
  repeat('ranges of dates', 'từ ngày 01/3/2026 đến ngày 05/3/2026, '),
  repeat('years', 'năm 2026 '),
  repeat('anniversaries', '40 năm Ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2022); '),
  repeat('citations', 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ; '),
  repeat('different citations', (i) => `Kế hoạch số ${i}-KH/TU ngày 05/3/2020 của Tỉnh ủy; `),
  repeat('abbreviations', 'UBND '),
  repeat('different abbreviations', (i) => `${letters(i)} `),
  repeat('defined abbreviations', (i) => `Ủy ban ${word(i)} (viết tắt là ${letters(i)}) `),
  repeat('counts', '03 phong trào, 02 lớp: '),
  repeat('misspelt words', 'chơng ', 1),
  repeat('different misspelt words', (i) => `${word(i)} chơng `, 1),
  repeat('words twice', 'được được '),
  repeat('letters that pass for others', 'а '),
  repeat('emoji', '🙂'),
  repeat('arrows', '→'),
  repeat('references', 'Phụ lục I; '),
  repeat('enumerators', 'a) '),
  repeat('notes', 'a^[b] '),
  repeat('notes never closed', '^['),
  repeat('brackets in a note', '^[('),
  repeat('decomposed letters', 'e\u0302\u0301 '),
  repeat('names', 'Trường Chính trị tỉnh A '),
  repeat('ampersands', '&'),
  repeat('less-than signs', '<'),
  repeat('braces', '{{'),
  list('sentences', (i) => `Việc ${word(i)}.`),
  list('the same sentence', () => 'Tổ chức tốt phong trào thi đua.'),
  list('sentences to be mended', (i) => `Việc  thứ ${i} , xong .`),
  list('sentences whose mending does not fit', (i) => `Việc ${i} ,xong:một việc.`),
  list('misspelt sentences', (i) => `Tổ chơng việc ${i}.`),
  list('excuses', (i) => `Tổ chơng việc ${i}. # kehoach: ignore text/syllable - thử`),
  list('excuses for nothing', (i) => `Việc ${i}. # kehoach: ignore text/syllable - thử`),
  list('comments', (i) => `Việc ${i}. # ghi`),
  list('heads with items', (i) => `{label: Mục ${word(i)}, items: [Một việc., Hai việc.]}`),
  list('paragraphs', (i) => `paragraph: Đoạn ${word(i)}.`, '  - heading: Việc\n    parts:\n'),
  list('headings', (i) => `{heading: Mục ${word(i)}, text: Một câu.}`, '  - heading: Việc\n    parts:\n'),
  list('units', (i) => `{unit: Phòng ${word(i)}, task: Lo việc ${i}.}`, '  - assignments:\n'),
  list('phases', (i) => `{from: 2026-03-01, to: 2026-03-05, text: Việc ${word(i)}.}`, '  - phases:\n'),
  list('lines of a programme', (i) => `{time: 07 giờ, content: Việc ${word(i)}, by: An}`, '  - programme:\n'),
  list('tasks', (i) => `{task: Việc ${word(i)}, lead: An, by: 2026-03-20}`, '  - task-table:\n'),
  list('targets', (i) => `Có ít nhất ${i} đoàn viên tham gia.`, '  - targets:\n'),
  list('people', (i) => `{name: Ông ${letters(i)}, title: Hiệu trưởng, role: Ủy viên}`, '  - people:\n'),
  list(
    'rows',
    (i) => `[Việc ${word(i)}, "1", "2"]`,
    '  - heading: Việc\n    table:\n     columns: [Việc, Một, Hai]\n     rows:\n',
  ),
  list('cells of a row', () => 'ô', '  - heading: Việc\n    table:\n     rows:\n     -\n'),
  list('unknown keys', (i) => `{items${i}: a}`),
  list('notes', (i) => `Việc^[Ghi ${i}.] xong.`),
  list('dates', (i) => `Ngày ${(i % 28) + 1}/3/2026, việc ${i}.`),
  list('citations', (i) => `Theo Nghị định số ${i}/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.`),
  list('signs that no font has', () => 'Việc 🙂.'),
  list('abbreviations', (i) => `Ban ${letters(i)} họp.`),
  {
    name: 'bases',
    make: (count) =>
      `${head}bases:\n${Array.from({ length: count }, (_, i) => `  - Kế hoạch số ${i + 1}-KH/TU ngày 05/3/2020 của Tỉnh ủy\n`).join('')}body:\n  - paragraph: Việc.\n${end}`,
    most: 90_000,
  },
  {
    name: 'recipients',
    make: (count) =>
      `${head}body:\n  - paragraph: Việc.\nrecipients:\n${Array.from({ length: count }, (_, i) => `  - Phòng ${word(i)}\n`).join('')}`,
    most: 100_000,
  },
  {
    name: 'appendices',
    make: (count) =>
      `${head}body:\n  - paragraph: Việc.\n${end}appendices:\n${Array.from({ length: count }, (_, i) => `  - {title: Bảng ${word(i)}, body: [Một việc.]}\n`).join('')}`,
    most: 40_000,
  },
  {
    name: 'appendices referred to',
    make: (count) =>
      `${head}body:\n  - heading: Việc\n    items:\n${Array.from({ length: count }, (_, i) => `      - {text: Việc ${i}, see: p${i}}\n`).join('')}${end}appendices:\n${Array.from({ length: count }, (_, i) => `  - {id: p${i}, title: Bảng ${word(i)}, body: [Một việc.]}\n`).join('')}`,
    most: 25_000,
  },
  {
    name: 'keys repeated',
    make: (count) =>
      `${head}body:\n  - paragraph: Việc.\n${Array.from({ length: count }, () => 'closing: a\n').join('')}`,
    most: 190_000,
  },
  {
    name: 'lines of a subject',
    make: (count) =>
      `${head.replace(/subject: .*/, `subject: [${Array.from({ length: count }, (_, i) => word(i)).join(', ')}]`)}body:\n  - paragraph: Việc.\n`,
    most: 100_000,
  },
];
