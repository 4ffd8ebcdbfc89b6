import pdfmake from 'pdfmake';
import { tinosFiles } from './tinos.js';

pdfmake.setFonts({ Tinos: tinosFiles });

/** PDF by pdfmake. */
export function render({ title, blocks }) {
  return pdfmake.createPdf({
    info: { title },
    pageSize: 'A4',
    pageMargins: [85, 57, 57, 57],
    defaultStyle: { font: 'Tinos', fontSize: 14, lineHeight: 1.1 },
    content: blocks.map(makeNode),
  }).getBuffer();
}

function makeNode(block) {
  if (block.kind === 'table') {
    const widths = block.columns.map((share) => share * 453 - 10);
    return { layout: 'noBorders', table: { widths, body: block.rows.map((row) => row.map((cell) => cell.map(makeNode))) } };
  }
  return {
    text: block.runs.map(({ text, bold, italic }) => ({ text, bold, italics: italic })),
    fontSize: block.size,
    alignment: block.align,
    leadingIndent: Math.max(0, block.firstLine),
    margin: [0, block.before, 0, block.after],
  };
}
