import type { Flow, FlowList } from '../../src/flow/flow.ts';
import { A4_LANDSCAPE, cell, flow, PLAIN_CHAR, paragraph, row, run, section, table } from './build-flow.ts';

const EXACT_18 = { before: 0, after: 120, line: { rule: 'exact', value: 360 } } as const;
const BOLD = { ...PLAIN_CHAR, bold: true };

const OUTLINE: FlowList = {
  id: 7,
  abstractId: 70,
  levels: [
    { format: 'upper-roman', text: '%1.', char: BOLD },
    { format: 'decimal', text: '%1.%2.', char: PLAIN_CHAR },
    { format: 'lower-letter', text: '%3)', char: PLAIN_CHAR },
    { format: 'upper-letter', text: '%4.', char: PLAIN_CHAR },
  ],
  restarts: [],
};
const RESTARTED: FlowList = { ...OUTLINE, id: 9, restarts: [{ level: 0, start: 4 }] };
const BULLETS: FlowList = {
  id: 8,
  abstractId: 80,
  levels: [{ format: 'bullet', text: '+', char: PLAIN_CHAR }],
  restarts: [],
};

const counted = (id: number, level: number, text: string, format = PLAIN_CHAR) => ({
  marker: { ...format, text, list: { id, level } },
});

const box = { width: 0.5, space: 0 } as const;
const text = (value: string) => [paragraph('Cell', value)];

