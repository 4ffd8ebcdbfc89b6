import type { Block, Flow } from '../../src/flow/flow.ts';
import { bodyParagraph, flowOf, formatOf, inList, type Look } from './make-flow.ts';

/** A plain text, a paragraph per line, set as a plan: headings by their numbers, lists by their signs. */
export function flowFromText(text: string, look: Look): Flow {
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const blocks = lines.map((line): Block => {
    const heading = /^([IVX]+\.|\d+\.)\s+(.{1,90}[^.;:])$/u.exec(line);
    if (heading) {
      const char = formatOf(look, { bold: true });
      return bodyParagraph([{ ...char, text: heading[2]! }], look, {
        keepNext: true,
        marker: { ...char, text: heading[1]!, ...inList },
      });
    }
    const item = /^([-+]|\d+(?:\.\d+)*\.|[a-zđ]\))\s+(.*)$/u.exec(line);
    if (item) {
      return bodyParagraph([{ ...formatOf(look), text: item[2]! }], look, {
        marker: { ...formatOf(look), text: item[1]! },
      });
    }
    return bodyParagraph([{ ...formatOf(look), text: line }], look);
  });
  return flowOf([{ page: look.page, pageNumber: { style: 'Body', hideOnFirst: true }, blocks }], look);
}
