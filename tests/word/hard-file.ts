import { inList, makeDocx, p, r } from './make-docx.ts';

const level = (number: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const tracked = (name: string, content: string) =>
  `<w:${name} w:id="9" w:author="An" w:date="2026-03-05T08:00:00Z">${content}</w:${name}>`;
const box = `<w:txbxContent>${p('trong khung')}</w:txbxContent>`;
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;

/** All that readers of Word files lose, in one file. */
export const hardFile = makeDocx(
  [
    p('Mục đích', inList(1)),
    p('Yêu cầu chung', inList(1, 1)),
    p('Với cấp xã', inList(1, 2)),
    p('Câu không số chen vào'),
    p('Với cấp tỉnh', inList(1, 2)),
    p('Nội dung', inList(1)),
    p('Việc thứ nhất', inList(1, 1)),
    p('mở đầu', '<w:pStyle w:val="Phan"/>'),
    p('tiếp', '<w:pStyle w:val="Phan"/>'),
    p(`<w:r><w:t>1.</w:t><w:tab/><w:t>Số gõ tay</w:t></w:r>`),
    p(
      '<w:r><w:t>Số 13</w:t><w:noBreakHyphen/><w:t>KH</w:t><w:softHyphen/><w:t>ĐT</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:br/><w:t>dòng hai</w:t></w:r>',
    ),
    p(
      r('Còn ') +
        tracked('ins', r('thêm ')) +
        tracked('del', '<w:r><w:delText xml:space="preserve">bớt </w:delText></w:r>') +
        r('lại'),
    ),
    p(tracked('moveFrom', r('dời đi ')) + r('và ') + tracked('moveTo', r('dời đến'))),
    p(
      r('Trang ') +
        field(' PAGE ', r('7')) +
        r(' ngày ') +
        '<w:fldSimple w:instr=" DATE "><w:r><w:t>05/3/2026</w:t></w:r></w:fldSimple>',
    ),
    `<w:sdt><w:sdtPr><w:tag w:val="so"/></w:sdtPr><w:sdtContent>${p('trong ô điều khiển')}</w:sdtContent></w:sdt>`,
    p(`<w:smartTag>${r('thẻ ')}</w:smartTag><w:customXml>${r('riêng')}</w:customXml>`),
    p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="1270000" cy="635000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    p(r('chữ hoa', '<w:caps/>') + r(' ẩn', '<w:vanish/>')),
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>` +
      `<w:tr>${cell(p('cao'), '<w:vMerge w:val="restart"/>')}${cell(p('a'))}</w:tr>` +
      `<w:tr>${cell(p(''), '<w:vMerge/>')}${cell(`<w:tbl><w:tblPr/><w:tr>${cell(p('bảng trong'))}</w:tr></w:tbl>${p('sau')}`)}</w:tr>` +
      `<w:tr>${cell(p('rộng'), '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`,
    p(`${r('Có chú thích')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
    '<w:sectPr/>',
  ].join(''),
  {
    styles:
      '<w:style w:type="paragraph" w:styleId="Phan"><w:name w:val="Phần"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
    numbering:
      `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Phan"/><w:suff w:val="space"/><w:lvlText w:val="Phần %1:"/></w:lvl></w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    footnotes: `<w:footnote w:id="0" w:type="separator">${p('gạch')}</w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r('Theo báo cáo.')}`)}</w:footnote>`,
  },
);
