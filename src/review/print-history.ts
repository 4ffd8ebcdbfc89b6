import colors from 'picocolors';
import { printShortDate, readPartialDate } from '../core/date.ts';
import { type Language, type MessageKey, say } from '../core/messages.ts';
import { hideBreaks } from '../core/printable.ts';
import { quote } from '../core/quote.ts';
import type { History, Step } from './history.ts';
import { escapeMarkdown, listChanges } from './print-markdown.ts';
import { printChanges } from './print-text.ts';

/** A history for a terminal: of each commit when, who and what for, then what changed by section. */
export function printHistory({ steps }: History, language: Language, colored: boolean): string {
  const paint = colors.createColors(colored);
  if (steps.length === 0) return say(language, { key: 'review-no-change' });
  const shown = steps.map((step) =>
    [
      `${paint.bold(sayDate(step, language))}  ${hideBreaks(step.author)}  ${paint.dim(shorten(step))}`,
      ...(step.message === '' ? [] : [`  ${hideBreaks(step.message)}`]),
      ...sayStep(step, language).map((words) => `  ${paint.yellow(words)}`),
      ...printChanges(step.changes, language, colored).map((line) => `  ${line}`),
    ].join('\n'),
  );
  return shown.join('\n\n');
}

/** A history as Markdown: a heading for each commit, lists of what changed. Nothing of a plan or a commit is read as markup. */
export function printHistoryMarkdown({ file, steps }: History, language: Language): string {
  const lines = [`## ${escapeMarkdown(say(language, { key: 'history-title', values: { file } }))}`];
  if (steps.length === 0) lines.push('', escapeMarkdown(say(language, { key: 'review-no-change' })));
  for (const step of steps) {
    const head = `${sayDate(step, language)}, ${step.author} (${shorten(step)})`;
    lines.push('', `### ${escapeMarkdown(head)}`);
    if (step.message !== '') lines.push('', escapeMarkdown(step.message));
    for (const words of sayStep(step, language)) lines.push('', `<i>${escapeMarkdown(words)}</i>`);
    lines.push(...listChanges(step.changes, language));
  }
  return lines.join('\n');
}

/** As people of the language write a day. */
function sayDate({ date }: Step, language: Language): string {
  const day = date.slice(0, 10);
  const read = language === 'vi' ? readPartialDate(day) : undefined;
  return read ? printShortDate(read) : day;
}

/** As git shortens the name of a commit. */
function shorten({ commit }: Step): string {
  return commit.slice(0, 7);
}

/** What became of the plan as a whole. */
function sayStep({ status, renamed, file, subject }: Step, language: Language): string[] {
  const words = (key: MessageKey, values = {}) => say(language, { key, values });
  return [
    ...(renamed === undefined ? [] : [words('history-renamed', { before: renamed, after: file })]),
    ...(status === 'new' ? [`${words('review-new-plan')}, ${quote(hideBreaks(subject ?? ''))}`] : []),
    ...(status === 'removed' ? [words('review-removed-plan')] : []),
    ...(status === 'unreadable' ? [words('history-unreadable')] : []),
  ];
}
