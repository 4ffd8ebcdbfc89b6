import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { checkFonts, checkMetadata, checkSyntax, checkTagText, checkText, readOutline, readTags } from './checks.ts';
import { layOutSimply } from './lay-out-simply.ts';
import { makeFlow, makeHeading, makeItem, makeParagraph, makeRun, makeSample, openTinos } from './sample.ts';
import { needTools, runOnPdf, runPreflight } from './tools.ts';

const fonts = openTinos();
const flow = makeSample();
const pages = layOutSimply(flow, fonts);
const pdf = writePdf(pages, flow, fonts);

describe('a document with every kind of block', () => {
  test('has no syntax errors', (context) => {
    needTools(context, 'qpdf');
    expect(checkSyntax(pdf)).toEqual([]);
    expect(Buffer.from(pdf.subarray(0, 8)).toString()).toBe('%PDF-1.7');
  });

  test('has its fonts in it', (context) => {
    needTools(context, 'pdffonts');
    expect(checkFonts(pdf)).toEqual([]);
  });

  test('gives its text back, by pdftotext and by the tags', (context) => {
    needTools(context, 'pdftotext', 'pdfinfo');
    expect(checkText(pdf, flow)).toEqual([]);
    expect(checkTagText(pdf, flow)).toEqual([]);
  });

  test('is tagged as what it means', (context) => {
    needTools(context, 'pdfinfo');
    const tags = readTags(pdf).map((line) => line.replace(/: (.{12}).{20,}(.{12})$/, ': $1…$2'));
    expect(tags.slice(0, 32).join('\n')).toMatchInlineSnapshot(`
      "Document
        P: ỦY BAN NHÂN DÂN TỈNH HÀ GIANG
        P: Số: 12/KH-UBND
        P: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        P: Độc lập - Tự do - Hạnh phúc
        P: Hà Giang, ngày 03 tháng 3 năm 2023
        P: KẾ HOẠCH
        P: Thực hiện chuyển đổi số năm 2023
        H1: I. MỤC ĐÍCH, YÊU CẦU
        H2: 1. Mục đích
        P: Quán triệt v…của dữ liệu.
        H2: 2. Yêu cầu
        L ListNumbering=LowerAlpha
          LI
            Lbl: a)
            LBody: Bảo đảm đúng tiến độ, chất lượng.
              L ListNumbering=Disc
                LI
                  Lbl: -
                  LBody: Thứ nhất: Qu…của dữ liệu.
                LI
                  Lbl: -
                  LBody: Thứ hai.
          LI
            Lbl: b)
            LBody: Bảo đảm kinh phí.
        H1: II. NHIỆM VỤ
        P: Quán triệt v…của dữ liệu.
        P: Quán triệt v…Đậm nghiêng.
        Table Summary
          Caption: Bảng 1. Phân công
          TR"
    `);
    expect(tags.slice(32, 57).join('\n')).toMatchInlineSnapshot(`
      "      TH Scope=Column
              P: TT
            TH Scope=Column
              P: Nhiệm vụ
            TH Scope=Column
              P: Chủ trì
          TR
            TD ColSpan=3
              P: A. Nhóm chung
          TR
            TD
              P: 1
            TD
              P: Xây dựng nhiệm vụ số 1 của đơn vị
            TD
              P: Văn phòng
          TR
            TD
              P: 2
            TD
              P: Xây dựng nhiệm vụ số 2 của đơn vị
            TD
              P: Sở Tài chính
          TR
            TD"
    `);
    expect(tags.slice(-42).join('\n')).toMatchInlineSnapshot(`
      "      TD
              P: Xây dựng nhiệm vụ số 38 của đơn vị
            TD
              P: Sở Tài chính
          TR
            TD
              P: 39
            TD
              P: Xây dựng nhiệm vụ số 39 của đơn vị
            TD
              P: Văn phòng
          TR
            TD
              P: 40
            TD
              P: Xây dựng nhiệm vụ số 40 của đơn vị
            TD
              P: Sở Tài chính
        P: Nơi nhận:
        L ListNumbering=Disc
          LI
            Lbl: -
            LBody: Như trên;
          LI
            Lbl: -
            LBody: Lưu: VT.
        P: CHỦ TỊCH
        P: Nguyễn Văn A
        Sect
          H1: PHỤ LỤC I
          H2: 1.1. Chỉ tiêu
          L ListNumbering=Disc
            LI
              Lbl: -
              LBody: Tỷ lệ hồ sơ trực tuyến đạt 80 %.
                L ListNumbering=Disc
                  LI
                    Lbl: +
                    LBody: Trong đó cấp xã 70 %.
            LI
              Lbl: -
              LBody: Chi trả 100.000 ₫."
    `);
  });

  test('keeps a paragraph that runs over two pages in one element', (context) => {
    needTools(context, 'pdfinfo');
    const broken = readTags(pdf).filter((line) => line.includes('|'));
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatch(/^ {2}P: Quán triệt .* trách \|nhiệm .*dữ liệu\.$/);
  });

  test('has bookmarks that lead to its headings', (context) => {
    needTools(context, 'mutool');
    expect(readOutline(pdf)).toEqual([
      '1 I. MỤC ĐÍCH, YÊU CẦU 1',
      '2 1. Mục đích 1',
      '2 2. Yêu cầu 1',
      '1 II. NHIỆM VỤ 1',
      '1 PHỤ LỤC I 5',
      '2 1.1. Chỉ tiêu 5',
    ]);
  });

  test('says in XMP what it says in Info', (context) => {
    needTools(context, 'pdfinfo');
    expect(checkMetadata(pdf, flow.info, 2, 'A')).toEqual([]);
    const draft = makeFlow([[makeParagraph('Dự thảo')]], { subject: '', author: '' });
    const { date: _, ...info } = draft.info;
    const written = writePdf(layOutSimply(draft, fonts), { ...draft, info }, fonts);
    expect(checkMetadata(written, info, 2, 'A')).toEqual([]);
    expect(Buffer.from(written).toString('latin1')).not.toMatch(/CreateDate|CreationDate|ModDate|ModifyDate/);
  });

  test('numbers its pages as they are printed', (context) => {
    needTools(context, 'qpdf');
    const labels = JSON.parse(runOnPdf('qpdf', ['--json', '--json-key=pagelabels', 'FILE'], pdf).stdout).pagelabels;
    expect(labels).toEqual([
      { index: 0, label: { '/S': '/D', '/St': 1 } },
      { index: 4, label: { '/S': '/D', '/St': 1 } },
    ]);
  });

  test('is the same bytes every time', () => {
    const again = makeSample();
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(digest(writePdf(layOutSimply(again, openTinos()), again, openTinos()))).toBe(digest(pdf));
    const other = { ...flow, info: { ...flow.info, subject: 'Khác' } };
    expect(readIdentifier(writePdf(pages, other, fonts))).not.toBe(readIdentifier(pdf));
  });

  test('leaves the fonts as they are', () => {
    const before = Object.values(fonts).map((font) => createHash('md5').update(font.bytes).digest('hex'));
    writePdf(pages, flow, fonts);
    expect(Object.values(fonts).map((font) => createHash('md5').update(font.bytes).digest('hex'))).toEqual(before);
  });
});

