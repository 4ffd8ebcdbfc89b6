import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableBorders, TableCell, TableRow, TextRun, WidthType } from 'docx';

const aligns = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, justify: AlignmentType.JUSTIFIED };
const mm = (value) => Math.round((value * 1440) / 25.4);

/** DOCX by the `docx` package alone. */
export function render({ title, blocks }) {
  const page = { size: { width: 11906, height: 16838 }, margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20) } };
  const document = new Document({
    title,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [{ properties: { page }, children: blocks.map(makeBlock) }],
  });
  return Packer.toBuffer(document);
}

function makeBlock(block) {
  if (block.kind === 'table') {
    const cell = (content, i) => new TableCell({ width: { size: Math.round(block.columns[i] * 9070), type: WidthType.DXA }, children: content.map(makeBlock) });
    const rows = block.rows.map((row) => new TableRow({ children: row.map(cell) }));
    return new Table({ borders: TableBorders.NONE, width: { size: 9070, type: WidthType.DXA }, rows });
  }
  return new Paragraph({
    alignment: aligns[block.align],
    ...(block.level && { heading: HeadingLevel[`HEADING_${Math.min(block.level, 6)}`] }),
    indent: { firstLine: Math.max(0, block.firstLine * 20) },
    spacing: { before: block.before * 20, after: block.after * 20 },
    children: block.runs.map(({ text, bold, italic }) => new TextRun({ text, bold, italics: italic, size: block.size * 2 })),
  });
}
