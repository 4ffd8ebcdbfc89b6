import type { Flow, FlowStyle } from '../flow/flow.ts';
import { listAllNotes } from '../flow/list-notes.ts';
import { visitParagraphs } from '../flow/visit-paragraphs.ts';
import { type Font, type FontFamily, findFallback } from '../font/font.ts';
import { collectLevelFormats, type LevelFormats } from './marker-format.ts';
import { linkRelationship } from './package-parts.ts';

/** What the writers of one document share. */
export interface Writing {
  readonly styles: ReadonlyMap<string, FlowStyle>;
  /** Word's list instances (`w:numId`, from 1) by list id. */
  readonly numbers: ReadonlyMap<number, number>;
  readonly abstractIds: ReadonlyMap<number, number>;
  readonly levels: LevelFormats;
  /** Relationship ids of the headers by the style of the page number. */
  readonly headers: ReadonlyMap<string, string>;
  /** Relationship ids by what the text leads to. */
  readonly links: ReadonlyMap<string, string>;
  readonly compatibility: Compatibility;
  /** Says which signs the document's own font lacks. */
  readonly font: Font;
}

/** The version of Word whose layout rules the file asks for: 15 is Word 2013 and later, 14 Word 2010. */
export type Compatibility = 14 | 15;

export function prepareWriting(
  flow: Flow,
  headers: ReadonlyMap<string, string>,
  compatibility: Compatibility,
  fonts: FontFamily,
): Writing {
  const styles = new Map(flow.styles.map((style) => [style.id, style]));
  const abstractIds = new Map(flow.lists.map((list) => [list.id, list.abstractId]));
  return {
    styles,
    numbers: new Map(flow.lists.map((list, index) => [list.id, index + 1])),
    abstractIds,
    levels: collectLevelFormats([{ flow, styles, abstractIds }]),
    headers,
    links: collectLinks(flow),
    compatibility,
    font: fonts.regular,
  };
}

/** The style of this id. @throws Error where the flow has none */
export function styleOf(id: string, { styles }: Pick<Writing, 'styles'>): FlowStyle {
  const style = styles.get(id);
  if (!style) throw new Error(`no style '${id}'`);
  return style;
}

/** What is below is in every font that has Vietnamese letters; most texts have nothing above. */
const firstSign = /[\u2100-\uffff]/;

/** A text in parts: those of the document's font, and those of signs that Word must take from another. */
export function splitSigns(text: string, { font }: Pick<Writing, 'font'>): { text: string; signs: boolean }[] {
  if (!firstSign.test(text)) return [{ text, signs: false }];
  const parts: { text: string; signs: boolean }[] = [];
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    const signs = font.glyph(code) === 0 && findFallback(font, code) !== undefined;
    const last = parts.at(-1);
    if (last?.signs === signs) last.text += sign;
    else parts.push({ text: sign, signs });
  }
  return parts;
}

function collectLinks(flow: Flow): Map<string, string> {
  const links = new Map<string, string>();
  const notes = listAllNotes(flow).map(({ paragraph }) => paragraph);
  for (const blocks of [...flow.sections.map((section) => section.blocks), notes])
    visitParagraphs(blocks, ({ runs }) => {
      for (const { link } of runs)
        if (link !== undefined && !links.has(link)) links.set(link, linkRelationship(links.size));
    });
  return links;
}
