import type { CheckedWord } from '../check-word.ts';
import type { Language } from '../core/messages.ts';
import { type Problem, ProblemError } from '../core/problem.ts';
import { fixPlan } from '../edit/fix-plan.ts';
import { emptySource, readSource, showPath } from '../files.ts';
import type { FontFamily } from '../font/font.ts';
import { generateDocuments } from '../generate-documents.ts';
import type { Source } from '../source/read-yaml.ts';
import type { NewText } from '../write-files.ts';
import { guardPlan, problemOfFault } from './guard-plan.ts';
import { isWordFile } from './is-word-file.ts';
import { type Found, placeFor } from './place-for.ts';
import { settingsFor } from './read-config.ts';
import { shareOut, threadsFor } from './share-out.ts';
import { openFonts, openWorkplace, type Workplace } from './workplace.ts';

/** What mending changes in a plan file. */
export interface Change extends NewText {
  /** Places mended. */
  readonly count: number;
  /** The rules that they broke. */
  readonly rules: readonly string[];
}

/** What came of one plan file; plain data that can go from one thread to another. */
export interface Checked extends Found {
  /** Name shown. */
  readonly file: string;
  /** False: errors of reading kept the rules from looking at it. */
  readonly complete: boolean;
  /** With `fix`: what mending changes. */
  readonly change?: Change;
}

/** What a thread is asked to do. */
export interface CheckTask {
  readonly task: 'check';
  readonly project: string;
  readonly folder: string;
  readonly language: Language;
  readonly files: readonly string[];
  readonly fix: boolean;
  /** How tracked changes of Word files are taken. */
  readonly tracked?: 'accept' | 'reject';
}

/** Plans for one thread to be worth its start. */
const worthThread = 50;

/** Checks plans in the order given. */
export async function checkFiles(
  workplace: Workplace,
  files: readonly string[],
  options: Pick<CheckTask, 'fix' | 'tracked'>,
): Promise<Checked[]> {
  const { entry, project, folder, language } = workplace;
  const task: CheckTask = { task: 'check', project, folder, language, files, ...options };
  const fonts = await openFonts(workplace);
  return shareOut<Checked>({
    count: files.length,
    others: threadsFor(files.length, worthThread) - 1,
    entry,
    task,
    here: (index) => checkFile(workplace, fonts, files[index]!, options),
    fail: (index, error) => {
      const source = emptySource(showPath(project, files[index]!), []);
      return noteFound(workplace, source, [problemOfFault(error, source.file)], false);
    },
  });
}

/** The work of a thread: checks plans of the task by their numbers. */
export async function openCheck({ project, folder, language, files, ...options }: CheckTask) {
  const workplace = await openWorkplace(
    { folder, environment: process.env, language, localeLanguage: language },
    project,
  );
  const fonts = await openFonts(workplace);
  return (index: number): Promise<Checked> => checkFile(workplace, fonts, files[index]!, options);
}

async function checkFile(
  workplace: Workplace,
  fonts: FontFamily,
  file: string,
  { fix, tracked }: Pick<CheckTask, 'fix' | 'tracked'>,
): Promise<Checked> {
  if (isWordFile(file)) return checkWordFile(workplace, fonts, file, tracked);
  const { library, project, config } = workplace;
  const checkOne = (source: Source) =>
    generateDocuments(source, library, fonts, { rules: settingsFor(config, source.file) });
  const before = await readSource(project, file);
  const { source, count, rules, read, problems } = await guardPlan(
    workplace,
    async () =>
      fix
        ? fixPlan(before, checkOne)
        : { source: before, count: 0, rules: [], read: undefined, ...(await checkOne(before)) },
    (problem) => ({ source: before, count: 0, rules: [], read: undefined, problems: [problem] }),
    before.file,
  );
  return {
    ...noteFound(workplace, source, problems, read !== undefined),
    ...(count > 0 && {
      change: { path: file, file: source.file, before: before.text, after: source.text, count, rules },
    }),
  };
}

/** A Word file is read and checked in memory; nothing is written beside it or in it. */
async function checkWordFile(
  workplace: Workplace,
  fonts: FontFamily,
  file: string,
  tracked: CheckTask['tracked'],
): Promise<Checked> {
  const { library, project, config } = workplace;
  const name = showPath(project, file);
  const { problems, source, complete } = await guardPlan(
    workplace,
    async (): Promise<CheckedWord> => {
      const { checkWord } = await import('../check-word.ts');
      const { openWord } = await import('./open-word.ts');
      try {
        const options = { file: name, rules: settingsFor(config, name), ...(tracked && { tracked }) };
        return await checkWord(openWord(file, name), library, fonts, options);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        return { problems: error.problems, complete: false };
      }
    },
    (problem) => ({ problems: [problem], complete: false }),
    name,
  );
  return noteFound(workplace, source ?? emptySource(name, []), problems, complete);
}

function noteFound(workplace: Workplace, source: Source, problems: readonly Problem[], complete: boolean): Checked {
  return { file: source.file, complete, ...placeFor(workplace, source, problems) };
}
