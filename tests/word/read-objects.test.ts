import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../src/word/read-word.ts';
import { makeDocx, makeEntries, type Parts, p, r } from './make-docx.ts';
import { printWord } from './print-word.ts';

const read = (body: string, parts: Parts = {}) => readWord(makeDocx(body, parts), { file: 'x.docx' });
const print = (body: string) => printWord(read(body));
const content = (blocks: string) => `<w:txbxContent>${blocks}</w:txbxContent>`;
const drawing = (graphic: string, frame = 'inline', properties = '') =>
  `<w:r><w:drawing><wp:${frame}><wp:extent cx="1270000" cy="635000"/><wp:docPr id="1" name="x"${properties}/><a:graphic><a:graphicData>${graphic}</a:graphicData></a:graphic></wp:${frame}></w:drawing></w:r>`;
const shape = (inside: string, form = 'rect') =>
  `<wps:wsp><wps:spPr><a:prstGeom prst="${form}"/></wps:spPr>${inside}</wps:wsp>`;
const box = (blocks: string) => shape(`<wps:txbx>${content(blocks)}</wps:txbx>`);
const pict = (inside: string) => `<w:r><w:pict>${inside}</w:pict></w:r>`;
const either = (choice: string, fallback: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`;

describe('text boxes', () => {
  it('are read once, of the new kind and of the old', () => {
    const new_ = drawing(box(p('mới'))).replace(/^<w:r>|<\/w:r>$/g, '');
    const old = `<w:pict><v:shape style="position:absolute;width:100pt;height:50pt"><v:textbox>${content(p('cũ'))}</v:textbox></v:shape></w:pict>`;
    const body =
      p(either(new_, old)) +
      p(`<w:r>${old}</w:r>`) +
      p(pict(`<v:group><v:rect><v:textbox>${content(p('trong nhóm'))}</v:textbox></v:rect></v:group>`));
    expect(print(body)).toMatchInlineSnapshot(`
      "{text-box: mới}
      {text-box: cũ}
      {text-box: trong nhóm}"
    `);
  });

  it('hold tables, lists, other boxes and fields of their own', () => {
    const table = `<w:tbl><w:tr><w:tc>${p('ô')}</w:tc></w:tr></w:tbl>`;
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>';
    expect(
      print(p(r('ngoài ') + drawing(box(table + p(drawing(box(p('trong cùng')))) + p(open))) + r(' sau'))),
    ).toMatchInlineSnapshot(`"ngoài {text-box: | ô | / {text-box: trong cùng} /  / {field: PAGE}} sau"`);
  });

  it('of a group and a canvas are told each', () => {
    const group = `<wpg:wgp xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">${box(p('một'))}<wpg:grpSp>${box(p('hai'))}${shape('', 'line')}</wpg:grpSp></wpg:wgp>`;
    expect(print(p(drawing(group)))).toMatchInlineSnapshot(`"{text-box: một}{text-box: hai}{line}"`);
  });
});

