import { describe, expect, it } from 'vitest';
import { printPlain } from '../../src/word/print-plain.ts';
import { readWord } from '../../src/word/read-word.ts';
import { makeDocx, type Parts, p, r } from './make-docx.ts';
import { printComments, printMargins, printWord } from './print-word.ts';

const read = (body: string, parts: Parts = {}) => readWord(makeDocx(body, parts), { file: 'x.docx' });
const section = (content: string) => p('', `<w:sectPr>${content}</w:sectPr>`);
const header = (type: string, part: string) => `<w:headerReference w:type="${type}" r:id="${part}"/>`;
const footer = (type: string, part: string) => `<w:footerReference w:type="${type}" r:id="${part}"/>`;

describe('sections', () => {
  it('show their headers and footers, or those of the section before', () => {
    const file = read(
      p('bìa') +
        section(
          header('default', 'header1') + header('first', 'header2') + footer('default', 'footer1') + '<w:titlePg/>',
        ) +
        p('thân') +
        section('<w:titlePg w:val="0"/>') +
        p('phụ lục') +
        `<w:sectPr>${header('default', 'header3')}<w:titlePg/></w:sectPr>`,
      { header1: p('thường'), header2: p('trang đầu'), header3: p('phụ lục'), footer1: p('chân') },
    );
    expect(printMargins(file)).toMatchInlineSnapshot(`
      "1 headers first: trang đầu
      1 headers usual: thường
      1 footers first: 
      1 footers usual: chân
      2 headers usual: thường
      2 footers usual: chân
      3 headers first: trang đầu
      3 headers usual: phụ lục
      3 footers first: 
      3 footers usual: chân"
    `);
  });

  it('have even pages of their own only where the settings say so; what is wanted and not there is blank', () => {
    const body = p('a') + `<w:sectPr>${header('default', 'header1')}${header('even', 'header2')}</w:sectPr>`;
    const parts = { header1: p('lẻ'), header2: p('chẵn') };
    expect(printMargins(read(body, parts))).toBe('1 headers usual: lẻ');
    expect(printMargins(read(body, { ...parts, settings: '<w:evenAndOddHeaders/>' }))).toMatchInlineSnapshot(`
      "1 headers even: chẵn
      1 headers usual: lẻ
      1 footers even: "
    `);
  });

  it('have pages of their own', () => {
    const { sections } = read(
      section(
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:left="2cm"/><w:cols w:num="2"/><w:pgNumType w:start="5"/>',
      ) + '<w:sectPr><w:type w:val="continuous"/></w:sectPr>',
    );
    expect(
      sections
        .map(
          ({ page: { margins, ...page } }) =>
            `${JSON.stringify(page)} ${Object.values(margins).map(Math.round).join(' ')}`,
        )
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "{"width":841.9,"height":595.3,"landscape":true,"columns":2,"begins":"nextPage","firstNumber":5} 57 72 72 57 36 36 0
      {"width":612,"height":792,"landscape":false,"columns":1,"begins":"continuous"} 72 72 72 72 36 36 0"
    `);
  });

  it('end where a paragraph in a content control ends them', () => {
    expect(
      printWord(read(`<w:sdt><w:sdtContent>${p('một')}${section('')}</w:sdtContent></w:sdt>${p('hai')}<w:sectPr/>`)),
    ).toBe('một\n\n§\nhai');
  });
});

describe('notes', () => {
  const mark = (id: number, more = '', kind = 'footnote') => `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`;
  const note = (id: number, text: string, kind = 'footnote') =>
    `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${r(text)}`)}</w:${kind}>`;
  const footnotes =
    `<w:footnote w:id="0" w:type="separator">${p('x')}</w:footnote>` +
    [2, 3, 4, 5].map((id) => note(id, `chú thích ${id}`)).join('');

  it('are numbered in the order of their marks; a mark of its own takes no number', () => {
    const body = p(r('a') + mark(3) + r('b') + mark(2, ' w:customMarkFollows="1"') + r('*') + r('c') + mark(4));
    expect(printWord(read(body, { footnotes }))).toMatchInlineSnapshot(`
      "a(1)b()*c(2)
      (1) chú thích 3
      () chú thích 2
      (2) chú thích 4"
    `);
  });

  it('begin anew in each section, from the number and in the format that file or section say', () => {
    const body =
      p(r('a') + mark(2) + mark(3)) +
      section('<w:footnotePr><w:numFmt w:val="upperLetter"/></w:footnotePr>') +
      p(r('b') + mark(4) + mark(5)) +
      '<w:sectPr><w:footnotePr><w:numStart w:val="7"/><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>';
    expect(printWord(read(body, { footnotes }))).toMatchInlineSnapshot(`
      "a(A)(B)

      §
      b(7)(8)
      (A) chú thích 2
      (B) chú thích 3
      (7) chú thích 4
      (8) chú thích 5"
    `);
    const settings = '<w:footnotePr><w:numRestart w:val="eachSect"/><w:numFmt w:val="lowerRoman"/></w:footnotePr>';
    const plain = p(r('a') + mark(2) + mark(3)) + section('') + p(r('b') + mark(4)) + '<w:sectPr/>';
    expect(printWord(read(plain, { footnotes, settings }))).toMatchInlineSnapshot(`
      "a(i)(ii)

      §
      b(i)
      (i) chú thích 2
      (ii) chú thích 3
      (i) chú thích 4"
    `);
  });

  it('begin anew on each page, which breaks and what Word noted of its pages tell', () => {
    const page = '<w:footnotePr><w:numRestart w:val="eachPage"/><w:numFmt w:val="chicago"/></w:footnotePr>';
    const noted = '<w:r><w:lastRenderedPageBreak/></w:r>';
    const body =
      p(r('a') + mark(2) + r('b') + mark(3) + noted + r('c') + mark(4)) +
      p(`<w:r><w:br w:type="page"/></w:r>${noted}${r('d')}${mark(5)}`) +
      p(r('e') + mark(6), '<w:pageBreakBefore/>') +
      section('') +
      p(r('f') + mark(7)) +
      section('<w:type w:val="nextPage"/>') +
      p(r('g') + mark(8)) +
      '<w:sectPr><w:type w:val="continuous"/></w:sectPr>';
    const all = [2, 3, 4, 5, 6, 7, 8].map((id) => note(id, `chú thích ${id}`)).join('');
    const print = (settings: string) => printWord({ ...read(body, { footnotes: all, settings }), notes: [] });
    expect(print(page)).toMatchInlineSnapshot(`
      "a(*)b(†)c(*)
      {page}d(*)
      e(*)

      §
      f(*)

      §
      g(†)"
    `);
    expect(print('')).toMatchInlineSnapshot(`
      "a(1)b(2)c(3)
      {page}d(4)
      e(5)

      §
      f(6)

      §
      g(7)"
    `);
  });

  it('at the end count by themselves, in small Roman numbers', () => {
    const endnotes = note(2, 'cuối', 'endnote') + note(3, 'cuối nữa', 'endnote');
    const body = p(r('a') + mark(2, '', 'endnote') + mark(2) + mark(3, '', 'endnote'));
    expect(printWord(read(body, { footnotes, endnotes }))).toMatchInlineSnapshot(`
      "a(i)(1)(ii)
      (i) cuối
      (1) chú thích 2
      (ii) cuối nữa"
    `);
  });

  it('of tables and text boxes count where they stand; one that nothing refers to is not there, nor one that does not exist', () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(r('khung') + mark(3))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const body = p(box) + `<w:tbl><w:tr><w:tc>${p(r('ô') + mark(2))}</w:tc></w:tr></w:tbl>` + p(r('c') + mark(99));
    expect(printWord(read(body, { footnotes }))).toMatchInlineSnapshot(`
      "{text-box: khung(1)}
      | ô(2) |
      c(3)
      (1) chú thích 3
      (2) chú thích 2"
    `);
  });
});

describe('comments', () => {
  const comment = (id: number, text: string) =>
    `<w:comment w:id="${id}" w:author="Lan" w:initials="L" w:date="2026-03-0${id + 1}T08:00:00Z">${p(`<w:r><w:annotationRef/></w:r>${r(text)}`)}</w:comment>`;
  const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
  const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/>`;
  const reference = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
  const comments = comment(0, 'xem lại') + comment(1, 'đồng ý');

  it('tell what they are about, over paragraphs and in tables', () => {
    const body =
      p(r('Một ') + start(0) + r('hai ')) +
      p(r('ba') + end(0) + reference(0) + r(' bốn')) +
      `<w:tbl><w:tr><w:tc>${p(start(1) + r('ô'))}</w:tc></w:tr></w:tbl>` +
      p(end(1) + reference(1));
    expect(printComments(read(body, { comments }))).toMatchInlineSnapshot(`
      "Lan 2026-03-01T08:00:00Z on “hai ba”: xem lại
      Lan 2026-03-02T08:00:00Z on “ô”: đồng ý"
    `);
  });

  it('may begin and end between paragraphs, rows and cells, and after the last of them', () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
    const body =
      start(0) +
      p('một') +
      end(0) +
      p(r('hai') + reference(0)) +
      `<w:tbl><w:tr>${cell('a')}${start(1)}${cell('b')}</w:tr><w:tr>${cell('c')}${cell('d')}${end(1)}</w:tr></w:tbl>${p(r('sau') + reference(1))}`;
    expect(printComments(read(body, { comments }))).toMatchInlineSnapshot(`
      "Lan 2026-03-01T08:00:00Z on “một”: xem lại
      Lan 2026-03-02T08:00:00Z on “bcd”: đồng ý"
    `);
    expect(
      printComments(read(start(0) + p('hết') + end(0) + '<w:sectPr/>', { comments: comment(0, 'cuối') })),
    ).toMatchInlineSnapshot(`"Lan 2026-03-01T08:00:00Z on “hết”: cuối"`);
  });

  it('without a range stand where their sign stands', () => {
    const file = read(p(r('chữ') + reference(0) + r('sau')), { comments: comment(0, 'ở đây') });
    expect(printWord(file, { marks: true })).toMatchInlineSnapshot(`"chữ‹comment 0›sau"`);
  });

  it('of words that were deleted are still told, their range empty', () => {
    const body = p(
      r('a ') +
        start(0) +
        `<w:del w:author="An"><w:r><w:delText>bỏ</w:delText></w:r></w:del>` +
        end(0) +
        reference(0) +
        r('b'),
    );
    const file = readWord(makeDocx(body, { comments: comment(0, 'sao bỏ?') }), { file: 'x.docx', tracked: 'accept' });
    expect(printComments(file)).toMatchInlineSnapshot(`"Lan 2026-03-01T08:00:00Z on “”: sao bỏ?"`);
  });
});

describe('threads of comments', () => {
  const comment = (id: number, author: string, text: string, paragraph: string) =>
    `<w:comment w:id="${id}" w:author="${author}"><w:p w14:paraId="0000000${id}">${r('đầu')}</w:p><w:p w14:paraId="${paragraph}">${r(text)}</w:p></w:comment>`;
  const extended = (paragraph: string, more: string) => `<w15:commentEx w15:paraId="${paragraph}" ${more}/>`;
  const comments =
    comment(0, 'Lan', 'xem lại', '1A2B3C4D') +
    comment(1, 'An', 'việc khác', '11111111') +
    comment(2, 'Bình', 'đã sửa', '22222222') +
    comment(3, 'Lan', 'cảm ơn', '33333333');
  const told = (commentsExtended: string) =>
    read(p('a'), { comments, commentsExtended }).comments.map(
      ({ id, replyTo, resolved }) => `${id}${replyTo === undefined ? '' : ` -> ${replyTo}`}${resolved ? ' ✓' : ''}`,
    );

  it('say which answers which, and what is settled', () => {
    const commentsExtended =
      extended('1a2b3c4d', 'w15:done="1"') +
      extended('11111111', 'w15:done="0"') +
      extended('22222222', 'w15:paraIdParent="1A2B3C4D" w15:done="0"') +
      extended('33333333', 'w15:paraIdParent="22222222"');
    expect(told(commentsExtended)).toEqual(['0 ✓', '1', '2 -> 0 ✓', '3 -> 0 ✓']);
    expect(printPlain(read(p('a'), { comments, commentsExtended }))).toMatchInlineSnapshot(`
      "a

      [Lan ✓] đầu
        xem lại
        ↳ [Bình] đầu
          đã sửa
        ↳ [Lan] đầu
          cảm ơn
      [An] đầu
        việc khác"
    `);
  });

  it('that go round in a circle, or answer what is not there, are none', () => {
    expect(
      told(
        extended('1a2b3c4d', 'w15:paraIdParent="22222222"') +
          extended('22222222', 'w15:paraIdParent="1a2b3c4d"') +
          extended('33333333', 'w15:paraIdParent="99999999"'),
      ),
    ).toEqual(['0', '1', '2', '3']);
    expect(told('')).toEqual(['0', '1', '2', '3']);
  });
});

describe('bookmarks', () => {
  it('stay where they begin and end, between rows and after the last paragraph too', () => {
    const start = (id: number, name: string) => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
    const end = (id: number) => `<w:bookmarkEnd w:id="${id}"/>`;
    const body =
      start(1, 'a') +
      p('một') +
      `<w:tbl>${start(2, 'b')}<w:tr><w:tc>${p('ô')}</w:tc></w:tr>${end(2)}</w:tbl>` +
      p('hết') +
      end(1) +
      '<w:sectPr/>';
    expect(printWord(read(body), { marks: true })).toMatchInlineSnapshot(`
      "‹bookmark-start a›một
      | ‹bookmark-start b›ô‹bookmark-end 2› |
      hết‹bookmark-end 1›"
    `);
  });
});
