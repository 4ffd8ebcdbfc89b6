import type {
  Block,
  Cell,
  CharFormat,
  Flow,
  FlowSection,
  LineSpacing,
  Paragraph,
  Run,
  Table,
} from '../../src/flow/flow.ts';
import { makeText, type TextMaker } from './make-text.ts';
import type { Random } from './seeded-random.ts';

/** The look of one made-up document. */
export interface Look {
  readonly page: FlowSection['page'];
  readonly size: number;
  readonly line: LineSpacing;
  readonly before: number;
  readonly after: number;
  readonly firstLine: number;
  readonly align: Paragraph['align'];
}

/** Numbers that Word counts itself are followed by a space of another width than typed ones. */
export const inList = { list: { id: 1, level: 0 } } as const;

/** A look inside and a little outside of what the official rules allow. */
export function makeLook(random: Random): Look {
  const landscape = random.chance(0.1);
  const size = random.pick([12, 13, 13, 13.5, 14, 14, 14, 15]);
  return {
    page: {
      width: landscape ? 16838 : 11906,
      height: landscape ? 11906 : 16838,
      top: random.int(1000, 1420),
      bottom: random.int(1000, 1420),
      left: random.int(1560, 1990),
      right: random.int(840, 1140),
      header: 567,
    },
    size,
    line: random.pick<LineSpacing>([
      { rule: 'multiple', value: 1 },
      { rule: 'multiple', value: 1.1 },
      { rule: 'multiple', value: 1.25 },
      { rule: 'multiple', value: 1.5 },
      { rule: 'exact', value: random.int(17, 22) * 20 },
      { rule: 'at-least', value: random.int(16, 24) * 20 },
    ]),
    before: random.pick([0, 60, 120, 120, 200]),
    after: random.pick([0, 0, 60, 120]),
    firstLine: random.pick([567, 567, 720, 0]),
    align: random.chance(0.8) ? 'justify' : 'left',
  };
}

/** A made-up flow: headings, lists, running text, now and then a table, a rule, an appendix. */
export function makeFlow(random: Random, look = makeLook(random)): Flow {
  const text = makeText(random);
  const sections = [makeSection(random, text, look, random.int(25, 70))];
  if (random.chance(0.25)) sections.push(makeSection(random, text, makeLook(random), random.int(4, 20)));
  return flowOf(sections, look);
}

/** A flow around ready sections. */
export function flowOf(sections: readonly FlowSection[], look: Look): Flow {
  const char = formatOf(look);
  const { kind: _, role: __, style: ___, runs: ____, ...paragraph } = bodyParagraph([], look);
  return {
    info: { title: 'Kế hoạch', subject: '', author: '', language: 'vi-VN' },
    fontFamily: 'Times New Roman',
    styles: [{ id: 'Body', name: 'KH Nội dung', char, paragraph }],
    lists: [],
    sections,
  };
}

export function formatOf(look: Look, format: Partial<CharFormat> = {}): CharFormat {
  return { bold: false, italic: false, underline: false, size: look.size, ...format };
}

export function bodyParagraph(runs: readonly Run[], look: Look, format: Partial<Paragraph> = {}): Paragraph {
  return {
    kind: 'paragraph',
    role: 'paragraph',
    style: 'Body',
    align: look.align,
    indent: { left: 0, right: 0, firstLine: look.firstLine },
    spacing: { before: look.before, after: look.after, line: look.line },
    keepNext: false,
    keepLines: false,
    widowControl: true,
    runs,
    ...format,
  };
}

function makeSection(random: Random, text: TextMaker, look: Look, count: number): FlowSection {
  const blocks: Block[] = [];
  for (let i = 0; i < count; i++) blocks.push(...makeBlocks(random, text, look));
  // Word ends a section in a paragraph.
  if (blocks.at(-1)?.kind === 'table') blocks.push(makeItem(random, text, look));
  return { page: look.page, pageNumber: { style: 'Body', hideOnFirst: true }, blocks };
}

function makeBlocks(random: Random, text: TextMaker, look: Look): Block[] {
  const roll = random.next();
  if (roll < 0.12) return [makeHeading(random, text, look)];
  if (roll < 0.5) return [makeItem(random, text, look)];
  if (roll < 0.55) return [makeTable(random, text, look)];
  if (roll < 0.57) return [makeRule(look)];
  if (roll < 0.64) return makeRarities(random, text, look);
  const format: Partial<Paragraph> = {
    ...(random.chance(0.05) ? { keepLines: true } : {}),
    ...(random.chance(0.03) ? { widowControl: false } : {}),
    ...(random.chance(0.05) ? { indent: { left: random.int(0, 800), right: random.int(0, 500), firstLine: 0 } } : {}),
    ...(random.chance(0.04) ? { align: random.pick(['center', 'right'] as const) } : {}),
  };
  return [bodyParagraph(makeRuns(random, text.paragraph(random.int(1, 5)), look), look, format)];
}

function makeHeading(random: Random, text: TextMaker, look: Look): Paragraph {
  const title = text.phrase(random.int(2, 12));
  const upper = random.chance(0.5);
  return bodyParagraph([{ ...formatOf(look, { bold: true }), text: upper ? title.toUpperCase() : title }], look, {
    keepNext: true,
    ...(random.chance(0.3) ? { align: 'center', indent: { left: 0, right: 0, firstLine: 0 } } : {}),
    marker: {
      ...formatOf(look, { bold: true }),
      text: random.pick(['I.', 'II.', 'III.', 'IV.', '1.', '2.3.', 'A.']),
      ...inList,
    },
  });
}

