import type { Problem } from '../core/problem.ts';
import { type PlacedProblem, placeProblems } from '../source/place-problems.ts';
import type { Source } from '../source/read-yaml.ts';
import { type ExitCode, exitCodeOf } from './exit-codes.ts';
import { sourcesOf, type Workplace } from './workplace.ts';

/** What was found in a plan, as plain data that can go from one thread to another. */
export interface Found {
  readonly problems: readonly PlacedProblem[];
  /** The exit code that they deserve. */
  readonly code: ExitCode;
  /** Texts of the files that they lie in. */
  readonly texts: readonly (readonly [file: string, text: string])[];
}

/** Problems of a plan, each at its place. */
export function placeFor({ library, language }: Workplace, source: Source, problems: readonly Problem[]): Found {
  const sources = sourcesOf(library, [source]);
  const placed = problems.length === 0 ? [] : placeProblems(problems, sources, language);
  const named = [...new Set(placed.map(({ file }) => file))];
  return {
    problems: placed,
    code: exitCodeOf(problems),
    texts: named.map((name) => [name, sources.get(name)?.text ?? '']),
  };
}
