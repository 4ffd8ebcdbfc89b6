import type { Block, Flow, FlowList, Marker } from '../../src/flow/flow.ts';
import { A4_LANDSCAPE, cell, flow, PLAIN_CHAR, paragraph, row, run, section, table } from './build-flow.ts';

const BOLD = { ...PLAIN_CHAR, bold: true };

const LISTS: readonly FlowList[] = [
  {
    id: 1,
    abstractId: 1,
    levels: [
      { format: 'upper-roman', text: '%1.', char: BOLD },
      { format: 'decimal', text: '%2.', char: BOLD },
      { format: 'lower-letter', text: '%3)', char: PLAIN_CHAR },
    ],
    restarts: [],
  },
  { id: 2, abstractId: 2, levels: [{ format: 'bullet', text: '-', char: PLAIN_CHAR }], restarts: [] },
];

const SENTENCE =
  'Tổ chức tuyên truyền, phổ biến sâu rộng đến toàn thể cán bộ, viên chức, người lao động và học viên về mục đích, ý nghĩa, ' +
  'nội dung của chuyển đổi số; gắn kết quả thực hiện với đánh giá, xếp loại chất lượng hằng năm của từng tập thể, cá nhân; ' +
  'kịp thời biểu dương, khen thưởng những cách làm hay, sáng tạo, hiệu quả.';

function counted(text: string, level: number, format = PLAIN_CHAR): Marker {
  return { ...format, text, list: { id: 1, level } };
}

/** A plan of about five pages with all that a plan has, in the State form: for the tests that open the file, and for timing. */
export function makeSamplePlan(): Flow {
  const parts: Block[] = [];
  ['I.', 'II.', 'III.'].forEach((numeral, i) => {
    parts.push(
      paragraph('Section', `NỘI DUNG PHẦN THỨ ${i + 1}`, { role: 'heading', marker: counted(numeral, 0, BOLD) }),
    );
    for (let n = 1; n <= 3; n++) {
      parts.push(paragraph('Clause', `Nhiệm vụ ${n}`, { role: 'heading', marker: counted(`${n}.`, 1, BOLD) }));
      for (const letter of ['a)', 'b)']) {
        parts.push(paragraph('Body', SENTENCE, { role: 'list-item', marker: counted(letter, 2) }));
      }
      parts.push(
        paragraph(
          'Body',
          [
            run('Chỉ tiêu: '),
            run('80%', { bold: true }),
            run(' cán bộ; đơn vị đầu mối: '),
            run('phòng Tổ chức', { italic: true }),
          ],
          {
            role: 'list-item',
            marker: { ...PLAIN_CHAR, text: '-', list: { id: 2, level: 0 } },
          },
        ),
        paragraph('Body', 'Mục đ không do Word đếm.', { role: 'list-item', marker: { ...PLAIN_CHAR, text: 'đ)' } }),
      );
    }
  });
  const main = [
    makeLetterhead(),
    ...makeTitle(),
    paragraph('Body', SENTENCE),
    ...parts,
    makeDataTable(),
    makeSignature(),
  ];
  return flow([section(main), section(makeAppendix(), { page: A4_LANDSCAPE })], LISTS);
}

function shortRule(left: number): Block {
  return paragraph('Rule', '', {
    role: 'rule',
    indent: { left, right: left, firstLine: 0 },
    border: { top: { width: 0.75, space: 1 } },
  });
}

function makeLetterhead(): Block {
  const left = [
    paragraph('Organ', [run('TỈNH ỦY THÁI NGUYÊN', { size: 13 })]),
    paragraph('Organ', 'TRƯỜNG CHÍNH TRỊ'),
    shortRule(1300),
  ];
  const right = [
    paragraph('Organ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    paragraph('Organ', [run('Độc lập - Tự do - Hạnh phúc', { bold: true })]),
    shortRule(1000),
  ];
  const number = [paragraph('Organ', [run('Số: 05/KH\u2011TCT', { size: 13 })])];
  const place = [paragraph('Organ', [run('Thái Nguyên, ngày 03\u00a0tháng 3 năm 2023', { italic: true })])];
  return table([3900, 5554], [row([cell(0, left), cell(1, right)]), row([cell(0, number), cell(1, place)])], {
    role: 'letterhead',
    indent: -50,
  });
}

function makeTitle(): Block[] {
  return [
    paragraph('Title', 'KẾ HOẠCH', {
      role: 'title',
      spacing: { before: 360, after: 0, line: { rule: 'multiple', value: 1 } },
    }),
    paragraph('Title', 'Chuyển đổi số năm 2023\ncủa Trường Chính trị'),
    shortRule(3600),
  ];
}

function makeDataTable(): Block {
  const head = ['TT', 'Nội dung', 'Đơn vị', 'Thời gian'].map((text, i) =>
    cell(i, [paragraph('Cell', [run(text, { bold: true, size: 13 })], { align: 'center' })], {
      header: true,
      vertical: 'center',
    }),
  );
  const text = (value: string) => [paragraph('Cell', value)];
  return table(
    [600, 4400, 2200, 2154],
    [
      row(head, { header: true, cantSplit: true, minHeight: 500 }),
      row([
        cell(0, text('1')),
        cell(1, text('Rà soát quy trình')),
        cell(2, text('Phòng Đào tạo'), { rowSpan: 2, vertical: 'center' }),
        cell(3, text('Quý I')),
      ]),
      row([cell(0, text('2')), cell(1, text('Số hóa hồ sơ')), cell(3, text('Quý II'))], { cantSplit: true }),
      row([cell(0, text('Tổng'), { columnSpan: 2, vertical: 'bottom' }), cell(2, text('2 đơn vị'), { columnSpan: 2 })]),
    ],
    {
      rule: { width: 0.5, space: 0 },
      cellMargin: { left: 80, right: 80, top: 40, bottom: 40 },
      description: 'Các việc theo quý',
    },
  );
}

function makeSignature(): Block {
  const recipients = [
    paragraph('Recipient', [run('Nơi nhận:', { bold: true, italic: true, size: 12 })]),
    paragraph('Recipient', 'Như trên;', { marker: { ...PLAIN_CHAR, size: 11, text: '-' } }),
    paragraph('Recipient', 'Lưu: VT.', { marker: { ...PLAIN_CHAR, size: 11, text: '-' } }),
  ];
  const signer = [
    paragraph('Organ', [run('HIỆU TRƯỞNG', { bold: true })], { keepNext: true }),
    paragraph('Organ', [run('Nguyễn Văn A', { bold: true })], {
      spacing: { before: 1400, after: 0, line: { rule: 'multiple', value: 1 } },
    }),
  ];
  return table([4654, 4700], [row([cell(0, recipients), cell(1, signer)], { cantSplit: true })], { role: 'signature' });
}

function makeAppendix(): Block[] {
  return [
    paragraph('Title', 'Phụ lục', { role: 'title' }),
    paragraph('Title', 'DANH MỤC NHIỆM VỤ'),
    paragraph('Body', SENTENCE),
    paragraph('Body', [run('Trong khung', { bold: true })], {
      align: 'center',
      indent: { left: 2000, right: 2000, firstLine: 0 },
      border: { box: { width: 1, space: 4, color: 'FF0000' } },
    }),
  ];
}
