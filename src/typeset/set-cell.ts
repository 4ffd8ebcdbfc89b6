import { childrenOf, type Element } from '../document/document.ts';
import type { Align, Block, FlowStyle } from '../flow/flow.ts';
import { headingStyle } from './build-styles.ts';
import { keepFirst } from './keep-first.ts';
import { type Departures, makeParagraph, makeRuns, pointerOf, type Sheet, styleOf } from './sheet.ts';

/** Sets the parts, paragraphs and tables below an element on a sheet of its own; given by the setting of the body, which is above this. */
export type SetContent = (sheet: Sheet, parent: Element) => Block[];

/** How the text of a cell looks. */
export interface CellLook {
  readonly style: 'table-head' | 'table-text' | 'table-span';
  readonly bold: boolean;
  readonly align: Align | undefined;
  readonly keepNext: boolean;
}

/**
 * The content of a cell: its lines, then whatever may stand under a heading.
 * @param room width between its margins, twips
 */
export function setCell(
  sheet: Sheet,
  cell: Element,
  look: CellLook,
  room: number,
  setContent: SetContent,
): readonly Block[] {
  const { style, bold, align } = look;
  const more: Departures = { align, keepNext: look.keepNext || undefined };
  const change = bold ? { char: { bold: true } } : {};
  const lines = childrenOf(cell, 'text')
    .filter((text) => text.runs.length > 0)
    .map(({ runs }) =>
      makeParagraph(sheet, style, makeRuns(sheet, style, runs, change), { ...more, at: pointerOf(sheet, runs) }),
    );
  const below = isPlain(cell) ? [] : setContent(cellSheet(sheet, look, room), cell);
  // Whether the row stays with the next one is for the row to say, not for a heading or label that its first cell begins with.
  return lines.length + below.length > 0
    ? keepFirst([...lines, ...below], look.keepNext)
    : [makeParagraph(sheet, style, [], more)];
}

/** Nothing but lines of text. */
export function isPlain(cell: Element): boolean {
  return cell.children.every(({ tag }) => tag === 'text');
}

/** A sheet on which all text of the body is set as that of the cell, headings in bold. */
function cellSheet(sheet: Sheet, { style, bold, align }: CellLook, room: number): Sheet {
  const base = styleOf(sheet, style);
  const paragraph = { ...base.paragraph, align: align ?? base.paragraph.align };
  const text: FlowStyle = { ...base, paragraph, char: { ...base.char, bold: base.char.bold || bold } };
  const heading: FlowStyle = { ...text, char: { ...text.char, bold: true } };
  const headings = [2, 3, 4, 5, 6].map((depth): [string, FlowStyle] => [headingStyle(depth), heading]);
  const styles = new Map([...sheet.styles, ...headings]);
  for (const name of ['body', 'bullet', 'remark', 'caption'] as const) styles.set(name, text);
  return { ...sheet, styles, width: room };
}
