import { groupBy } from '../core/group-by.ts';
import { keepPer } from '../core/keep-per.ts';
import { type Language, say } from '../core/messages.ts';
import type { Place, Problem } from '../core/problem.ts';
import type { Source } from './read-yaml.ts';

/** Where in a file: line and columns from 1, in UTF-16 units as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  /** In a file that people do not know by its lines: the place in words, such as "bảng 2, hàng 3, ô 1, đoạn 1". */
  readonly place?: string;
}

/** A problem with its place found. */
export interface PlacedProblem extends Position {
  readonly file: string;
  readonly rule: string;
  readonly severity: Problem['severity'];
  readonly message: string;
  readonly hint?: string;
  /** With `place`: the words meant; absent where the whole file is. */
  readonly quote?: string;
  /** Where the same is said of the same words, from the top of the file. */
  readonly also?: readonly Position[];
}

/** A text in which places of problems are found. */
export type Located = Pick<Source, 'text' | 'locate' | 'locateText'> & {
  /** The place of a line, from 1, in words; undefined: of the whole file. */
  nameLine?(line: number | undefined, language: Language): string;
};

/** Texts of the files problems may lie in, by the name shown. */
export type Sources = ReadonlyMap<string, Located>;

/**
 * Problems with line and column and in words, file by file, from the top of each. What a rule says again and again of the same
 * words is one problem with its places; what it says of marks, which are to be seen in their lines, is one each, and in a text
 * full of them the rest are further places of the last.
 */
export function placeProblems(problems: readonly Problem[], sources: Sources, language: Language): PlacedProblem[] {
  const byFile = groupBy(problems, ({ at }) => at.file);
  return [...byFile].flatMap(([file, here]) => {
    const source = sources.get(file);
    const starts = source ? lineStartsOf(source) : [0];
    const placed = here
      .map((problem) => ({ problem, found: place(problem, source, starts, language) }))
      .sort((a, b) => a.found.line - b.found.line || a.found.column - b.found.column);
    const first = new Map<string, Mutable>();
    const apart = new Map<string, number>();
    return placed.flatMap(({ problem, found }) => {
      if (!source || !isOfWords(problem)) return [found];
      const word = wordAt(source, starts, found);
      const isWord = /[^\s\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e–—“”…]/.test(word);
      if (!isWord && problem.at.within === undefined) return [found];
      const where = isWord ? '' : problem.at.pointer;
      const key = JSON.stringify([found.rule, found.severity, found.message, found.hint, word, where]);
      const known = first.get(key);
      const count = (apart.get(key) ?? 0) + 1;
      apart.set(key, count);
      if (known && (isWord || count > mostApart)) {
        const { line, column, endColumn, place: name } = found;
        known.also ??= [];
        known.also.push({ line, column, endColumn, ...(name !== undefined && { place: name }) });
        return [];
      }
      first.set(key, found);
      return [found];
    });
  });
}

/** So often marks of one kind are told each by itself in a text. */
const mostApart = 10;

type Mutable = Omit<PlacedProblem, 'also'> & { also?: Position[] };

/** What keeps a plan from being read is told wherever it stands, since each place is to be mended before anything else is seen. */
function isOfWords({ sort, rule }: Problem): boolean {
  return sort === 'rule' || rule === 'glyph/missing';
}

function wordAt({ text }: Located, starts: readonly number[], { line, column, endColumn }: Position): string {
  const start = starts[line - 1] ?? 0;
  return text.slice(start + column - 1, start + endColumn - 1);
}

/** Offsets of a place in its text; undefined where only the line or the file is known. */
export function findRange(
  source: Pick<Source, 'locate' | 'locateText'>,
  { range, pointer, key, within }: Place,
): readonly [number, number] | undefined {
  if (range || pointer === undefined) return range;
  return within ? source.locateText(pointer, ...within) : source.locate(pointer, key);
}

function place(problem: Problem, source: Located | undefined, starts: readonly number[], language: Language): Mutable {
  const { at, rule, severity, message, hint } = problem;
  const text = source?.text ?? '';
  const range = source ? findRange(source, at) : undefined;
  const line = range ? lineOf(starts, Math.min(range[0], text.length)) : (at.line ?? 1);
  const lineStart = starts[line - 1] ?? 0;
  const nextLine = starts[line];
  const lineEnd = nextLine === undefined ? text.length : nextLine - (text[nextLine - 2] === '\r' ? 2 : 1);
  const [from, to] = range ?? findWords(text, lineStart, lineEnd);
  const column = Math.min(from, text.length) - lineStart + 1;
  const endColumn = text === '' ? 1 : Math.max(column + 1, Math.min(to, lineEnd) - lineStart + 1);
  return {
    file: at.file,
    line,
    column,
    endColumn,
    ...(source?.nameLine && {
      place: source.nameLine(range && line, language),
      ...(range && { quote: text.slice(lineStart + column - 1, lineStart + endColumn - 1) }),
    }),
    rule,
    severity,
    message: say(language, message),
    ...(hint && { hint: say(language, hint) }),
  };
}

/** Where only the line is known: all that stands on it. */
function findWords(text: string, from: number, to: number): readonly [number, number] {
  const line = text.slice(from, to);
  return [from + line.length - line.trimStart().length, from + line.trimEnd().length];
}

/** Offsets at which the lines of a file begin, found once for each. */
export const lineStartsOf = keepPer(({ text }: { readonly text: string }): readonly number[] => findLineStarts(text));

/** Offsets at which the lines of a text begin. */
export function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line an offset lies in, from 1. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
