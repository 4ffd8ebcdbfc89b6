import * as docx from 'docx';
import { type Content, commune, type Node, party, school, youth } from './contents.ts';
import { nationalLines, printMark } from './type-plan.ts';

const { AlignmentType, Document, FootnoteReferenceRun, HeadingLevel, LevelFormat, Packer, Paragraph, Tab } = docx;
const { Table, TableCell, TableRow, TabStopType, Textbox, TextRun, WidthType } = docx;

/** How a plan is set by a program that writes its files with the package `docx`. */
interface DocxHand {
  readonly name: string;
  readonly letterhead: 'table' | 'tabs' | 'text-box';
  readonly marks: 'lists' | 'typed';
  readonly scheme: readonly string[];
  readonly headingStyles?: boolean;
  readonly lineEnds?: boolean;
  readonly fonts?: readonly string[];
  readonly extras?: readonly ('hidden' | 'footnote' | 'tracked')[];
}

type Runs = readonly (string | docx.ParagraphChild)[];
type Look = Partial<Omit<docx.IParagraphOptions, 'children' | 'text'>> & {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
};

const formats = {
  I: LevelFormat.UPPER_ROMAN,
  A: LevelFormat.UPPER_LETTER,
  '1': LevelFormat.DECIMAL,
  a: LevelFormat.LOWER_LETTER,
};

