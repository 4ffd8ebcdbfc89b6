import colors from 'picocolors';
import { type Language, type MessageKey, say } from '../core/messages.ts';
import { hideBreaks } from '../core/printable.ts';
import { quote } from '../core/quote.ts';
import type { Change } from './change.ts';
import type { Piece } from './compare-words.ts';
import type { Comparison, Review } from './comparison.ts';
import { cutPieces, groupChanges, sayChange, sayLook } from './say-change.ts';

/** Most lines shown of what stands below something that came or went. */
const mostBelow = 12;

/** A comparison for a terminal, by section. Without colour what goes is `[-…-]` and what comes `{+…+}`, as git marks words. */
export function printText({ before, after, plans }: Review, language: Language, colored: boolean): string {
  const paint = colors.createColors(colored);
  const words = (key: MessageKey, values = {}) => say(language, { key, values });
  const versions = paint.dim(words('review-versions', { before, after }));
  if (plans.length === 0) return words('review-no-change');
  const shown = plans.map((plan) =>
    [
      `${paint.bold(hideBreaks(plan.file))}: ${sayStatus(plan, language)}`,
      ...printChanges(plan.changes, language, colored),
    ].join('\n'),
  );
  return [versions, ...shown].join('\n\n');
}

/** Changes as lines: each title once, what stands below it indented. */
export function printChanges(changes: readonly Change[], language: Language, colored: boolean): string[] {
  const paint = colors.createColors(colored);
  return groupChanges(changes, language).flatMap((group) => [
    paint.cyan(hideBreaks(group.title)),
    ...group.changes.flatMap((change) => printChange(change, language, paint, colored)),
  ]);
}

/** What became of a plan, in words. */
export function sayStatus({ status, renamed, changes, subject }: Comparison, language: Language): string {
  const words = (key: MessageKey, values = {}) => say(language, { key, values });
  if (status !== 'changed')
    return `${words(status === 'new' ? 'review-new-plan' : 'review-removed-plan')}, ${quote(hideBreaks(subject))}`;
  const count = changes.length === 0 ? words('review-no-change') : words('review-count', { count: changes.length });
  return renamed === undefined ? count : `${words('review-renamed', { file: renamed })}; ${count}`;
}

type Paint = ReturnType<typeof colors.createColors>;

const signs = { added: '+', removed: '-', changed: '~', moved: '>', split: '~', joined: '~', form: '~' } as const;

function printChange(change: Change, language: Language, paint: Paint, colored: boolean): string[] {
  const color = change.kind === 'added' ? paint.green : change.kind === 'removed' ? paint.red : paint.yellow;
  const isWhole = change.kind === 'added' || change.kind === 'removed';
  const text = isWhole
    ? color(showText(change.pieces.map((piece) => piece.text).join('')))
    : cutPieces(change)
        .map((piece) => printPiece(piece, language, paint, colored))
        .join('');
  const below = change.below ?? [];
  return [
    `  ${color(signs[change.kind])} ${paint.dim(`${sayChange(change, language)}:`)} ${text}`,
    ...below
      .slice(0, mostBelow)
      .map(
        ({ depth, marker, text: own }) =>
          `      ${'  '.repeat(depth)}${isWhole ? color(printLine(marker, own)) : printLine(marker, own)}`,
      ),
    ...(below.length > mostBelow ? [`      … (${below.length - mostBelow})`] : []),
  ];
}

function printLine(marker: string, text: string): string {
  return showText(marker === '' ? text : `${marker} ${text}`);
}

/** A text within a line, with a sign for the lines that a paragraph is parted in. */
function showText(text: string): string {
  return hideBreaks(text.replaceAll('\n', '↵'));
}

function printPiece(piece: Piece, language: Language, paint: Paint, colored: boolean): string {
  const text = showText(piece.text);
  if (piece.kind === 'removed') return colored ? paint.red(paint.strikethrough(text)) : `[-${text}-]`;
  if (piece.kind === 'added') return colored ? paint.green(paint.bold(text)) : `{+${text}+}`;
  return piece.look ? paint.yellow(`{${sayLook(piece, language)}: ${text}}`) : text;
}
