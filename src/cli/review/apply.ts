import path from 'node:path';
import { applyWord } from '../../apply-word.ts';
import { makeProblem } from '../../core/make-problem.ts';
import { hideBreaks, hideControls } from '../../core/printable.ts';
import { ProblemError } from '../../core/problem.ts';
import { readSource } from '../../files.ts';
import { findPlans } from '../../find-plans.ts';
import { printChanges } from '../../review/print-text.ts';
import { printInlineText } from '../../word/inline-text.ts';
import type { WordBlock } from '../../word/word.ts';
import { replaceTexts } from '../../write-files.ts';
import { exitCodes } from '../exit-codes.ts';
import { runMark } from '../leftovers.ts';
import { openWord } from '../open-word.ts';
import { openFonts, type Workplace } from '../workplace.ts';

export interface ApplyOptions {
  readonly tracked?: 'accept' | 'reject';
  readonly dryRun?: boolean;
}

/** `kehoach apply <file> <plan>`: what was edited in the Word file of a plan, written into the plan. */
export async function apply(
  workplace: Workplace,
  file: string,
  named: string,
  { tracked = 'accept', dryRun }: ApplyOptions,
): Promise<number> {
  const { project, folder, library, language, print, talk, say, colored } = workplace;
  const { plans } = await findPlans(project, folder, [named]);
  if (plans.length !== 1) throw new ProblemError([makeProblem('cli-one-plan', { file: named })]);
  const [plan] = plans;
  const before = await readSource(project, plan!.file);
  const bytes = openWord(path.resolve(folder, file), file);
  const applied = await applyWord(bytes, before, library, await openFonts(workplace), { file, tracked });
  const { source, found, left, word } = applied;
  const names = { file: hideBreaks(file), plan: hideBreaks(source.file) };
  const count = word.changes.length;
  if (count > 0 && tracked === 'accept') talk(say('apply-accepted', { ...names, count }));
  const values = { ...names, count: found.length - left.length, total: found.length };
  if (found.length === 0) print(say('apply-none', values));
  else if (dryRun) {
    const { printDiff } = await import('../../report/print-diff.ts');
    const diff = printDiff(before.text, source.text, source.file).trimEnd();
    if (diff !== '') print(diff);
    talk(say('apply-would', values));
  } else {
    const texts = { path: plan!.file, file: source.file, before: before.text, after: source.text };
    if (source.text !== before.text) await replaceTexts([texts], runMark());
    print(say('apply-done', values));
  }
  if (left.length > 0) talk(say('apply-left', { count: left.length }));
  for (const line of printChanges(left, language, colored.talk)) talk(line);
  if (word.comments.length > 0) talk(say('apply-comments', { count: word.comments.length }));
  for (const { author, blocks } of word.comments)
    talk(hideControls(say('apply-comment', { author: hideBreaks(author), words: hideBreaks(wordsOf(blocks)) })));
  return left.length > 0 ? exitCodes.problems : exitCodes.done;
}

function wordsOf(blocks: readonly WordBlock[]): string {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.inlines.map((one) => printInlineText(one)).join('')] : []))
    .join(' ');
}
