import path from 'node:path';
import { describeRules } from '../check/describe-rules.ts';
import { makeProblem } from '../core/make-problem.ts';
import { ProblemError } from '../core/problem.ts';
import { showPath } from '../files.ts';
import { findPlans, type PlanFile } from '../find-plans.ts';
import type { Texts } from '../report/cut-line.ts';
import { printCompact } from '../report/print-compact.ts';
import { printGithub } from '../report/print-github.ts';
import { printHtml } from '../report/print-html.ts';
import { printPretty } from '../report/print-pretty.ts';
import { printSarif } from '../report/print-sarif.ts';
import { type PlacedProblem, placeProblems } from '../source/place-problems.ts';
import { replaceTexts, writeFiles } from '../write-files.ts';
import { isBuilt } from './build-record.ts';
import { type Checked, checkFiles } from './check-files.ts';
import { exitCodeOf, gravest } from './exit-codes.ts';
import { findSpelling } from './find-spelling.ts';
import { isWordFile, isWordLock, wordEndings } from './is-word-file.ts';
import { removeLeftovers, runMark } from './leftovers.ts';
import { version } from './version.ts';
import { refuseOption, type Workplace } from './workplace.ts';

export interface CheckOptions {
  readonly format?: string;
  /** The same as `--format json`. */
  readonly json?: boolean;
  /** File for the report, in place of the output. */
  readonly out?: string;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  /** How tracked changes of Word files are taken. */
  readonly tracked?: 'accept' | 'reject';
}

const formats = ['pretty', 'compact', 'json', 'sarif', 'github', 'html'] as const;
type Format = (typeof formats)[number];

/** `kehoach check`: all problems of the plans; with `--fix`, the safe ones mended in their files. */
export async function check(workplace: Workplace, patterns: readonly string[], options: CheckOptions): Promise<number> {
  const format = readFormat(options);
  const spelled = patterns.map((one) => {
    const named = path.resolve(workplace.folder, one);
    const there = isWordFile(one) ? findSpelling(named) : named;
    return there === named ? one : there;
  });
  const fix = options.fix || options.dryRun || false;
  // What is mended are plans: the Word files of a folder stay out of it, those that are named are refused.
  const { project, folder } = workplace;
  const { plans: found, problems: unreadable } = await findPlans(project, folder, spelled, fix ? [] : wordEndings);
  const named = new Set(spelled.map((one) => path.resolve(folder, one)));
  const plans: PlanFile[] = [];
  for (const plan of found) {
    const { file } = plan;
    if (isWordLock(file)) workplace.talk(workplace.say('import-lock', { file: showPath(project, file) }));
    else if (named.has(file) || !isWordFile(file) || !(await isBuilt(file))) plans.push(plan);
  }
  const unfixable = fix ? plans.filter(({ file }) => isWordFile(file)) : [];
  if (unfixable.length > 0)
    throw new ProblemError(
      unfixable.map(({ file }) => makeProblem('word-fix', { file: showPath(workplace.project, file) })),
    );
  const checked = await checkFiles(
    workplace,
    plans.map(({ file }) => file),
    { fix, ...(options.tracked && { tracked: options.tracked }) },
  );
  const { configSource, config } = workplace;
  const settings = configSource
    ? placeProblems(config.problems, new Map([[configSource.file, configSource]]), workplace.language)
    : [];
  const texts = new Map(checked.flatMap((one) => one.texts).map(([file, text]) => [file, { text }]));
  if (configSource) texts.set(configSource.file, configSource);
  const problems = dropRepeats([
    ...settings,
    ...placeProblems(unreadable, new Map(), workplace.language),
    ...checked.flatMap((one) => one.problems),
  ]);
  const code = gravest([exitCodeOf(config.problems), exitCodeOf(unreadable), ...checked.map((one) => one.code)]);
  if (fix) {
    const changes = checked.flatMap(({ change }) => change ?? []);
    const values = {
      count: changes.reduce((sum, { count }) => sum + count, 0),
      files: changes.length,
      rules: [...new Set(changes.flatMap(({ rules }) => rules))].sort().join(', '),
    };
    const said = (key: 'cli-fixed' | 'cli-would-fix') =>
      changes.length > 0 ? workplace.say(key, values) : workplace.say('cli-nothing-to-fix');
    if (options.dryRun) {
      if (changes.length > 0) {
        const { printDiff } = await import('../report/print-diff.ts');
        workplace.print(
          changes
            .map(({ file, before, after }) => printDiff(before, after, file))
            .join('')
            .trimEnd(),
        );
      }
      workplace.talk(said('cli-would-fix'));
      return code;
    }
    await removeLeftovers(plans.map(({ file }) => path.dirname(file)));
    await replaceTexts(changes, runMark());
    workplace.talk(said('cli-fixed'));
  }
  const report = printReport(
    workplace,
    format,
    problems,
    checked,
    texts,
    options.out === undefined && workplace.colored.print,
  );
  if (options.out === undefined) {
    if (report !== '') workplace.print(report);
  } else {
    const file = path.resolve(workplace.folder, options.out);
    const content = report === '' ? '' : `${report}\n`;
    await writeFiles(path.dirname(file), [{ name: path.basename(file), content }], runMark());
  }
  return code;
}

/** What many plans share, such as a fault of their issuer, is told once. */
function dropRepeats(problems: readonly PlacedProblem[]): PlacedProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function printReport(
  { language, folderInRepository, say }: Workplace,
  format: Format,
  problems: readonly PlacedProblem[],
  checked: readonly Checked[],
  texts: Texts,
  colored: boolean,
): string {
  switch (format) {
    case 'compact':
      return printCompact(problems, language);
    case 'json':
      return JSON.stringify(problems, null, 2);
    case 'sarif':
      return printSarif(problems, describeRules(), language, version, folderInRepository);
    case 'github':
      return printGithub(problems, language, folderInRepository);
    case 'html':
      return printHtml(
        problems,
        checked.map(({ file }) => file),
        texts,
        describeRules(),
        language,
      );
    case 'pretty': {
      if (problems.length === 0) return say('cli-checked', { count: checked.length });
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      return [
        printPretty(problems, texts, language, colored),
        say('cli-summary', { errors, warnings: problems.length - errors }),
        ...(checked.every(({ complete }) => complete) ? [] : [say('cli-incomplete')]),
      ].join('\n');
    }
  }
}

function readFormat({ format, json }: CheckOptions): Format {
  if (format === undefined) return json ? 'json' : 'pretty';
  const found = formats.find((name) => name === format.trim().toLowerCase());
  if (!found) throw refuseOption('--format', format, formats);
  return found;
}
