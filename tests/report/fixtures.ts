import type { Problem } from '../../src/core/problem.ts';
import { type PlacedProblem, placeProblems } from '../../src/source/place-problems.ts';
import { readYaml, type Source } from '../../src/source/read-yaml.ts';

/** A text in which the word LỖI stands wherever a problem is to be found, and those problems with their places. */
export function findMarked(
  text: string,
  file = 'plans/a.yaml',
  word = 'LỖI',
): { source: Source; placed: PlacedProblem[] } {
  const source = readYaml(file, text);
  const problems: Problem[] = [];
  for (const { pointer, value } of listTexts(source.data ?? '')) {
    for (let at = value.indexOf(word); at >= 0; at = value.indexOf(word, at + 1))
      problems.push(problemAt(file, pointer, [at, at + word.length]));
  }
  return { source, placed: placeProblems(problems, new Map([[file, source]]), 'vi') };
}

function problemAt(file: string, pointer: string, within: readonly [number, number]): Problem {
  return {
    severity: 'error',
    sort: 'reading',
    rule: 'text/test',
    message: { key: { vi: 'chữ này sai', en: 'this word is wrong' } },
    at: { file, pointer, within },
  };
}

function listTexts(data: Source['data'] & {}, pointer = ''): { pointer: string; value: string }[] {
  if (typeof data === 'string') return [{ pointer, value: data }];
  return Object.entries(data).flatMap(([key, value]) => listTexts(value, `${pointer}/${key}`));
}

/** A problem that is already placed. */
export function placed(more: Partial<PlacedProblem> = {}): PlacedProblem {
  return {
    file: 'plans/a.yaml',
    line: 2,
    column: 5,
    endColumn: 9,
    rule: 'text/test',
    severity: 'error',
    message: 'chữ này sai',
    ...more,
  };
}
