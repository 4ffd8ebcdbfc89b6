import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completePlan } from '../check/small-plan.ts';
import { rollText } from './roll-text.ts';

/** The lines of a plan of 2026 that a roll to 2027 writes, out of the lines given. */
function rollLines(fragment: string, year = 2027): string[] {
  const plan = completePlan(
    [fragment, 'number: 5', 'date: 2026-03-05', 'subject: Phát động phong trào thi đua năm 2026'].join('\n'),
  );
  const before = plan.split('\n');
  const after = rollText('plan.yaml', plan, year).text.split('\n');
  const at = after.indexOf('number:');
  expect(after.slice(at, at + 3)).toEqual([
    'number:',
    `date: ${year}`,
    `subject: Phát động phong trào thi đua năm ${year}`,
  ]);
  expect(before).toContain('number: 5');
  return after.slice(0, at);
}

const closing = (text: string) => `closing: '${text}'`;

describe('what moves with the year', () => {
  it.each([
    ['a year', 'Thực hiện nhiệm vụ năm 2026.', 'Thực hiện nhiệm vụ năm 2027.'],
    [
      'the year before and the year after',
      'Tổng kết năm 2025, chuẩn bị năm 2027.',
      'Tổng kết năm 2026, chuẩn bị năm 2028.',
    ],
    ['a school year', 'Học kỳ I năm học 2025 - 2026.', 'Học kỳ I năm học 2026 - 2027.'],
    ['a school year with a slash', 'Trong năm học 2026/2027.', 'Trong năm học 2027/2028.'],
    ['a month and a quarter', 'Sơ kết tháng 6/2026, quý IV/2026.', 'Sơ kết tháng 6/2027, quý IV/2027.'],
    ['a month in words', 'Trong tháng 11 năm 2026.', 'Trong tháng 11 năm 2027.'],
    ['a day and its weekday', 'Khai mạc thứ Năm, ngày 05/3/2026.', 'Khai mạc thứ Sáu, ngày 05/3/2027.'],
    ['a weekday in figures, behind', 'Họp ngày 05/3/2026 (thứ 5).', 'Họp ngày 05/3/2027 (thứ 6).'],
    ['a weekday in capitals', 'Thứ Hai, ngày 09/3/2026 họp.', 'Thứ Ba, ngày 09/3/2027 họp.'],
    ['a weekday of a day without a year', 'Họp vào thứ Năm (05/3).', 'Họp vào thứ Sáu (05/3).'],
    [
      'what only sounds like an act',
      'Tuyển sinh năm 2026, đăng ký năm 2026, bổ nhiệm năm 2026.',
      'Tuyển sinh năm 2027, đăng ký năm 2027, bổ nhiệm năm 2027.',
    ],
    ['a comparison', 'Năm 2026 tăng 5% so với năm 2025.', 'Năm 2027 tăng 5% so với năm 2026.'],
    ['a month with a dash', 'Trong tháng 12-2026.', 'Trong tháng 12-2027.'],
    ['a quarter in words', 'Trong quý I năm 2026.', 'Trong quý I năm 2027.'],
    ['the name of a campaign', 'Chiến dịch #MuaHeXanh2026.', 'Chiến dịch #MuaHeXanh2027.'],
    ['a day in words', 'Họp ngày 05 tháng 3 năm 2026.', 'Họp ngày 05 tháng 3 năm 2027.'],
    ['a day left open', 'Họp ngày    /12/2026.', 'Họp ngày    /12/2027.'],
    ['a span of days', 'Từ ngày 09 - 16/02/2026.', 'Từ ngày 09 - 16/02/2027.'],
    ['a year by itself', 'Chiến dịch Mùa hè xanh 2026.', 'Chiến dịch Mùa hè xanh 2027.'],
    ['the name of a lunar year', 'Mừng Xuân Bính Ngọ 2026.', 'Mừng Xuân Đinh Mùi 2027.'],
    ['emphasis', 'Nhiệm vụ **năm 2026** và *2026*.', 'Nhiệm vụ **năm 2027** và *2027*.'],
    ['a note', 'Theo kế hoạch^[Kế hoạch năm 2026.].', 'Theo kế hoạch^[Kế hoạch năm 2027.].'],
  ])('%s', (_what, before, after) => {
    expect(rollLines(closing(before))).toEqual([closing(after)]);
  });

  it.each([
    [
      'two dates',
      '96 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2026)',
      '97 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2027)',
    ],
    [
      'one date',
      '97 năm Ngày thành lập Công đoàn Việt Nam (28/7/1929)',
      '98 năm Ngày thành lập Công đoàn Việt Nam (28/7/1929)',
    ],
    ['none, known to the data', '44 năm Ngày Nhà giáo Việt Nam', '45 năm Ngày Nhà giáo Việt Nam'],
    [
      'a further one of the sentence, known to the data',
      '82 năm Ngày thành lập Quân đội nhân dân Việt Nam (22/12/1944 - 22/12/2026) và 37 năm Ngày hội Quốc phòng toàn dân',
      '83 năm Ngày thành lập Quân đội nhân dân Việt Nam (22/12/1944 - 22/12/2027) và 38 năm Ngày hội Quốc phòng toàn dân',
    ],
    [
      'a further one, known to nobody',
      '44 năm Ngày Nhà giáo Việt Nam, 31 năm Ngày thành lập Khoa Cơ sở',
      '45 năm Ngày Nhà giáo Việt Nam, 32 năm Ngày thành lập Khoa Cơ sở',
    ],
    ['none, miscounted', '43 năm Ngày Nhà giáo Việt Nam', '44 năm Ngày Nhà giáo Việt Nam'],
    ['the day itself', '44 năm Ngày Nhà giáo Việt Nam (20/11/2026)', '45 năm Ngày Nhà giáo Việt Nam (20/11/2027)'],
    ['two years', '20 năm thành lập Trường (2006 - 2026)', '21 năm thành lập Trường (2006 - 2027)'],
    [
      'an ordinal',
      'lần thứ 96 Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2026)',
      'lần thứ 97 Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2027)',
    ],
  ])('an anniversary: %s', (_what, before, after) => {
    expect(rollLines(closing(`Chào mừng kỷ niệm ${before}.`))).toEqual([closing(`Chào mừng kỷ niệm ${after}.`)]);
  });

  it('a day of February that the new year has not, or has one more of', () => {
    const plan = (day: string) =>
      completePlan(`number: 1\ndate: 2024-01-05\nclosing: Hoàn thành trước ngày ${day}/02/2024.`);
    expect(rollText('a.yaml', plan('29'), 2025).text.split('\n').slice(2, 4)).toEqual([
      '# xem lại: ngày “28/02/2025 thay 29/02”',
      'closing: Hoàn thành trước ngày 28/02/2025.',
    ]);
    const back = completePlan(
      'number: 1\ndate: 2027-01-05\nclosing: Phát động từ ngày 01/02/2027 đến ngày 28/02/2027.',
    );
    expect(rollText('a.yaml', back, 2028).text.split('\n').slice(2, 4)).toEqual([
      '# xem lại: ngày “tháng 02/2028 có 29 ngày”',
      'closing: Phát động từ ngày 01/02/2028 đến ngày 28/02/2028.',
    ]);
  });
});

