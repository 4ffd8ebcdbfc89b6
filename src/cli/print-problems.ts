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

/** Widest line shown; longer ones are cut around the place. */
const shown = 100;

/** Finds line and column of a problem and puts it in words. */
export function placeProblem(problem: Problem, sources: Sources, language: Language): PlacedProblem {
  const { at } = problem;
  const source = sources.get(at.file);
  const text = source?.text ?? '';
  const range = at.range ?? (source ? findRange(source, at) : undefined);
  let line = at.line ?? 1;
  let column = 1;
  let endColumn = 1;
  if (range) {
    const start = Math.min(range[0], text.length);
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    line = text.slice(0, start).split('\n').length;
    column = start - lineStart + 1;
    const lineEnd = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    endColumn = Math.max(column + 1, Math.min(range[1], lineEnd) - lineStart + 1);
  }
  return {
    file: at.file,
    line,
    column,
    endColumn,
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

/** Problems for people, in the order of their files and lines: place, message, rule, the line with a caret, what to do. */
export function printProblems(problems: readonly Problem[], sources: Sources, language: Language): string {
  const placed = problems.map((problem) => placeProblem(problem, sources, language));
  placed.sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : 0));
  return placed.map((problem) => printProblem(problem, sources.get(problem.file)?.text, language)).join('\n');
}

function printProblem(problem: PlacedProblem, text: string | undefined, language: Language): string {
  const { file, line, column, severity, message, hint, rule } = problem;
  const word = say(language, { key: severity === 'error' ? 'cli-error' : 'cli-warning' });
  const paint = severity === 'error' ? colors.red : colors.yellow;
  const place = text === undefined || text === '' ? file : `${file}:${line}:${column}`;
  const out = [`${colors.bold(place)}: ${paint(word)}: ${message} ${colors.dim(`[${rule}]`)}`];
  const lineText = text?.split('\n')[line - 1]?.replace(/\r$/, '');
  if (lineText !== undefined && lineText.trim() !== '') out.push(...printFrame(lineText, problem, paint));
  if (hint !== undefined) out.push(`    ${colors.cyan(hint)}`);
  return out.join('\n');
}

/** The line with a caret below the place; a long line is cut around it. */
function printFrame(text: string, { line, column, endColumn }: PlacedProblem, paint: (text: string) => string): string[] {
  const from = column > shown - 20 ? column - 1 - 40 : 0;
  const head = from > 0 ? '…' : '';
  const part = text.slice(from, from + shown);
  const tail = text.length > from + shown ? '…' : '';
  const gutter = String(line).padStart(5);
  const before = text.slice(from, column - 1);
  const marked = text.slice(column - 1, Math.min(endColumn - 1, from + shown));
  const pad = head.replace(/./g, ' ') + [...graphemes(before)].map((sign) => (sign === '\t' ? '\t' : ' '.repeat(widthOf(sign)))).join('');
  const caret = '^'.repeat(Math.max(1, [...graphemes(marked)].reduce((sum, sign) => sum + widthOf(sign), 0)));
  return [`${colors.dim(`${gutter} |`)} ${head}${part}${tail}`, `${colors.dim('      |')} ${pad}${paint(caret)}`];
}

/** Made when first needed: loading the rules takes longer than printing. */
let segmenter: Intl.Segmenter | undefined;

function* graphemes(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** Columns a sign takes in a terminal: two for East Asian wide ones and pictures. */
function widthOf(sign: string): number {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(sign) ? 2 : 1;
}
