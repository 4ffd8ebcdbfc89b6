import path from 'node:path';
import type { PlacedComment } from '../../apply/place-comments.ts';
import { sayComment } from '../../apply/say-comment.ts';
import { applyWord } from '../../apply-word.ts';
import { makeProblem } from '../../core/make-problem.ts';
import { hideBreaks } from '../../core/printable.ts';
import { ProblemError } from '../../core/problem.ts';
import { writeComments } from '../../edit/write-comments.ts';
import { readSource } from '../../files.ts';
import { findPlans } from '../../find-plans.ts';
import { printChanges } from '../../review/print-text.ts';
import type { Source } from '../../source/read-yaml.ts';
import { replaceTexts } from '../../write-files.ts';
import { exitCodes } from '../exit-codes.ts';
import { runMark } from '../leftovers.ts';
import { openWord } from '../open-word.ts';
import { openFonts, type Workplace } from '../workplace.ts';

export interface ApplyOptions {
  readonly tracked?: 'accept' | 'reject';
  /** Comments of the file become comments of the plan. */
  readonly comments?: boolean;
  readonly dryRun?: boolean;
}

/** `kehoach apply <file> <plan>`: what was edited in the Word file of a plan, written into the plan. */
export async function apply(
  workplace: Workplace,
  file: string,
  named: string,
  { tracked = 'accept', comments, dryRun }: ApplyOptions,
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
  const open = applied.comments.filter(({ resolved }) => !resolved);
  const said = open.map((comment) => ({ pointer: comment.pointer, said: sayComment(comment) }));
  const { text, count: written } = comments ? writeComments(source, said) : { text: source.text, count: 0 };
  if (dryRun) {
    const { printDiff } = await import('../../report/print-diff.ts');
    const diff = printDiff(before.text, text, source.file).trimEnd();
    if (diff !== '') print(diff);
  } else if (text !== before.text) {
    const texts = { path: plan!.file, file: source.file, before: before.text, after: text };
    await replaceTexts([texts], runMark());
  }
  const tell = dryRun ? talk : print;
  const values = { ...names, count: found.length - left.length, total: found.length };
  if (found.length > 0) tell(say(dryRun ? 'apply-would' : 'apply-done', values));
  else if (written === 0) print(say('apply-none', values));
  if (written > 0) tell(say(dryRun ? 'apply-would-comments' : 'apply-done-comments', { ...names, count: written }));
  if (left.length > 0) talk(say('apply-left', { count: left.length }));
  for (const line of printChanges(left, language, colored.talk)) talk(line);
  if (!comments) tellComments(workplace, applied.comments, dryRun ? lineBefore(before, source) : lineIn(source));
  return left.length > 0 ? exitCodes.problems : exitCodes.done;
}

/** Comments with the line of the plan that each is about, and their answers. */
function tellComments(
  { talk, say }: Workplace,
  comments: readonly PlacedComment[],
  lineOf: (pointer: string) => string,
): void {
  if (comments.length > 0) talk(say('apply-comments', { count: comments.length }));
  for (const comment of comments) {
    const [first = '', ...answers] = sayComment(comment);
    const values = { place: lineOf(comment.pointer), words: first };
    talk(say(comment.resolved ? 'apply-comment-settled' : 'apply-comment', values));
    for (const words of answers) talk(say('apply-answer', { words }));
  }
}

/** Where a text of a plan stands, as `plans/a.yaml:12`. */
function lineIn(source: Source): (pointer: string) => string {
  return (pointer) => `${hideBreaks(source.file)}:${lineAt(source, pointer)}`;
}

/** Likewise in the plan as it is on disk, of texts of the plan with the edits. */
function lineBefore(before: Source, after: Source): (pointer: string) => string {
  const [own, lines] = [before.text.split('\n'), after.text.split('\n')];
  return (pointer) => {
    const line = lineAt(after, pointer);
    const far = (at: number) => Math.abs(at + 1 - line);
    const same = own.flatMap((words, i) => (words === lines[line - 1] ? [i] : []));
    const nearest = same.toSorted((a, b) => far(a) - far(b))[0];
    return `${hideBreaks(before.file)}:${nearest === undefined ? Math.min(line, own.length) : nearest + 1}`;
  };
}

function lineAt(source: Source, pointer: string): number {
  return source.text.slice(0, source.locate(pointer)[0]).split('\n').length;
}