describe('days of the week', () => {
  const names = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
  const nameOf = (date: Date) => names[date.getUTCDay()]!;
  const write = (date: Date) =>
    `${nameOf(date)}, ngày ${String(date.getUTCDate()).padStart(2, '0')}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;

  it('are those of the calendar, from whatever day to whatever year', () => {
    const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 9 }), (from, by) => {
        const year = from.getUTCFullYear();
        const next = new Date(Date.UTC(year + by, from.getUTCMonth(), from.getUTCDate()));
        // Only 29 February has no such day.
        if (next.getUTCMonth() !== from.getUTCMonth()) next.setUTCDate(0);
        const plan = completePlan(`number: 1\ndate: ${year}\nclosing: Hội nghị vào ${write(from)}.`);
        const { text } = rollText('a.yaml', plan, year + by);
        expect(text).toContain(`closing: Hội nghị vào ${write(next)}.`);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what stays, under a comment', () => {
  it.each([
    ['a document', 'Theo Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị.', 'văn bản “Chỉ thị số 05-CT/TW”'],
    [
      'a document of this year',
      'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.',
      'văn bản “Kế hoạch số 12/KH-UBND”',
    ],
    [
      'the year in the name of a document',
      'Theo Công văn số 5/CV-TU ngày 05/01/2026 về việc thi đua năm 2026.',
      'văn bản “Công văn số 5/CV-TU”',
    ],
    ['a law', 'Theo Luật Thi đua, khen thưởng năm 2022.', 'luật “Luật Thi đua, khen thưởng”; văn bản “năm 2022”'],
    [
      'a congress',
      'Mừng Đại hội đại biểu toàn quốc lần thứ XIV của Đảng.',
      'đại hội “Đại hội đại biểu toàn quốc lần thứ XIV”',
    ],
    [
      'a congress in short',
      'Thực hiện Nghị quyết Đại hội XIV của Đảng, Nghị quyết Đại hội Đảng bộ xã lần thứ I.',
      'đại hội “Đại hội XIV”, “Đại hội Đảng bộ xã lần thứ I”',
    ],
    ['a term', 'Của Ban Chấp hành nhiệm kỳ 2025 - 2030.', 'giai đoạn “nhiệm kỳ 2025 - 2030”'],
    ['a plan of five years', 'Kế hoạch 5 năm (2026-2030) của tỉnh.', 'giai đoạn “2026-2030”'],
    ['an aim', 'Phấn đấu đến năm 2030 đạt chuẩn.', 'mốc về sau “năm 2030”'],
    ['a quotation', 'Đề án “Chuyển đổi số đến năm 2026” của tỉnh.', 'trích dẫn “năm 2026”'],
    ['the theme of a year', 'Chủ đề năm học: “Kỷ cương, sáng tạo”.', 'chủ đề “Kỷ cương, sáng tạo”'],
    ['a counted event', 'Hội thi lần thứ IV, năm 2026.', 'lần tổ chức “lần thứ IV, năm 2026”'],
    ['what has been', 'Kết quả đã đạt được năm 2025 của trường.', 'việc đã qua “năm 2025”'],
    ['what was signed', 'Quy chế ban hành ngày 05/01/2026 của trường.', 'việc đã qua “05/01/2026”'],
    ['a day before that of the plan', 'Theo kết luận tại cuộc họp ngày 10/02/2026.', 'việc đã qua “10/02/2026”'],
    ['a number of things', 'Có 2026 học viên.', 'con số “2026”'],
    [
      'an address',
      'Đăng ký tại https://truong.edu.vn/2026/thi-dua trước ngày 10/3/2026.',
      'địa chỉ “https://truong.edu.vn/2026/thi-dua”',
      'Đăng ký tại https://truong.edu.vn/2026/thi-dua trước ngày 10/3/2027.',
    ],
    ['a symbol', 'Theo mẫu QT-2026-01.', 'con số “2026”'],
    ['a file', 'Theo tệp mau_2026.docx.', 'con số “2026”'],
    ['a day of the lunar calendar', 'Nghỉ Tết Nguyên đán từ ngày 14/02/2026.', 'theo âm lịch “14/02/2026”'],
    [
      'a working day, named, that becomes a free one',
      'Họp ngày 06/3/2026 (thứ 6).',
      'ngày “06/3/2027 là thứ Bảy”',
      'Họp ngày 06/3/2027 (thứ 7).',
    ],
    [
      'a Sunday that becomes a working day',
      'Chủ nhật, ngày 08/3/2026 mít tinh.',
      'ngày “08/3/2027 là thứ Hai”',
      'Thứ Hai, ngày 08/3/2027 mít tinh.',
    ],
    [
      'a free day without a year',
      'Ra quân vào thứ Bảy (07/11), Chủ nhật (08/11).',
      'ngày “08/11/2027 là thứ Hai”',
      'Ra quân vào Chủ nhật (07/11), thứ Hai (08/11).',
    ],
    ['an event that is held again', 'Ngày Chủ nhật xanh lần thứ 77 toàn tỉnh.', 'lần tổ chức “lần thứ 77”'],
    ['an event with a name, in Roman figures', 'Tổ chức Hội thao lần thứ XII tại trường.', 'lần tổ chức “lần thứ XII”'],
    [
      'a deadline on a Saturday',
      'Báo cáo gửi trước ngày 05/6/2026.',
      'ngày “05/6/2027 là thứ Bảy”',
      'Báo cáo gửi trước ngày 05/6/2027.',
    ],
    [
      'a deadline on a holiday',
      'Báo cáo gửi trước ngày 30/4/2026.',
      'ngày “30/4/2027 là dịp nghỉ Giải phóng miền Nam, thống nhất đất nước”',
      'Báo cáo gửi trước ngày 30/4/2027.',
    ],
    [
      'an anniversary ahead',
      'Hướng tới kỷ niệm 100 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2030).',
      'kỷ niệm “100 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2030)”',
    ],
    [
      'an anniversary of others',
      'Phong trào “Chào mừng 96 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2026)”.',
      'trích dẫn “96 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2026)”',
    ],
    ['a unit that is no more', 'Gửi UBND huyện.', 'đơn vị “UBND huyện nay là UBND xã”'],
  ])('%s', (_what, before, mark, after = before) => {
    expect(rollLines(closing(before))).toEqual([`# xem lại: ${mark}`, closing(after)]);
  });

  it.each([
    ['long ago', 'Trường thành lập năm 1957, Bác về thăm ngày 20/02/1947.'],
    ['figures that are none', 'Điện thoại 024.62827195; 2.026 người; 12026 suất.'],
    ['quotations without a year', 'Danh hiệu “Lao động tiên tiến”.'],
    ['an order', 'Kiểm tra lần thứ hai; Hội nghị lần thứ 4 của Trung ương.'],
  ])('nothing of %s', (_what, text) => {
    expect(rollLines(closing(text))).toEqual([closing(text)]);
  });
});

