import { Document, Packer, Paragraph, TextRun } from 'docx';

/**
 * A template as an office would draw it, with the tags of easy-template-x and docxtemplater, which agree here: one
 * paragraph for each of the text. Bold, italic and letterhead are beyond it: the template engines do less than the others.
 */
export async function makeTemplate() {
  const line = (text) => new Paragraph({ alignment: 'both', indent: { firstLine: 720 }, spacing: { after: 120 }, children: [new TextRun({ text, size: 28 })] });
  const page = { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 } };
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [{ properties: { page }, children: [line('{#paragraphs}'), line('{text}'), line('{/paragraphs}')] }],
  });
  return Packer.toBuffer(document);
}