function readIdentifier(bytes: Uint8Array): string | undefined {
  return /\/ID \[ <(\w+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
}

describe('the PDF/A-1b twin', () => {
  test('is valid for PDFBox Preflight', (context) => {
    needTools(context, 'java');
    expect(runPreflight(writePdf(pages, flow, fonts, { conformance: '1b' }))).toEqual([]);
  });

  test('allows no attachment', () => {
    const attachment = { name: 'plan.yaml', bytes: new Uint8Array() };
    expect(() => writePdf(pages, flow, fonts, { conformance: '1b', attachment })).toThrow(/attachment/);
  });
});

test('an attached plan comes out whole, and makes the file PDF/A-3', (context) => {
  needTools(context, 'pdfdetach', 'pdfinfo', 'qpdf', 'mutool');
  const bytes = new TextEncoder().encode('tên: Kế hoạch\n'.repeat(50));
  const written = writePdf(pages, flow, fonts, { attachment: { name: 'kế hoạch.yaml', bytes } });
  expect(checkSyntax(written)).toEqual([]);
  expect(checkMetadata(written, flow.info, 3, 'A')).toEqual([]);
  expect(runOnPdf('pdfdetach', ['-list', 'FILE'], written).stdout).toContain('kế hoạch.yaml');
  const { files } = runOnPdf('pdfdetach', ['-save', '1', '-o', 'DIR/plan', 'FILE'], written);
  expect(files[0]?.toString()).toBe(new TextDecoder().decode(bytes));
  const show = (path: string) => runOnPdf('mutool', ['show', 'FILE', `trailer/Root/${path}`], written).stdout.trim();
  expect(show('AF/1/AFRelationship')).toBe('/Source');
  expect(show('Names/EmbeddedFiles/Names/2/EF/F/Subtype')).toBe('/application#2Fyaml');
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
    ).toEqual(['Document', '  P: quan tâm giai đoạn 2021-2025 về']);
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

test('brackets, backslashes and every other character survive', (context) => {
  needTools(context, 'pdftotext', 'pdfinfo', 'qpdf');
  let text = '';
  for (let code = 0x21; code < 0x1f00; code++) {
    const letter = String.fromCharCode(code);
    if (
      letter === letter.normalize('NFC') &&
      /[\p{L}\p{N}\p{P}\p{Sc}]/u.test(letter) &&
      fonts.regular.glyph(code) > 0 &&
      !/[\u0590-\u08ff]/.test(letter)
    )
      text += `${letter}${text.length % 30 === 29 ? ' ' : ''}`;
  }
  expect(text.length).toBeGreaterThan(900); // more than 256 codes, so that all bytes come up in them
  const own = makeFlow([[makeParagraph(text)]]);
  const written = writePdf(layOutSimply(own, fonts), own, fonts);
  expect(checkSyntax(written)).toEqual([]);
  expect(checkText(written, own)).toEqual([]);
  expect(checkTagText(written, own)).toEqual([]);
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
