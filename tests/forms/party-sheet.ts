import type { DocumentSheet, FormSheet, SheetRow } from './sheet-row.ts';

const bold = { weight: 'bold', slant: 'upright' } as const;
const upright = { weight: 'regular', slant: 'upright' } as const;
const italic = { weight: 'regular', slant: 'italic' } as const;

/** What the Party form, its older guidance and the youth form print differently. */
interface Words {
  readonly form: string;
  /** Section of the sheet for rows of their own. */
  readonly section: string;
  readonly nation: string;
  readonly superior: string;
  readonly issuer: string;
  readonly mark: string;
  readonly number: (number: string) => string;
  readonly symbol: string;
  /** Line below the label and in the list of recipients, and the archive line. */
  readonly recipients: readonly [string, string, string];
  readonly issuerName: string;
  readonly pitch: readonly [number, number];
  /** Printed numbers of the first level. */
  readonly roman: (number: string) => string;
  /** First line and second of the signature of the full plan. */
  readonly authority: string;
  readonly right: number;
}

function makeSheet(words: Words): FormSheet {
  const { section } = words;
  const text = {
    ...upright,
    size: [14, 15],
    underline: 'none',
    color: '000000',
    align: 'justify',
    firstLine: [10],
    pitch: words.pitch,
    gap: 6,
  } as const;

  const head: SheetRow[] = [
    {
      section,
      component: 'Tiêu đề',
      text: words.nation,
      letters: 'upper',
      size: 15,
      ...bold,
      align: 'center',
      side: 'right',
      levelWith: 'Cơ quan cấp trên',
      rule: 'as long as the text',
      underline: 'none',
      color: '000000',
    },
    {
      section,
      component: 'Cơ quan cấp trên',
      text: words.superior,
      letters: 'upper',
      size: 14,
      ...upright,
      align: 'center',
      side: 'left',
    },
    {
      section,
      component: 'Cơ quan ban hành',
      text: words.issuer,
      letters: 'upper',
      size: 14,
      ...bold,
      align: 'center',
      centredOn: 'Cơ quan cấp trên',
      under: 'Cơ quan cấp trên',
      rule: 'none',
    },
    {
      section,
      component: 'Dấu dưới tên cơ quan',
      text: words.mark,
      align: 'center',
      ...upright,
      centredOn: 'Cơ quan ban hành',
      under: 'Cơ quan ban hành',
      rule: 'none',
    },
  ];
  const numberAndDate = (number: string, date: string): SheetRow[] => [
    {
      section: `${section}, 2.2`,
      component: 'Số và ký hiệu',
      text: words.number(number),
      size: 14,
      ...upright,
      align: 'center',
      centredOn: 'Cơ quan ban hành',
      under: 'Dấu dưới tên cơ quan',
      rule: 'none',
    },
    {
      section: `${section}, 2.2`,
      component: 'Địa danh, ngày tháng',
      text: date,
      letters: 'capital first',
      size: 14,
      ...italic,
      align: 'center',
      centredOn: 'Tiêu đề',
      under: 'Tiêu đề',
      rule: 'none',
    },
  ];
  const title = (subject: string): SheetRow[] => [
    {
      section,
      component: 'Tên loại',
      text: 'KẾ HOẠCH',
      letters: 'upper',
      size: [15, 16],
      ...bold,
      align: 'center',
      centredOn: 'page',
      under: 'Số và ký hiệu',
      rule: 'none',
    },
    {
      section,
      component: 'Trích yếu',
      text: subject,
      letters: 'lower first',
      size: [14, 15],
      ...bold,
      align: 'center',
      centredOn: 'page',
      under: 'Tên loại',
      rule: 'none',
    },
    {
      section,
      component: 'Dấu dưới trích yếu',
      text: '-----',
      align: 'center',
      centredOn: 'page',
      under: 'Trích yếu',
      rule: 'none',
    },
  ];
  /** Authority bold, title below it not; a head who signs alone has a bold title. Four lines are left for the signature. */
  const signature = (...lines: readonly string[]): SheetRow[] => {
    const name = (i: number) => (i === 0 && lines.length > 1 ? 'Quyền hạn ký' : 'Chức vụ');
    const rows = lines.map(
      (line, i): SheetRow => ({
        section,
        component: name(i),
        text: line,
        letters: 'upper',
        size: 14,
        ...(i === 0 ? bold : upright),
        align: 'center',
        ...(i === 0 ? { side: 'right' } : { centredOn: name(i - 1), under: name(i - 1) }),
      }),
    );
    const last = name(lines.length - 1);
    return [
      ...rows,
      {
        section,
        component: 'Họ tên',
        text: 'Nguyễn Văn An',
        letters: 'capital first',
        size: 14,
        ...bold,
        align: 'center',
        centredOn: last,
        under: last,
        roomAfter: { component: last, room: [28, 29] },
      },
    ];
  };
  const small = (
    name: string,
    number: string,
    date: string,
    signer: string,
    rows: readonly SheetRow[],
    urgency?: string,
  ): DocumentSheet => ({
    name,
    plan: 'small',
    head: [
      `number: ${number}`,
      `date: ${date}`,
      ...(urgency === undefined ? [] : [`urgency: ${urgency}`]),
      `signature: {${signer}, name: Nguyễn Văn An}`,
    ].join('\n'),
    rows: [...head, ...rows, ...title('công tác năm 2026')],
  });
  const point = (text_: string): SheetRow => ({
    section,
    component: `Điểm ${text_.slice(0, 2)}`,
    text: text_,
    ...text,
  });
  const signs =
    section === '7'
      ? { behalf: 'TM. ', place: 'KT. ', order: 'TL. ' }
      : { behalf: 'T/M ', place: 'K/T ', order: 'T/L ' };

  return {
    page: {
      section,
      paper: [210, 297],
      top: 20,
      bottom: 20,
      left: 30,
      right: words.right,
      numberSize: 14,
      numberTop: 10,
    },
    documents: [
      {
        name: 'full',
        plan: 'full',
        rows: [
          ...head,
          ...numberAndDate('05', 'Nam Định, ngày 05 tháng 3 năm 2026'),
          ...title('tổ chức phong trào thi đua năm 2026'),
          { section, component: 'Kính gửi', text: 'Kính gửi:', size: 14, ...italic, under: 'Dấu dưới trích yếu' },
          {
            section: '5',
            component: 'Kính gửi, nơi 1',
            text: '- Các phòng chuyên môn;',
            size: 14,
            ...upright,
            underColonOf: 'Kính gửi',
            under: 'Kính gửi',
          },
          {
            section: '5',
            component: 'Kính gửi, nơi 2',
            text: '- Các đơn vị trực thuộc.',
            size: 14,
            ...upright,
            underColonOf: 'Kính gửi',
            under: 'Kính gửi, nơi 1',
          },
          {
            section,
            component: 'Căn cứ 1',
            text: '- Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
            ...text,
            under: 'Kính gửi, nơi 2',
          },
          {
            section,
            component: 'Căn cứ 2',
            text: '- Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;',
            ...text,
          },
          {
            section,
            component: 'Căn cứ 3',
            text: '- Thực hiện Kế hoạch số 07/KH-UBND ngày 09 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh về phong trào thi đua năm 2026,',
            ...text,
          },
          {
            section,
            component: 'Câu dẫn',
            text: 'Cơ quan xây dựng Kế hoạch tổ chức phong trào thi đua năm 2026 với các nội dung chủ yếu sau đây, áp dụng cho mọi tập thể và cá nhân:',
            ...text,
            under: 'Căn cứ 3',
          },
          {
            section,
            component: 'Mục I',
            text: `${words.roman('I')} MỤC ĐÍCH, YÊU CẦU`,
            ...text,
            ...bold,
            letters: 'upper',
            align: 'left',
          },
          {
            section,
            component: 'Mục II',
            text: `${words.roman('II')} NỘI DUNG THI ĐUA`,
            ...text,
            ...bold,
            letters: 'upper',
            align: 'left',
          },
          {
            section,
            component: 'Khoản 1 có tiêu đề',
            text: '1. Mục đích',
            size: [14, 15],
            slant: 'upright',
            firstLine: [10],
            pitch: words.pitch,
            under: 'Mục I',
          },
          point(
            'a) Nâng cao nhận thức của công chức, viên chức và người lao động về vai trò của thi đua trong việc hoàn thành nhiệm vụ chính trị của từng cơ quan, đơn vị trong năm.',
          ),
          point('d) Đổi mới hình thức phát động.'),
          point('đ) Đánh giá đúng thực chất.'),
          point('e) Gắn thi đua với kỷ luật, kỷ cương hành chính.'),
          point('g) Huy động mọi tập thể tham gia.'),
          {
            section,
            component: 'Khoản 1 không tiêu đề',
            text: '1. Từng tập thể đăng ký nội dung thi đua bằng văn bản, nêu rõ chỉ tiêu, thời hạn hoàn thành và người chịu trách nhiệm theo dõi, đôn đốc việc thực hiện trong suốt năm.',
            ...text,
            under: 'Mục II',
          },
          {
            section,
            component: 'Đoạn kết',
            text: 'Trên đây là Kế hoạch tổ chức phong trào thi đua năm 2026, yêu cầu các phòng, đơn vị nghiêm túc triển khai thực hiện.',
            ...text,
          },
          ...signature(words.authority, 'BÍ THƯ'),
          {
            section,
            component: 'Nơi nhận',
            text: 'Nơi nhận:',
            letters: 'capital first',
            size: 14,
            ...upright,
            underline: 'underlined',
            firstLine: [0],
            levelWith: 'Quyền hạn ký',
            under: 'Đoạn kết',
          },
          {
            section,
            component: 'Danh sách nơi nhận 1',
            text: words.recipients[0],
            size: 12,
            ...upright,
            underline: 'none',
            firstLine: [0],
            under: 'Nơi nhận',
          },
          {
            section,
            component: 'Danh sách nơi nhận 2',
            text: words.recipients[1],
            size: 12,
            ...upright,
            underline: 'none',
            firstLine: [0],
            under: 'Danh sách nơi nhận 1',
          },
          {
            section,
            component: 'Lưu',
            text: words.recipients[2],
            size: 12,
            ...upright,
            firstLine: [0],
            under: 'Danh sách nơi nhận 2',
          },
          // The guidance on appendices was not to be had; these rows follow the State form with Arabic numbers (older handbook).
          {
            section,
            component: 'Phụ lục 1',
            text: 'Phụ lục 1',
            letters: 'capital first',
            size: 14,
            ...bold,
            align: 'center',
            centredOn: 'page',
            under: 'Họ tên',
          },
          {
            section: '2.6',
            component: 'Tiêu đề phụ lục 1',
            text: 'BIỂU CHỈ TIÊU THI ĐUA NĂM 2026',
            letters: 'upper',
            ...bold,
            align: 'center',
            centredOn: 'page',
            under: 'Phụ lục 1',
          },
          {
            section: '2.6',
            component: 'Kèm theo, phụ lục 1',
            text: `(Kèm theo Kế hoạch số 05-KH/${words.symbol} ngày 05 tháng 3 năm 2026 của ${words.issuerName})`,
            ...italic,
            align: 'center',
            centredOn: 'page',
            under: 'Tiêu đề phụ lục 1',
          },
          {
            section: '2.6',
            component: 'Phụ lục 2',
            text: 'Phụ lục 2',
            letters: 'capital first',
            size: 14,
            ...bold,
            align: 'center',
            centredOn: 'page',
          },
        ],
      },
      {
        name: 'draft',
        plan: 'draft',
        rows: [
          ...head,
          ...numberAndDate('', 'Nam Định, ngày tháng năm 2026'),
          { section: '2.2', component: 'Số để trống', text: words.number(''), blanks: /^Số:? {5,}-KH\/\S+$/ },
          {
            section: '2.2',
            component: 'Ngày, tháng để trống',
            text: 'Nam Định, ngày tháng năm 2026',
            blanks: /^Nam Định, ngày {5,}tháng {5,}năm 2026$/,
          },
          ...title('triển khai cải cách hành chính năm 2026'),
          {
            section,
            component: 'Khẩn',
            text: 'HỎA TỐC',
            letters: 'upper',
            size: 14,
            ...bold,
            align: 'center',
            side: 'left',
            under: 'Số và ký hiệu',
          },
          {
            section,
            component: 'Phạm vi lưu hành',
            text: 'LƯU HÀNH NỘI BỘ',
            letters: 'upper',
            size: 12,
            ...bold,
            above: 'Tiêu đề',
          },
          { section, component: 'Dự thảo', text: 'Dự thảo lần 2', letters: 'capital first', size: 14, ...italic },
          {
            section: '5',
            component: 'Kính gửi, giữa trang',
            text: 'Kính gửi: Văn phòng',
            size: 14,
            centredOn: 'page',
            under: 'Dấu dưới trích yếu',
          },
          {
            section,
            component: 'Căn cứ',
            text: '- Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025,',
            ...text,
          },
          { section, component: 'Dấu kết thúc', text: '2. Công khai kết quả giải quyết hồ sơ.', ...text },
        ],
      },
      small(
        'head signs alone, January',
        '9',
        '2026-01-09',
        'title: Trưởng ban',
        [...numberAndDate('09', 'Nam Định, ngày 09 tháng 01 năm 2026'), ...signature('TRƯỞNG BAN')],
        'khẩn',
      ),
      small('deputy for head, February', '10', '2026-02-10', 'in-place-of: Trưởng ban, title: Phó Trưởng ban', [
        ...numberAndDate('10', 'Nam Định, ngày 10 tháng 02 năm 2026'),
        ...signature(`${signs.place}TRƯỞNG BAN`, 'PHÓ TRƯỞNG BAN'),
      ]),
      small(
        'deputy for the collective, September',
        '123',
        '2026-09-30',
        'on-behalf-of: Ban Thường vụ, title: Phó Bí thư',
        [
          ...numberAndDate('123', 'Nam Định, ngày 30 tháng 9 năm 2026'),
          ...signature(`${signs.behalf}BAN THƯỜNG VỤ`, 'PHÓ BÍ THƯ'),
        ],
      ),
      small('by order, October', '11', '2026-10-01', 'by-order-of: Ban Thường vụ, title: Chánh Văn phòng', [
        ...numberAndDate('11', 'Nam Định, ngày 01 tháng 10 năm 2026'),
        ...signature(`${signs.order}BAN THƯỜNG VỤ`, 'CHÁNH VĂN PHÒNG'),
      ]),
      small('acting head, December', '99', '2026-12-31', 'acting: true, title: Trưởng ban', [
        ...numberAndDate('99', 'Nam Định, ngày 31 tháng 12 năm 2026'),
        ...signature('Q. TRƯỞNG BAN'),
      ]),
      {
        name: 'long names',
        plan: 'small',
        office: `{superior: Đảng bộ Thành phố Hồ Chí Minh, name: Đảng ủy Trường Chính trị tỉnh Thái Nguyên, symbol: ${words.symbol}, place: Thành phố Hồ Chí Minh, form: ${words.form}}`,
        head: 'number: 7\ndate: 2026-11-29\nsignature: {on-behalf-of: Đảng ủy, title: Bí thư, name: Nguyễn Văn An}',
        rows: [
          head[0]!,
          { ...head[1]!, text: 'ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH', count: 2, leftOf: 'Tiêu đề' },
          { ...head[2]!, text: 'ĐẢNG ỦY TRƯỜNG CHÍNH TRỊ TỈNH THÁI NGUYÊN', count: 3, leftOf: 'Tiêu đề' },
          head[3]!,
          { ...numberAndDate('07', '')[0]!, leftOf: 'Địa danh, ngày tháng' },
          { ...numberAndDate('', 'Thành phố Hồ Chí Minh, ngày 29 tháng 11 năm 2026')[1]!, count: 1 },
        ],
      },
    ],
  };
}

