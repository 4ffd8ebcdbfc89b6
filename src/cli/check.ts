import path from 'node:path';
import { describeRules } from '../check/describe-rules.ts';
import { settingsFor } from '../check/read-config.ts';
import { checkPlan } from '../check-plan.ts';
import type { Problem } from '../core/problem.ts';
import { readSource, writeFiles } from '../files.ts';
import { findPlans } from '../find-plans.ts';
import { printCompact } from '../report/print-compact.ts';
import { printGithub } from '../report/print-github.ts';
import { printHtml } from '../report/print-html.ts';
import { printPretty } from '../report/print-pretty.ts';
import { printSarif } from '../report/print-sarif.ts';
import type { Texts } from '../report/cut-line.ts';
import { type PlacedProblem, placeProblems, type Sources } from '../source/place-problems.ts';
import type { Source } from '../source/read-yaml.ts';
import { fixPlan, showFixes, writeFixes } from './fix-plans.ts';
import { version } from './version.ts';
import { exitCodeOf, openFonts, refuseOption, sourcesOf, type Workplace } from './workplace.ts';

export interface CheckOptions {
  readonly format?: string;
  /** The same as `--format json`. */
  readonly json?: boolean;
  /** File for the report, in place of the output. */
  readonly out?: string;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

const formats = ['pretty', 'compact', 'json', 'sarif', 'github', 'html'] as const;
type Format = (typeof formats)[number];

/** `kehoach check`: all problems of the plans; with `--fix`, the safe ones mended in their files. */
export async function check(workplace: Workplace, patterns: readonly string[], options: CheckOptions): Promise<number> {
  const format = readFormat(options);
  const plans = await findPlans(workplace.project, workplace.folder, patterns);
  const fonts = await openFonts(workplace);
  const checkOne = (source: Source) =>
    checkPlan(source, workplace.library, fonts, { rules: settingsFor(workplace.config, source.file) });
  const fix = options.fix || options.dryRun;
  const files: string[] = [];
  const texts = new Map<string, { readonly text: string }>();
  const changes: { file: string; before: Source; after: Source; count: number }[] = [];
  const problems: PlacedProblem[] = [];
  const told = new Set<string>();
  /** Places problems while their files are at hand; what many plans share, such as their issuer, is told once. */
  const add = (found: readonly Problem[], sources: Sources): void => {
    for (const problem of placeProblems(found, sources, workplace.language)) {
      texts.set(problem.file, { text: sources.get(problem.file)?.text ?? '' });
      const key = JSON.stringify(problem);
      if (!told.has(key)) problems.push(problem);
      told.add(key);
    }
  };
  const { configSource, config } = workplace;
  if (configSource) add(config.problems, new Map([[configSource.file, configSource]]));
  for (const { file } of plans) {
    const before = await readSource(workplace.project, file);
    const { source, count, problems: left } = fix ? fixPlan(before, checkOne) : { source: before, count: 0, problems: checkOne(before).problems };
    if (count > 0) changes.push({ file, before, after: source, count });
    files.push(source.file);
    if (left.length > 0) add(left, sourcesOf(workplace.library, [source]));
  }
  if (fix) {
    const values = { count: changes.reduce((sum, { count }) => sum + count, 0), files: changes.length };
    if (options.dryRun) {
      if (changes.length > 0) workplace.print(showFixes(changes).trimEnd());
      workplace.talk(workplace.say('cli-would-fix', values));
      return exitCodeOf(problems);
    }
    await writeFixes(changes);
    workplace.talk(workplace.say('cli-fixed', values));
  }
  const report = printReport(workplace, format, problems, files, texts, options.out === undefined && workplace.colored.print);
  if (options.out === undefined) {
    if (report !== '') workplace.print(report);
  } else {
    const file = path.resolve(workplace.folder, options.out);
    const bytes = new TextEncoder().encode(report === '' ? '' : `${report}\n`);
    await writeFiles(path.dirname(file), [{ name: path.basename(file), bytes }]);
  }
  return exitCodeOf(problems);
}

function printReport({ language, folderInRepository, say }: Workplace, format: Format, problems: readonly PlacedProblem[], files: readonly string[], texts: Texts, colored: boolean): string {
  switch (format) {
    case 'compact':
      return printCompact(problems, language);
    case 'json':
      return JSON.stringify(problems, null, 2);
    case 'sarif':
      return printSarif(problems, describeRules(), language, version, folderInRepository);
    case 'github':
      return printGithub(problems, folderInRepository);
    case 'html':
      return printHtml(problems, files, texts, describeRules(), language);
    case 'pretty': {
      if (problems.length === 0) return say('cli-checked', { count: files.length });
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      return `${printPretty(problems, texts, language, colored)}\n${say('cli-summary', { errors, warnings: problems.length - errors })}`;
    }
  }
}

function readFormat({ format, json }: CheckOptions): Format {
  if (format === undefined) return json ? 'json' : 'pretty';
  const found = formats.find((name) => name === format.trim().toLowerCase());
  if (!found) throw refuseOption('--format', format, formats);
  return found;
}
