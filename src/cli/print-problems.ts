import type { Language } from '../core/messages.ts';
import type { Problem } from '../core/problem.ts';
import { printPretty } from '../report/print-pretty.ts';
import { placeProblems, type Sources } from '../source/place-problems.ts';

/** Problems for people, file by file: place, message, rule, the line with a caret, what to do. */
export function printProblems(
  problems: readonly Problem[],
  sources: Sources,
  language: Language,
  colored = false,
): string {
  return printPretty(placeProblems(problems, sources, language), sources, language, colored);
}
