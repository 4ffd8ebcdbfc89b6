import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Borders } from '../../src/word/look.ts';
import { readWord } from '../../src/word/read-word.ts';
import { inList, makeDocx, type Parts, p, r } from './make-docx.ts';
import { paragraphsOf, printLooks } from './print-word.ts';

const looks = (body: string, parts: Parts = {}) => printLooks(readWord(makeDocx(body, parts), { file: 'x.docx' }));
const style = (id: string, content: string, type = 'paragraph', more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}" ${more}><w:name w:val="${id}"/>${content}</w:style>`;
const on = (id: string) => `<w:pStyle w:val="${id}"/>`;
const by = (id: string) => `<w:rStyle w:val="${id}"/>`;

describe('the look of text and paragraphs', () => {
  it('without anything said is what Word takes', () => {
    expect(looks(p('a'))).toMatchInlineSnapshot(`"“a”"`);
  });

  it('adds up defaults, styles that are based on others, and what is said directly', () => {
    const styles =
      `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
      style('Normal', '<w:rPr><w:sz w:val="26"/></w:rPr>', 'paragraph', 'w:default="1"') +
      style('Than', `<w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="both"/><w:ind w:firstLine="567"/></w:pPr>`) +
      style(
        'Muc',
        `<w:basedOn w:val="Than"/><w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr>`,
      );
    const body =
      p('thường') +
      p('thân', on('Than')) +
      p(r('mục ') + r('nhỏ', '<w:b w:val="0"/><w:sz w:val="20"/>'), `${on('Muc')}<w:spacing w:after="0"/>`) +
      p('không có kiểu này', on('Khong'));
    expect(looks(body, { styles })).toMatchInlineSnapshot(`
      "after 8, line 1.0791666666666666 · “thường” font Arial, size 13
      align justify, firstLine 28.35, after 8, line 1.0791666666666666 · “thân” font Arial, size 13
      align justify, firstLine 28.35, line 1.0791666666666666, keepNext, outlineLevel 2 · “mục ” font Arial, size 13, bold · “nhỏ” font Arial
      after 8, line 1.0791666666666666 · “không có kiểu này” font Arial, size 13"
    `);
  });

  it('ends where styles are based on each other', () => {
    const styles =
      style('A', '<w:basedOn w:val="B"/><w:rPr><w:b/></w:rPr>') +
      style('B', '<w:basedOn w:val="A"/><w:rPr><w:i/></w:rPr>');
    expect(looks(p('a', on('A')) + p('b', on('B')), { styles })).toMatchInlineSnapshot(`
      "“a” bold, italic
      “b” bold, italic"
    `);
  });

  it('turns over what two kinds of styles switch on, and says it outright where it is direct or a default', () => {
    const styles =
      style('Dam', '<w:rPr><w:b/><w:caps/></w:rPr>') +
      style('DamNua', '<w:basedOn w:val="Dam"/><w:rPr><w:b/></w:rPr>') +
      style('Manh', '<w:rPr><w:b/></w:rPr>', 'character');
    const body =
      p(r('kiểu đoạn ') + r('cả hai ', by('Manh')) + r('thẳng', `${by('Manh')}<w:b/>`), on('Dam')) +
      p('kế thừa', on('DamNua'));
    const defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>';
    expect(`${looks(body, { styles })}\n${looks(body, { styles: defaults + styles })}`).toMatchInlineSnapshot(`
      "“kiểu đoạn ” bold, caps · “cả hai ” caps, style Manh · “thẳng” bold, caps, style Manh
      “kế thừa” bold, caps
      “kiểu đoạn ” bold, caps · “cả hai ” bold, caps, style Manh · “thẳng” bold, caps, style Manh
      “kế thừa” bold, caps"
    `);
  });

  it('has the fonts of the theme', () => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      style('De', '<w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:ascii="Arial"/></w:rPr>') +
      style('Rieng', '<w:basedOn w:val="De"/><w:rPr><w:rFonts w:ascii="Tahoma"/></w:rPr>');
    expect(looks(p('thân') + p('đề', on('De')) + p('riêng', on('Rieng')), { theme, styles })).toMatchInlineSnapshot(`
      "“thân” font Calibri
      “đề” font Cambria
      “riêng” font Tahoma"
    `);
    expect(looks(p('đề', on('De')), { styles })).toMatchInlineSnapshot(`"“đề” font Arial"`);
  });

  it('has colours, underlines, positions and languages', () => {
    const body = p(
      r('a', '<w:color w:val="ff0000"/><w:u/><w:highlight w:val="yellow"/>') +
        r(
          'b',
          '<w:color w:val="auto"/><w:u w:val="none"/><w:highlight w:val="none"/><w:shd w:val="clear" w:fill="auto"/>',
        ) +
        r('c', '<w:vertAlign w:val="superscript"/><w:spacing w:val="-6"/><w:lang w:val="vi-VN"/>') +
        r('d', '<w:dstrike/><w:smallCaps/><w:shd w:val="clear" w:fill="EEEEEE"/>') +
        r('e', '<w:strike/><w:dstrike w:val="0"/>'),
    );
    expect(looks(body)).toMatchInlineSnapshot(
      `"“a” underline single, color FF0000, highlight yellow · “b” · “c” position superscript, spacing -0.3, language vi-VN · “d” strike, smallCaps, shading EEEEEE · “e” strike"`,
    );
  });

  it('knows what is hidden, by itself or by a style', () => {
    const styles = style('An', '<w:rPr><w:vanish/></w:rPr>', 'character');
    expect(
      looks(p(r('a', '<w:vanish/>') + r('b', by('An')) + r('c', `${by('An')}<w:vanish w:val="0"/>`)), { styles }),
    ).toMatchInlineSnapshot(`"“a” hidden · “b” hidden, style An · “c” style An"`);
  });

  it('has the indents of its level, below those of the style that numbers it and those of its own', () => {
    const level = (number: number, more = '') =>
      `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>${more}<w:lvlText w:val="%${number + 1}."/><w:pPr><w:tabs><w:tab w:val="num" w:pos="720"/></w:tabs><w:ind w:left="${720 * (number + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0)}${level(1, '<w:pStyle w:val="Cap2"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const styles =
      style('Cap2', `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="100"/></w:pPr>`) +
      style('Con', '<w:basedOn w:val="Cap2"/>') +
      style('Lui', '<w:pPr><w:ind w:left="2000"/></w:pPr>');
    const body =
      p('số trực tiếp', inList(1)) +
      p('số trực tiếp, kiểu lùi', on('Lui') + inList(1)) +
      p('số trực tiếp, lùi trực tiếp', `${inList(1)}<w:ind w:left="0" w:firstLine="567"/>`) +
      p('số của kiểu', on('Cap2')) +
      p('số của kiểu gốc', on('Con')) +
      p('bỏ số', on('Cap2') + inList(0));
    expect(looks(body, { styles, numbering })).toMatchInlineSnapshot(`
      "left 36, firstLine -18, tabs [{"position":36,"align":"num"}] · “số trực tiếp”
      left 36, firstLine -18, tabs [{"position":36,"align":"num"}] · “số trực tiếp, kiểu lùi”
      firstLine 28.35, tabs [{"position":36,"align":"num"}] · “số trực tiếp, lùi trực tiếp”
      left 5, firstLine -18, tabs [{"position":36,"align":"num"}] · “số của kiểu”
      left 5, firstLine -18, tabs [{"position":36,"align":"num"}] · “số của kiểu gốc”
      left 5 · “bỏ số”"
    `);
  });

  it('has tab stops, those of styles taken off', () => {
    const styles = style(
      'T',
      '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs></w:pPr>',
    );
    expect(
      looks(
        p('a', `${on('T')}<w:tabs><w:tab w:val="clear" w:pos="720"/><w:tab w:val="center" w:pos="1440"/></w:tabs>`),
        { styles },
      ),
    ).toMatchInlineSnapshot(
      `"tabs [{"position":72,"align":"center"},{"position":450,"align":"right","leader":"dot"}] · “a”"`,
    );
  });

  it('has lines and blanks of every rule', () => {
    const spacing = (said: string) => p('a', `<w:spacing ${said}/>`);
    const body =
      spacing('w:before="120" w:after="60" w:line="360" w:lineRule="auto"') +
      spacing('w:line="340" w:lineRule="exact"') +
      spacing('w:line="20pt" w:lineRule="atLeast"') +
      spacing('w:beforeAutospacing="1" w:before="100"') +
      p('a', '<w:ind w:start="1cm" w:hanging="0"/>');
    expect(looks(body)).toMatchInlineSnapshot(`
      "before 6, after 3, line 1.5 · “a”
      lineRule exact, line 17 · “a”
      lineRule atLeast, line 20 · “a”
      before 14 · “a”
      left 28.346456692913385 · “a”"
    `);
  });

  it('knows that paragraphs of one style may stand close', () => {
    const styles = style('Gan', '<w:pPr><w:spacing w:after="200"/><w:contextualSpacing/></w:pPr>');
    expect(
      looks(p('a', on('Gan')) + p('b', `${on('Gan')}<w:contextualSpacing w:val="0"/>`), { styles }),
    ).toMatchInlineSnapshot(`
      "after 10, contextualSpacing · “a”
      after 10 · “b”"
    `);
  });

  it('has borders and shading, and none where it says so', () => {
    const styles = style(
      'Khung',
      '<w:pPr><w:pBdr><w:bottom w:val="single" w:sz="8" w:color="000000"/><w:top w:val="double"/></w:pBdr><w:shd w:val="clear" w:fill="d9d9d9"/></w:pPr>',
    );
    expect(
      looks(
        p('a', on('Khung')) +
          p('b', `${on('Khung')}<w:pBdr><w:bottom w:val="nil"/></w:pBdr><w:shd w:val="clear" w:fill="auto"/>`),
        { styles },
      ),
    ).toMatchInlineSnapshot(`
      "shading D9D9D9, borders {"bottom":{"style":"single","width":1,"color":"000000"},"top":{"style":"double","width":0.5,"color":"auto"}} · “a”
      borders {"top":{"style":"double","width":0.5,"color":"auto"}} · “b”"
    `);
  });

  it('of a number is that of the mark of its paragraph, and what its level says', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:rPr><w:i/><w:b w:val="0"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const file = readWord(makeDocx(p('a', `${inList(1)}<w:rPr><w:b/><w:sz w:val="28"/></w:rPr>`), { numbering }), {
      file: 'x.docx',
    });
    const [{ label }] = file.sections[0]!.blocks.flatMap(paragraphsOf) as [ReturnType<typeof paragraphsOf>[number]];
    expect(label?.look).toMatchObject({ bold: false, italic: true, size: 14 });
  });
});

