import { TemplateHandler } from 'easy-template-x';
import { paragraphsOf, textOf } from '../read-content.js';
import { makeTemplate } from './template.js';

const template = await makeTemplate();

/** DOCX by easy-template-x. */
export async function render({ blocks }) {
  const paragraphs = paragraphsOf(blocks).map((paragraph) => ({ text: textOf(paragraph) }));
  return Buffer.from(await new TemplateHandler().process(template, { paragraphs }));
}