/** One flow for each feature of the writer. */
export const FEATURES: Readonly<Record<string, Flow>> = {
  'plain-paragraphs': flow([
    section([paragraph('Section', 'MỤC ĐÍCH', { role: 'heading' }), paragraph('Body', 'Nội dung')]),
  ]),

  'direct-formatting': flow([
    section([
      paragraph('Body', 'Căn giữa, không lùi', { align: 'center', indent: { left: 0, right: 0, firstLine: 0 } }),
      paragraph('Body', 'Treo', { indent: { left: 567, right: 100, firstLine: -284 } }),
      paragraph('Body', 'Giãn dòng', { spacing: { ...EXACT_18, line: { rule: 'multiple', value: 1.15 } } }),
      paragraph('Body', 'Ít nhất', { spacing: { before: 60, after: 120, line: { rule: 'at-least', value: 300 } } }),
      paragraph('Body', 'Giữ', { keepNext: true, keepLines: true, widowControl: false, outlineLevel: 4 }),
      paragraph('Section', 'Thả', { keepNext: false, keepLines: false }),
    ]),
  ]),

  runs: flow([
    section([
      paragraph('Body', [
        run('thường '),
        run('đậm', { bold: true }),
        run(' nối', { bold: true }),
        run(' '),
        run('nghiêng', { italic: true }),
      ]),
      paragraph('Body', [run('gạch chân', { underline: true }), run(' đỏ 12,5', { color: 'FF0000', size: 12.5 })]),
      paragraph('Section', [run('không đậm')]),
      paragraph('Body', ''),
    ]),
  ]),

  characters: flow([
    section([
      paragraph('Body', 'dòng một\ndòng hai\tsau tab'),
      paragraph('Body', 'số 05/KH\u2011TCT, ngày\u00a003, R&D <b> "trích"'),
      paragraph('Body', ' đầu  giữa cuối '),
      paragraph('Body', 'điều\u0000 khiển\u0007 \ud800lạc\r\nhết'),
    ]),
  ]),

  rules: flow([
    section([
      paragraph('Rule', '', {
        role: 'rule',
        indent: { left: 3600, right: 3600, firstLine: 0 },
        border: { top: { width: 0.75, space: 1 } },
      }),
      paragraph('Body', 'Dưới', { border: { bottom: { width: 1.5, space: 2.4, color: '0000FF' } } }),
      paragraph('Body', 'KHẨN', { border: { box: { width: 1, space: 3 } } }),
      paragraph('Body', 'Trên và dưới', {
        border: { top: { width: 20, space: 40 }, bottom: { width: 0.1, space: 0 } },
      }),
    ]),
  ]),

  'neighbouring-borders': flow([
    section(
      ['MẬT', 'KHẨN', 'HỎA TỐC'].map((stamp) =>
        paragraph('Cell', stamp, { border: { box: { width: 1, space: 2, color: 'FF0000' } } }),
      ),
    ),
    section(['một', 'hai'].map((line) => paragraph('Cell', line, { border: { bottom: { width: 0.5, space: 1 } } }))),
  ]),

  lists: flow(
    [
      section([
        paragraph('Section', 'MỤC ĐÍCH', counted(7, 0, 'I.', BOLD)),
        paragraph('Body', 'Một', counted(7, 1, 'I.1.')),
        paragraph('Body', 'Điểm a', counted(7, 2, 'a)')),
        paragraph('Body', 'Điểm b', counted(7, 2, 'b)')),
        paragraph('Body', 'Hai', counted(7, 1, 'I.2.')),
        paragraph('Section', 'TỔ CHỨC', counted(7, 0, 'II.', BOLD)),
        paragraph('Body', 'Gạch', counted(8, 0, '+')),
        paragraph('Section', 'BẮT ĐẦU TỪ IV', counted(9, 0, 'IV.', BOLD)),
        paragraph('Body', 'Dưới IV', counted(9, 1, 'IV.1.')),
        paragraph('Body', 'Chữ hoa', counted(9, 3, 'A.')),
        paragraph('Body', 'Không đếm', { marker: { ...PLAIN_CHAR, text: 'đ)' } }),
        paragraph('Body', 'Dấu đậm', { marker: { ...BOLD, text: 'Điều 1.' } }),
      ]),
    ],
    [OUTLINE, BULLETS, RESTARTED],
  ),

  'number-formats': flow(
    [
      section([
        paragraph('Section', 'số thường, chữ đậm', counted(7, 0, 'I.')),
        paragraph('Body', 'số đậm', counted(7, 1, 'I.1.', BOLD)),
        paragraph('Body', 'số thường', counted(7, 1, 'I.2.')),
      ]),
    ],
    [OUTLINE],
  ),

  'table-plain': flow([
    section([
      table(
        [3000, 6354],
        [row([cell(0, text('trái')), cell(1, text('phải'), { vertical: 'bottom' })], { cantSplit: true })],
        {
          role: 'letterhead',
          indent: -120,
          cellMargin: { left: 50, right: 60, top: 10, bottom: 20 },
        },
      ),
      paragraph('Body', 'sau bảng'),
    ]),
  ]),

  'table-merged': flow([
    section([
      table(
        [1000, 2000, 3000],
        [
          row(
            [
              cell(0, text('TT'), { header: true, vertical: 'center' }),
              cell(1, text('Đầu'), { columnSpan: 2, header: true }),
            ],
            {
              header: true,
              cantSplit: true,
              minHeight: 454,
            },
          ),
          row([cell(0, text('1'), { rowSpan: 2 }), cell(1, text('a')), cell(2, text('b'), { rowSpan: 3 })]),
          row([cell(1, text('c'))]),
          row([cell(0, text('2'))]),
        ],
        { rule: { width: 0.5, space: 0 }, description: 'Bảng "thử" & đo' },
      ),
      paragraph('Body', 'sau bảng'),
    ]),
  ]),

  'table-nested': flow([
    section([
      table(
        [5000],
        [
          row([cell(0, [table([2000], [row([cell(0, text('trong'))])], { rule: box, indent: 30 })])]),
          row([cell(0, [])]),
        ],
        {
          role: 'frame',
        },
      ),
      table([5000], [row([cell(0, text('bảng liền sau'))])]),
    ]),
  ]),

  sections: flow([
    section([paragraph('Body', 'phần chính')]),
    section([table([4000], [row([cell(0, text('phụ lục ngang'))])])], { page: A4_LANDSCAPE }),
    section([paragraph('Body', 'phụ lục đánh số cả trang đầu')], {
      pageNumber: { style: 'Recipient', hideOnFirst: false },
    }),
  ]),
};
