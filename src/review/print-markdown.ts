import { type Language, type MessageKey, say } from '../core/messages.ts';
import { hideBreaks } from '../core/printable.ts';
import type { Change } from './change.ts';
import type { Piece } from './compare-words.ts';
import type { Review } from './comparison.ts';
import { sayStatus } from './print-text.ts';
import { cutPieces, groupChanges, sayChange, sayLook, valuesOf } from './say-change.ts';

/** A service takes no longer comment; what is left out is told. */
const longest = 60_000;

/** A comparison for a pull request: a heading for each plan, a list for each section. Nothing of a plan is read as markup. */
export function printMarkdown({ before, after, plans }: Review, language: Language): string {
  const words = (key: MessageKey, values = {}) => escapeMarkdown(say(language, { key, values }));
  const lines = [`## ${words('review-title')}`, '', words('review-versions', { before, after })];
  if (plans.length === 0) lines.push('', words('review-no-change'));
  let size = 0;
  for (const plan of plans) {
    const own = [`### ${escapeMarkdown(plan.file)}`, '', escapeMarkdown(sayStatus(plan, language))];
    own.push(...listChanges(plan.changes, language));
    const text = own.join('\n');
    size += text.length;
    if (size > longest) {
      lines.push('', `### ${escapeMarkdown(plan.file)}`, '', `${escapeMarkdown(sayStatus(plan, language))} …`);
      size -= text.length;
    } else lines.push('', ...own);
  }
  return lines.join('\n');
}

/** Changes as lists, each below its title. */
export function listChanges(changes: readonly Change[], language: Language): string[] {
  return groupChanges(changes, language).flatMap((group) => [
    '',
    `**${escapeMarkdown(group.title)}**`,
    '',
    ...group.changes.flatMap((change) => printChange(change, language)),
  ]);
}

function printChange(change: Change, language: Language): string[] {
  const values = sayValues(change)
    .map((words) => ` <b>${escapeMarkdown(words)}</b>.`)
    .join('');
  const text = cutPieces(change)
    .map((piece) => printPiece(piece, language))
    .join('');
  const tag = change.kind === 'removed' ? 'del' : 'ins';
  const isWhole = change.kind === 'added' || change.kind === 'removed';
  const below = (change.below ?? []).map(({ depth, marker, text: own }) => {
    const line = escapeMarkdown(marker === '' ? own : `${marker} ${own}`);
    return `${'  '.repeat(depth + 1)}- ${isWhole ? `<${tag}>${line}</${tag}>` : line}`;
  });
  return [`- <i>${escapeMarkdown(sayChange(change, language))}:</i>${values} ${text}`, ...below];
}

/** Few values are told before the words, which may be long; where they are all the words there are, they say the same. */
function sayValues(change: Change): string[] {
  if (!change.pieces.some(({ kind }) => kind === 'same')) return [];
  const values = [...new Set(valuesOf(change).map((pair) => pair.join(' → ')))];
  return values.length > 2 ? [] : values;
}

function printPiece(piece: Piece, language: Language): string {
  const text = escapeMarkdown(piece.text);
  if (piece.kind === 'removed') return `<del>${text}</del>`;
  if (piece.kind === 'added') return `<ins>${text}</ins>`;
  return piece.look ? `<b>{${escapeMarkdown(sayLook(piece, language))}: ${text}}</b>` : text;
}

/** Text as Markdown shows it: what would be markup as a reference by number, and no name or number that a service makes a link of. */
export function escapeMarkdown(text: string): string {
  const signs = hideBreaks(text).replace(/[&<>*_`[\]~|\\!{}$^]|[@#](?=\w)|:\/\//g, (sign) => {
    if (sign === '://') return ':<!-- -->//';
    return sign === '@' || sign === '#' ? `${sign}<!-- -->` : `&#${sign.charCodeAt(0)};`;
  });
  return signs.replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2');
}