function makeItem(random: Random, text: TextMaker, look: Look): Paragraph {
  const marker = random.pick(['-', '-', '-', '+', '1.', '3.1.', 'a)', 'đ)', '2.4.11.']);
  return bodyParagraph(makeRuns(random, text.paragraph(random.int(1, 4)), look), look, {
    marker: { ...formatOf(look), text: marker, ...(random.chance(0.5) ? inList : {}) },
  });
}

/** What plans hold now and then: forced breaks, tabs, hanging indents, boxes, chains of titles, letters of other sizes. */
function makeRarities(random: Random, text: TextMaker, look: Look): Block[] {
  const { int } = random;
  const body = (content: string, format: Partial<Paragraph> = {}): Paragraph =>
    bodyParagraph([{ ...formatOf(look), text: content }], look, format);
  switch (int(0, 5)) {
    case 0:
      return [body(`${text.phrase(int(1, 18))}\n${text.phrase(int(1, 30))}\n${text.phrase(3)}`)];
    case 1:
      return [body(`${text.phrase(1)}\t${text.phrase(int(1, 3))}\t${text.phrase(int(2, 20))}`)];
    case 2:
      return [body(text.paragraph(2), { indent: { left: 567, right: 0, firstLine: -int(200, 567) } })];
    case 3: {
      const border = { box: { width: 1, space: 4 } };
      const boxed = Array.from({ length: int(1, 3) }, () => body(text.paragraph(1), { border }));
      return [...boxed, body(text.paragraph(1))];
    }
    case 4:
      return Array.from({ length: int(2, 6) }, () => body(text.phrase(int(2, 30)), { keepNext: true }));
    default: {
      const sizes = [look.size, look.size + 4, look.size - 3];
      const runs = sizes.map((size) => ({ ...formatOf(look, { size }), text: `${text.phrase(int(2, 12))} ` }));
      return [bodyParagraph(runs, look)];
    }
  }
}

/** Running text with some words in bold or italics. */
function makeRuns(random: Random, text: string, look: Look): Run[] {
  if (random.chance(0.6)) return [{ ...formatOf(look), text }];
  const runs: Run[] = [];
  let rest = text;
  while (rest.length > 0) {
    const length = random.int(5, 120);
    const format = random.pick<Partial<CharFormat>>([
      {},
      {},
      { bold: true },
      { italic: true },
      { bold: true, italic: true },
    ]);
    runs.push({ ...formatOf(look, format), text: rest.slice(0, length) });
    rest = rest.slice(length);
  }
  return runs;
}

/** An empty paragraph whose top border is a short centred line. */
function makeRule(look: Look): Paragraph {
  const width = look.page.width - look.page.left - look.page.right;
  return bodyParagraph([], look, {
    align: 'center',
    indent: { left: Math.round(width / 3), right: Math.round(width / 3), firstLine: 0 },
    spacing: { before: 0, after: 0, line: { rule: 'exact', value: 60 } },
    border: { top: { width: 0.75, space: 1 } },
  });
}

function makeTable(random: Random, text: TextMaker, look: Look): Table {
  const width = look.page.width - look.page.left - look.page.right;
  const count = random.int(2, 5);
  const first = Math.round(width * 0.1);
  const columns = [first, ...Array.from({ length: count - 1 }, () => Math.floor((width - first) / (count - 1)))];
  const kept = random.chance(0.15);
  const small = { ...look, size: random.pick([11, 12, 13]) };
  const cellText = (content: string, format: Partial<CharFormat> = {}): Paragraph =>
    bodyParagraph([{ ...formatOf(small, format), text: content }], small, {
      align: random.pick(['left', 'center', 'justify'] as const),
      indent: { left: 0, right: 0, firstLine: 0 },
      spacing: { before: random.pick([0, 40]), after: random.pick([0, 40]), line: { rule: 'multiple', value: 1 } },
      keepNext: kept,
    });
  const cell = (column: number, content: string, header: boolean): Cell => ({
    column,
    columnSpan: 1,
    rowSpan: 1,
    vertical: random.pick(['top', 'center'] as const),
    header,
    blocks: [cellText(content, { bold: header })],
  });
  const cantSplit = random.chance(0.5);
  const rows = Array.from({ length: random.int(2, 14) }, (_, r) => ({
    header: r === 0,
    cantSplit: cantSplit || r === 0,
    ...(random.chance(0.15) ? { minHeight: random.int(300, 1500) } : {}),
    cells: columns.map((__, c) => {
      const content = r === 0 ? text.phrase(2) : c === 0 ? String(r) : text.phrase(random.int(1, 28));
      return cell(c, content, r === 0);
    }),
  }));
  return {
    kind: 'table',
    role: 'data',
    columns,
    indent: 0,
    ...(random.chance(0.8) ? { rule: { width: 0.5, space: 0 } } : {}),
    cellMargin: { left: 85, right: 85, top: random.pick([0, 28]), bottom: random.pick([0, 28]) },
    rows,
  };
}