describe('pictures and what is drawn', () => {
  it('are listed with their place, their size and what holds them', () => {
    const relations =
      '<Relationship Id="i" Type="x/image" Target="media/dau.png"/><Relationship Id="l" Type="x/image" Target="https://example.vn/b.png" TargetMode="External"/><Relationship Id="c" Type="x/chart" Target="charts/chart1.xml"/><Relationship Id="d" Type="x/diagramData" Target="/word/diagrams/data1.xml"/><Relationship Id="o" Type="x/oleObject" Target="embeddings/a.bin"/>';
    const picture = (blip: string) => `<pic:pic><pic:blipFill><a:blip ${blip}/></pic:blipFill></pic:pic>`;
    const chart = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="c"/>';
    const diagram = '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="d"/>';
    const ole =
      '<w:r><w:object><v:shape style="width:36pt;height:18pt"><v:imagedata r:id="i"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12" r:id="o"/></w:object></w:r>';
    const body =
      p(drawing(picture('r:embed="i"'), 'inline', ' descr="Con dấu"') + drawing(picture('r:link="l"'), 'anchor')) +
      `<w:tbl><w:tr><w:tc>${p(drawing(chart))}</w:tc><w:tc>${p(drawing(diagram) + ole)}</w:tc></w:tr></w:tbl>` +
      p(pict('<v:shape style="width:72pt;height:36pt"><v:imagedata r:id="i"/></v:shape>'));
    const { objects } = read(body, { relations });
    const place = (at: (typeof objects)[number]['at']): string =>
      `${at.within ? `${place(at.within)} ` : ''}${at.kind} ${at.nth}`;
    expect(
      objects
        .map(
          ({ of, at, text = '', source = '', linked, inLine, width, height }) =>
            `${place(at)}: ${of} ${[text, source, linked ? 'linked' : '', inLine ? 'in line' : 'floats', `${width}×${height}`].filter(Boolean).join(', ')}`,
        )
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "paragraph 1: picture Con dấu, word/media/dau.png, in line, 100×50
      paragraph 1: picture https://example.vn/b.png, linked, floats, 100×50
      table 1 row 1 cell 1 paragraph 1: chart word/charts/chart1.xml, in line, 100×50
      table 1 row 1 cell 2 paragraph 1: diagram word/diagrams/data1.xml, in line, 100×50
      table 1 row 1 cell 2 paragraph 1: embedded Excel.Sheet.12, word/embeddings/a.bin, in line, 36×18
      paragraph 2: picture word/media/dau.png, in line, 72×36"
    `);
  });

  it('are charts and diagrams with their words, which stand in parts of their own', () => {
    const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
    const c = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
    const dgm = 'http://schemas.openxmlformats.org/drawingml/2006/diagram';
    const text = (words: string) => `<a:p><a:r><a:t>${words}</a:t></a:r></a:p>`;
    const points = (name: string, values: readonly string[]) =>
      `<c:${name}>${values.map((value, i) => `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`).join('')}</c:${name}>`;
    const entries = makeEntries(
      p(drawing(`<c:chart xmlns:c="${c}" r:id="c"/>`)) + p(drawing(`<dgm:relIds xmlns:dgm="${dgm}" r:dm="d"/>`)),
      {
        relations:
          '<Relationship Id="c" Type="x/chart" Target="charts/chart1.xml"/><Relationship Id="d" Type="x/diagramData" Target="diagrams/data1.xml"/>',
      },
    );
    const bytes = zipSync({
      ...entries,
      'word/charts/chart1.xml': strToU8(
        `<c:chartSpace xmlns:c="${c}" ${a}><c:title>${text('Số đoàn viên')}</c:title><c:cat>${points('strCache', ['Khoa A', 'Khoa B'])}</c:cat><c:val>${points('numCache', ['12', '30'])}</c:val></c:chartSpace>`,
      ),
      'word/diagrams/data1.xml': strToU8(
        `<dgm:dataModel xmlns:dgm="${dgm}" ${a}><dgm:pt><dgm:t>${text('Ban Chỉ đạo')}</dgm:t></dgm:pt><dgm:pt><dgm:t>${text('Tổ giúp việc')}</dgm:t></dgm:pt></dgm:dataModel>`,
      ),
    });
    expect(readWord(bytes, { file: 'x.docx' }).objects.map(({ of, text: words }) => `${of}: ${words}`)).toEqual([
      'chart: Số đoàn viên; Khoa A; Khoa B',
      'diagram: Ban Chỉ đạo; Tổ giúp việc',
    ]);
  });

  it('are lines and shapes, of the new kind and of the old', () => {
    const body =
      p(drawing(shape('', 'line'), 'anchor') + drawing(shape('', 'straightConnector1')) + drawing(shape('', 'star5'))) +
      p(
        pict('<v:line from="0,0" to="100,0"/>') +
          pict('<v:shape type="#_x0000_t32"/>') +
          pict('<v:rect o:hr="t"/>') +
          pict('<v:shapetype/><v:oval/>'),
      ) +
      p(pict('<v:shape alt="x"><v:textpath string="BẢN SAO"/></v:shape>'));
    expect(print(body)).toMatchInlineSnapshot(`
      "{line}{line}{shape}
      {line}{line}{line}{shape}
      {shape: BẢN SAO}"
    `);
  });

  it('that are not known keep their words', () => {
    const strange = `<lc:lockedCanvas xmlns:lc="http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas"><a:sp><a:txSp><a:txBody><a:p><a:r><a:t>chữ lạ</a:t></a:r></a:p></a:txBody></a:txSp></a:sp></lc:lockedCanvas>`;
    expect(print(p(drawing(strange)))).toMatchInlineSnapshot(`"{foreign: chữ lạ}"`);
  });
});

describe('formulas', () => {
  const m = (name: string, inside: string) => `<m:${name}>${inside}</m:${name}>`;
  const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;

  it('are told in one line, no sign of them lost', () => {
    const fraction = m('f', m('num', t('a+b')) + m('den', t('2')));
    const root = m('rad', m('radPr', '<m:degHide/>') + m('deg', '') + m('e', t('x')));
    const sum = m('nary', m('naryPr', '<m:chr m:val="∑"/>') + m('sub', t('i=1')) + m('sup', t('n')) + m('e', t('x')));
    const sub = m('sSubSup', m('e', t('x')) + m('sub', t('1')) + m('sup', t('2')));
    const parens = m('d', m('dPr', '<m:begChr m:val="["/><m:endChr m:val="]"/>') + m('e', t('a')) + m('e', t('b')));
    const hat = m('acc', m('e', t('x'))) + m('acc', m('accPr', '<m:chr m:val="&#x20d7;"/>') + m('e', t('v')));
    const limit = m('func', m('fName', m('limLow', m('e', t('lim')) + m('lim', t('n→∞')))) + m('e', t('x')));
    const matrix = m('m', m('mr', m('e', t('1')) + m('e', t('2'))) + m('mr', m('e', t('3')) + m('e', t('4'))));
    const all = [fraction, root, sum, sub, parens, hat, limit, matrix];
    expect(
      print(
        all.map((one) => p(m('oMath', one))).join('') +
          m('oMathPara', m('oMath', t('y=1'))) +
          p(r('a ') + m('oMathPara', m('oMath', t('z')))),
      ),
    ).toMatchInlineSnapshot(`
      "{formula: (a+b)/2}
      {formula: √x}
      {formula: ∑_(i=1)^n x}
      {formula: x_1^2}
      {formula: [a|b]}
      {formula: x̂v⃗}
      {formula: lim_(n→∞) x}
      {formula: 1, 2; 3, 4}
      {formula: y=1}
      a {formula: z}"
    `);
  });
});

describe('what is foreign', () => {
  it('is told: another document inside, a part of a master document', () => {
    const relations =
      '<Relationship Id="a" Type="x/aFChunk" Target="a.html"/><Relationship Id="s" Type="x/subDocument" Target="con.docx" TargetMode="External"/>';
    const body =
      '<w:altChunk r:id="a"/>' +
      `<w:tbl><w:tr><w:tc><w:altChunk r:id="a"/>${p('')}</w:tc></w:tr></w:tbl>` +
      p('<w:subDoc r:id="s"/>');
    expect(printWord(read(body, { relations }))).toMatchInlineSnapshot(`
      "{embedded: word/a.html}
      | {embedded: word/a.html} /  |
      {embedded: con.docx}"
    `);
  });
});
