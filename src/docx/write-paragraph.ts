import type { Paragraph } from '../flow/flow.ts';
import type { Empty, FullParagraph } from '../flow/flow-pair.ts';
import { typedRuns } from '../flow/typed-runs.ts';
import { type LevelFormat, levelKey, writeMarkerFormat } from './marker-format.ts';
import { wrapParagraphFormat, writeParagraphBorder, writeParagraphFormat } from './paragraph-format.ts';
import { writeRuns, writeSharedFormat } from './write-runs.ts';
import { styleOf, type Writing } from './writing.ts';

/** What a paragraph says of itself: children of `w:pPr` and, of its mark, of `w:rPr`. */
export interface WrittenFormat {
  readonly format: string;
  readonly mark: string;
}

/** One `w:p`. @param section the finished `w:sectPr` of the section that ends with it */
export function writeStanding(standing: FullParagraph, writing: Writing, section = ''): string {
  const { format, mark } = describeStanding(standing, writing);
  const { text } = standing;
  const runs = text.kind === 'empty' ? '' : writeRuns(typedRuns(text), styleOf(text.style, writing).char, writing);
  return `<w:p>${wrapParagraphFormat(format + (mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`) + section)}${runs}</w:p>`;
}

/**
 * A paragraph names its style and carries only what differs from it. A marker that Word counts becomes the number of the paragraph;
 * any other is text.
 */
export function describeStanding({ text, apart }: FullParagraph, writing: Writing): WrittenFormat {
  return text.kind === 'empty' ? describeEmpty(text, writing) : describeParagraph(text, apart, writing);
}

function describeParagraph(paragraph: Paragraph, apart: boolean, writing: Writing): WrittenFormat {
  const style = styleOf(paragraph.style, writing);
  const { marker, outlineLevel: outline } = paragraph;
  const list = marker?.list;
  const format = writeParagraphFormat(paragraph, style.paragraph, {
    style: style.id,
    numbering: list
      ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${writing.numbers.get(list.id)}"/></w:numPr>`
      : '',
    border: paragraph.border ? writeParagraphBorder(paragraph.border, apart) : '',
    outlineLevel: outline === style.outlineLevel ? undefined : outline,
  });
  const mark =
    marker && list
      ? writeMarkerFormat(marker, style.char, findLevel(list, writing))
      : writeSharedFormat(typedRuns(paragraph), style.char);
  return { format, mark };
}

/**
 * An empty paragraph where Word demands one and the flow has none: in the style of the text around it, no taller than a line of it
 * and ready for the clerk; one point high between two tables (which would become one) and where a cell or section ends with a table.
 */
function describeEmpty({ style, keepNext }: Empty, writing: Writing): WrittenFormat {
  if (style === undefined)
    return {
      format: '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
      mark: '<w:sz w:val="2"/><w:szCs w:val="2"/>',
    };
  const named = `<w:pStyle w:val="${styleOf(style, writing).id}"/>`;
  return { format: named + (keepNext ? '<w:keepNext/>' : ''), mark: '' };
}

function findLevel(list: { readonly id: number; readonly level: number }, writing: Writing): LevelFormat | undefined {
  const abstractId = writing.abstractIds.get(list.id);
  return abstractId === undefined ? undefined : writing.levels.get(levelKey(abstractId, list.level));
}