const party: Words = {
  form: 'party',
  section: '3',
  nation: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  superior: 'ĐẢNG BỘ TỈNH NAM ĐỊNH',
  issuer: 'ĐẢNG ỦY SỞ NỘI VỤ',
  mark: '*',
  number: (number) => `Số ${number}-KH/ĐU`,
  symbol: 'ĐU',
  recipients: ['- Thường trực Tỉnh ủy (để b/c);', '- Như trên;', '- Lưu Văn phòng Đảng ủy.'],
  issuerName: 'Đảng ủy Sở Nội vụ',
  pitch: [18, 22],
  roman: (number) => `${number}-`,
  authority: 'T/M ĐẢNG ỦY',
  right: 15,
};

/** Hướng dẫn 05-HD/VPTW. */
export const partySheet = makeSheet(party);

/** Hướng dẫn 36-HD/VPTW: commas between the recipients, lines from exactly 18 pt. */
export const party36Sheet = makeSheet({
  ...party,
  form: 'party-36',
  recipients: ['- Thường trực Tỉnh ủy (để b/c),', '- Như trên,', '- Lưu Văn phòng Đảng ủy.'],
  pitch: [18, 30],
});

/** Hướng dẫn 29-HD/TWĐTN-VP; what it was not found to say follows the Party form. */
export const youthSheet = makeSheet({
  ...party,
  form: 'youth',
  section: '7',
  nation: 'ĐOÀN TNCS HỒ CHÍ MINH',
  superior: 'TỈNH ĐOÀN NAM ĐỊNH',
  issuer: 'BAN CHẤP HÀNH ĐOÀN SỞ',
  mark: '***',
  number: (number) => `Số: ${number}-KH/ĐTN`,
  symbol: 'ĐTN',
  recipients: ['- Thường trực Tỉnh ủy (để b/c);', '- Như trên;', '- Lưu Văn phòng Đoàn.'],
  issuerName: 'Ban Chấp hành Đoàn Sở',
  roman: (number) => `${number}.`,
  authority: 'TM. BAN THƯỜNG VỤ',
  right: 20,
});