describe('colours of the theme', () => {
  const scheme = (colors: string) =>
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme>${colors}</a:clrScheme></a:themeElements></a:theme>`;
  const theme = scheme(
    '<a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:hlink><a:srgbClr val="0563C1"/></a:hlink>',
  );
  const ink = (name: string, more = '') => `<w:color w:val="ABCDEF" w:themeColor="${name}" ${more}/>`;
  const colors = (body: string, parts: Parts) =>
    readWord(makeDocx(body, parts), { file: 'x.docx' })
      .sections[0]!.blocks.flatMap(paragraphsOf)
      .flatMap(({ inlines }) => inlines.flatMap((one) => (one.kind === 'text' ? [one.look.color] : [])));

  it('stand before what is said outright, which stands where the theme has none', () => {
    const body = p(['text1', 'accent1', 'hyperlink', 'accent2', 'none'].map((name) => r(name, ink(name))).join(''));
    expect(colors(body, { theme })).toEqual(['101010', '4472C4', '0563C1', 'ABCDEF', 'ABCDEF']);
    expect(colors(body, {})).toEqual(Array(5).fill('ABCDEF'));
    const settings = '<w:clrSchemeMapping w:t1="dark2" w:accent1="hyperlink"/>';
    expect(colors(body, { theme, settings }).slice(0, 2)).toEqual(['44546A', '0563C1']);
  });

  it('are as light and dark as Word makes them', () => {
    const made = (name: string, more: string) => r('a', ink(name, more));
    const body = p(
      [
        made('accent1', 'w:themeTint="33"'),
        made('accent1', 'w:themeTint="66"'),
        made('accent1', 'w:themeTint="99"'),
        made('accent1', 'w:themeShade="BF"'),
        made('text2', 'w:themeTint="99"'),
        made('background1', 'w:themeShade="D9"'),
        made('background1', 'w:themeTint="99"'),
      ].join(''),
    );
    expect(colors(body, { theme })).toEqual(['D9E2F3', 'B4C6E7', '8EAADB', '2F5496', '8496B0', 'D9D9D9', 'FFFFFF']);
  });

  it('are those of a file that Word made, which says them outright too', () => {
    const file = readFileSync(path.join(import.meta.dirname, '../draft/files/python-headings.docx'));
    const entries = unzipSync(file);
    const xml = (name: string) => strFromU8(entries[`word/${name}.xml`]!);
    const said = [...xml('styles').matchAll(/<w:color w:val="([\dA-F]{6})" w:themeColor="[^>]*>/g)];
    expect(said.length).toBeGreaterThan(10);
    const body = p(said.map(([color]) => r('a', color)).join(''));
    const read = colors(body, { theme: xml('theme/theme1') });
    const parts = (color: string) => [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    for (const [i, [, color]] of said.entries())
      for (const [k, part] of parts(color!).entries()) expect(Math.abs(parts(read[i]!)[k]! - part)).toBeLessThan(3);
  });

  it('are those of grounds and lines too', () => {
    const shaded = '<w:shd w:val="clear" w:fill="auto" w:themeFill="accent1" w:themeFillTint="33"/>';
    const line = '<w:pBdr><w:top w:val="single" w:sz="4" w:color="auto" w:themeColor="accent1"/></w:pBdr>';
    const cell = `<w:tbl><w:tr><w:tc><w:tcPr>${shaded}<w:tcBorders><w:top w:val="single" w:sz="4" w:themeColor="text2"/></w:tcBorders></w:tcPr>${p('ô')}</w:tc></w:tr></w:tbl>`;
    const body = p(r('a', shaded), line + shaded) + cell;
    expect(looks(body, { theme })).toMatchInlineSnapshot(`
      "shading D9E2F3, borders {"top":{"style":"single","width":0.5,"color":"4472C4"}} · “a” shading D9E2F3
      “ô”"
    `);
    const table = readWord(makeDocx(body, { theme }), { file: 'x.docx' }).sections[0]!.blocks[1]!;
    expect(table.kind === 'table' && table.rows[0]!.cells[0]).toMatchObject({
      shading: 'D9E2F3',
      borders: { top: { color: '44546A' } },
    });
  });
});

describe('the look of tables', () => {
  const shade = (fill: string) => `<w:tcPr><w:shd w:val="clear" w:fill="${fill}"/></w:tcPr>`;
  const part = (type: string, content: string) => `<w:tblStylePr w:type="${type}">${content}</w:tblStylePr>`;
  const table = (look: string, rows = 4) =>
    `<w:tbl><w:tblPr><w:tblStyle w:val="Luoi"/>${look}</w:tblPr><w:tblGrid>${'<w:gridCol w:w="900"/>'.repeat(3)}</w:tblGrid>${`<w:tr>${`<w:tc>${p('a')}</w:tc>`.repeat(3)}</w:tr>`.repeat(rows)}</w:tbl>`;
  const all = 'w:firstRow="1" w:lastRow="1" w:firstColumn="1" w:lastColumn="1" w:noHBand="0" w:noVBand="0"';

  /** The shading of each cell, a row a line. */
  function shades(body: string, styles: string): string {
    const [block] = readWord(makeDocx(body, { styles }), { file: 'x.docx' }).sections[0]!.blocks;
    return block?.kind === 'table'
      ? block.rows.map(({ cells }) => cells.map(({ shading = '-' }) => shading.slice(0, 2)).join(' ')).join('\n')
      : '';
  }

  /** The lines around each cell, a row a line. */
  function lines(body: string, styles: string): string {
    const [block] = readWord(makeDocx(body, { styles }), { file: 'x.docx' }).sections[0]!.blocks;
    const print = (borders: Borders) =>
      Object.entries(borders)
        .map(([side, border]) => `${side} ${border.style}`)
        .join(' ');
    return block?.kind === 'table'
      ? block.rows.map(({ cells }) => cells.map(({ borders }) => print(borders)).join(' | ')).join('\n')
      : '';
  }

  const bands = '<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblStyleColBandSize w:val="1"/></w:tblPr>';
  const conditions = [
    ['firstRow', '11'],
    ['lastRow', '22'],
    ['firstCol', '33'],
    ['lastCol', '44'],
    ['band1Horz', '55'],
    ['band2Horz', '66'],
    ['nwCell', '88'],
  ]
    .map(([type, two]) => part(type!, shade(two!.repeat(3))))
    .join('');

  it('sets rows, columns, bands and corners apart as the table wants', () => {
    const styles = style('Luoi', bands + conditions, 'table');
    expect(
      `${shades(table(`<w:tblLook ${all}/>`), styles)}\n\n${shades(table('<w:tblLook w:val="0400" w:firstRow="1"/>'), styles)}\n\n${shades(table('<w:tblLook w:val="0420"/>'), styles)}`,
    ).toMatchInlineSnapshot(`
      "88 11 11
      33 55 44
      33 66 44
      22 22 22

      11 11 11
      55 55 55
      66 66 66
      55 55 55

      11 11 11
      55 55 55
      66 66 66
      55 55 55"
    `);
  });

  it('lets columns go over rows in bands, as Office does, and bands take as many rows as the style says', () => {
    const vertical = part('band1Vert', shade('77'.repeat(3)));
    const horizontal = part('band1Horz', shade('55'.repeat(3)));
    const look = '<w:tblLook w:noHBand="0" w:noVBand="0"/>';
    const two = '<w:tblPr><w:tblStyleRowBandSize w:val="2"/></w:tblPr>';
    expect(
      `${shades(table(look), style('Luoi', bands + horizontal + vertical, 'table'))}\n\n${shades(table(look), style('Luoi', two + horizontal, 'table'))}\n\n${shades(table(look), style('Luoi', horizontal, 'table'))}`,
    ).toMatchInlineSnapshot(`
      "77 55 77
      77 - 77
      77 55 77
      77 - 77

      55 55 55
      55 55 55
      - - -
      - - -

      - - -
      - - -
      - - -
      - - -"
    `);
  });

  it('gives text the look of its part of the table, below that of its own style', () => {
    const styles =
      style(
        'Luoi',
        `<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr>${part('firstRow', '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>')}`,
        'table',
      ) +
      style('Nho', '<w:rPr><w:sz w:val="16"/><w:b/></w:rPr>') +
      '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>';
    const cell = (text: string, properties = '') => `<w:tc>${p(text, properties)}</w:tc>`;
    const body = `<w:tbl><w:tblPr><w:tblStyle w:val="Luoi"/><w:tblLook w:firstRow="1"/></w:tblPr><w:tr>${cell('đầu')}${cell('đầu, kiểu riêng', on('Nho'))}</w:tr><w:tr>${cell('thân')}</w:tr></w:tbl>${p('ngoài')}`;
    expect(looks(body, { styles })).toMatchInlineSnapshot(`
      "align center · “đầu” size 12, bold
      align center · “đầu, kiểu riêng” size 8
      “thân” size 12
      after 8 · “ngoài”"
    `);
  });

  it('draws the borders of the table at its edge, those between elsewhere, those of a cell over them', () => {
    const line = (side: string, style = 'single') => `<w:${side} w:val="${style}" w:sz="4"/>`;
    const styles = style(
      'Luoi',
      `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH'].map((side) => line(side)).join('')}</w:tblBorders></w:tblPr>`,
      'table',
    );
    const cell = (borders = '') =>
      `<w:tc><w:tcPr>${borders && `<w:tcBorders>${borders}</w:tcBorders>`}</w:tcPr>${p('a')}</w:tc>`;
    const body = `<w:tbl><w:tblPr><w:tblStyle w:val="Luoi"/></w:tblPr><w:tr>${cell()}${cell()}</w:tr><w:tr>${cell(line('bottom', 'nil'))}${cell(line('left', 'double'))}</w:tr></w:tbl>`;
    expect(lines(body, styles)).toMatchInlineSnapshot(`
      "top single bottom single left single | top single bottom single right single
      top single left single | top single bottom single right single left double"
    `);
  });

  it('lets a row draw its lines, and want the parts of the style, otherwise than its table', () => {
    const line = (side: string, style = 'single') => `<w:${side} w:val="${style}" w:sz="4"/>`;
    const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
    const cells = `<w:tc>${p('a')}</w:tc>`.repeat(2);
    const row = (exceptions = '') => `<w:tr>${exceptions && `<w:tblPrEx>${exceptions}</w:tblPrEx>`}${cells}</w:tr>`;
    const none = `<w:tblBorders>${sides.map((side) => line(side, 'nil')).join('')}</w:tblBorders>`;
    const some = `<w:tblBorders>${line('left', 'double')}${line('insideH', 'dashed')}</w:tblBorders>`;
    const styles = style('Luoi', bands + conditions, 'table');
    const body = `<w:tbl><w:tblPr><w:tblStyle w:val="Luoi"/><w:tblBorders>${sides.map((side) => line(side)).join('')}</w:tblBorders><w:tblLook w:firstRow="1" w:firstColumn="1"/></w:tblPr>${row(none)}${row()}${row(some)}${row('<w:tblLook w:firstColumn="0"/>')}</w:tbl>`;
    expect(`${lines(body, styles)}\n\n${shades(body, styles)}`).toMatchInlineSnapshot(`
      " | 
      top single bottom single left single right single | top single bottom single left single right single
      top dashed bottom dashed left double right single | top dashed bottom dashed left single right single
      top single bottom single left single right single | top single bottom single left single right single

      88 11
      33 55
      33 66
      66 66"
    `);
  });
});
