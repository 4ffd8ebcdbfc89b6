import { readdirSync } from 'node:fs';
import { lstat, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeProblem } from '../core/make-problem.ts';
import { hideControls } from '../core/printable.ts';
import { type Problem, ProblemError } from '../core/problem.ts';
import { foldDiacritics } from '../core/vietnamese.ts';
import { type ImportReport, printImportPage, printWords, sayDepartures, sayLeft, sayLost } from '../draft/report.ts';
import { isFolder, showPath } from '../files.ts';
import type { FontFamily } from '../font/font.ts';
import { addOffice, type Imported, importWord } from '../import-word.ts';
import { listKinds } from '../plan/read-plan.ts';
import type { Library } from '../read-document.ts';
import { readYaml, type Source } from '../source/read-yaml.ts';
import { nameOffice } from '../starter/make-office.ts';
import { writeFiles } from '../write-files.ts';
import { type ExitCode, exitCodeOf, exitCodes, gravest } from './exit-codes.ts';
import { type Done, findHabits } from './find-habits.ts';
import { findSpelling } from './find-spelling.ts';
import { isWordFile, isWordLock } from './is-word-file.ts';
import { runMark } from './leftovers.ts';
import { openWord } from './open-word.ts';
import { addressesIn, renewEditorSchemas, type SchemaAddress } from './start/editor-schemas.ts';
import { openFonts, refuseOption, reportProblems, sourcesOf, type Workplace } from './workplace.ts';

export interface ImportOptions {
  readonly out?: string;
  readonly kind?: string;
  readonly form?: string;
  readonly tracked?: 'accept' | 'reject';
  readonly report?: string;
  readonly force?: boolean;
  /** Where schemas lie that are not there yet. */
  readonly address?: SchemaAddress;
}

/** A file to import, and where its plan is to stand. */
interface Task {
  readonly from: string;
  readonly to: string;
}

/** What came of an import. */
export interface ImportResult {
  readonly code: ExitCode;
  /** One for each file. */
  readonly reports: readonly ImportReport[];
  /** With the offices made. */
  readonly library: Library;
}

/** `kehoach import`: plans made of Word files, each with the proof that no word of it is lost. */
export async function importFiles(
  workplace: Workplace,
  files: readonly string[],
  options: ImportOptions,
): Promise<ImportResult> {
  const { language, folder, print, talk, say } = workplace;
  let { library } = workplace;
  const kinds = listKinds(library.validator);
  if (options.kind !== undefined && !kinds.includes(options.kind)) throw refuseOption('--kind', options.kind, kinds);
  if (options.form !== undefined && !library.profiles.has(options.form))
    throw refuseOption('--form', options.form, [...library.profiles.keys()]);
  const formats = ['.html', '.json'];
  const ending = options.report === undefined ? '' : path.extname(options.report).toLowerCase();
  if (options.report !== undefined && !formats.includes(ending))
    throw refuseOption('--report', options.report, formats);
  const tasks = await planTasks(workplace, await findFiles(workplace, files), options);
  const fonts = await openFonts(workplace);
  const done: Done[] = [];
  for (const task of tasks) {
    const one = await importFile({ ...workplace, library }, task, fonts, options);
    done.push(one);
    if (one.made?.office) library = addOffice(library, one.made.office);
  }
  for (const { office, files: own } of findHabits(done)) {
    library = addOffice(library, office);
    const file = nameOffice(office.id);
    await writeFiles(workplace.project, [{ name: file, content: office.yaml }], runMark());
    const quiet = { ...workplace, library, print: () => {}, talk: () => {} };
    for (const i of own) {
      const { report, ...again } = await importFile(quiet, tasks[i]!, fonts, options);
      // They depart from the form as they did before.
      done[i] = { ...again, report: { ...report, departures: done[i]!.report.departures } };
    }
    print(hideControls(say('import-profile', { file, count: own.length })));
  }
  const reports = done.map(({ report }) => report);
  if (tasks.length > 1) {
    const plans = reports.filter(({ plan }) => plan !== undefined);
    const sum = (key: 'kept' | 'total') => plans.reduce((all, { words }) => all + (words?.[key] ?? 0), 0);
    const values = {
      done: plans.length,
      total: tasks.length,
      words: printWords({ kept: sum('kept'), total: sum('total') }, language),
    };
    talk(say('import-summary', values));
  }
  if (options.report !== undefined) {
    const file = path.resolve(folder, options.report);
    const content = ending === '.json' ? `${JSON.stringify(reports, null, 2)}\n` : printImportPage(reports, language);
    await writeFiles(path.dirname(file), [{ name: path.basename(file), content }], runMark());
    print(showPath(workplace.project, file));
  }
  await renewEditorSchemas({ ...workplace, library });
  return { code: gravest(done.map(({ code }) => code)), reports, library };
}

