import { describe, expect, it } from 'vitest';
import { readWord } from '../../src/word/read-word.ts';
import type { Tracked, WordFile, WordParagraph } from '../../src/word/word.ts';
import { inList, makeDocx, type Parts, p, r } from './make-docx.ts';
import { paragraphsOf, printLooks, printMargins, printWord } from './print-word.ts';

const by = 'w:id="1" w:author="An" w:date="2026-03-05T08:00:00Z"';
const ins = (content: string) => `<w:ins ${by}>${content}</w:ins>`;
const del = (text: string) => `<w:del ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const mark = (name: string) => `<w:rPr><w:${name} ${by}/></w:rPr>`;
const before = (name: string, properties: string) =>
  `<w:${name}Change ${by}><w:${name}>${properties}</w:${name}></w:${name}Change>`;
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const table = (rows: string, properties = '') => `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows}</w:tbl>`;

/** The three ways of taking the changes of a body, one below the other. */
function threeWays(body: string, parts: Parts = {}, print: (file: WordFile) => string = printWord): string {
  const of = (tracked: Tracked) =>
    `${tracked}:\n${print(readWord(makeDocx(body, parts), { file: 'x.docx', tracked }))}`;
  return [of('accept'), of('reject'), of('keep')].join('\n');
}

describe('tracked changes', () => {
  it('of text; what was added and taken away again was never there', () => {
    const inside = `<w:del w:id="2" w:author="Bình"><w:r><w:delText>giữa</w:delText></w:r></w:del>`;
    expect(threeWays(p(r('Còn ') + ins(r('thêm ') + inside) + del('bớt ') + r('lại')))).toMatchInlineSnapshot(`
      "accept:
      Còn thêm lại
      reject:
      Còn bớt lại
      keep:
      Còn [insertion An: thêm ][deletion Bình: giữa][deletion An: bớt ]lại"
    `);
  });

  it('of paragraph marks: the two run together in the paragraph that stays', () => {
    const body = p(r('Một ') + del('cũ '), mark('del')) + p(r('hai')) + p(r('ba '), mark('ins')) + p('bốn');
    expect(threeWays(body)).toMatchInlineSnapshot(`
      "accept:
      Một hai
      ba 
      bốn
      reject:
      Một cũ 
      hai
      ba bốn
      keep:
      Một [deletion An: cũ ]¶[deletion An]
      hai
      ba ¶[insertion An]
      bốn"
    `);
  });

  it('of paragraph marks: the text looks as the style of the paragraph that stays says', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Dam"><w:rPr><w:b/></w:rPr></w:style>`;
    const body = p(r('tên '), `<w:pStyle w:val="Dam"/>${mark('del')}`) + p('chữ');
    expect(threeWays(body, { styles }, printLooks)).toMatchInlineSnapshot(`
      "accept:
      “tên ” · “chữ”
      reject:
      “tên ” bold
      “chữ”
      keep:
      “tên ” bold
      “chữ”"
    `);
  });

  it('of whole paragraphs, at the end and before a table too', () => {
    const gone = p(del('bỏ'), mark('del'));
    const row = `<w:tr>${cell('ô')}</w:tr>`;
    expect(threeWays(gone + p('giữa') + gone + table(row) + p('sau') + gone)).toMatchInlineSnapshot(`
      "accept:
      giữa
      | ô |
      sau
      reject:
      bỏ
      giữa
      bỏ
      | ô |
      sau
      bỏ
      keep:
      [deletion An: bỏ]¶[deletion An]
      giữa
      [deletion An: bỏ]¶[deletion An]
      | ô |
      sau
      [deletion An: bỏ]¶[deletion An]"
    `);
  });

  it('of marks in lists: what runs together counts once, in the list of the paragraph that stays', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body =
      p(r('một '), inList(1) + mark('del')) +
      p('hai', inList(1)) +
      p(ins(r('ba')), inList(1) + mark('ins')) +
      p('bốn', inList(1));
    expect(threeWays(body, { numbering })).toMatchInlineSnapshot(`
      "accept:
      1.→một hai
      2.→ba
      3.→bốn
      reject:
      1.→một 
      2.→hai
      3.→bốn
      keep:
      1.→một ¶[deletion An]
      2.→hai
      3.→[insertion An: ba]¶[insertion An]
      4.→bốn"
    `);
  });

  it('of rows and cells', () => {
    const rows =
      `<w:tr><w:trPr><w:ins ${by}/></w:trPr>${cell('thêm')}${cell('b')}</w:tr>` +
      `<w:tr>${cell('a')}${cell('ô thêm', `<w:cellIns ${by}/>`)}${cell('ô bỏ', `<w:cellDel ${by}/>`)}</w:tr>` +
      `<w:tr><w:trPr><w:del ${by}/></w:trPr>${cell('bớt')}${cell('d')}</w:tr>`;
    const all = table(`<w:tr><w:trPr><w:del ${by}/></w:trPr>${cell('cả bảng')}</w:tr>`);
    expect(threeWays(table(rows) + p('sau') + all)).toMatchInlineSnapshot(`
      "accept:
      | thêm | b |
      | a | ô thêm |
      sau
      reject:
      | a | ô bỏ |
      | bớt | d |
      sau
      | cả bảng |
      keep:
      [insertion An]| thêm | b |
      | a | [insertion An]ô thêm | [deletion An]ô bỏ |
      [deletion An]| bớt | d |
      sau
      [deletion An]| cả bảng |"
    `);
  });

  it('of text and of paragraphs that were moved', () => {
    const from = `<w:moveFromRangeStart w:id="3" w:name="m"/>${p(`<w:moveFrom ${by}>${r('Dời')}</w:moveFrom>`, mark('moveFrom'))}<w:moveFromRangeEnd w:id="3"/>`;
    const to = p(`<w:moveTo ${by}>${r('Dời')}</w:moveTo>`, mark('moveTo'));
    expect(threeWays(from + p('Ở lại') + to + p('Cuối'))).toMatchInlineSnapshot(`
      "accept:
      Ở lại
      Dời
      Cuối
      reject:
      Dời
      Ở lại
      Cuối
      keep:
      [move-from An: Dời]¶[move-from An]
      Ở lại
      [move-to An: Dời]¶[move-to An]
      Cuối"
    `);
  });

  it('of the look of text, paragraph and mark', () => {
    const body = p(
      r('đậm', `<w:b/>${before('rPr', '<w:i/>')}`),
      `<w:jc w:val="center"/><w:rPr><w:b/>${before('rPr', '<w:sz w:val="40"/>')}</w:rPr>${before('pPr', '<w:jc w:val="right"/>')}`,
    );
    const marks = (file: WordFile) => {
      const [{ mark }] = file.sections[0]!.blocks.flatMap(paragraphsOf) as [WordParagraph];
      return `${printLooks(file)} ¶ ${mark.size}${mark.bold ? ' bold' : ''}`;
    };
    expect(threeWays(body, {}, marks)).toMatchInlineSnapshot(`
      "accept:
      align center · “đậm” bold ¶ 10 bold
      reject:
      align right · “đậm” italic ¶ 20
      keep:
      align center · “đậm” bold ¶ 10 bold"
    `);
  });

  it('of numbering that was put on', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body =
      p('có từ trước', inList(1)) +
      p('mới', `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins ${by}/></w:numPr>`) +
      p('mới nữa', inList(1) + before('pPr', '')) +
      p('bị bỏ', before('pPr', inList(1)));
    expect(threeWays(body, { numbering })).toMatchInlineSnapshot(`
      "accept:
      1.→có từ trước
      2.→mới
      3.→mới nữa
      bị bỏ
      reject:
      1.→có từ trước
      mới
      mới nữa
      2.→bị bỏ
      keep:
      1.→có từ trước
      2.→mới
      3.→mới nữa[format An]
      bị bỏ[format An]"
    `);
  });

  it('of a table, its columns and its cells', () => {
    const body =
      `<w:tbl><w:tblPr><w:jc w:val="center"/>${before('tblPr', '<w:jc w:val="right"/>')}</w:tblPr>` +
      `<w:tblGrid><w:gridCol w:w="400"/><w:tblGridChange w:id="4"><w:tblGrid><w:gridCol w:w="200"/><w:gridCol w:w="200"/></w:tblGrid></w:tblGridChange></w:tblGrid>` +
      `<w:tr><w:trPr><w:tblHeader/>${before('trPr', '')}</w:trPr>${cell('a', before('tcPr', '<w:gridSpan w:val="2"/>'))}</w:tr></w:tbl>`;
    const tables = (file: WordFile) => {
      const [block] = file.sections[0]!.blocks;
      return block?.kind === 'table' ? `${block.align} ${block.columns.join('+')}\n${printWord(file)}` : '';
    };
    expect(threeWays(body, {}, tables)).toMatchInlineSnapshot(`
      "accept:
      center 20
      ‖ a |
      reject:
      right 10+10
      | 2×a |
      keep:
      center 20
      ‖ a |"
    `);
  });

  it('in notes, headers, text boxes and formulas', () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(ins(r('khung mới')) + del('khung cũ'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const formula = `<m:oMath>${ins('<m:r><m:t>x</m:t></m:r>')}<w:del ${by}><m:r><m:t>y</m:t></m:r></w:del></m:oMath>`;
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const body =
      p(`${r('chữ')}${note}${box}${formula}`) +
      '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>';
    const parts = {
      header1: p(ins(r('trên')) + del('xưa')),
      footnotes: `<w:footnote w:id="2">${p(ins(r('thêm')) + del('bớt'))}</w:footnote>`,
    };
    expect(threeWays(body, parts, (file) => `${printWord(file)}\n${printMargins(file)}`)).toMatchInlineSnapshot(`
      "accept:
      chữ(1){text-box: khung mới}{formula: x}
      (1) thêm
      1 headers usual: trên
      reject:
      chữ(1){text-box: khung cũ}{formula: y}
      (1) bớt
      1 headers usual: xưa
      keep:
      chữ(1){text-box: [insertion An: khung mới][deletion An: khung cũ]}{formula: xy}
      (1) [insertion An: thêm][deletion An: bớt]
      1 headers usual: [insertion An: trên][deletion An: xưa]"
    `);
  });

  it('of a note: one whose mark is gone has no number', () => {
    const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body = p(`${r('a')}<w:del ${by}>${note(2)}</w:del>${r('b')}${note(3)}`);
    const footnotes = `<w:footnote w:id="2">${p('hai')}</w:footnote><w:footnote w:id="3">${p('ba')}</w:footnote>`;
    expect(threeWays(body, { footnotes })).toMatchInlineSnapshot(`
      "accept:
      ab(1)
      (1) ba
      reject:
      a(1)b(2)
      (1) hai
      (2) ba
      keep:
      a(1)b(2)
      (1) hai
      (2) ba"
    `);
  });

  it('are listed with author and date, all of them, once each', () => {
    const body =
      p(r('đậm', `<w:b/>${before('rPr', '')}`) + ins(r('một')) + del('hai'), mark('ins')) +
      '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>';
    for (const tracked of ['accept', 'reject', 'keep'] as const) {
      const { changes } = readWord(makeDocx(body, { header1: p(del('ba')) }), { file: 'x.docx', tracked });
      expect(changes.map(({ kind, author, date, part }) => `${part} ${kind} ${author} ${date}`)).toEqual([
        'word/document.xml insertion An 2026-03-05T08:00:00Z',
        'word/document.xml format An 2026-03-05T08:00:00Z',
        'word/document.xml insertion An 2026-03-05T08:00:00Z',
        'word/document.xml deletion An 2026-03-05T08:00:00Z',
        'word/header1.xml deletion An 2026-03-05T08:00:00Z',
      ]);
    }
  });

  it('of cells joined with those below: rejected, each stands by itself as before', () => {
    const merge = (attributes: string) => `<w:cellMerge ${by} ${attributes}/>`;
    const rows =
      `<w:tr>${cell('a', merge('w:vMerge="rest"'))}</w:tr><w:tr>${cell('b', merge('w:vMerge="cont"'))}</w:tr>` +
      `<w:tr>${cell('c', merge('w:vMergeOrig="rest"'))}</w:tr><w:tr>${cell('d', merge('w:vMergeOrig="cont"'))}</w:tr>`;
    expect(threeWays(table(rows))).toMatchInlineSnapshot(`
      "accept:
      | a |
      | ^ |
      | c |
      | d |
      reject:
      | a |
      | b |
      | c |
      | ^ |
      keep:
      | a |
      | ^ |
      | c |
      | d |"
    `);
  });
});
