import colors from 'picocolors';
import { groupBy } from '../core/group-by.ts';
import { type Language, say } from '../core/messages.ts';
import { hideBreaks, hideControls } from '../core/printable.ts';
import type { PlacedProblem } from '../source/place-problems.ts';
import { cutLine, type Excerpt, type Texts } from './cut-line.ts';
import { sayAlso } from './say-also.ts';

/** Widest line shown; longer ones are cut around the place. Most problems shown of one file. */
const shown = { columns: 100, problems: 100 } as const;

/** Problems for people at a terminal: place, message, rule, the line with a caret, what to do. */
export function printPretty(
  problems: readonly PlacedProblem[],
  texts: Texts,
  language: Language,
  colored: boolean,
): string {
  const paint = colors.createColors(colored);
  const out: string[] = [];
  for (const [file, here] of groupBy(problems, (problem) => problem.file)) {
    for (const problem of here.slice(0, shown.problems)) out.push(printProblem(problem, texts, language, paint));
    if (here.length > shown.problems)
      out.push(say(language, { key: 'cli-more', values: { count: here.length - shown.problems, file } }));
  }
  return out.join('\n');
}

type Paint = ReturnType<typeof colors.createColors>;

function printProblem(problem: PlacedProblem, texts: Texts, language: Language, paint: Paint): string {
  const { file, line, column, severity, message, hint, rule, place: name } = problem;
  const word = say(language, { key: severity === 'error' ? 'cli-error' : 'cli-warning' });
  const mark = severity === 'error' ? paint.red : paint.yellow;
  const inFile = texts.get(file)?.text ? `${file}:${line}:${column}` : file;
  const place = name === undefined ? inFile : `${file}: ${name}`;
  const out = [
    `${paint.bold(hideBreaks(place))}: ${mark(word)}: ${hideControls(message)} ${paint.dim(`[${hideBreaks(rule)}]`)}`,
  ];
  const excerpt = cutLine(texts, problem, shown.columns);
  if (excerpt) out.push(...printFrame(excerpt, name === undefined ? String(line) : '', paint, mark));
  if (hint !== undefined) out.push(`    ${paint.cyan(hideControls(hint))}`);
  const also = sayAlso(problem, language);
  if (also !== undefined) out.push(`    ${also}`);
  return out.join('\n');
}

/** The line, and below it carets under the stretch. */
function printFrame(
  { before, marked, after, cutBefore, cutAfter }: Excerpt,
  line: string,
  paint: Paint,
  mark: (text: string) => string,
): string[] {
  const text = `${cutBefore ? '…' : ''}${hideControls(before + marked + after)}${cutAfter ? '…' : ''}`;
  const pad = (cutBefore ? ' ' : '') + blankOut(before);
  const carets = '^'.repeat(Math.max(1, blankOut(marked).length));
  return [`${paint.dim(`${line.padStart(5)} |`)} ${text}`, `${paint.dim('      |')} ${pad}${mark(carets)}`];
}

/** Letters of Latin script in one piece and common signs: one column each, and nearly all a plan has. */
const narrow = /^[\t\x20-\x7e\u00c0-\u024f\u1ea0-\u1ef9\u2013\u2014\u2018-\u201d\u2026]*$/;

/** Made when first needed: it takes longer than printing. */
let segmenter: Intl.Segmenter | undefined;

/** A blank for each column a text takes in a terminal; tabs stay. */
function blankOut(text: string): string {
  if (narrow.test(text)) return text.replace(/[^\t]/g, ' ');
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) =>
    segment === '\t' ? '\t' : ' '.repeat(widthOf(segment)),
  ).join('');
}

/** Columns a sign takes in a terminal: two for East Asian wide ones and pictures, none for marks without a letter. */
function widthOf(sign: string): number {
  if (/^[\p{Mn}\p{Me}\u200b-\u200f\u2060\ufeff]+$/u.test(sign)) return 0;
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
    sign,
  )
    ? 2
    : 1;
}
