import { ProblemError } from '../core/problem.ts';
import { readSource } from '../files.ts';
import { findPlans } from '../find-plans.ts';
import { generateFlow } from '../generate.ts';
import { writeText } from '../text/write-text.ts';
import { exitCodes, openFonts, refuseOption, reportProblems, sourcesOf, type Workplace } from './workplace.ts';

/** `kehoach text`: one plan as plain text, numbered as printed. */
export async function text(workplace: Workplace, file: string, options: { readonly form?: string }): Promise<number> {
  if (options.form !== undefined && !workplace.library.profiles.has(options.form))
    throw refuseOption('--form', options.form, [...workplace.library.profiles.keys()]);
  const plans = await findPlans(workplace.project, workplace.folder, [file]);
  if (plans.length !== 1)
    throw new ProblemError([
      { severity: 'error', rule: 'cli/one-plan', message: { key: 'cli-one-plan' }, at: { file } },
    ]);
  const source = await readSource(workplace.project, plans[0]!.file);
  const { flow, problems: found } = generateFlow(
    source,
    workplace.library,
    await openFonts(workplace),
    options.form === undefined ? {} : { form: options.form },
  );
  // Plain text is not bound to a font.
  const problems = found.filter(({ rule }) => rule !== 'glyph/missing');
  const code = reportProblems(workplace, problems, sourcesOf(workplace.library, [source]));
  if (!flow || code !== exitCodes.done) return code;
  workplace.print(writeText(flow).trimEnd());
  return code;
}
