import type { WordPage } from '../word/word.ts';
import { buildTree } from './build-tree.ts';
import { draftBody } from './draft-body.ts';
import { baseOf, type Draft, type Drafting, oneOrMany } from './drafting.ts';
import { type Item, isAll, isEmpty, type Line, textOf } from './line.ts';
import { isCapitals } from './lower-capitals.ts';
import { isDivider } from './split-mark.ts';
import { writePlain, writeText } from './write-text.ts';

type Keys = { [key: string]: Draft };

const label = /^(phụ\s+lục)(?:\s+(?:số\s*)?([\dIVX]+))?\s*[:.]?$/iu;
const note = /^\((?:ban hành\s+)?kèm theo/iu;

/** An appendix: label, title, note, content. */
export function draftAppendix(
  drafting: Drafting,
  { page, items }: { readonly page: WordPage; readonly items: readonly Item[] },
  count: number,
): Draft {
  const { settings, lower } = drafting;
  const shown = items.filter((item) => item.kind === 'table' || !isEmpty(item) || item.ruled);
  const node: Keys = {};
  const titles: string[] = [];
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
      const ours = found && found[1] === settings.appendix.label && count > 1 === (found[2] !== undefined);
      if (!ours) node['label'] = text;
    } else if (isNote(item, text) && node['note'] === undefined) node['note'] = text;
    else if (
      item.align === 'center' &&
      !item.mark &&
      (node['note'] === undefined || settings.appendix['note-place'] === 'above')
    )
      titles.push(...splitTitle(item).map((line) => (isCapitals(line) ? lower(line) : line)));
    else break;
  }
  node['title'] = titles.length > 0 ? oneOrMany(titles) : String(node['label'] ?? settings.appendix.label);
  node['note'] ??= 'none';
  Object.assign(node, readPaper(drafting, page));
  const rest = shown.slice(at);
  const tree = buildTree(rest);
  const body = draftBody(drafting, tree, settings.numbering);
  const scheme = tree.find(({ kind }) => kind === 'number');
  const samples = settings.numbering;
  if (scheme?.kind === 'number' && scheme.sample !== samples[0]) node['numbering'] = [scheme.sample!];
  return { ...node, body: body.length > 0 ? body : [{ paragraph: writeText([], baseOf(drafting, 'body')) }] };
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
