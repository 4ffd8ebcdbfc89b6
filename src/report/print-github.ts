import type { Language } from '../core/messages.ts';
import { hideControls } from '../core/printable.ts';
import type { PlacedProblem } from '../source/place-problems.ts';
import { sayAlso, sayPlaced } from './say-also.ts';

/**
 * Commands that GitHub Actions turns into annotations of the lines of a change.
 * Errors come first: GitHub shows ten of each step.
 * @param folder of the project below the root of the repository, '' when it is the root
 */
export function printGithub(problems: readonly PlacedProblem[], language: Language, folder = ''): string {
  const bySeverity = (severity: string) => problems.filter((problem) => problem.severity === severity);
  return [...bySeverity('error'), ...bySeverity('warning')]
    .map((problem) => printCommand(problem, language, folder))
    .join('\n');
}

function printCommand(problem: PlacedProblem, language: Language, folder: string): string {
  const { file, line, column, endColumn, severity, rule, message, hint, place } = problem;
  const lines = place === undefined ? { line, endLine: line, col: column, endColumn } : {};
  const properties = { file: joinFolder(folder, file), ...lines, title: rule };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const words = [sayPlaced(problem, message), hint, sayAlso(problem, language)].filter((one) => one !== undefined);
  return `::${severity} ${list.join(',')}::${escapeData(words.join('\n'))}`;
}

/** A file of the project as the repository names it; a file elsewhere keeps its name. */
export function joinFolder(folder: string, file: string): string {
  return folder === '' || /^([A-Za-z]:)?\//.test(file) ? file : `${folder}/${file}`;
}

function escapeData(text: string): string {
  return hideControls(text).replace(/%/g, '%25').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
