import { escapeXml, XML_HEAD } from '../core/xml.ts';
import type { CharFormat, Flow, FlowStyle, ParagraphFormat } from '../flow/flow.ts';
import { wrapCharFormat, writeCharFormat } from './char-format.ts';
import { REFERENCE_STYLE } from './note-style.ts';
import { wrapParagraphFormat, writeParagraphFormat } from './paragraph-format.ts';

const PLAIN: ParagraphFormat = {
  align: 'left',
  indent: { left: 0, right: 0, firstLine: 0 },
  spacing: { before: 0, after: 0, line: { rule: 'multiple', value: 1 } },
  keepNext: false,
  keepLines: false,
  widowControl: true,
};

/** Built-in styles stay out of the gallery until they are used; these are offered. */
const OFFERED = [
  ['Normal', 0],
  ['Default Paragraph Font', 1],
  ['Table Grid', 39],
] as const;

/**
 * `word/styles.xml`: Normal with font, size and language of the document, and the styles of the flow, each saying all
 * about itself. Own writer: `docx` cannot write widow control or latent styles, and adds twenty built-in styles in blue.
 */
export function writeStyles(flow: Pick<Flow, 'fontFamily' | 'info' | 'styles' | 'noteStyle'>): string {
  const font = escapeXml(flow.fontFamily);
  const language = escapeXml(flow.info.language);
  const size = pickNormalSize(flow.styles);
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
  const lang = `<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/>`;
  const char = fonts + writeCharFormat({ bold: false, italic: false, underline: false, size }) + lang;
  const exceptions = OFFERED.map(
    ([name, priority]) =>
      `<w:lsdException w:name="${name}" w:semiHidden="0" w:uiPriority="${priority}" w:unhideWhenUsed="0"${name === 'Normal' ? ' w:qFormat="1"' : ''}/>`,
  );
  return (
    `${XML_HEAD}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    `<w:docDefaults><w:rPrDefault><w:rPr>${char}</w:rPr></w:rPrDefault><w:pPrDefault>${wrapParagraphFormat(writeParagraphFormat(PLAIN, undefined, {}))}</w:pPrDefault></w:docDefaults>` +
    `<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376">${exceptions.join('')}</w:latentStyles>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>${wrapCharFormat(char)}</w:style>` +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    `${flow.noteStyle === undefined ? '' : REFERENCE}${flow.styles.map(writeStyle).join('')}</w:styles>`
  );
}

/** Of the numbers of notes; Word knows it by this name. */
const REFERENCE = `<w:style w:type="character" w:styleId="${REFERENCE_STYLE}"><w:name w:val="footnote reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`;

/** Styles are listed in Word in the order of the flow (`w:uiPriority`), and all are in the gallery. */
function writeStyle(style: FlowStyle, index: number): string {
  const paragraph = wrapParagraphFormat(
    writeParagraphFormat(style.paragraph, undefined, { outlineLevel: style.outlineLevel }),
  );
  return (
    `<w:style w:type="paragraph"${style.builtIn ? '' : ' w:customStyle="1"'} w:styleId="${escapeXml(style.id)}"><w:name w:val="${escapeXml(style.name)}"/><w:basedOn w:val="Normal"/>` +
    `${style.next === undefined ? '' : `<w:next w:val="${escapeXml(style.next)}"/>`}<w:uiPriority w:val="${index + 1}"/><w:qFormat/>${paragraph}${wrapCharFormat(writeCharFormat(style.char))}</w:style>`
  );
}

/** Points: the size most styles have; the first of them when two are as frequent. */
function pickNormalSize(styles: readonly { readonly char: CharFormat }[]): number {
  const counts = new Map<number, number>();
  for (const { char } of styles) counts.set(char.size, (counts.get(char.size) ?? 0) + 1);
  let best = 14;
  let most = 0;
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count];
  return best;
}
