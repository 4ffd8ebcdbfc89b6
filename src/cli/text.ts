import { limits } from '../core/limits.ts';
import { makeProblem } from '../core/make-problem.ts';
import { hideControls } from '../core/printable.ts';
import { ProblemError } from '../core/problem.ts';
import { readSource } from '../files.ts';
import { findPlans } from '../find-plans.ts';
import { generateDocuments } from '../generate-documents.ts';
import { readBytes } from '../read-bytes.ts';
import { printPlain } from '../word/print-plain.ts';
import { exitCodes } from './exit-codes.ts';
import { isWordFile } from './is-word-file.ts';
import { readWordFile } from './read-word-file.ts';
import { openFonts, refuseOption, reportProblems, sourcesOf, type Workplace } from './workplace.ts';

export interface TextOptions {
  readonly form?: string;
  /** For git, which shows nothing of any file when one cannot be shown: the file as it was written, without a word, in place of errors. */
  readonly textconv?: boolean;
}

/** `kehoach text`: one plan, or a Word file, as plain text, numbered as printed. */
export async function text(open: () => Promise<Workplace>, file: string, options: TextOptions): Promise<number> {
  const show = isWordFile(file) ? printWordFile : printPlan;
  if (!options.textconv) return show(await open(), file, options);
  const kept: string[] = [];
  try {
    const workplace = await open();
    const silent = { ...workplace, talk: () => {}, print: (words: string) => void kept.push(words) };
    await show(silent, file, options);
  } catch (error) {
    // Whatever it was, the check tells it; here the versions before and after are waited for. The bytes of a Word file say nothing.
    if (isWordFile(file))
      kept.push(error instanceof ProblemError ? error.problems.map(({ rule }) => rule).join(' ') : '…');
  }
  const words =
    kept.length > 0 ? `${kept.join('\n')}\n` : new TextDecoder().decode(readBytes(file, file, limits.bytes));
  process.stdout.write(hideControls(words));
  return exitCodes.done;
}

async function printWordFile(workplace: Workplace, file: string, { form }: TextOptions): Promise<number> {
  if (form !== undefined) throw refuseOption('--form', form, []);
  const words = printPlain(readWordFile(workplace, file, 'keep'));
  if (words !== '') workplace.print(hideControls(words));
  return exitCodes.done;
}

async function printPlan(workplace: Workplace, file: string, options: TextOptions): Promise<number> {
  if (options.form !== undefined && !workplace.library.profiles.has(options.form))
    throw refuseOption('--form', options.form, [...workplace.library.profiles.keys()]);
  const { plans } = await findPlans(workplace.project, workplace.folder, [file]);
  if (plans.length !== 1) throw new ProblemError([makeProblem('cli-one-plan', { file })]);
  const source = await readSource(workplace.project, plans[0]!.file);
  const { outputs, problems } = await generateDocuments(source, workplace.library, await openFonts(workplace), {
    ...(options.form !== undefined && { form: options.form }),
    rules: false,
    outputs: ['text'],
  });
  const code = reportProblems(workplace, problems, sourcesOf(workplace.library, [source]));
  if (outputs.text !== undefined) workplace.print(hideControls(outputs.text.trimEnd()));
  return code;
}
