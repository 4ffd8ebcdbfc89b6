import { lineStartsOf, type PlacedProblem } from '../source/place-problems.ts';

/** A line of a file in three pieces: what stands before a problem, its stretch, and what follows. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** True: the line goes on outside the excerpt. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Texts of the files problems lie in, by the name shown. */
export type Texts = ReadonlyMap<string, { readonly text: string }>;

/**
 * The line of a problem, cut around its stretch when it is longer than `width`; never between a letter and its marks.
 * @returns undefined when the file has no such line, the line is blank, or the whole file is meant
 */
export function cutLine(
  texts: Texts,
  { file, line, column, endColumn, place, quote }: PlacedProblem,
  width: number,
): Excerpt | undefined {
  if (place !== undefined && quote === undefined) return undefined;
  const text = findLine(texts.get(file), line);
  if (text === undefined || text.trim() === '') return undefined;
  // As much of the stretch as fits, with some of the line before it.
  const lead = Math.max(Math.round(width * 0.1), Math.min(Math.round(width * 0.4), width - (endColumn - column) - 10));
  const from = endColumn > width && column - 1 > lead ? back(text, column - 1 - lead) : 0;
  const to = text.length > from + width ? back(text, from + width) : text.length;
  const start = Math.min(column - 1, to);
  const end = Math.min(endColumn - 1, to);
  return {
    before: text.slice(from, start),
    marked: text.slice(start, end),
    after: text.slice(end, to),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

function findLine(file: { readonly text: string } | undefined, line: number): string | undefined {
  const start = file && lineStartsOf(file)[line - 1];
  if (start === undefined) return undefined;
  const end = file!.text.indexOf('\n', start);
  return file!.text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}

/** The offset, or the one before it that does not split a letter from its marks. */
function back(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /\p{M}|\u200d|[\udc00-\udfff]/u.test(text[at] ?? '')) at -= 1;
  return at;
}
