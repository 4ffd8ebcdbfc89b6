import path from 'node:path';
import { differs, type Review } from '../../review/comparison.ts';
import { printMarkdown } from '../../review/print-markdown.ts';
import { printPage } from '../../review/print-page.ts';
import { printText } from '../../review/print-text.ts';
import { withValues } from '../../review/say-change.ts';
import { writeFiles } from '../../write-files.ts';
import { exitCodes, gravest } from '../exit-codes.ts';
import { runMark } from '../leftovers.ts';
import { needOption, refuseOption, type Workplace } from '../workplace.ts';
import { compare } from './compare-versions.ts';
import { writeTable } from './write-table.ts';

export interface DiffOptions {
  readonly format?: string;
  readonly out?: string;
  readonly reasons?: string;
  readonly exitCode?: boolean;
}

const formats = ['text', 'markdown', 'json', 'html', 'docx', 'pdf'] as const;
type Format = (typeof formats)[number];

/** `kehoach diff`: what a reader finds changed between two files, two commits, or the last commit and now. */
export async function diff(workplace: Workplace, operands: readonly string[], options: DiffOptions): Promise<number> {
  const format = readFormat(options);
  const compared = await compare(workplace, operands);
  const { review, codes } = compared;
  const isTable = format === 'docx' || format === 'pdf';
  if (isTable && !compared.like) {
    if (codes.length === 0) workplace.talk(workplace.say('review-no-change'));
  } else if (isTable) {
    const { content, code } = await writeTable(workplace, compared, format, options.reasons);
    codes.push(code);
    if (content) await putOut(workplace, options.out!, content);
  } else if (options.out === undefined) workplace.print(printReview(workplace, review, format, true));
  else await putOut(workplace, options.out, `${printReview(workplace, review, format, false)}\n`);
  const code = gravest(codes);
  return code === exitCodes.done && options.exitCode && differs(review) ? exitCodes.problems : code;
}

/** The form asked for, else the one that the name of the file says. */
function readFormat({ format, out, reasons }: DiffOptions): Format {
  const ending = out === undefined ? '' : path.extname(out).slice(1).toLowerCase();
  const byEnding = ({ md: 'markdown', txt: 'text' } as Record<string, Format>)[ending] ?? ending;
  const asked = format ?? (out === undefined ? 'text' : byEnding);
  const found = formats.find((one) => one === asked);
  if (!found) throw refuseOption(format === undefined ? '--out' : '--format', asked, formats);
  const isTable = found === 'docx' || found === 'pdf';
  if (isTable && out === undefined) throw needOption(`--format ${found}`, '--out');
  if (reasons !== undefined && !isTable) throw needOption('--reasons', '--format docx, pdf');
  return found;
}

async function putOut({ folder }: Workplace, out: string, content: Uint8Array | string): Promise<void> {
  const file = path.resolve(folder, out);
  await writeFiles(path.dirname(file), [{ name: path.basename(file), content }], runMark());
}

function printReview(
  { language, colored }: Workplace,
  review: Review,
  format: Exclude<Format, 'docx' | 'pdf'>,
  isShown: boolean,
): string {
  if (format === 'markdown') return printMarkdown(review, language);
  if (format === 'html') return printPage(review, language);
  if (format === 'text') return printText(review, language, isShown && colored.print);
  const plans = review.plans.map((plan) => ({ ...plan, changes: plan.changes.map(withValues) }));
  return JSON.stringify({ ...review, plans }, null, 2);
}