async function typeWithDocx(content: Content, hand: DocxHand): Promise<Uint8Array> {
  let word = 0;
  const line = (runs: string | Runs, look: Look = {}) => {
    const { bold = false, italics = false, size = 14, ...options } = look;
    const texts = (typeof runs === 'string' ? [runs] : runs).flatMap((run) => {
      if (typeof run !== 'string') return [run];
      const pieces = hand.fonts ? run.split(/(?<= )/) : [run];
      return pieces.map((text) => {
        const font = hand.fonts?.[word++ % hand.fonts.length];
        const parts = text.split('\n').flatMap((one, i) => (i === 0 ? [one] : [new docx.CarriageReturn(), one]));
        return new TextRun({ bold, italics, size: `${size}pt`, ...(font !== undefined && { font }), children: parts });
      });
    });
    return new Paragraph({ ...options, children: texts });
  };
  const centre: Look = { alignment: AlignmentType.CENTER };
  const running: Look = { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: '1cm' }, spacing: { after: 120 } };
  const bare = {
    top: { style: 'none' },
    bottom: { style: 'none' },
    left: { style: 'none' },
    right: { style: 'none' },
  } as const;
  const noBorders = { ...bare, insideHorizontal: { style: 'none' }, insideVertical: { style: 'none' } } as const;
  const beside = (left: docx.Paragraph[], right: docx.Paragraph[]) =>
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: noBorders,
      rows: [new TableRow({ children: [left, right].map((children) => new TableCell({ children, borders: bare })) })],
    });
  const numberLine =
    content.form === 'state'
      ? `Số: ${content.number}/KH-${content.symbol}`
      : `Số ${content.number}-KH/${content.symbol}`;
  const left = () => [
    line(content.superior.toUpperCase(), centre),
    line(content.issuer.toUpperCase(), { ...centre, bold: true }),
    line(numberLine, centre),
  ];
  const right = () => [
    ...nationalLines[content.form].map((text) => line(text, { ...centre, bold: true })),
    line(content.placeDate, { ...centre, italics: true }),
  ];
  const tabs = (rows: readonly (readonly [string, string])[]) =>
    rows.map(([a, z]) =>
      line([a, new TextRun({ children: [new Tab()] }), z], {
        tabStops: [{ type: TabStopType.LEFT, position: 4800 }],
        size: 13,
      }),
    );
  const head = (): docx.FileChild[] => {
    if (hand.letterhead === 'table') return [beside(left(), right())];
    if (hand.letterhead === 'tabs') {
      const national = nationalLines[content.form];
      return tabs([
        [content.superior.toUpperCase(), national[0]],
        [content.issuer.toUpperCase(), national[1] ?? ''],
        [numberLine, content.placeDate],
      ]);
    }
    return [left(), right()].map(
      (children) => new Textbox({ alignment: 'center', children, style: { width: '8cm', height: 'auto' } }),
    );
  };
  const title = hand.lineEnds
    ? [line(['KẾ HOẠCH', ...content.subject].join('\n'), { ...centre, bold: true })]
    : ['KẾ HOẠCH', ...content.subject].map((text) => line(text, { ...centre, bold: true }));
  const counts: number[] = [];
  const numbered = (depth: number): { readonly mark: string; readonly look: Look } => {
    counts.length = depth;
    counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
    for (let i = 0; i < depth; i++) counts[i] ??= 1;
    return hand.marks === 'lists'
      ? { mark: '', look: { numbering: { reference: 'numbers', level: depth - 1 } } }
      : { mark: `${printMark(hand.scheme[depth - 1]!, counts)} `, look: {} };
  };
  const setNode = (node: Node): docx.FileChild => {
    if (node.kind === 'paragraph') return line(node.text, running);
    if (node.kind === 'table')
      return new Table({
        rows: node.rows.map(
          (row, i) =>
            new TableRow({
              tableHeader: i === 0,
              children: row.map((text) => new TableCell({ children: [line(text, { size: 13, bold: i === 0 })] })),
            }),
        ),
      });
    if (node.kind === 'bullet')
      return hand.marks === 'lists'
        ? line(node.text, { ...running, numbering: { reference: 'bullets', level: node.level } })
        : line(`${['-', '+'][node.level]} ${node.text}`, running);
    const { mark, look } = numbered(node.depth);
    if (node.kind === 'text') return line(mark + node.text, { ...running, ...look });
    if (node.kind === 'label') {
      const label = new TextRun({ text: `${mark}${node.label}: `, bold: true, size: '14pt' });
      return line([label, node.text], { ...running, ...look });
    }
    const top = node.depth === 1;
    const heading = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][node.depth - 1]!;
    return line(mark + (top && !hand.headingStyles ? node.text.toUpperCase() : node.text), {
      ...running,
      ...look,
      bold: true,
      ...(hand.headingStyles && { heading }),
    });
  };
  const extras = (hand.extras ?? []).map((extra) => {
    if (extra === 'hidden') return new Paragraph({ children: [new TextRun({ text: 'Ghi chú nội bộ', vanish: true })] });
    if (extra === 'footnote') return line(['Nội dung này có giải thích thêm', new FootnoteReferenceRun(1)], running);
    const by = { author: 'Văn thư', date: '2025-01-10T08:00:00Z' };
    return line(
      [
        'Giao các đơn vị ',
        new docx.InsertedTextRun({ id: 1, ...by, text: 'chủ động ' }),
        new docx.DeletedTextRun({ id: 2, ...by, text: 'tích cực ' }),
        'thực hiện.',
      ],
      running,
    );
  });
  const { authority, title: post, name } = content.signature;
  const end = content.form === 'state' ? './.' : '.';
  const saved = content.form === 'state' ? `- Lưu: ${content.archive}.` : `- Lưu ${content.archive}.`;
  const ends = beside(
    [
      line('Nơi nhận:', { bold: true, italics: true, size: 12 }),
      ...content.recipients.map((text) => line(`- ${text};`, { size: 11 })),
      line(saved, { size: 11 }),
    ],
    [
      ...[...authority, post].map((text) => line(text.toUpperCase(), { ...centre, bold: true })),
      ...['', '', ''].map((text) => line(text, centre)),
      line(name, { ...centre, bold: true }),
    ],
  );
  const file = new Document({
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: hand.scheme.map((sample, level) => ({
            level,
            format: formats[sample[0] as keyof typeof formats],
            text: sample.replace(/[IA1a]/, `%${level + 1}`),
            alignment: AlignmentType.LEFT,
          })),
        },
        {
          reference: 'bullets',
          levels: ['-', '+'].map((text, level) => ({ level, format: LevelFormat.BULLET, text })),
        },
      ],
    },
    footnotes: { 1: { children: [line('Theo số liệu thống kê năm 2024.', { size: 10 })] } },
    sections: [
      {
        properties: {
          page: {
            size: { width: '21cm', height: '29.7cm' },
            margin: { top: '2cm', bottom: '2cm', left: '3cm', right: '1.5cm' },
          },
        },
        children: [
          ...head(),
          ...title,
          ...content.bases.map((text, i) =>
            line(`${text}${i < content.bases.length - 1 ? ';' : content.form === 'state' ? '.' : ','}`, {
              ...running,
              italics: content.form === 'state',
            }),
          ),
          line(content.leadIn, running),
          ...content.nodes.map(setNode),
          ...extras,
          line(content.closing + end, running),
          ends,
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

const state = ['I.', '1.', 'a)'];
const all: readonly (readonly [Content, DocxHand])[] = [
  [commune, { name: 'docx: a table, lists of Word', letterhead: 'table', marks: 'lists', scheme: state }],
  [
    commune,
    {
      name: 'docx: text boxes, heading styles',
      letterhead: 'text-box',
      marks: 'lists',
      scheme: ['A.', 'I.', '1.'],
      headingStyles: true,
    },
  ],
  [
    school,
    {
      name: 'docx: tabs, line ends, a footnote',
      letterhead: 'tabs',
      marks: 'typed',
      scheme: state,
      lineEnds: true,
      extras: ['footnote'],
    },
  ],
  [
    party,
    {
      name: 'docx: three fonts, changes, hidden text',
      letterhead: 'table',
      marks: 'typed',
      scheme: ['I-', '1-', 'a)'],
      fonts: ['Times New Roman', 'Arial', '.VnTime'],
      extras: ['hidden', 'tracked'],
    },
  ],
  [
    youth,
    { name: 'docx: Youth Union, lists of Word', letterhead: 'text-box', marks: 'lists', scheme: ['I.', '1.', '1)'] },
  ],
];

/** Plans as programs write them with the package `docx`. */
export const byDocx = all.map(([content, hand]) => ({
  name: hand.name,
  content,
  make: () => typeWithDocx(content, hand),
}));