describe('figures and themes where no block holds them', () => {
  const body = (...items: string[]) => ['body:', '  - heading: Nội dung', '    items:', ...items].join('\n');

  it.each([
    ['words of an aim', 'Phấn đấu có ít nhất 12 sáng kiến được công nhận.', 'chỉ tiêu “ít nhất 12 sáng kiến”'],
    ['a share', 'Giới thiệu 85% đoàn viên ưu tú.', 'chỉ tiêu “85%”'],
    [
      'thousands',
      'Trồng mới 50.000 cây xanh, tiếp nhận 1.500 đơn vị máu.',
      'chỉ tiêu “50.000 cây xanh”, “1.500 đơn vị”',
    ],
    ['money', 'Kinh phí thực hiện 25.500.000 đồng.', 'con số “25.500.000 đồng”'],
  ])('are asked of by their words: %s', (_what, text, mark) => {
    expect(rollLines(body(`      - ${text}`)).join('\n')).toBe(body(`      # xem lại: ${mark}`, `      - ${text}`));
  });

  it('are asked of where they repeat the years of an anniversary', () => {
    const mention = (years: number, year: number) =>
      `      - Chào mừng kỷ niệm ${years} năm Ngày thành lập Đoàn (26/3/1931 - 26/3/${year}).`;
    const works = '      - Xây dựng 95 công trình thanh niên, 02 nhà nhân ái.';
    expect(rollLines(body(mention(95, 2026), works)).join('\n')).toBe(
      body(mention(96, 2027), '      # xem lại: con số “95 công trình”', works),
    );
  });

  it.each([
    ['all of something', '100% chi đoàn hưởng ứng; 100 % đoàn viên tham gia.'],
    ['conditions', 'Người từ ít nhất 16 tuổi, có ít nhất 05 năm công tác.'],
    ['small numbers of things', 'Tổ chức 02 đợt thi đua, 01 hội nghị.'],
    ['numbers that count nothing', 'Theo mẫu 1.234, mục 2.1 và khoản 3.'],
    ['words of others', 'Đề án “Trồng 50.000 cây xanh” của tỉnh.'],
  ])('are not asked of: %s', (_what, text) => {
    const plan = body(`      - ${text}`);
    expect(rollLines(plan).join('\n')).toBe(plan);
  });

  it('are asked of by their heading: a theme of the year', () => {
    const plan = (mark: string[]) =>
      ['body:', '  - heading: Chủ đề, thời gian', '    parts:', '      - label: Chủ đề', ...mark]
        .concat(['        text: “Tuổi trẻ xung kích”.', '      - label: Phạm vi', '        text: Toàn tỉnh.'])
        .join('\n');
    expect(rollLines(plan([])).join('\n')).toBe(plan(['        # xem lại: chủ đề']));
  });
});

