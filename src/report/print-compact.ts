import { type Language, say } from '../core/messages.ts';
import { hideBreaks, hideControls } from '../core/printable.ts';
import type { PlacedProblem } from '../source/place-problems.ts';
import { sayAlso } from './say-also.ts';

/** One line a problem, `file:line:column: severity: message [rule]`, as editors and `grep` read it. */
export function printCompact(problems: readonly PlacedProblem[], language: Language): string {
  return problems
    .map((problem) => {
      const { file, severity, message, hint, rule } = problem;
      const word = say(language, { key: severity === 'error' ? 'cli-error' : 'cli-warning' });
      const more = [hint, sayAlso(problem, language)].filter((one) => one !== undefined);
      const words = more.length === 0 ? message : `${message} (${more.join('; ')})`;
      return hideControls(
        `${hideBreaks(file)}:${placeOf(problem)}: ${word}: ${words} [${rule}]`.replace(/\s*\n\s*/g, ' '),
      );
    })
    .join('\n');
}

/** Line and column as editors read them; in a file that has none for people, the place and the words. */
function placeOf({ line, column, place, quote }: PlacedProblem): string {
  if (place === undefined) return `${line}:${column}`;
  return quote === undefined ? ` ${place}` : ` ${place}: “${quote}”`;
}
