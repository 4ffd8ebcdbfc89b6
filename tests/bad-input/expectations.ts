import type { PlacedProblem } from '../../src/source/place-problems.ts';

/**
 * A faulty file says in comments what is to be reported: each `# expect:` line speaks of the line above it
 *
 *     # expect: <rule> <first column>-<end column> <message> → <hint>
 *
 * The comments are taken out before the product sees the file, so lines are counted without them.
 */
const mark = /^# expect: .*(\r?\n|$)/gm;

/** The file as the product is to read it. */
export function removeExpectations(text: string): string {
  return text.replace(mark, '');
}

/** The file with a comment for every problem found: equal to the file in the corpus when all is as expected. */
export function writeExpectations(text: string, problems: readonly PlacedProblem[]): string {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  const out: string[] = [];
  const last = Math.max(lines.length, 1, ...problems.map(({ line }) => line));
  for (let line = 1; line <= last; line++) {
    if (lines[line - 1] !== undefined) out.push(lines[line - 1]!);
    for (const problem of problems) if (problem.line === line) out.push(describeProblem(problem));
  }
  return `${out.join('\n')}\n`;
}

export function describeProblem({ severity, rule, column, endColumn, message, hint }: PlacedProblem): string {
  return `# expect: ${severity === 'warning' ? 'warning ' : ''}${rule} ${column}-${endColumn} ${message}${hint === undefined ? '' : ` → ${hint}`}`;
}
