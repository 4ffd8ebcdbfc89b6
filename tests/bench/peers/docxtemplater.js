import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { paragraphsOf, textOf } from '../read-content.js';
import { makeTemplate } from './template.js';

const template = await makeTemplate();

/** DOCX by docxtemplater. */
export function render({ blocks }) {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  document.render({ paragraphs: paragraphsOf(blocks).map((paragraph) => ({ text: textOf(paragraph) })) });
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
