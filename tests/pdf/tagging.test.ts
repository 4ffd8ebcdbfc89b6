import { describe, expect, test } from 'vitest';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { checkTagging } from './check-tagging.ts';
import { checkTagText, readTags } from './checks.ts';
import { layOutSimply } from './lay-out-simply.ts';
import {
  makeCell,
  makeFlow,
  makeHeading,
  makeItem,
  makeParagraph,
  makeRow,
  makeRun,
  makeSample,
  makeTable,
  openTinos,
} from './sample.ts';
import { needTools } from './tools.ts';

const fonts = openTinos();
const flow = makeSample();
const pdf = writePdf(layOutSimply(flow, fonts), flow, fonts);

describe('a document with every kind of block', () => {
  test('keeps the rules of PDF/UA that can be tested', async () => {
    expect(await checkTagging(pdf)).toEqual([]);
  });

  test('is tagged as what it means', async (context) => {
    needTools(context, 'pdfinfo');
    const tags = readTags(pdf).map((line) => line.replace(/: (.{12}).{20,}(.{12})$/, ': $1…$2'));
    await expect(`${tags.join('\n')}\n`).toMatchFileSnapshot('sample-tags.golden.txt');
  });

  test('keeps a paragraph that runs over two pages in one element', (context) => {
    needTools(context, 'pdfinfo');
    const broken = readTags(pdf).filter((line) => line.includes('|'));
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatch(/^ {2}P: Quán triệt .* trách \|nhiệm .*dữ liệu\.$/);
  });
});

describe('text that the layout has cut', () => {
  const write = (paragraph: ReturnType<typeof makeParagraph>, lines: string[]) => {
    const item = { kind: 'text', face: 'regular', size: 14, spacing: 0, underline: false, part: 'text' } as const;
    const items = lines.map((text, line) => ({
      ...item,
      x: 80,
      y: 80 + 20 * line,
      width: 100,
      text,
      line,
      owner: paragraph,
    }));
    const own = makeFlow([[paragraph]]);
    return writePdf([{ width: 595, height: 842, number: 1, section: 0, items }], own, fonts);
  };

  test('has a space where a line ends at one, and none after a hyphen', (context) => {
    needTools(context, 'pdfinfo');
    expect(
      readTags(write(makeParagraph('quan tâm giai đoạn 2021-2025 về'), ['quan tâm', 'giai đoạn 2021-', '2025 về'])),
    ).toEqual(['Document', '  P: quan tâm giai đoạn 2021\u20112025 về']);
  });

  test('has a space for a forced line break and for a tab', (context) => {
    needTools(context, 'pdfinfo');
    expect(readTags(write(makeParagraph('ỦY BAN\nTỈNH\tA'), ['ỦY BAN', 'TỈNH', 'A']))).toEqual([
      'Document',
      '  P: ỦY BAN TỈNH A',
    ]);
  });

  test('has a space at line ends even where the layout has changed it', (context) => {
    needTools(context, 'pdfinfo');
    expect(readTags(write(makeParagraph('một hai ba'), ['MỘT', 'HAI BA']))).toEqual(['Document', '  P: MỘT HAI BA']);
  });

  test('is refused when it is not of this flow', () => {
    const items = layOutSimply(makeFlow([[makeParagraph('lạ')]]), fonts);
    expect(() => writePdf(items, makeFlow([[]]), fonts)).toThrow(/without a paragraph: lạ/);
  });
});

test('lists and headings keep their shape', (context) => {
  needTools(context, 'pdfinfo');
  const own = makeFlow([
    [
      makeHeading('I.', 'Mục', 3),
      makeHeading('', 'Sâu', 9),
      makeHeading('II.', 'Mục', 3),
      makeItem('1.', 'một'),
      makeItem('a)', 'a'),
      makeItem('đ)', 'đ'),
      makeItem('2.', 'hai'),
      makeItem('1.', 'lại một'),
      makeParagraph('Đoạn.'),
      makeItem('-', 'gạch'),
      makeItem('-', 'gạch trong', 400),
      makeItem('+', 'cộng', 400),
      makeItem('-', 'gạch ngoài'),
      makeParagraph([makeRun('tiếp theo')], { role: 'list-item' }),
    ],
  ]);
  const written = writePdf(layOutSimply(own, fonts), own, fonts);
  expect(checkTagText(written, own)).toEqual([]);
  expect(readTags(written).join('\n')).toMatchInlineSnapshot(`
    "Document
      H1: I. Mục
      H2:  Sâu
      H1: II. Mục
      L ListNumbering=Decimal
        LI
          Lbl: 1.
          LBody: một
            L ListNumbering=LowerAlpha
              LI
                Lbl: a)
                LBody: a
              LI
                Lbl: đ)
                LBody: đ
        LI
          Lbl: 2.
          LBody: hai
      L ListNumbering=Decimal
        LI
          Lbl: 1.
          LBody: lại một
      P: Đoạn.
      L ListNumbering=Disc
        LI
          Lbl: -
          LBody: gạch
            L ListNumbering=Disc
              LI
                Lbl: -
                LBody: gạch trong
                  L ListNumbering=Disc
                    LI
                      Lbl: +
                      LBody: cộng
        LI
          Lbl: -
          LBody: gạch ngoài
            P: tiếp theo"
  `);
});

test('cells that span rows and columns, row headers, lists and tables in cells', async (context) => {
  needTools(context, 'pdfinfo');
  const cell = (column: number, text: string, change = {}) => makeCell(column, [makeParagraph(text)], change);
  const table = makeTable(
    'data',
    [2000, 3000, 3000],
    [
      makeRow([cell(0, 'TT', { rowSpan: 2 }), cell(1, 'Tên', { columnSpan: 2 })], true),
      makeRow([cell(1, 'Họ'), cell(2, 'Đệm')], true),
      makeRow([
        cell(0, '1', { header: true }),
        makeCell(1, [makeItem('-', 'một'), makeItem('-', 'hai')]),
        makeCell(2, []),
      ]),
    ],
  );
  const own = makeFlow([[makeTable('frame', [8000], [makeRow([cell(0, 'khung')])]), table]]);
  const written = writePdf(layOutSimply(own, fonts), own, fonts);
  expect(await checkTagging(written)).toEqual([]);
  expect(checkTagText(written, own)).toEqual([]);
  expect(readTags(written).join('\n')).toMatchInlineSnapshot(`
    "Document
      P: khung
      Table
        TR
          TH Scope=Column RowSpan=2
            P: TT
          TH Scope=Column ColSpan=2
            P: Tên
        TR
          TH Scope=Column
            P: Họ
          TH Scope=Column
            P: Đệm
        TR
          TH Scope=Row
            P: 1
          TD
            L ListNumbering=Disc
              LI
                Lbl: -
                LBody: một
              LI
                Lbl: -
                LBody: hai
          TD"
  `);
});
