import { escapeHtml, writePage } from '../core/html.ts';
import { type Language, type MessageKey, say } from '../core/messages.ts';
import type { Change } from './change.ts';
import { type Piece, sideOf } from './compare-words.ts';
import type { Comparison, Review } from './comparison.ts';
import { pageStyle } from './page-style.ts';
import { sayStatus } from './print-text.ts';
import { groupChanges, sayChange, sayLook } from './say-change.ts';

/**
 * A comparison side by side for those who do not work at a terminal. The page holds its own style, light or dark as the reader's
 * computer is, runs nothing and loads nothing; what goes and comes is marked by a line as well as by colour.
 */
export function printPage(review: Review, language: Language): string {
  const words = (key: MessageKey, values = {}) => escapeHtml(say(language, { key, values }));
  const { before, after, plans } = review;
  const body =
    plans.length === 0
      ? `<p>${words('review-no-change')}</p>`
      : plans.map((plan) => printPlan(plan, review, language)).join('\n');
  return writePage(
    { language, title: say(language, { key: 'review-title' }), style: pageStyle },
    `<header>
<h1>${words('review-title')}</h1>
<p>${words('review-versions', { before, after })}</p>
</header>
<main>
${body}
</main>`,
  );
}

function printPlan(plan: Comparison, { before, after }: Review, language: Language): string {
  const words = (key: MessageKey) => escapeHtml(say(language, { key }));
  const rows = groupChanges(plan.changes, language).flatMap((group) => [
    `<tr><th colspan="2" scope="rowgroup">${escapeHtml(group.title)}</th></tr>`,
    ...group.changes.flatMap((change) => printRows(change, language)),
  ]);
  const table = `<table>
<tr><th scope="col">${words('review-before')} <small>${escapeHtml(before)}</small></th><th scope="col">${words('review-after')} <small>${escapeHtml(after)}</small></th></tr>
${rows.join('\n')}
</table>`;
  return `<section>
<h2>${escapeHtml(plan.subject)}</h2>
<p class="file">${escapeHtml(plan.file)}: ${escapeHtml(sayStatus(plan, language))}</p>
${rows.length === 0 ? '' : table}
</section>`;
}

function printRows(change: Change, language: Language): string[] {
  const printSide = (side: 'before' | 'after') => {
    const tag = side === 'before' ? 'del' : 'ins';
    if (change.kind === (side === 'before' ? 'added' : 'removed')) return '';
    const text = sideOf(change.pieces, side)
      .map((piece) => printPiece(piece, tag, language))
      .join('');
    const isWhole = change.kind === 'added' || change.kind === 'removed';
    const below = (change.below ?? []).map(({ depth, marker, text: own }) => {
      const line = escapeHtml(marker === '' ? own : `${marker} ${own}`);
      return `<div class="below" style="margin-left: ${Math.min(depth, 8) + 1}rem">${isWhole ? `<${tag}>${line}</${tag}>` : line}</div>`;
    });
    return `${text}${below.join('')}`;
  };
  return [
    `<tr class="what"><td colspan="2">${escapeHtml(sayChange(change, language))}</td></tr>`,
    `<tr class="${change.kind}"><td>${printSide('before')}</td><td>${printSide('after')}</td></tr>`,
  ];
}

function printPiece(piece: Piece, tag: 'del' | 'ins', language: Language): string {
  const text = escapeHtml(piece.text).replaceAll('¶', '¶<br/>');
  if (piece.kind !== 'same') return `<${tag}>${text}</${tag}>`;
  if (!piece.look) return text;
  const look = piece.look[tag === 'del' ? 0 : 1];
  const set =
    look === 3 ? `<b><i>${text}</i></b>` : look === 2 ? `<b>${text}</b>` : look === 1 ? `<i>${text}</i>` : text;
  return tag === 'ins' ? `<mark title="${escapeHtml(sayLook(piece, language))}">${set}</mark>` : set;
}
