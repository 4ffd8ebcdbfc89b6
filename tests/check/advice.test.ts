import { describe, expect, it } from 'vitest';
import { say } from '../../src/core/messages.ts';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { completePlan } from './small-plan.ts';

const library = await loadLibrary(new URL('../..', import.meta.url).pathname);
const fonts = await loadFonts();

/** What the rule says of a fragment and what it says to do, in each language. */
async function adviceOf(fragment: string, id: string): Promise<string[]> {
  const { problems } = await generateDocuments(readYaml('plan.yaml', completePlan(fragment)), library, fonts);
  const problem = problems.find(({ rule }) => rule === id);
  if (!problem) return [];
  const { message, hint } = problem;
  return (['vi', 'en'] as const).map((language) =>
    [message, ...(hint ? [hint] : [])].map((said) => say(language, said)).join(' | '),
  );
}

describe('what a message tells to type', () => {
  it.each([
    [
      'text/two-spellings',
      'items: [Nộp hồ sơ tại Văn phòng Điều phối nông thôn mới xã., Hồ sơ do Văn phòng Điều phối Nông thôn mới xã nhận.]',
      'một tên viết hai cách: ở đây “Văn phòng Điều phối Nông thôn mới xã”, chỗ khác “Văn phòng Điều phối nông thôn mới xã” | chọn một cách viết cho cả kế hoạch',
      'one name written in two ways: “Văn phòng Điều phối Nông thôn mới xã” here, “Văn phòng Điều phối nông thôn mới xã” elsewhere | choose one and keep to it in the whole plan',
    ],
    [
      'text/two-spellings',
      'text: Đồng chí Hiệu trưởng trường Chính trị chỉ đạo; các khoa, phòng của Trường Chính trị thực hiện',
      'một tên viết hai cách: ở đây “trường Chính trị”, chỗ khác “Trường Chính trị” | viết “Trường Chính trị”',
      'one name written in two ways: “trường Chính trị” here, “Trường Chính trị” elsewhere | write “Trường Chính trị”',
    ],
    [
      'form/archive-typed',
      "recipients:\n  - Các khoa, phòng\n  - 'Lưu: VT, TCHC'",
      '“Lưu: VT, TCHC”: nơi lưu ghi ở khóa archive, không kèm chữ “Lưu” (tự in) | xóa cả dòng này; ghi ở sát lề trái, dưới dòng cuối của recipients: `archive: [VT, TCHC]`',
      '“Lưu: VT, TCHC”: the archive has its key, archive, without “Lưu” (it is printed for you) | delete this whole line; write at the left margin, below the last line of recipients: `archive: [VT, TCHC]`',
    ],
    [
      'form/archive-typed',
      "recipients:\n  - Các khoa, phòng\n  - 'VT, TCHC'",
      '“VT, TCHC”: nơi lưu ghi ở khóa archive, không kèm chữ “Lưu” (tự in) | xóa cả dòng này; ghi ở sát lề trái, dưới dòng cuối của recipients: `archive: [VT, TCHC]`',
      '“VT, TCHC”: the archive has its key, archive, without “Lưu” (it is printed for you) | delete this whole line; write at the left margin, below the last line of recipients: `archive: [VT, TCHC]`',
    ],
    [
      'form/archive-typed',
      "recipients: [Các khoa phòng, 'Lưu: VT, TCHC']\narchive: [VT]",
      '“Lưu: VT, TCHC”: nơi lưu ghi ở khóa archive, không kèm chữ “Lưu” (tự in) | xóa “Lưu: VT, TCHC”; sửa dòng archive thành `archive: [VT, TCHC]`',
      '“Lưu: VT, TCHC”: the archive has its key, archive, without “Lưu” (it is printed for you) | delete “Lưu: VT, TCHC”; make the line of archive `archive: [VT, TCHC]`',
    ],
    [
      'form/archive-typed',
      'recipients:\n  - Các khoa, phòng\n  - Lưu VT\narchive: [VT, TCHC]',
      '“Lưu VT”: nơi lưu ghi ở khóa archive, không kèm chữ “Lưu” (tự in) | xóa cả dòng này; đã có `archive: [VT, TCHC]`',
      '“Lưu VT”: the archive has its key, archive, without “Lưu” (it is printed for you) | delete this whole line; `archive: [VT, TCHC]` is there already',
    ],
    [
      'form/archive-typed',
      "archive: 'Lưu: Văn phòng Đoàn.'",
      '“Lưu: Văn phòng Đoàn.”: nơi lưu ghi ở khóa archive, không kèm chữ “Lưu” (tự in) | ghi `archive: Văn phòng Đoàn`',
      '“Lưu: Văn phòng Đoàn.”: the archive has its key, archive, without “Lưu” (it is printed for you) | write `archive: Văn phòng Đoàn`',
    ],
    [
      'form/typed-authority',
      'signature:\n  title: [KT. Hiệu trưởng, Phó Hiệu trưởng]\n  name: Lò Văn Biên',
      'không gõ “KT.” ở đây: thể thức tự in “KT.” khi có khóa in-place-of | bỏ “KT. Hiệu trưởng” khỏi title; trong signature ghi `in-place-of: Hiệu trưởng`, `title: Phó Hiệu trưởng`',
      'do not type “KT.” here: the form prints “KT.” for the key in-place-of | take “KT. Hiệu trưởng” out of title; in signature write `in-place-of: Hiệu trưởng`, `title: Phó Hiệu trưởng`',
    ],
    [
      'form/typed-authority',
      "signature: {title: 'KT. Hiệu trưởng, Phó Hiệu trưởng', name: Lò Văn Biên}",
      'không gõ “KT.” ở đây: thể thức tự in “KT.” khi có khóa in-place-of | bỏ “KT. Hiệu trưởng, Phó Hiệu trưởng” khỏi title; trong signature ghi `in-place-of: Hiệu trưởng, title: Phó Hiệu trưởng`',
      'do not type “KT.” here: the form prints “KT.” for the key in-place-of | take “KT. Hiệu trưởng, Phó Hiệu trưởng” out of title; in signature write `in-place-of: Hiệu trưởng, title: Phó Hiệu trưởng`',
    ],
    [
      'form/typed-authority',
      'signature: {title: KT. Hiệu trưởng, name: Lò Văn Biên}',
      'không gõ “KT.” ở đây: thể thức tự in “KT.” khi có khóa in-place-of | bỏ “KT. Hiệu trưởng” khỏi title; trong signature ghi `in-place-of: Hiệu trưởng, title: Phó Hiệu trưởng`',
      'do not type “KT.” here: the form prints “KT.” for the key in-place-of | take “KT. Hiệu trưởng” out of title; in signature write `in-place-of: Hiệu trưởng, title: Phó Hiệu trưởng`',
    ],
    [
      'form/typed-authority',
      'signature: {title: [in-place-of Hiệu trưởng, Phó Hiệu trưởng], name: Lò Văn Biên}',
      'không gõ “in-place-of” ở đây: thể thức tự in “KT.” khi có khóa in-place-of | bỏ “in-place-of Hiệu trưởng” khỏi title; trong signature ghi `in-place-of: Hiệu trưởng, title: Phó Hiệu trưởng`',
      'do not type “in-place-of” here: the form prints “KT.” for the key in-place-of | take “in-place-of Hiệu trưởng” out of title; in signature write `in-place-of: Hiệu trưởng, title: Phó Hiệu trưởng`',
    ],
    [
      'form/typed-authority',
      'signature: {in-place-of: KT., title: Phó Giám đốc, name: Lò Văn Biên}',
      'không gõ “KT.” ở đây: thể thức tự in “KT.” khi có khóa in-place-of | sau in-place-of ghi chức vụ cấp trưởng: `in-place-of: Giám đốc`',
      'do not type “KT.” here: the form prints “KT.” for the key in-place-of | after in-place-of write the head’s office: `in-place-of: Giám đốc`',
    ],
    [
      'form/typed-authority',
      'signature: {on-behalf-of: TM. Hội đồng trường, title: Chủ tịch, name: Lò Văn Biên}',
      'không gõ “TM.” ở đây: thể thức tự in “TM.” khi có khóa on-behalf-of | sửa thành `on-behalf-of: Hội đồng trường`',
      'do not type “TM.” here: the form prints “TM.” for the key on-behalf-of | make it `on-behalf-of: Hội đồng trường`',
    ],
    [
      'form/typed-authority',
      'signature: {title: Q. Hiệu trưởng, name: Lò Văn Biên}',
      'không gõ “Q.” ở đây: thể thức tự in “Q.” khi có khóa acting | bỏ “Q. Hiệu trưởng” khỏi title; trong signature ghi `acting: true, title: Hiệu trưởng`',
      'do not type “Q.” here: the form prints “Q.” for the key acting | take “Q. Hiệu trưởng” out of title; in signature write `acting: true, title: Hiệu trưởng`',
    ],
    [
      'form/deputy-alone',
      'signature: {title: Phó Giám đốc phụ trách, name: Lò Văn Biên}',
      '“Phó Giám đốc phụ trách” là cấp phó nhưng không ghi quyền hạn ký | thêm khóa `in-place-of: Giám đốc` (in ra KT. GIÁM ĐỐC)',
      '“Phó Giám đốc phụ trách” is a deputy without authority to sign | add the key `in-place-of: Giám đốc` (printed “KT. GIÁM ĐỐC”)',
    ],
    [
      'form/deputy-alone',
      'signature: {title: [Hiệu trưởng, Phó Hiệu trưởng], name: Lò Văn Biên}',
      '“Phó Hiệu trưởng” là cấp phó nhưng không ghi quyền hạn ký | title chỉ ghi cấp phó: `title: Phó Hiệu trưởng`; thêm khóa `in-place-of: Hiệu trưởng` (in ra KT. HIỆU TRƯỞNG)',
      '“Phó Hiệu trưởng” is a deputy without authority to sign | title is for the deputy alone: `title: Phó Hiệu trưởng`; add the key `in-place-of: Hiệu trưởng` (printed “KT. HIỆU TRƯỞNG”)',
    ],
    [
      'form/deputy-alone',
      'form: party\nissuer: {name: Đảng ủy Sở Nội vụ, symbol: ĐU, place: A, archive: VP}\nsignature: {title: Phó Bí thư, name: Nông Thị Hà}',
      '“Phó Bí thư” là cấp phó nhưng không ghi quyền hạn ký | thêm khóa `on-behalf-of: Đảng ủy` (in ra T/M ĐẢNG ỦY)',
      '“Phó Bí thư” is a deputy without authority to sign | add the key `on-behalf-of: Đảng ủy` (printed “T/M ĐẢNG ỦY”)',
    ],
    [
      'form/deputy-for-head',
      'signature: {in-place-of: Hiệu trưởng, title: [Hiệu trưởng, Phó Hiệu trưởng], name: Lò Văn Biên}',
      'ký thay “Hiệu trưởng” thì chức vụ phải là cấp phó của chức vụ ấy, nhưng ghi “Hiệu trưởng, Phó Hiệu trưởng” | ghi `title: Phó Hiệu trưởng`',
      'who signs in place of “Hiệu trưởng” must be the deputy of that office, but it says “Hiệu trưởng, Phó Hiệu trưởng” | write `title: Phó Hiệu trưởng`',
    ],
    [
      'form/collective-name',
      'issuer: {name: Đoàn Trường A, symbol: ĐT, place: A, form: youth, archive: VP}\nsignature: {on-behalf-of: Bí thư, title: Bí thư, name: Giàng Thị Mai}',
      'on-behalf-of ghi tên tập thể, nhưng “Bí thư” là chức vụ của một người | ghi `on-behalf-of: Ban Chấp hành`',
      'on-behalf-of names a collective, but “Bí thư” is one person’s title | write `on-behalf-of: Ban Chấp hành`',
    ],
    [
      'form/collective-name',
      'signature: {on-behalf-of: Hiệu trưởng, title: Phó Hiệu trưởng, name: Lò Văn Biên}',
      'on-behalf-of ghi tên tập thể, nhưng “Hiệu trưởng” là chức vụ của một người | ký thay một người thì ghi `in-place-of: Hiệu trưởng`',
      'on-behalf-of names a collective, but “Hiệu trưởng” is one person’s title | to sign in place of a person, write `in-place-of: Hiệu trưởng`',
    ],
    [
      'form/collective-signs',
      'issuer: {name: UBND xã Tân Trào, symbol: UBND, place: Tân Trào, archive: VT}\nsignature: {title: Chủ tịch, name: Hoàng Văn Páo}',
      '“UBND xã Tân Trào” làm việc theo chế độ tập thể; ngay sau `signature: {` gõ thêm `on-behalf-of: Ủy ban nhân dân,` (in ra TM. ỦY BAN NHÂN DÂN)',
      '“UBND xã Tân Trào” decides as a body; right after `signature: {` add `on-behalf-of: Ủy ban nhân dân,` (printed “TM. ỦY BAN NHÂN DÂN”)',
    ],
    [
      'form/appendix-missing',
      'closing: Chi tiết tại Phụ lục I kèm theo.\nappendices: [{title: Danh mục, body: [Một., Hai.]}]',
      'dẫn tới “Phụ lục I” mà kế hoạch không có (số phụ lục: 1) | kế hoạch chỉ có 1 phụ lục, in là “Phụ lục”; thay “Phụ lục I kèm theo” bằng “Phụ lục kèm theo”',
      'it refers to “Phụ lục I”, which the plan does not have (appendices: 1) | the plan has only one appendix, printed “Phụ lục”; in place of “Phụ lục I kèm theo” write “Phụ lục kèm theo”',
    ],
    [
      'form/appendix-missing',
      'closing: Chi tiết tại Phụ lục II.\nappendices: [{title: Danh mục, body: [Một., Hai.]}]',
      'dẫn tới “Phụ lục II” mà kế hoạch không có (số phụ lục: 1) | kế hoạch chỉ có 1 phụ lục, in là “Phụ lục”; thay “Phụ lục II” bằng “Phụ lục kèm theo”',
      'it refers to “Phụ lục II”, which the plan does not have (appendices: 1) | the plan has only one appendix, printed “Phụ lục”; in place of “Phụ lục II” write “Phụ lục kèm theo”',
    ],
    [
      'build/empty-section',
      'body:\n  - heading: Kinh phí\n  - heading: Thời gian\n    text: Quý I.',
      'dưới “Kinh phí” chưa có nội dung | thêm dòng dưới, thẳng cột với heading: `text: …` (hoặc `items:`)',
      'there is nothing below “Kinh phí” | add a line in the column of heading: `text: …` (or `items:`)',
    ],
    [
      'build/empty-section',
      'body: [{heading: Kinh phí}, {reporting: Theo quy định}]',
      'dưới “Kinh phí” chưa có nội dung | thêm trong ngoặc, sau dấu phẩy: `text: …`',
      'there is nothing below “Kinh phí” | add within the braces, after a comma: `text: …`',
    ],
    [
      'yaml/key',
      'body:\n  - heading: Kinh phí\n    Từ nguồn chi thường xuyên.\n  - budget: Có.',
      'dòng này thiếu khóa; viết `text: …`, hoặc nối vào dòng trên',
      'this line has no key; write `text: …`, or join it to the line above',
    ],
    [
      'yaml/key',
      "body:\n  - heading: Kinh phí\n    'Từ nguồn chi thường xuyên.'\n  - budget: Có.",
      'dòng này thiếu khóa; viết `text: …`, hoặc nối vào dòng trên',
      'this line has no key; write `text: …`, or join it to the line above',
    ],
    [
      'yaml/dash',
      'body:\n  - budget: Có.\n  Các đơn vị thực hiện.\n  - reporting: Có.',
      'dòng này thiếu dấu gạch đầu dòng; viết `- …`, hoặc nối vào dòng trên',
      'this line has no dash; write `- …`, or join it to the line above',
    ],
    [
      'yaml/no-colon',
      'body:\n  - assignments:\n      - unit: Các khoa\n        task: Thực hiện.\n      - unit: Các phòng\n        task Thực hiện.',
      'sau “task” thiếu dấu hai chấm; viết `task: …`',
      'the colon after “task” is missing; write `task: …`',
    ],
    [
      'yaml/list',
      'bases: - Kế hoạch số 12/KH-TCT ngày 25/02/2026',
      'để “bases:” một mình, xuống dòng rồi ghi “  - Kế hoạch số …” (nếu chỉ là một câu: bỏ dấu -)',
      'leave “bases:” alone, and on the next line write “  - Kế hoạch số …” (if it is one sentence: drop the -)',
    ],
    [
      'schema/type',
      "bases: '- Kế hoạch số 12/KH-TCT ngày 25/02/2026'",
      'Căn cứ (bases): cần một danh sách: để “bases:” một mình, xuống dòng rồi ghi “  - Kế hoạch số …”',
      'bases: a list is needed: leave “bases:” alone, and on the next line write “  - Kế hoạch số …”',
    ],
    [
      'yaml/tab',
      'body:\n  - tasks:\n\t\t- Một việc.\n      - Hai việc.',
      'thụt dòng bằng phím Tab; xóa hết khoảng trống đầu dòng rồi gõ 6 dấu cách (thẳng cột với dòng 4)',
      'indented with a tab; delete all blank space at the start of the line, then type 6 spaces (the column of line 4)',
    ],
    [
      'yaml/tab',
      'body:\n  - tasks:\n\t\t- Một việc.\n  - budget: Có.',
      'thụt dòng bằng phím Tab; xóa hết khoảng trống đầu dòng rồi gõ 6 dấu cách',
      'indented with a tab; delete all blank space at the start of the line, then type 6 spaces',
    ],
    [
      'yaml/tab',
      'body:\n  - heading: Kinh phí\n\ttext: Một việc.',
      'thụt dòng bằng phím Tab; xóa hết khoảng trống đầu dòng rồi gõ 4 dấu cách (thẳng cột với dòng 2)',
      'indented with a tab; delete all blank space at the start of the line, then type 4 spaces (the column of line 2)',
    ],
    [
      'yaml/indent',
      'body:\n  - assignments:\n      - unit: Các khoa\n       task: Thực hiện.',
      'thụt dòng không khớp với các dòng trên: dòng này thụt 7 dấu cách, cần 8 (thẳng với “unit” dòng 3)',
      'the indentation does not fit the lines above: 7 spaces here, it needs 8 (as “unit” in line 3)',
    ],
    [
      'yaml/indent',
      'body:\n  - heading: Kinh phí\n  text: Một việc.\n  - heading: Tổ chức\n    text: Hai việc.',
      'thụt dòng không khớp với các dòng trên: dòng này thụt 2 dấu cách, cần 4 (thẳng với “heading” dòng 2)',
      'the indentation does not fit the lines above: 2 spaces here, it needs 4 (as “heading” in line 2)',
    ],
    [
      'form/number-symbol',
      'issuer: {name: UBND xã Tân Trào, symbol: KH-UBND, place: Tân Trào}',
      'số, ký hiệu “KH-UBND” không đúng mẫu | ghi `symbol: UBND`; mẫu tự in chữ “KH”',
      'number or symbol “KH-UBND” does not fit the form | write `symbol: UBND`; the form prints “KH” itself',
    ],
    [
      'form/archive-missing',
      'issuer: {name: Đoàn Trường Chính trị, symbol: ĐTCT, place: Lai Châu, form: youth}\nrecipients: [Các chi đoàn]',
      'thiếu dòng lưu; thêm ở sát lề trái, ví dụ `archive: Văn phòng` (thay bằng nơi lưu của cơ quan)',
      'the archive line is missing; add it at the left margin, such as `archive: Văn phòng` (put your own units)',
    ],
    [
      'form/collective-signs',
      'issuer: {name: UBND xã Tân Trào, symbol: UBND, place: Tân Trào, archive: VT}\nsignature:\n  title: Chủ tịch\n  name: Ma Văn Tài',
      '“UBND xã Tân Trào” làm việc theo chế độ tập thể; trong signature thêm `on-behalf-of: Ủy ban nhân dân` (in ra TM. ỦY BAN NHÂN DÂN)',
      '“UBND xã Tân Trào” decides as a body; in signature add `on-behalf-of: Ủy ban nhân dân` (printed “TM. ỦY BAN NHÂN DÂN”)',
    ],
    [
      'schema/unknown-key',
      'budget: Ngân sách xã.\nbody:\n    - targets: [Một., Hai.]\n    - timeline: Cả năm.',
      '“budget” phải nằm trong body: chuyển lên cuối body và ghi “    - budget: …”',
      '“budget” belongs in body: move it up to the end of body and write “    - budget: …”',
    ],
    [
      'yaml/duplicate-key',
      'number: 5\nyear: 2026\nnumber: 6',
      'khóa “number” đã có ở dòng 1; mỗi khóa chỉ ghi một lần',
      'the key "number" stands in line 1 already; give each key once',
    ],
    [
      'text/look-alike',
      'body: [{items: [Ðảng bộ lãnh đạo., Hai.]}, {budget: Có.}]',
      'ký tự lạ “Ð” (U+00D0, chữ Latinh ngoài tiếng Việt) lẫn trong chữ | viết “Đ”',
      'strange character “Ð” (U+00D0, Latin letter that Vietnamese lacks) among the letters | write “Đ”',
    ],
    [
      'text/hidden-sign',
      'body: [{items: [Học​ tập., Hai.]}, {budget: Có.}]',
      'có ký tự không nhìn thấy: U+200B (dấu cách không rộng) | xóa ký tự này',
      'there is a character that cannot be seen: U+200B (zero-width space) | delete it',
    ],
    [
      'text/abbreviation-undefined',
      'body: [{items: [Phòng QLĐTBD theo dõi., Hai.]}, {budget: Có.}]',
      'chữ viết tắt “QLĐTBD” chưa được giải thích trong kế hoạch | ở lần đầu ghi: tên đầy đủ (QLĐTBD)',
      'the abbreviation “QLĐTBD” is nowhere explained in the plan | at first use write: full name (QLĐTBD)',
    ],
    [
      'text/abbreviation-late',
      'body:\n  - items:\n      - Đề tài do HĐKHSK nghiệm thu.\n      - Gửi về Hội đồng Khoa học - Sáng kiến (HĐKHSK).\n  - budget: Có.',
      'chữ viết tắt “HĐKHSK” dùng ở đây, đến dòng 4 mới giải thích; ghi đủ tên ở đây: tên đầy đủ (HĐKHSK)',
      '“HĐKHSK” is only explained in line 4; write it out here: full name (HĐKHSK)',
    ],
    [
      'text/abbreviation-twice',
      'body:\n  - items:\n      - Chăm sóc trẻ em (CSTE).\n      - Chính sách trẻ em (CSTE).\n  - budget: Có.',
      'chữ viết tắt “CSTE” đã giải thích ở dòng 3 | ở đó nó là “Chăm sóc trẻ em”; một chữ viết tắt chỉ có một nghĩa, chọn chữ khác',
      'the abbreviation “CSTE” is explained in line 3 already | there it is “Chăm sóc trẻ em”; an abbreviation has one meaning, choose another',
    ],
    [
      'text/abbreviation-twice',
      'body:\n  - items:\n      - Tập huấn công nghệ thông tin (CNTT).\n      - Ứng dụng công nghệ thông tin (CNTT).\n  - budget: Có.',
      'chữ viết tắt “CNTT” đã giải thích ở dòng 3 | ở đây chỉ ghi “CNTT”',
      'the abbreviation “CNTT” is explained in line 3 already | write “CNTT” alone here',
    ],
    [
      'schema/alone',
      'body:\n  - programme:\n      - session: Buổi sáng\n        content: Khai mạc.\n  - budget: Có.',
      'khóa “session” phải đứng một mình; tách thành dòng riêng có gạch, thẳng cột với các gạch khác: “- session: …”',
      '“session” stands alone: give it a line of its own, in the column of the other dashes: “- session: …”',
    ],
    [
      'schema/missing',
      'kind: special-campaign\nanniversary:\n  event: Ngày thành lập trường\n  on: 2026-06-08',
      'thiếu mục bắt buộc: Ngày gốc (since) | trong anniversary thêm `since: NĂM-THÁNG-NGÀY`',
      'a required field is missing: since | in anniversary add `since: YYYY-MM-DD`',
    ],
    [
      'schema/missing',
      'body:\n  - label: Một\n  - budget: Có.',
      'thiếu mục bắt buộc: Chữ của mục (text) | trong mục này thêm `text: …`',
      'a required field is missing: text | in this item add `text: …`',
    ],
    [
      'text/quote-style',
      'body: [{items: [Phong trào “Dạy tốt”., Phong trào “Một hai”., \'Phong trào "Học tốt".\']}, {budget: Có.}]',
      'một kế hoạch có hai kiểu ngoặc kép, "…" và “…”; ở đây viết “Học tốt”',
      'the plan has two kinds of quotes, "…" and “…”; here write “Học tốt”',
    ],
    [
      'text/range-dash',
      'body: [{items: [Giai đoạn 2021-2025., Năm 2022-2023., Giai đoạn 2026–2030.]}, {budget: Có.}]',
      'khoảng “2026–2030” dùng dấu “–”, các chỗ khác của kế hoạch dùng dấu “-”; viết “2026-2030” (gạch nối ngắn)',
      'the range “2026–2030” has a “–”, others in the plan a “-”; write “2026-2030” (hyphen)',
    ],
    [
      'facts/date-range',
      'closing: Từ ngày 09/3/2026 đến ngày 02/3/2026.',
      'ngày cuối 02/3/2026 sớm hơn ngày đầu 09/3/2026',
      'the end 02/3/2026 is earlier than the start 09/3/2026',
    ],
    [
      'facts/percentage',
      'closing: Có 120% khoa, phòng có điển hình.',
      '120% vượt quá 100% (khoa, phòng)',
      '120% is more than 100% of “khoa, phòng”',
    ],
    [
      'facts/falling-range',
      'closing: Có 07-05 cá nhân.',
      'khoảng “07-05” chạy ngược; viết “05-07”',
      'the range “07-05” runs backwards; write “05-07”',
    ],
    [
      'text/unpaired',
      'closing: Thực hiện (quy chế nội bộ.',
      'ngoặc ( thiếu một nửa | chưa đóng; thêm )',
      'the bracket or quote ( has no other half | it is never closed; add )',
    ],
    [
      'text/unpaired',
      'closing: Phục vụ “thân thiện“ lắm.',
      'ngoặc “ thiếu một nửa | đây là chỗ đóng; thay bằng ”',
      'the bracket or quote “ has no other half | it stands where one closes; replace it with ”',
    ],
    [
      'text/repeated-mark',
      'closing: Phục vụ “nề nếp”..',
      'dấu câu thừa hoặc chồng nhau: “..”; viết “.”',
      'too many punctuation marks: “..”; write “.”',
    ],
    [
      'facts/citation-differs',
      'bases: [Chỉ thị số 03/CT-UBND ngày 11/02/2022 của UBND tỉnh]\nclosing: Thực hiện Chỉ thị số 03/CT-UBND ngày 12/02/2022 của UBND tỉnh.',
      'cùng một văn bản, ở đây ghi “12/02/2022”, ở dòng 1 ghi “11/02/2022”',
      'the same document is cited with “12/02/2022” here and “11/02/2022” in line 1',
    ],
    [
      'form/archive-units',
      'form: state\narchive: [KT]',
      'nơi lưu “KT” không đúng mẫu | ghi VT (văn thư) trước: `[VT, KT]`',
      'archive “KT” does not fit the form | put VT (the registry) first: `[VT, KT]`',
    ],
  ])('%s: %s', async (id, fragment, vi, en) => {
    expect(await adviceOf(fragment, id)).toEqual([vi, en]);
  });
});