async function importFile(
  workplace: Workplace,
  { from, to }: Task,
  fonts: FontFamily,
  options: ImportOptions,
): Promise<Done> {
  const { library, language, project, folder, print, talk, say } = workplace;
  const file = path.relative(folder, from) || from;
  const plan = showPath(project, to);
  const { address = addressesIn(project) } = options;
  const none = { file, lost: [], left: [], departures: [] };
  let sources: readonly Source[] = [];
  try {
    const bytes = openWord(from, file);
    const made = await importWord(bytes, library, fonts, {
      ...options,
      file,
      plan,
      schemaOf: (name) => address(name === 'issuer' ? path.join(project, 'plans/issuers') : path.dirname(to), name),
      onDraft: (yaml, office) => {
        sources = [readYaml(plan, yaml), ...(office ? [readYaml(nameOffice(office.id), office.yaml)] : [])];
      },
    });
    const { proof, drafted, word, departures, office } = made;
    await writeBoth(workplace, to, made);
    const report: ImportReport = {
      file,
      plan,
      kind: drafted.kind,
      form: drafted.form,
      ...(drafted.issuer !== undefined && { issuer: drafted.issuer }),
      words: { total: proof.total, kept: proof.kept },
      lost: sayLost(proof, departures, language),
      departures: sayDepartures(departures, language),
      left: sayLeft(word, language),
    };
    print(hideControls(say('import-done', { file, plan, words: printWords(proof, language), form: drafted.form })));
    if (office) print(hideControls(say('import-office', { file: nameOffice(office.id) })));
    for (const one of report.lost) talk(hideControls(`  ${say('import-lost', { ...one })}`));
    for (const one of report.left)
      talk(hideControls(`  ${one.place}: ${one.kind}${one.text === undefined ? '' : ` “${one.text}”`}`));
    if (departures.length > 0) talk(`  ${say('import-departures', { count: departures.length })}`);
    const isWhole = proof.lost.every(({ reason }) => reason !== 'other' && reason !== 'document');
    return { report, code: isWhole ? exitCodes.done : exitCodes.problems, made };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    reportProblems(workplace, error.problems, sourcesOf(library, sources));
    return { report: none, code: exitCodeOf(error.problems) };
  }
}

/** The plan, and the office made for it, which never takes the place of a file. */
async function writeBoth({ project }: Workplace, to: string, { yaml, office }: Imported): Promise<void> {
  if (!office)
    return void (await writeFiles(path.dirname(to), [{ name: path.basename(to), content: yaml }], runMark()));
  const file = path.join(project, nameOffice(office.id));
  if (await lstat(file).catch(() => undefined))
    throw new ProblemError([makeProblem('cli-exists', { file: nameOffice(office.id) })]);
  let root = path.dirname(to);
  while (path.relative(root, file).startsWith('..')) root = path.dirname(root);
  const files = [
    { name: path.relative(root, file), content: office.yaml },
    { name: path.relative(root, to), content: yaml },
  ];
  await writeFiles(root, files, runMark());
}

/** The files named, and those of folders named; files by which Word keeps others open are passed over. */
async function findFiles({ folder, say, talk }: Workplace, names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    const file = findSpelling(path.resolve(folder, name));
    const inside = (await isFolder(file))
      ? readdirSync(file)
          .filter(isWordFile)
          .sort()
          .map((one) => path.join(file, one))
      : [file];
    if (inside.length === 0) throw new ProblemError([makeProblem('import-no-files', { file: name })]);
    for (const one of inside) {
      if (isWordLock(one)) talk(say('import-lock', { file: path.relative(folder, one) }));
      else found.push(one);
    }
  }
  return found;
}

/** Where each plan goes, before one is made; none is written over unless that is wanted. */
async function planTasks(
  { project, folder }: Workplace,
  files: readonly string[],
  options: ImportOptions,
): Promise<Task[]> {
  const { out, force } = options;
  const target = out === undefined ? path.join(project, 'plans') : path.resolve(folder, out);
  const single = out !== undefined && /\.ya?ml$/i.test(out);
  if (single && files.length > 1) throw new ProblemError([makeProblem('import-one-out', { file: out })]);
  const tasks = files.map((from): Task => ({ from, to: single ? target : path.join(target, `${nameOf(from)}.yaml`) }));
  const problems: Problem[] = [];
  for (const [i, { from, to }] of tasks.entries()) {
    const shown = path.relative(folder, to);
    const same = tasks.find((other, k) => k < i && other.to === to);
    if (same) {
      const others = [same.from, from].map((one) => path.relative(folder, one)).join(', ');
      problems.push(makeProblem('import-same-plan', { file: shown }, { values: { others } }));
    } else if (!force && (await stat(to).catch(() => undefined)))
      problems.push(makeProblem('import-exists', { file: shown }));
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return tasks;
}

/** `KẾ HOẠCH thi đua 2026.docx` -> `ke-hoach-thi-dua-2026`. */
function nameOf(file: string): string {
  const name = foldDiacritics(path.parse(file).name.normalize('NFC'));
  return (
    name
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'ke-hoach'
  );
}
