import { stat } from 'node:fs/promises';
import path from 'node:path';
import { makeProblem } from '../core/make-problem.ts';
import { hideBreaks } from '../core/printable.ts';
import { ProblemError } from '../core/problem.ts';
import { readSource, showPath } from '../files.ts';
import { findPlans } from '../find-plans.ts';
import { roundOf } from '../lexicon/list-anniversaries.ts';
import { type RolledPlan, rollPlan } from '../roll-plan.ts';
import { writeFiles } from '../write-files.ts';
import { markOf, printDay, readNumber, years } from './anniversaries.ts';
import { exitCodes } from './exit-codes.ts';
import { runMark } from './leftovers.ts';
import { openFonts, reportProblems, sourcesOf, type Workplace } from './workplace.ts';

export interface RollOptions {
  readonly year: string;
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** `kehoach roll <plan> --year 2027`: the plan of another year beside the old one. */
export async function roll(workplace: Workplace, named: string, options: RollOptions): Promise<number> {
  const { project, library, folder, print, talk, say } = workplace;
  const year = readNumber('--year', options.year, years.first, years.last);
  const { plans } = await findPlans(project, folder, [named]);
  if (plans.length !== 1) throw new ProblemError([makeProblem('cli-one-plan', { file: named })]);
  const { file } = plans[0]!;
  const source = await readSource(project, file);
  const { rolled, shift, problems } = rollPlan(source, library, await openFonts(workplace), year);
  if (!shift) return reportProblems(workplace, problems, sourcesOf(library, [source]));
  const values = { base: shift.base, year };
  if (!rolled) throw new ProblemError([makeProblem('cli-roll-back', { file: source.file }, { values })]);
  const to = options.out === undefined ? renameFile(file, shift, year) : path.resolve(folder, options.out);
  const shown = showPath(project, to);
  if (options.dryRun) {
    const { printDiff } = await import('../report/print-diff.ts');
    const diff = printDiff(source.text, rolled.text, source.file).trimEnd();
    if (diff !== '') print(diff);
    talk(say('roll-would-write', { file: hideBreaks(shown), ...values }));
  } else {
    if (!options.force && (await stat(to).catch(() => undefined)))
      throw new ProblemError([makeProblem('cli-exists', { file: shown }, { hint: { key: 'roll-exists-hint' } })]);
    await writeFiles(path.dirname(to), [{ name: path.basename(to), content: rolled.text }], runMark());
    print(say('roll-written', { file: hideBreaks(shown), ...values }));
  }
  tell(workplace, rolled, year);
  return exitCodes.done;
}

/** The name of the file with its years moved, `thi-dua-2026.yaml` to `thi-dua-2027.yaml`; the new year behind a name without one. */
function renameFile(file: string, { own, by }: RolledPlan['shift'], year: number): string {
  const name = path.basename(file);
  const moved = name.replace(/(?<!\d)\d{4}(?!\d)/g, (digits) => {
    const year = Number(digits);
    return year >= own.from && year <= own.to ? String(year + by) : digits;
  });
  const { name: stem, ext } = path.parse(name);
  return path.join(path.dirname(file), moved === name && by !== 0 ? `${stem}-${year}${ext}` : moved);
}

/** What a person must know of the new plan: where to look, how anniversaries are counted, what it does not name. */
function tell(workplace: Workplace, { reviews, counted, offered }: RolledPlan, year: number): void {
  const { talk, say } = workplace;
  if (reviews.length > 0) talk(say('roll-reviews', { count: reviews.length }));
  for (const { line, words } of reviews) talk(say('roll-line', { line, words: hideBreaks(words) }));
  if (counted.length > 0) talk(say('roll-counted'));
  for (const { event, before, after } of counted) {
    const mark = markOf(roundOf(after)).padEnd(2);
    talk(say('roll-count', { mark, after, before, event: hideBreaks(event) }));
  }
  if (offered.length > 0) talk(say('roll-offered', { year }));
  for (const day of offered) talk(`  ${printDay(workplace, day)}`);
}
