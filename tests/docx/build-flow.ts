import type {
  Block,
  Cell,
  CharFormat,
  Flow,
  FlowList,
  FlowSection,
  FlowStyle,
  PageSetup,
  Paragraph,
  ParagraphFormat,
  Row,
  Run,
  Table,
} from '../../src/flow/flow.ts';

/** Small flows for tests: everything that a test does not speak of has one fixed value. */
export const PLAIN_CHAR: CharFormat = { bold: false, italic: false, underline: false, size: 14 };

export const PLAIN_PARAGRAPH: ParagraphFormat = {
  align: 'left',
  indent: { left: 0, right: 0, firstLine: 0 },
  spacing: { before: 0, after: 0, line: { rule: 'multiple', value: 1 } },
  keepNext: false,
  keepLines: false,
  widowControl: true,
};

export const A4: PageSetup = {
  width: 11906,
  height: 16838,
  top: 1134,
  bottom: 1134,
  left: 1701,
  right: 851,
  header: 567,
};
export const A4_LANDSCAPE: PageSetup = { ...A4, width: 16838, height: 11906 };

function style(
  id: string,
  name: string,
  char: Partial<CharFormat>,
  paragraph: Partial<ParagraphFormat>,
  outlineLevel?: number,
): FlowStyle {
  const base = { id, name, char: { ...PLAIN_CHAR, ...char }, paragraph: { ...PLAIN_PARAGRAPH, ...paragraph } };
  return outlineLevel === undefined ? base : { ...base, outlineLevel, next: 'Body' };
}

const body: Partial<ParagraphFormat> = {
  align: 'justify',
  indent: { left: 0, right: 0, firstLine: 567 },
  spacing: { before: 0, after: 120, line: { rule: 'exact', value: 360 } },
};

export const STYLES: readonly FlowStyle[] = [
  style('Organ', 'KH Cơ quan', { bold: true, size: 13 }, { align: 'center' }),
  style('Title', 'KH Tên loại', { bold: true }, { align: 'center', keepNext: true }, 1),
  style(
    'Rule',
    'KH Đường kẻ',
    { size: 4 },
    { align: 'center', spacing: { before: 0, after: 0, line: { rule: 'exact', value: 80 } } },
  ),
  style('Section', 'KH Mục', { bold: true }, { ...body, align: 'left', keepNext: true, keepLines: true }, 2),
  style('Clause', 'KH Khoản', { bold: true }, { ...body, keepNext: true }, 3),
  style('Body', 'KH Nội dung', {}, body),
  style('Cell', 'KH Ô bảng', { size: 13 }, {}),
  style('Recipient', 'KH Nơi nhận', { size: 11 }, {}),
  style('PageNumber', 'KH Số trang', {}, { align: 'center' }),
];

export function run(text: string, format: Partial<CharFormat> = {}): Run {
  return { ...PLAIN_CHAR, ...format, text };
}

/** A paragraph as its style has it; its runs too, unless they are given as runs. */
export function paragraph(styleId: string, content: string | readonly Run[], more: Partial<Paragraph> = {}): Paragraph {
  const found = STYLES.find(({ id }) => id === styleId);
  if (!found) throw new Error(`no style ${styleId}`);
  const runs = typeof content === 'string' ? (content === '' ? [] : [{ ...found.char, text: content }]) : content;
  return { kind: 'paragraph', role: 'paragraph', style: styleId, ...found.paragraph, runs, ...more };
}

export function cell(column: number, blocks: readonly Block[], more: Partial<Cell> = {}): Cell {
  return { column, columnSpan: 1, rowSpan: 1, vertical: 'top', header: false, blocks, ...more };
}

export function row(cells: readonly Cell[], more: Partial<Row> = {}): Row {
  return { header: false, cantSplit: false, cells, ...more };
}

export function table(columns: readonly number[], rows: readonly Row[], more: Partial<Table> = {}): Table {
  return {
    kind: 'table',
    role: 'data',
    columns,
    indent: 0,
    cellMargin: { left: 0, right: 0, top: 0, bottom: 0 },
    rows,
    ...more,
  };
}

export function section(blocks: readonly Block[], more: Partial<FlowSection> = {}): FlowSection {
  return { page: A4, pageNumber: { style: 'PageNumber', hideOnFirst: true }, blocks, ...more };
}

export function flow(
  sections: readonly FlowSection[],
  lists: readonly FlowList[] = [],
  more: Partial<Flow> = {},
): Flow {
  return {
    info: { title: 'Kế hoạch', subject: 'Thử', author: 'Trường A', language: 'vi-VN', date: '2023-03-03' },
    fontFamily: 'Times New Roman',
    styles: STYLES,
    lists,
    sections,
    ...more,
  };
}