it('the theme of a phase is asked of', () => {
  const plan = (mark: string[]) =>
    [
      'body:',
      '  - phases:',
      '      - from: 2026-01-01',
      '        to: 2026-06-30',
      ...mark,
      '        theme: Mừng Xuân',
    ].join('\n');
  expect(rollLines(plan([])).join('\n')).toBe(plan(['        # xem lại: chủ đề']).replaceAll('2026', '2027'));
});

describe('where a comment stands', () => {
  it('is above the key, at its indentation, never in a block', () => {
    const plan = [
      'body:',
      '  - heading: Mục đích',
      '    text: |',
      '      Theo Chỉ thị số 05-CT/TW ngày 15/5/2016.',
      '',
      '      Nhiệm vụ năm 2026.',
      '    items:',
      '      - label: Căn cứ',
      '        text: Nghị quyết số 35-NQ/TW ngày 22/10/2018.',
      '      - Theo Quy định số 11-QĐ/TW ngày 19/5/2021,',
      '        một dòng nữa năm 2026.',
      '  - {heading: Kinh phí, items: [Theo Quy định số 12-QĐ/TW ngày 19/5/2021., Năm 2026.]}',
    ].join('\n');
    expect(rollLines(plan).join('\n')).toBe(
      [
        'body:',
        '  - heading: Mục đích',
        '    # xem lại: văn bản “Chỉ thị số 05-CT/TW”',
        '    text: |',
        '      Theo Chỉ thị số 05-CT/TW ngày 15/5/2016.',
        '',
        '      Nhiệm vụ năm 2027.',
        '    items:',
        '      - label: Căn cứ',
        '        # xem lại: văn bản “Nghị quyết số 35-NQ/TW”',
        '        text: Nghị quyết số 35-NQ/TW ngày 22/10/2018.',
        '      # xem lại: văn bản “Quy định số 11-QĐ/TW”',
        '      - Theo Quy định số 11-QĐ/TW ngày 19/5/2021,',
        '        một dòng nữa năm 2027.',
        '  # xem lại: văn bản “Quy định số 12-QĐ/TW”',
        '  - {heading: Kinh phí, items: [Theo Quy định số 12-QĐ/TW ngày 19/5/2021., Năm 2027.]}',
      ].join('\n'),
    );
  });

  it('makes the comments of a roll before anew, and keeps those of people', () => {
    const text = [
      'closing:',
      '  # của chị Hà',
      '  # xem lại: ngày “05/6/2027 là thứ Bảy”',
      '  - Báo cáo gửi trước ngày 05/6/2026.',
      '  # xem lại: hỏi anh Nam',
      '  - Hết.',
    ].join('\n');
    expect(rollLines(text, 2028).join('\n')).toBe(
      [
        'closing:',
        '  # của chị Hà',
        '  - Báo cáo gửi trước ngày 05/6/2028.',
        '  # xem lại: hỏi anh Nam',
        '  - Hết.',
      ].join('\n'),
    );
  });

  it('leaves to a person what it left before, as long as the comment stands', () => {
    const once = rollText(
      'a.yaml',
      completePlan(
        'number: 5\ndate: 2026-03-05\nclosing: Theo cuộc họp ngày 10/02/2026, kết quả đã đạt được năm 2025.',
      ),
      2027,
    ).text;
    const mark = '# xem lại: việc đã qua “10/02/2026”, “năm 2025”\n';
    expect(once).toContain(`${mark}closing: Theo cuộc họp ngày 10/02/2026, kết quả đã đạt được năm 2025.`);
    expect(rollText('a.yaml', once, 2035).text).toContain(`${mark}closing: Theo cuộc họp ngày 10/02/2026, kết`);
    expect(rollText('a.yaml', once.replace(mark, ''), 2028).text).toContain('cuộc họp ngày 10/02/2027');
  });

  it('asks again of a day of the week and of a figure, as long as the comment stands', () => {
    const plan = completePlan(
      [
        'number: 5',
        'date: 2026-01-05',
        'closing: Khai mạc Chủ nhật, ngày 01/3/2026.',
        'body:',
        '  - heading: Nội dung',
        '    items:',
        '      - Chào mừng 95 năm Ngày thành lập Đoàn (26/3/1931 - 26/3/2026).',
        '      - Xây dựng 95 công trình, 02 nhà nhân ái.',
      ].join('\n'),
    );
    let text = plan;
    for (const [year, weekday] of [
      [2027, 'thứ Hai'],
      [2028, 'thứ Tư'],
      [2029, 'thứ Năm'],
    ] as const) {
      ({ text } = rollText('a.yaml', text, year));
      expect(text).toContain(
        `# xem lại: ngày “01/3/${year} là ${weekday}”\nclosing: Khai mạc ${weekday}, ngày 01/3/${year}.`,
      );
      expect(text).toContain('      # xem lại: con số “95 công trình”\n      - Xây dựng 95 công trình');
    }
    const settled = text.replace(/ *# xem lại: .*\n/g, '');
    expect(rollText('a.yaml', settled, 2030).text).not.toMatch(/# xem lại: (?:con số|ngày)/);
  });

  it('keeps the ends of lines', () => {
    const plan = completePlan('number: 5\ndate: 2026-03-05\nbases: [Chỉ thị số 05-CT/TU ngày 05/01/2026]').replaceAll(
      '\n',
      '\r\n',
    );
    const { text } = rollText('a.yaml', plan, 2027);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('# xem lại: căn cứ\r\nbases:');
  });
});

describe('keys', () => {
  it('move as they are written; the first day of an anniversary stays', () => {
    const plan = completePlan(
      [
        'kind: topic-plan',
        'number: 5',
        'date: 2026-03-05',
        'period: {from: 2026, to: 2030}',
        'subject: Chuyển đổi số giai đoạn 2026 - 2030',
        'body:',
        '  - phases:',
        '      - {from: 2026-02-28, to: 2026-06-30, anniversaries: [{event: Ngày Nhà giáo Việt Nam, since: 1982-11-20, on: 2026-11-20}]}',
        '      - {from: 2026-07-01, to: 2026-12-31}',
        '  - targets: [{text: Đạt 80%., measure: {value: 80, unit: "%", by: 2030}}]',
      ].join('\n'),
    );
    expect(rollText('a.yaml', plan, 2031).text.split('\n').slice(1, 12)).toEqual([
      'number:',
      'date: 2031',
      'period: {from: 2031, to: 2035}',
      'subject: Chuyển đổi số giai đoạn 2031 - 2035',
      'body:',
      '  - phases:',
      '      - {from: 2031-02-28, to: 2031-06-30, anniversaries: [{event: Ngày Nhà giáo Việt Nam, since: 1982-11-20, on: 2031-11-20}]}',
      '      - {from: 2031-07-01, to: 2031-12-31}',
      '  # xem lại: chỉ tiêu',
      '  - targets: [{text: Đạt 80%., measure: {value: 80, unit: "%", by: 2035}}]',
      expect.any(String),
    ]);
  });

  it('asks of a span of years that does not begin where the old one ends', () => {
    const plan = completePlan(
      'kind: topic-plan\nnumber: 5\ndate: 2026-03-05\nperiod: {from: 2026, to: 2030}\nsubject: Chuyển đổi số giai đoạn 2026 - 2030',
    );
    expect(rollText('a.yaml', plan, 2027).text).toContain(
      '# xem lại: giai đoạn “2027 - 2031 thay 2026 - 2030”\nperiod: {from: 2027, to: 2031}',
    );
  });

  it('blanks the number and the day of the decision that a plan is issued with', () => {
    const plan = completePlan(
      'issued-with: Quyết định số 15/QĐ-TCT ngày 05/3/2026 của Hiệu trưởng\nsubject: Thi đua năm 2026',
    );
    expect(rollText('a.yaml', plan, 2027).text).toContain(
      'issued-with: Quyết định số     /QĐ-TCT ngày     /    /2027 của Hiệu trưởng',
    );
  });
});

describe('a basis that leads into the plan', () => {
  it('is its own sentence: years move, documents are marked', () => {
    const basis = (year: number, documents: string) =>
      `bases:\n${documents}  - implements: 'Chỉ thị số 03/CT-UBND ngày 11/02/2026 của UBND tỉnh về thi đua năm 2026, Trường xây dựng kế hoạch năm ${year}, chào mừng ${year - 1930} năm Ngày thành lập Đảng (1930 - ${year}) như sau:'`;
    expect(rollLines(basis(2026, '')).join('\n')).toBe(basis(2027, '  # xem lại: văn bản “Chỉ thị số 03/CT-UBND”\n'));
  });

  it('that does not is words of others', () => {
    const basis = 'bases:\n  - implements: Chỉ thị số 03/CT-UBND ngày 11/02/2026 về thi đua năm 2026';
    expect(rollLines(basis).join('\n')).toBe(basis.replace('  - ', '  # xem lại: căn cứ\n  - '));
  });
});

describe('days that are offered', () => {
  const offered = (fragment: string, year = 2030) =>
    rollText('a.yaml', completePlan(`number: 5\ndate: 2029-02-05\n${fragment}`), year).offered.map(({ id }) => id);
  const subject = 'subject: Tổ chức các ngày lễ năm 2029';
  const named = 'closing: Kỷ niệm 98 năm Ngày thành lập Đoàn TNCS Hồ Chí Minh (26/3/1931 - 26/3/2029)';

  it('are those of the year for a plan of the year', () => {
    const all = offered(`${subject}\n${named}.`);
    expect(all).toEqual(expect.arrayContaining(['thanh-lap-dang', 'hoi-nong-dan', 'quoc-khanh']));
    const far = 'body: [{timeline: [Tổ chức từ ngày 05/02/2029., Tổng kết trước ngày 10/12/2029.]}, {budget: Tự lo.}]';
    expect(offered(`${subject}\n${named}.\n${far}`)).toEqual(all);
  });

  it('are those of its months for a plan of some months', () => {
    const near = 'body: [{timeline: [Tổ chức từ ngày 05/02/2029., Báo cáo trước ngày 10/4/2029.]}, {budget: Tự lo.}]';
    const some = offered(`${subject}\n${named}.\n${near}`);
    expect(some).toContain('thanh-lap-dang');
    expect(some).not.toContain('hoi-nong-dan');
    expect(some).not.toContain('quoc-khanh');
  });

  it('are none that the plan names by its first words and its day', () => {
    expect(offered(`${subject}\n${named} và Quốc khánh 2/9.`)).not.toContain('quoc-khanh');
    expect(offered(`${subject}\n${named} và Quốc khánh.`)).toContain('quoc-khanh');
  });
});
