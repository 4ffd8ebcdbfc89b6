import { printNumber, readNumberPattern } from '../core/numerals.ts';
import { twipFromMm, twipFromPt } from '../core/units.ts';
import { childOf, childrenOf, type Element, plainText } from '../document/document.ts';
import type { Block, FlowSection, PageSetup, Paragraph, Run } from '../flow/flow.ts';
import type { Settings } from '../profile/profile.ts';
import { balanceLines } from './balance-lines.ts';
import { releaseFromHighRows } from './keep-rows.ts';
import { type BodyTools, setBody } from './set-body.ts';
import { addEndMark, issuerNames, setClosing } from './set-closing.ts';
import { setDivider } from './set-divider.ts';
import { fill, printDateInWords, printDocumentNumber } from './set-letterhead.ts';
import { findAlike } from './set-table.ts';
import { makeParagraph, makeRuns, plainRuns, type Sheet, styleOf, textOf } from './sheet.ts';

/**
 * The labels of all appendices: their own, else the form's, numbered only when there are two or more of it
 * (NĐ 30/2020, Phụ lục I, mục III.1).
 */
export function printAppendixLabels(settings: Settings, appendices: readonly Element[]): string[] {
  const { label, numbering } = settings.appendix;
  const count = appendices.filter((appendix) => !childOf(appendix, 'label')).length;
  let index = 0;
  return appendices.map((appendix) => {
    const own = childOf(appendix, 'label');
    if (own) return plainText(own);
    index++;
    if (count < 2) return label;
    return `${label} ${printNumber(readNumberPattern(numbering)!, [index]).replace(/[.)\-/]+$/, '')}`;
  });
}

/** How the text refers to each appendix, by its id. */
export function printReferences(settings: Settings, root: Element): Map<string, string> {
  const appendices = childrenOf(root, 'appendix');
  const labels = printAppendixLabels(settings, appendices);
  return new Map(
    appendices.flatMap((appendix, i) => {
      const label = labels[i]!;
      const id = appendix.attributes['id'];
      return id === undefined ? [] : [[id, fill(settings.appendix.reference, { label })] as const];
    }),
  );
}

/** An appendix as a section of its own: label, title, the note which plan it belongs to, and its content. */
export function setAppendix(tools: BodyTools, root: Element, appendix: Element, label: string): FlowSection {
  const { settings } = tools.sheet;
  const page = setPage(settings, appendix);
  const ownTools = appendixTools(tools, appendix);
  const { sheet: own } = ownTools;
  // One paragraph however many lines: it is one entry of the navigation pane and of the bookmarks.
  const runs = childrenOf(appendix, 'title').flatMap((title, i) => [
    ...plainRuns(own, 'appendix-title', i > 0 ? '\n' : ''),
    ...makeRuns(own, 'appendix-title', title.runs),
  ]);
  const title = makeParagraph(own, 'appendix-title', runs, { role: 'heading' });
  const note = setNote(own, root, appendix);
  const head = settings.appendix['note-place'] === 'above' ? [...note, title] : [title, ...note];
  const blocks: Block[] = [
    makeParagraph(own, 'appendix-label', plainRuns(own, 'appendix-label', label)),
    ...head,
    ...setDivider(
      own,
      settings.appendix['note-mark'],
      head.at(-1),
      own.width,
      'subject-mark',
      twipFromPt(settings.title['space-after']),
    ),
  ];
  const scheme = appendix.attributes['numbering']?.split(' ') ?? settings.numbering;
  const text = [...setBody(ownTools, appendix, tools.numbering.start(scheme)), ...setClosing(own, appendix)];
  // The official templates end an appendix as they end the text (Phụ lục III); one that ends with a form or a table is left alone.
  const ended = childOf(appendix, 'closing') || /[.!?…]["”’)]?$/.test(textOf(lastRuns(text)));
  blocks.push(...(ended ? addEndMark(text, root.attributes['end-mark'] ?? settings['end-mark']) : text));
  return {
    page,
    pageNumber: { style: styleOf(own, 'page-number').id, hideOnFirst: settings['page-number']['hide-on-first'] },
    blocks: releaseFromHighRows(own, blocks),
  };
}

function lastRuns(blocks: readonly Block[]): readonly Run[] {
  const last = blocks.at(-1);
  return last?.kind === 'paragraph' ? last.runs : [];
}

/** Paper and margins of the profile, with what a document or an appendix changes. */
export function setPage(settings: Settings, { attributes }: Element): PageSetup {
  const { page } = settings;
  const margin = (side: 'top' | 'bottom' | 'left' | 'right') => twipFromMm(Number(attributes[side] ?? page[side]));
  const [width, height] = attributes['landscape'] === 'yes' ? [page.height, page.width] : [page.width, page.height];
  return {
    width: twipFromMm(width),
    height: twipFromMm(height),
    top: margin('top'),
    bottom: margin('bottom'),
    left: margin('left'),
    right: margin('right'),
    header: twipFromMm(page.header),
  };
}

/** The tools of an appendix, which may have a paper of its own. */
export function appendixTools(tools: BodyTools, appendix: Element): BodyTools {
  const sheet = { ...tools.sheet, ...textArea(setPage(tools.sheet.settings, appendix)) };
  return { ...tools, sheet, alike: findAlike(appendix) };
}

/** Width and height between the margins, twips. */
export function textArea(page: PageSetup): { width: number; height: number } {
  return { width: page.width - page.left - page.right, height: page.height - page.top - page.bottom };
}

/** The note which plan the appendix belongs to: the author's own, none, or the form's. */
function setNote(sheet: Sheet, root: Element, appendix: Element): Paragraph[] {
  const own = childOf(appendix, 'note');
  if (own && plainText(own) === 'none') return [];
  const runs = own
    ? makeRuns(sheet, 'appendix-note', own.runs)
    : plainRuns(sheet, 'appendix-note', printNote(sheet.settings, root));
  return [balanceLines(sheet, makeParagraph(sheet, 'appendix-note', runs), sheet.width)];
}

/** "(Kèm theo Kế hoạch số … ngày … của …)" (NĐ 30/2020, Phụ lục I, mục III.1). */
function printNote(settings: Settings, root: Element): string {
  const { appendix } = settings;
  const number = childOf(root, 'number');
  const type = childOf(root, 'type-name');
  return fill(appendix.note, {
    type: type ? plainText(type) : '',
    number: number ? printDocumentNumber(appendix['note-number'], number, settings.number.blank) : '',
    date: printDateInWords(
      appendix['note-date'],
      childOf(root, 'place-date')?.attributes['date'],
      settings['place-date'].blank,
    ),
    issuer: issuerNames(root),
  });
}
