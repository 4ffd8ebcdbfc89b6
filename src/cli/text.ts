import { makeProblem } from '../core/make-problem.ts';
import { hideControls } from '../core/printable.ts';
import { ProblemError } from '../core/problem.ts';
import { readSource } from '../files.ts';
import { findPlans } from '../find-plans.ts';
import { generateDocuments } from '../generate-documents.ts';
import { openFonts, refuseOption, reportProblems, sourcesOf, type Workplace } from './workplace.ts';

/** `kehoach text`: one plan as plain text, numbered as printed. */
export async function text(workplace: Workplace, file: string, options: { readonly form?: string }): Promise<number> {
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
