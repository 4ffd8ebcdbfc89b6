import colors from 'picocolors';
import { type Language, say } from '../core/messages.ts';
import type { Problem } from '../core/problem.ts';
import type { Source } from '../source/read-yaml.ts';

/** A problem with its place found: line and columns from 1, in UTF-16 units as editors count. */
export interface PlacedProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: Problem['severity'];
  readonly message: string;
  readonly hint?: string;
}

/** Texts of the files problems may lie in, by the name shown. */
export type Sources = ReadonlyMap<string, Pick<Source, 'text' | 'locate' | 'locateText'>>;

/** Widest line shown; longer ones are cut around the place. Most problems shown of one file. */
const shown = { columns: 100, problems: 100 } as const;

const { bold, cyan, dim, red, yellow } = colors.createColors(process.stderr.isTTY === true && !process.env['NO_COLOR']);

/** Problems with line and column and in words, file by file, from the top of each. */
export function placeProblems(problems: readonly Problem[], sources: Sources, language: Language): PlacedProblem[] {
  const starts = new Map<string, number[]>();
  const startsOf = (file: string): number[] => {
    const known = starts.get(file) ?? findLineStarts(sources.get(file)?.text ?? '');
    starts.set(file, known);
    return known;
  };
  const files = [...new Set(problems.map(({ at }) => at.file))];
  return files.flatMap((file) => {
    const placed = problems.filter(({ at }) => at.file === file).map((problem) => placeProblem(problem, sources.get(file), startsOf(file), language));
    return placed.sort((a, b) => a.line - b.line || a.column - b.column);
  });
}

function placeProblem(problem: Problem, source: Pick<Source, 'text' | 'locate' | 'locateText'> | undefined, starts: readonly number[], language: Language): PlacedProblem {
  const { at } = problem;
  const text = source?.text ?? '';
  const range = at.range ?? (source ? findRange(source, at) : undefined);
  const line = range ? lineOf(starts, Math.min(range[0], text.length)) : (at.line ?? 1);
  const lineStart = starts[line - 1] ?? 0;
  const lineEnd = (starts[line] ?? text.length + 1) - 1;
  // Where only the line is known, all that stands on it.
  const words = /^([ \t]*)(.*?)\s*$/.exec(text.slice(lineStart, lineEnd));
  const [from, to] = range ?? [lineStart + (words?.[1]?.length ?? 0), lineStart + (words?.[1]?.length ?? 0) + (words?.[2]?.length ?? 0)];
  const column = Math.min(from, text.length) - lineStart + 1;
  return {
    file: at.file,
    line,
    column,
    endColumn: text === '' ? 1 : Math.max(column + 1, Math.min(to, lineEnd) - lineStart + 1),
    rule: problem.rule,
    severity: problem.severity,
    message: say(language, problem.message),
    ...(problem.hint && { hint: say(language, problem.hint) }),
  };
}

function findRange(source: Pick<Source, 'locate' | 'locateText'>, { pointer, key, within }: Problem['at']): readonly [number, number] | undefined {
  if (pointer === undefined) return undefined;
  return within ? source.locateText(pointer, ...within) : source.locate(pointer, key);
}

/** Problems for people: place, message, rule, the line with a caret, what to do. */
export function printProblems(problems: readonly Problem[], sources: Sources, language: Language): string {
  const placed = placeProblems(problems, sources, language);
  const out: string[] = [];
  for (const file of new Set(placed.map((problem) => problem.file))) {
    const here = placed.filter((problem) => problem.file === file);
    const lines = sources.get(file)?.text.split('\n');
    for (const problem of here.slice(0, shown.problems)) out.push(printProblem(problem, lines, language));
    if (here.length > shown.problems) out.push(say(language, { key: 'cli-more', values: { count: here.length - shown.problems, file } }));
  }
  return out.join('\n');
}

function printProblem(problem: PlacedProblem, lines: readonly string[] | undefined, language: Language): string {
  const { file, line, column, severity, message, hint, rule } = problem;
  const word = say(language, { key: severity === 'error' ? 'cli-error' : 'cli-warning' });
  const paint = severity === 'error' ? red : yellow;
  const place = lines === undefined || lines.join('') === '' ? file : `${file}:${line}:${column}`;
  const out = [`${bold(hideControls(place))}: ${paint(word)}: ${hideControls(message)} ${dim(`[${rule}]`)}`];
  const lineText = lines?.[line - 1]?.replace(/\r$/, '');
  if (lineText !== undefined && lineText.trim() !== '') out.push(...printFrame(lineText, problem, paint));
  if (hint !== undefined) out.push(`    ${cyan(hideControls(hint))}`);
  return out.join('\n');
}

/** The line with a caret below the place; a long line is cut around it. */
function printFrame(text: string, { line, column, endColumn }: PlacedProblem, paint: (text: string) => string): string[] {
  const from = column > shown.columns - 20 ? column - 1 - 40 : 0;
  const head = from > 0 ? '…' : '';
  const part = text.slice(from, from + shown.columns);
  const tail = text.length > from + shown.columns ? '…' : '';
  const gutter = String(line).padStart(5);
  const before = text.slice(from, column - 1);
  const marked = text.slice(column - 1, Math.min(endColumn - 1, from + shown.columns));
  const pad = head.replace(/./g, ' ') + [...graphemes(before)].map((sign) => (sign === '\t' ? '\t' : ' '.repeat(widthOf(sign)))).join('');
  const caret = '^'.repeat(Math.max(1, [...graphemes(marked)].reduce((sum, sign) => sum + widthOf(sign), 0)));
  return [`${dim(`${gutter} |`)} ${head}${hideControls(part)}${tail}`, `${dim('      |')} ${pad}${paint(caret)}`];
}

/** Made when first needed: loading the rules takes longer than printing. */
let segmenter: Intl.Segmenter | undefined;

function* graphemes(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** Columns a sign takes in a terminal: two for East Asian wide ones and pictures, none for marks without a letter. */
function widthOf(sign: string): number {
  if (/^[\p{Mn}\p{Me}\u200b-\u200f\u2060\ufeff]+$/u.test(sign)) return 0;
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(sign) ? 2 : 1;
}

/** Text of a plan must not steer the terminal. */
function hideControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line an offset lies in, from 1. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
