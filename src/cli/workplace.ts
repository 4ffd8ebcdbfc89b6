import { type Language, say } from '../core/messages.ts';
import { findClosest } from '../core/find-closest.ts';
import { type Message, type Problem, ProblemError } from '../core/problem.ts';
import { findProject, loadLibrary } from '../files.ts';
import type { Library } from '../generate.ts';
import type { Source } from '../source/read-yaml.ts';
import { printProblems, type Sources } from './print-problems.ts';

/** Exit codes: done; the plan has problems; wrong use or missing file; our own fault. */
export const exitCodes = { done: 0, problems: 1, usage: 2, fault: 70 } as const;

/** What every command gets from the command line and the environment. */
export interface Workplace {
  readonly language: Language;
  /** Folder the command was called in. */
  readonly folder: string;
  /** Root of the project. */
  readonly project: string;
  readonly library: Library;
  /** Results go here. */
  print(text: string): void;
  /** Talk goes here. */
  talk(text: string): void;
  say(key: Message['key'], values?: Message['values']): string;
}

/** Opens the project around a folder. */
export async function openWorkplace(folder: string, language: Language, project?: string): Promise<Workplace> {
  const root = project ?? (await findProject(folder));
  return {
    language,
    folder,
    project: root,
    library: await loadLibrary(root),
    print: (text) => void process.stdout.write(`${text}\n`),
    talk: (text) => void process.stderr.write(`${text}\n`),
    say: (key, values) => say(language, { key, ...(values && { values }) }),
  };
}

/** All files problems may lie in: the plans read and the library's own. */
export function sourcesOf(library: Library, plans: readonly Source[] = []): Sources {
  const sources = new Map<string, Pick<Source, 'text' | 'locate' | 'locateText'>>();
  for (const source of [...library.issuers.values(), ...library.profiles.values(), ...plans]) sources.set(source.file, source);
  for (const file of [...library.templates.kinds.values(), ...library.templates.partials.values()]) sources.set(file.file, { text: file.text, locate: () => [0, 0], locateText: () => [0, 0] });
  return sources;
}

/** Prints problems to the talk and tells the exit code they deserve: 2 for files that are missing or unreadable as such, else 1. */
export function reportProblems(workplace: Pick<Workplace, 'talk' | 'language'>, problems: readonly Problem[], sources: Sources): number {
  if (problems.length > 0) workplace.talk(printProblems(problems, sources, workplace.language));
  return exitCodeOf(problems);
}

export function exitCodeOf(problems: readonly Problem[]): number {
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length === 0) return exitCodes.done;
  return errors.every((problem) => /^(file|cli|font)\//.test(problem.rule)) ? exitCodes.usage : exitCodes.problems;
}

/** A wrong value of an option, as a problem. */
export function refuseOption(option: string, value: string, options: readonly string[]): ProblemError {
  const closest = findClosest(value, options.map((name) => ({ name })));
  const hint = closest === undefined ? {} : { hint: { key: 'did-you-mean', values: { name: closest } } as const };
  return new ProblemError([{ severity: 'error', rule: 'cli/option', message: { key: 'cli-option', values: { option, value, options: options.join(', ') } }, ...hint, at: { file: 'kehoach' } }]);
}
