import { ptFromTwip } from '../core/units.ts';
import type { CharFormat, Flow, FlowSection, FlowStyle, Paragraph } from '../flow/flow.ts';
import { showsChange } from '../flow/shows-change.ts';
import { type FontFamily, faceOf } from '../font/font.ts';
import type { Setting } from '../lines/break-lines.ts';
import { type LineHeight, measureLine } from '../lines/measure-line.ts';
import { measureText } from '../lines/measure-text.ts';
import { breakPages } from './break-pages.ts';
import { drawChangeBars } from './change-bars.ts';
import { layoutBlocks } from './layout-blocks.ts';
import { openNotePages } from './note-foot.ts';
import type { Item, Page, TextItem } from './page.ts';
import { type Column, heightOf, placeStrips, type Strip } from './strip.ts';

/**
 * Breaks a flow into lines and pages as Word 2013 and later does outside compatibility mode.
 * Each section begins a new page with its own paper and counts its pages from 1.
 * @throws Error when a paragraph or page number names a style the flow does not have.
 */
export function layoutFlow(flow: Flow, fonts: FontFamily): Page[] {
  const emptyLines = new Map<string, CharFormat>(flow.styles.map((style) => [style.id, style.char]));
  return flow.sections.flatMap((_, index) => layoutSection(flow, index, { fonts, emptyLines }));
}

function layoutSection(flow: Flow, index: number, setting: Setting): Page[] {
  const section = flow.sections[index]!;
  const { page, pageNumber } = section;
  const style = flow.styles.find((candidate) => candidate.id === pageNumber.style);
  if (!style) throw new Error(`the flow has no style '${pageNumber.style}'`);
  const { before, after } = style.paragraph.spacing;
  // A header that reaches below the top margin pushes the text down.
  const topUnder = Math.max(page.top, page.header + before + measureNumber(style, setting).height + after);
  const foot = page.height - page.bottom;
  const column = { left: page.left, width: page.width - page.left - page.right };
  const header = placeHeader(section, column, setting);
  const tops = {
    first: Math.max(pageNumber.hideOnFirst ? page.top : topUnder, header?.bottom ?? 0),
    next: topUnder,
  };
  const { strips } = layoutBlocks(section.blocks, column, setting);
  const footer = placeFooter(section, column, setting);
  const firstFoot = Math.min(foot, footer?.top ?? foot);
  const rooms = { first: firstFoot - tops.first, next: foot - tops.next };
  const noteStyle = flow.styles.find(({ id }) => id === flow.noteStyle);
  const notes = noteStyle && openNotePages(noteStyle, column, setting);
  const pages = breakPages(dropSpace(strips, spaceAfter(flow.sections[index - 1])), rooms, notes);
  return pages.map((own, i): Page => {
    const items: Item[] = [];
    if (i > 0 || !pageNumber.hideOnFirst) items.push(placeNumber(i + 1, section, style, setting));
    if (i === 0 && header) items.push(...header.items);
    const put = (item: Item): number => items.push(item);
    placeStrips(own, i === 0, i === 0 ? tops.first : tops.next, put);
    notes?.place(i, i === 0 ? firstFoot : foot, put);
    if (i === 0 && footer) items.push(...footer.items);
    items.push(...drawChangeBars(items, page));
    return { width: ptFromTwip(page.width), height: ptFromTwip(page.height), number: i + 1, section: index, items };
  });
}

/**
 * The header of the first page, hanging from its distance from the edge; it belongs to the page, not to the text, unless it tells
 * what changed.
 */
function placeHeader(
  section: FlowSection,
  column: Column,
  setting: Setting,
): { items: Item[]; bottom: number } | undefined {
  if (!section.firstHeader) return undefined;
  const { strips, after } = layoutBlocks(section.firstHeader.paragraphs, column, setting);
  const top = section.page.header;
  const items: Item[] = [];
  placeStrips(strips, true, top, (item) => items.push(ofPage(item, section.firstHeader!.paragraphs)));
  return { items, bottom: top + heightOf(strips, true) + after };
}

/** The footer of the first page, standing on its distance from the edge; it belongs to the page as the header does. */
function placeFooter(
  section: FlowSection,
  column: Column,
  setting: Setting,
): { items: Item[]; top: number } | undefined {
  if (!section.firstFooter) return undefined;
  const { strips, after } = layoutBlocks(section.firstFooter.paragraphs, column, setting);
  const top = section.page.height - section.firstFooter.distance - heightOf(strips, true) - after;
  const items: Item[] = [];
  placeStrips(strips, true, top, (item) => items.push(ofPage(item, section.firstFooter!.paragraphs)));
  return { items, top };
}

function ofPage(item: Item, paragraphs: readonly Paragraph[]): Item {
  if (item.kind !== 'text' || showsChange(paragraphs)) return item;
  const { owner: _owner, ...own } = item;
  return own;
}

/** The space after the last paragraph of a section counts against the space before the first of the next. */
function dropSpace(strips: readonly Strip[], space: number): readonly Strip[] {
  const [first, ...rest] = strips;
  return first && space > 0 ? [{ ...first, before: Math.max(0, first.before - space) }, ...rest] : strips;
}

function spaceAfter(section: FlowSection | undefined): number {
  const last = section?.blocks.at(-1);
  return last?.kind === 'paragraph' ? last.spacing.after : 0;
}

function measureNumber({ char, paragraph }: FlowStyle, { fonts }: Setting): LineHeight {
  const font = fonts[faceOf(char.bold, char.italic)];
  return measureLine([{ font, size: char.size }], paragraph.spacing.line);
}

/** The page number, centred between the margins in the header. */
function placeNumber(number: number, { page, pageNumber }: FlowSection, style: FlowStyle, setting: Setting): TextItem {
  const { char } = style;
  const face = faceOf(char.bold, char.italic);
  const text = String(number);
  const width = measureText(setting.fonts[face], text, char.size);
  const middle = page.left + (page.width - page.left - page.right) / 2;
  return {
    kind: 'text',
    x: ptFromTwip(middle - width / 2),
    y: ptFromTwip(page.header + style.paragraph.spacing.before + measureNumber(style, setting).baseline),
    width: ptFromTwip(width),
    text,
    face,
    size: char.size,
    spacing: 0,
    underline: char.underline,
    color: char.color,
    change: pageNumber.change,
    part: 'text',
    line: 0,
  };
}
