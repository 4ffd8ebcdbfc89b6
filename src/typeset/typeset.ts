import { readPartialDate } from '../core/date.ts';
import { childOf, childrenOf, type Document, type Element, elementsOf, plainText } from '../document/document.ts';
import type { Block, CharFormat, Flow, FlowInfo, FlowStyle } from '../flow/flow.ts';
import type { FontFamily } from '../font/font.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Profile } from '../profile/profile.ts';
import { buildStyles } from './build-styles.ts';
import { endsHigh, releaseFromHighRows } from './keep-rows.ts';
import { createNumbering } from './numbering.ts';
import { setAddress } from './set-address.ts';
import { printAppendixLabels, printReferences, setAppendix, setPage, textArea } from './set-appendix.ts';
import { type BodyTools, setBody } from './set-body.ts';
import { setCirculation } from './set-circulation.ts';
import { addEndMark, issuerNames, setClosing } from './set-closing.ts';
import { setLetterhead } from './set-letterhead.ts';
import { setOpening } from './set-opening.ts';
import { findPeopleWidths } from './set-people.ts';
import { setSignature } from './set-signature.ts';
import { findAlike } from './set-table.ts';
import { settleText } from './settle-text.ts';
import { type Sheet, styleOf, textOf } from './sheet.ts';

/**
 * Lays the rules of a form over a document.
 * @param lexicon to know where a name breaks
 * @param fonts to measure what a drawn line or a table column must fit
 * @param file the plan's file: paragraphs remember their places in it
 */
export function typeset(document: Document, profile: Profile, lexicon: Lexicon, fonts: FontFamily, file: string): Flow {
  const { root } = document;
  const { settings } = profile;
  const page = setPage(settings, root);
  const { list, listWithNotes } = stylesOf(profile);
  const hasNotes = document.notes > 0;
  const tools = prepareBody(document, profile, lexicon, fonts, file);
  const { sheet, numbering } = tools;
  const start = numbering.start(root.attributes['numbering']?.split(' ') ?? settings.numbering);
  const bullet = numbering.bullet(start, styleOf(sheet, 'basis').char);
  const opening = [...setLetterhead(sheet, root), ...setOpening(sheet, root, bullet)];
  const text = addEndMark(
    [...setBody(tools, root, start), ...setClosing(sheet, root)],
    root.attributes['end-mark'] ?? settings['end-mark'],
  );
  const signature = setSignature(sheet, root);
  const main = releaseFromHighRows(sheet, [
    ...opening,
    ...(signature ? keepWithSignature(sheet, text) : text),
    ...(signature ? [signature] : []),
  ]);
  const circulation = setCirculation(sheet, root);
  const appendices = childrenOf(root, 'appendix');
  const labels = printAppendixLabels(settings, appendices);
  const pageNumber = {
    style: styleOf(sheet, 'page-number').id,
    // The mark stands where the number would.
    hideOnFirst: settings['page-number']['hide-on-first'] || circulation.firstHeader !== undefined,
  };
  return {
    info: describe(root, opening),
    fontFamily: settings.font,
    styles: hasNotes ? listWithNotes : list,
    ...(hasNotes && { noteStyle: styleOf(sheet, 'footnote').id }),
    sections: [
      { page, pageNumber, blocks: main, ...circulation, ...setAddress(sheet, root, page) },
      ...appendices.map((appendix, i) => setAppendix(tools, root, appendix, labels[i]!)),
    ].map((section) => ({ ...section, blocks: settleText(sheet, section.blocks, textArea(section.page).width) })),
    lists: numbering.lists(),
  };
}

/** The sheet of the main text, and what the setting of the body needs to know of the whole document. */
export function prepareBody(
  { root, places }: Document,
  profile: Profile,
  lexicon: Lexicon,
  fonts: FontFamily,
  file: string,
): BodyTools {
  const { settings } = profile;
  const { styles, emptyLines } = stylesOf(profile);
  const sheet = { settings, lexicon, styles, emptyLines, fonts, places, file, ...textArea(setPage(settings, root)) };
  return {
    sheet,
    numbering: createNumbering(settings.bullets, styleOf(sheet, 'body').char),
    references: printReferences(settings, root),
    people: findPeopleWidths(sheet, elementsOf(root, 'people')),
    alike: findAlike(root),
  };
}

interface Styles {
  readonly styles: ReadonlyMap<string, FlowStyle>;
  readonly list: readonly FlowStyle[];
  /** Those of a document that has notes. */
  readonly listWithNotes: readonly FlowStyle[];
  /** Formats by id. */
  readonly emptyLines: ReadonlyMap<string, CharFormat>;
}

const known = new WeakMap<Profile, Styles>();

/** The styles of a profile, the same for all its plans. */
function stylesOf(profile: Profile): Styles {
  const ready = known.get(profile);
  if (ready) return ready;
  const styles = buildStyles(profile);
  const listWithNotes = [...styles.values()];
  const note = styles.get('footnote');
  const list = listWithNotes.filter((style) => style !== note);
  const made = { styles, list, listWithNotes, emptyLines: new Map(listWithNotes.map(({ id, char }) => [id, char])) };
  known.set(profile, made);
  return made;
}

/** The last lines of the text stay with the signature, so that it is never alone on a page. */
function keepWithSignature(sheet: Sheet, blocks: readonly Block[]): Block[] {
  const keep = (block: Block): Block => {
    if (block.kind === 'paragraph') return { ...block, keepNext: true };
    const last = block.rows.at(-1);
    if (!last || endsHigh(sheet, block)) return block;
    const cells = last.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(keep) }));
    return { ...block, rows: [...block.rows.slice(0, -1), { ...last, cells }] };
  };
  return blocks.map((block, i) => (i === blocks.length - 1 ? keep(block) : block));
}

function describe(root: Element, opening: readonly Block[]): FlowInfo {
  const subject = childrenOf(root, 'subject').map(plainText).join(' ');
  const type = childOf(root, 'type-name');
  const title = opening
    .flatMap((block) => (block.kind === 'paragraph' && block.role === 'title' ? [textOf(block.runs)] : []))
    .join(' ');
  const date = childOf(root, 'place-date')?.attributes['date'];
  return {
    title: [type ? plainText(type) : '', subject].filter(Boolean).join(' ') || title,
    subject,
    author: issuerNames(root),
    language: 'vi-VN',
    ...(date !== undefined && readPartialDate(date)?.day !== undefined && { date }),
  };
}
