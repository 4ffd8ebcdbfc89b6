import { describe, expect, it } from 'vitest';
import { readWord } from '../../src/word/read-word.ts';
import { makeDocx, type Parts, p, r } from './make-docx.ts';
import { paragraphsOf, printMargins, printWord } from './print-word.ts';

const read = (body: string, parts: Parts = {}) => readWord(makeDocx(body, parts), { file: 'x.docx' });
const print = (body: string, parts: Parts = {}) => printWord(read(body, parts));
const char = (type: string, more = '') => `<w:r><w:fldChar w:fldCharType="${type}">${more}</w:fldChar></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (instruction: string, result: string) =>
  char('begin') +
  (instruction.startsWith('<') ? instruction : code(instruction)) +
  char('separate') +
  result +
  char('end');

/** The texts of a body with the fields, links and content controls that they stand in. */
function around(body: string, parts: Parts = {}): string {
  return read(body, parts)
    .sections[0]!.blocks.flatMap(paragraphsOf)
    .map(({ inlines, controls = [] }) =>
      [
        ...controls.map(({ tag, alias }) => `<${alias ?? tag}>`),
        ...inlines.flatMap((one) => {
          if (one.kind === 'mark') return [];
          const of = one.kind === 'text' ? one.text : `{${one.kind}}`;
          const fields = [one.field?.instruction, one.field?.within?.instruction].filter(Boolean).join(' in ');
          const link = one.link && (one.link.target ?? `#${one.link.anchor}`);
          const told = [fields, link, one.controls?.map(({ tag, alias }) => alias ?? tag).join('/')].filter(Boolean);
          return [told.length > 0 ? `${of} ‹${told.join(' · ')}›` : of];
        }),
      ].join(' + '),
    )
    .join('\n');
}

describe('text', () => {
  it('has tabs, breaks, hyphens and spaces as they are printed', () => {
    const body =
      p(
        '<w:r><w:t>a</w:t><w:tab/><w:ptab w:alignment="right"/><w:t>b</w:t><w:br/><w:cr/><w:t>c</w:t><w:br w:type="page"/><w:br w:type="column"/><w:br w:type="textWrapping" w:clear="all"/></w:r>',
      ) +
      p('<w:r><w:t>Số 13</w:t><w:noBreakHyphen/><w:t>KH</w:t><w:softHyphen/><w:t>TĐ</w:t></w:r>') +
      p('<w:r><w:t> bỏ khoảng trống </w:t><w:t xml:space="preserve"> giữ </w:t><w:t>hai\n dòng</w:t></w:r>') +
      p('<w:r><w:lastRenderedPageBreak/><w:t>&lt;a&gt; &amp; &#x1ea1;</w:t></w:r>');
    expect(print(body)).toMatchInlineSnapshot(`
      "a→→b⏎⏎c{page}{column}⏎
      Số 13‑KH­TĐ
      bỏ khoảng trống giữ hai  dòng
      <a> & ạ"
    `);
  });

  it('has symbols by their fonts', () => {
    const sym = (font: string, of: string) => `<w:r><w:sym w:font="${font}" w:char="${of}"/></w:r>`;
    const body = p(
      sym('Wingdings', 'F0FC') +
        sym('Wingdings', '00A8') +
        sym('Wingdings', 'F08C') +
        sym('Symbol', 'F0B3') +
        sym('Wingdings 2', 'F052') +
        sym('Times New Roman', '2264') +
        sym('Wingdings', 'F041') +
        sym('Webdings', 'F061'),
    );
    expect(print(body)).toMatchInlineSnapshot(`"✓◻❶≥☑≤��"`);
    expect(
      read(body)
        .sections[0]!.blocks.flatMap(paragraphsOf)[0]!
        .inlines.flatMap((one) => (one.kind === 'text' && one.symbol ? [one.symbol] : [])),
    ).toEqual([
      { font: 'Wingdings', code: 0xf041 },
      { font: 'Webdings', code: 0xf061 },
    ]);
  });

  it('in a font of pictures is what it shows, in private signs and in plain letters', () => {
    const body = p(
      r('\uf0fc', '<w:rFonts w:ascii="Wingdings"/>') +
        r('ü þ', '<w:rFonts w:ascii="Wingdings"/>') +
        r('a \u2265?', '<w:rFonts w:ascii="Symbol"/>') +
        r('P', '<w:rFonts w:ascii="Wingdings 2"/>') +
        r('Kế', '<w:rFonts w:ascii="Webdings"/>'),
    );
    expect(print(body)).toMatchInlineSnapshot(`"✓✓ ☑α ≥?✓Kế"`);
  });

  it('stands in smart tags, custom XML, controls, links, directions and rubies', () => {
    const inside = (name: string, text: string, more = '') => `<w:${name}${more}>${r(text)}</w:${name}>`;
    const body =
      p(inside('smartTag', 'một ') + inside('customXml', 'hai ') + inside('dir', 'ba ') + inside('bdo', 'bốn')) +
      p(`<w:r><w:ruby><w:rt>${r('trên')}</w:rt><w:rubyBase>${r('dưới')}</w:rubyBase></w:ruby></w:r>`);
    expect(print(body)).toMatchInlineSnapshot(`
      "một hai ba bốn
      dưới{ruby: trên}"
    `);
  });

  it('stands in alternatives, also in those of properties', () => {
    const emoji =
      '<w:r><w:rPr><mc:AlternateContent><mc:Choice xmlns:w16se="urn:w16se" Requires="w16se"/><mc:Fallback><w:rFonts w:ascii="Segoe UI Emoji"/></mc:Fallback></mc:AlternateContent></w:rPr><mc:AlternateContent><mc:Choice xmlns:w16se="urn:w16se" Requires="w16se"><w16se:symEx/></mc:Choice><mc:Fallback><w:t>☺</w:t></mc:Fallback></mc:AlternateContent></w:r>';
    const whole = `<mc:AlternateContent><mc:Choice Requires="wps">${r('mới')}</mc:Choice><mc:Fallback>${r('cũ')}</mc:Fallback></mc:AlternateContent>`;
    expect(print(p(emoji + whole))).toMatchInlineSnapshot(`"☺mới"`);
  });

  it('that two people edited at once is there', () => {
    const conflict = `<w14:conflictIns xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w:author="An">${r('thêm')}</w14:conflictIns>`;
    expect(print(p(r('a ') + conflict))).toMatchInlineSnapshot(`"a [insertion An: thêm]"`);
  });
});

