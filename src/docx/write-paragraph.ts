import type { Paragraph, Run } from '../flow/flow.ts';
import { type LevelFormat, levelKey, writeMarkerFormat } from './marker-format.ts';
import { writeParagraphBorder, writeParagraphFormat } from './paragraph-format.ts';
import { writeRuns, writeSharedFormat } from './write-runs.ts';
import type { Writing } from './writing.ts';

/** What a paragraph must know of those around it. */
export interface Place {
  /** The finished `w:sectPr` of the section that ends with this paragraph. */
  readonly section?: string;
  /** Its border is not to be joined to that of the paragraph before it. */
  readonly apart?: boolean;
}

/**
 * One `w:p`. It names its style and carries only what differs from it. A marker that Word counts becomes the number of
 * the paragraph; any other is text.
 */
export function writeParagraph(paragraph: Paragraph, writing: Writing, place: Place = {}): string {
  const style = writing.styles.get(paragraph.style);
  if (!style) throw new Error(`no style '${paragraph.style}'`);
  const { marker } = paragraph;
  const list = marker?.list;
  const runs = marker && !list ? [markerAsRun(marker), ...paragraph.runs] : paragraph.runs;
  const outline = paragraph.outlineLevel;
  const format = writeParagraphFormat(paragraph, style.paragraph, {
    style: style.id,
    numbering: list
      ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${writing.numbers.get(list.id)}"/></w:numPr>`
      : '',
    border: paragraph.border ? writeParagraphBorder(paragraph.border, place.apart ?? false) : '',
    outlineLevel: outline === style.outlineLevel ? undefined : outline,
    paragraphMark:
      marker && list
        ? writeMarkerFormat(marker, style.char, findLevel(list, writing))
        : writeSharedFormat(runs, style.char),
    section: place.section ?? '',
  });
  return `<w:p>${format}${writeRuns(runs, style.char, writing)}</w:p>`;
}

/**
 * An empty paragraph one point high, where Word demands a paragraph and the flow has none: between two tables (which
 * would become one), at the end of a cell, and for a section that ends with a table.
 */
export function writeSpacer(section = ''): string {
  const spacing = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
  return `<w:p><w:pPr>${spacing}<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>${section}</w:pPr></w:p>`;
}

function markerAsRun(marker: NonNullable<Paragraph['marker']>): Run {
  const { bold, italic, underline, size, color } = marker;
  // U+00A0: Word stretches it no more than the space after a number of its own.
  return { text: `${marker.text}\u00a0`, bold, italic, underline, size, ...(color === undefined ? {} : { color }) };
}

function findLevel(list: { readonly id: number; readonly level: number }, writing: Writing): LevelFormat | undefined {
  const abstractId = writing.abstractIds.get(list.id);
  return abstractId === undefined ? undefined : writing.levels.get(levelKey(abstractId, list.level));
}
