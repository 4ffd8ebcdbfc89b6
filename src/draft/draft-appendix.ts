import type { WordPage } from '../word/word.ts';
import { draftBody } from './draft-body.ts';
import { type Draft, type Drafting, oneOrMany } from './drafting.ts';
import { type Item, isAll, isEmpty, type Line, textOf } from './line.ts';
import { isCapitals } from './lower-capitals.ts';
import { isDivider } from './split-mark.ts';
import { buildTree } from './tree/build-tree.ts';
import { findPhases } from './tree/find-phases.ts';
import { writePlain } from './write-text.ts';

type Keys = { [key: string]: Draft };

const label = /^(phụ\s+lục)(?:\s+(?:số\s*)?([\dIVX]+))?\s*[:.]?$/iu;
const note = /^\((?:ban hành\s+)?kèm theo/iu;

/** An appendix as the plan says it, and how its note is set otherwise than the form does. */
export interface DraftedAppendix {
  readonly node: Draft;
  readonly departures: { readonly [key: string]: Draft };
}

/** "ngày 05/3/2026", the day perhaps open. */
const shortDate = /ngày\s*[\d.…\s]*\/[\d.…\s]+\/\s*\d{4}/u;

/** An appendix: label, title, note, content. */
export function draftAppendix(
  drafting: Drafting,
  { page, items }: { readonly page: WordPage; readonly items: readonly Item[] },
  count: number,
): DraftedAppendix {
  const { settings, lower } = drafting;
  const shown = items.filter((item) => item.kind === 'table' || !isEmpty(item) || item.ruled);
  const node: Keys = {};
  const titles: string[] = [];
  let noteAbove = false;
  let at = 0;
  for (; at < shown.length; at++) {
    const item = shown[at]!;
    if (item.kind === 'table') break;
    const text = writePlain(item.pieces);
    if (isEmpty(item) || isDivider(textOf(item))) {
      at += 1;
      break;
    }
    if (at === 0) {
      const found = label.exec(text);
      const ours =
        found?.[1]?.toLowerCase() === settings.appendix.label.toLowerCase() && count > 1 === (found?.[2] !== undefined);
      if (!ours) node['label'] = text;
    } else if (isNote(item, text) && node['note'] === undefined) {
      node['note'] = text;
      noteAbove = titles.length === 0;
    } else if (
      item.align === 'center' &&
      !item.mark &&
      (node['note'] === undefined || titles.length === 0 || noteAbove)
    )
      titles.push(...splitTitle(item).map((line) => (isCapitals(line) ? lower(line) : line)));
    else break;
  }
  node['title'] = titles.length > 0 ? oneOrMany(titles) : String(node['label'] ?? settings.appendix.label);
  const departures: Keys = {};
  if (noteAbove && titles.length > 0 && settings.appendix['note-place'] !== 'above') departures['note-place'] = 'above';
  const said = String(node['note'] ?? '');
  if (note.test(said) && shortDate.test(said) && !settings.appendix['note-date'].includes('/'))
    departures['note-date'] = 'ngày {day}/{month}/{year}';
  node['note'] ??= 'none';
  Object.assign(node, readPaper(drafting, page));
  const rest = shown.slice(at);
  const tree = buildTree(rest, findPhases(drafting, rest));
  const body = draftBody(drafting, tree, settings.numbering);
  const scheme = tree.find(({ kind }) => kind === 'number');
  const samples = settings.numbering;
  if (scheme?.kind === 'number' && scheme.sample !== samples[0]) node['numbering'] = [scheme.sample!];
  const filled = body.length > 0 ? body : ['<nội dung>'];
  return { node: { ...node, body: filled }, departures };
}

/** A line in brackets and italics, or one that says what the appendix belongs to. */
function isNote(line: Line, text: string): boolean {
  return note.test(text) || (/^\(.*\)$/s.test(text) && isAll(line.pieces, 'italic'));
}

function splitTitle(line: Line): string[] {
  return writePlain(line.pieces)
    .split('\n')
    .filter((text) => text !== '');
}

/** Paper and margins that are not those of the form, mm. */
function readPaper({ settings }: Drafting, { landscape, margins }: WordPage): Keys {
  const found: Keys = {};
  if (landscape) found['landscape'] = true;
  const own: Keys = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const mm = Math.round((margins[side] * 25.4) / 7.2) / 10;
    if (Math.abs(mm - settings.page[side]) > 0.15) own[side] = mm;
  }
  if (Object.keys(own).length > 0) found['margins'] = own;
  return found;
}