describe('content controls', () => {
  it('around blocks, text, rows and cells', () => {
    const sdt = (tag: string, content: string) =>
      `<w:sdt><w:sdtPr><w:alias w:val="${tag}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body =
      sdt('ngoài', sdt('trong', p('khối'))) +
      p(r('a') + sdt('chữ', r('b') + sdt('nữa', r('c')))) +
      `<w:tbl>${sdt('hàng', `<w:tr>${sdt('ô', `<w:tc>${p('d')}</w:tc>`)}<w:tc>${p('e')}</w:tc></w:tr>`)}</w:tbl>`;
    expect(around(body)).toMatchInlineSnapshot(`
      "<ngoài> + <trong> + khối
      a + b ‹chữ› + c ‹chữ/nữa›
      <hàng> + <ô> + d
      <hàng> + e"
    `);
  });
});

describe('fields', () => {
  it('are printed by their results, nested and simple ones too', () => {
    const body =
      p(field(' PAGE ', r('7'))) +
      p(`<w:fldSimple w:instr=" DATE "><w:r><w:t>05/3</w:t></w:r></w:fldSimple>`) +
      p(
        field(code(' IF ') + field(' PAGE ', r('1')) + code(' = 1 "một" "hai" '), r('một') + field('NUMPAGES', r('9'))),
      );
    expect(around(body)).toMatchInlineSnapshot(`
      "7 ‹PAGE›
      05/3 ‹DATE›
      một ‹IF 1 = 1 "một" "hai"› + 9 ‹NUMPAGES in IF 1 = 1 "một" "hai"›"
    `);
  });

  it('lead where links lead, and nowhere is gone', () => {
    const relations = '<Relationship Id="h" Type="x/hyperlink" Target="https://example.vn/a" TargetMode="External"/>';
    const body =
      p(`<w:hyperlink r:id="h">${r('ngoài')}</w:hyperlink><w:hyperlink w:anchor="muc1">${r('trong')}</w:hyperlink>`) +
      p(
        field(' HYPERLINK "https://example.vn" \\o "chú" \\l "x" ', r('trường')) +
          field(' HYPERLINK \\l "muc2" ', r('mục')),
      );
    expect(around(body, { relations })).toMatchInlineSnapshot(`
      "ngoài ‹https://example.vn/a› + trong ‹#muc1›
      trường ‹HYPERLINK "https://example.vn" \\o "chú" \\l "x" · https://example.vn› + mục ‹HYPERLINK \\l "muc2" · #muc2›"
    `);
  });

  it('go over paragraphs, as a table of contents does', () => {
    const toc =
      p(
        char('begin') +
          code(' TOC \\o "1-3" ') +
          char('separate') +
          `<w:hyperlink w:anchor="_Toc1">${r('Mục I')}<w:r><w:tab/></w:r>${field(' PAGEREF _Toc1 ', r('2'))}</w:hyperlink>`,
      ) +
      p(r('Mục II')) +
      p(char('end'));
    expect(around(toc + p('thân'))).toMatchInlineSnapshot(`
      "Mục I ‹TOC \\o "1-3" · #_Toc1› + 	 ‹TOC \\o "1-3" · #_Toc1› + 2 ‹PAGEREF _Toc1 in TOC \\o "1-3" · #_Toc1›
      Mục II ‹TOC \\o "1-3"›

      thân"
    `);
  });

  it('without a result are told, those with an empty one print nothing', () => {
    const body =
      p(r('a') + char('begin') + code(' XE "mục" ') + char('end') + r('b')) +
      p(r('Trang ') + '<w:fldSimple w:instr=" PAGE "/>') +
      p(r('Trang ') + field(' PAGE ', '')) +
      p(char('begin') + code(' MACROBUTTON NoMacro [bấm vào đây] ') + char('end')) +
      p(char('begin') + code(' SYMBOL 252 \\f "Wingdings" ') + char('end'));
    expect(print(body)).toMatchInlineSnapshot(`
      "a{field: XE "mục"}b
      Trang 
      Trang 
      [bấm vào đây]
      ✓"
    `);
    expect(
      printMargins(
        read('<w:sectPr><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>', {
          footer1: p('<w:fldSimple w:instr="PAGE"/>'),
        }),
      ),
    ).toMatchInlineSnapshot(`"1 footers usual: "`);
  });

  it('of a form say what was chosen', () => {
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Đạt"/><w:listEntry w:val="Không đạt"/></w:ddList></w:ffData>';
    const box = (on: string) => `<w:ffData><w:checkBox>${on}</w:checkBox></w:ffData>`;
    const body = p(
      char('begin', list) +
        code(' FORMDROPDOWN ') +
        char('end') +
        r(' ') +
        char('begin', box('<w:default w:val="0"/><w:checked/>')) +
        code(' FORMCHECKBOX ') +
        char('end') +
        char('begin', box('<w:default w:val="0"/>')) +
        code(' FORMCHECKBOX ') +
        char('end') +
        field(' FORMTEXT ', r('gõ')),
    );
    expect(print(body)).toMatchInlineSnapshot(`"Không đạt ☒☐gõ"`);
  });

  it('that are never closed lose no word', () => {
    expect(print(p(r('a ') + char('begin') + code(' PAGE ') + r('b')) + p('c'))).toMatchInlineSnapshot(`
      "a 

      {field: PAGE b c}"
    `);
    expect(print(p(char('begin') + code(' PAGE ') + char('separate') + r('b')) + p('c'))).toMatchInlineSnapshot(`
      "b
      c"
    `);
    expect(print(p(char('end') + r('a') + char('separate') + r('b')))).toMatchInlineSnapshot(`"ab"`);
    expect(
      print(`<w:tbl><w:tr><w:tc>${p(char('begin') + r('a'))}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`),
    ).toMatchInlineSnapshot(`
      "|  |  |
      {field: a b}"
    `);
  });

  it('are hidden where their text is', () => {
    expect(print(p(field(' PAGE ', r('7', '<w:vanish/>'))))).toMatchInlineSnapshot(`"{hidden: 7}"`);
  });
});
