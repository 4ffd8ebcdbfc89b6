import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { suggestClosest } from '../core/find-closest.ts';
import { makeProblem } from '../core/make-problem.ts';
import { type Language, say } from '../core/messages.ts';
import { type Message, type Problem, ProblemError } from '../core/problem.ts';
import { findProject, loadFonts, loadLibrary, readSource, showPath } from '../files.ts';
import type { FontFamily } from '../font/font.ts';
import { openCodeStore } from '../open-code-store.ts';
import type { Library } from '../read-document.ts';
import type { Located, Sources } from '../source/place-problems.ts';
import type { Source } from '../source/read-yaml.ts';
import { type ExitCode, exitCodeOf } from './exit-codes.ts';
import { printProblems } from './print-problems.ts';
import type { Config } from './read-config.ts';

/** What every command gets from the command line and the environment. */
export interface Workplace {
  readonly language: Language;
  /** Folder the command was called in. */
  readonly folder: string;
  /** Root of the project. */
  readonly project: string;
  readonly library: Library;
  /** What the office settled for all its plans, and the file that says so. */
  readonly config: Config;
  readonly configSource?: Source;
  /** The project's folder below the root of its repository, where a service tells it; else ''. */
  readonly folderInRepository: string;
  /** File that starts the program, where it can be started again in a thread. */
  readonly entry?: string;
  /** Whether a fault of ours is told with its trace (`KEHOACH_DEBUG`). */
  readonly debug: boolean;
  /** Whether results and talk may be coloured. */
  readonly colored: { readonly print: boolean; readonly talk: boolean };
  /** Results go here. */
  print(text: string): void;
  /** Talk goes here. */
  talk(text: string): void;
  say(key: Message['key'], values?: Message['values']): string;
}

/** What the command line and the environment say, before a project is opened. */
export interface Surroundings {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Language asked for by name; without it the project's settings decide, then the locale. */
  readonly language: Language | undefined;
  readonly localeLanguage: Language;
  readonly entry?: string;
}

/** Opens a project: the one given, or the one around the folder. */
export async function openWorkplace(
  { folder, environment, language: asked, localeLanguage, entry }: Surroundings,
  project?: string,
): Promise<Workplace> {
  const root = project ?? (await findProject(folder));
  const [library, configSource] = await Promise.all([
    loadLibrary(root, openCodeStore(environment, process.platform)),
    findConfig(root),
  ]);
  const config = configSource ? await openConfig(configSource, library) : { rules: {}, overrides: [], problems: [] };
  const language = asked ?? config.language ?? localeLanguage;
  return {
    language,
    folder,
    project: root,
    library,
    config,
    ...(configSource && { configSource }),
    ...(entry !== undefined && { entry }),
    debug: Boolean(environment['KEHOACH_DEBUG']),
    folderInRepository: findFolderInRepository(root, environment['GITHUB_WORKSPACE']),
    colored: { print: mayColor(process.stdout, environment), talk: mayColor(process.stderr, environment) },
    print: (text) => void process.stdout.write(`${text}\n`),
    talk: (text) => void process.stderr.write(`${text}\n`),
    say: (key, values) => say(language, { key, ...(values && { values }) }),
  };
}

async function findConfig(project: string): Promise<Source | undefined> {
  const file = path.join(project, 'kehoach.config.yaml');
  // A link that leads nowhere is told, not taken for no settings.
  return (await lstat(file).catch(() => undefined)) ? readSource(project, file) : undefined;
}

/** The settings; the rules they name are loaded for projects that have settings only. */
async function openConfig(source: Source, library: Library): Promise<Config> {
  const [{ readConfig }, { describeRules }] = await Promise.all([
    import('./read-config.ts'),
    import('../check/describe-rules.ts'),
  ]);
  const rules = describeRules();
  const idsOf = (switchable: boolean) => rules.filter((rule) => rule.switchable === switchable).map(({ id }) => id);
  return readConfig(source, library.validator, idsOf(true), idsOf(false));
}

function findFolderInRepository(project: string, repository: string | undefined): string {
  if (!repository) return '';
  const inside = path.relative(repository, project);
  return inside.startsWith('..') || path.isAbsolute(inside) ? '' : showPath(repository, project);
}

/** Colours for a terminal only; NO_COLOR and FORCE_COLOR decide otherwise. */
export function mayColor(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): boolean {
  if (environment['NO_COLOR']) return false;
  return environment['FORCE_COLOR']
    ? environment['FORCE_COLOR'] !== '0'
    : (stream.isTTY ?? false) && environment['TERM'] !== 'dumb';
}

/** The fonts of the folder given, else of the folder in the settings, else those of the package. */
export async function openFonts({ folder, project, config }: Workplace, given?: string): Promise<FontFamily> {
  if (given !== undefined) return loadFonts(path.resolve(folder, given));
  return loadFonts(config.fonts === undefined ? undefined : path.resolve(project, config.fonts));
}

/** All files problems may lie in: the plans read and the library's own. */
export function sourcesOf(library: Library, plans: readonly Source[] = []): Sources {
  const sources = new Map<string, Located>();
  for (const source of [
    ...library.issuers.values(),
    ...library.profiles.values(),
    ...library.language,
    ...(library.blocks ? [library.blocks] : []),
    ...plans,
  ])
    sources.set(source.file, source);
  for (const file of [...library.templates.kinds.values(), ...library.templates.partials.values()])
    sources.set(file.file, { text: file.text, locate: () => [0, 0], locateText: () => [0, 0] });
  return sources;
}

/** Prints problems to the talk and tells the exit code they deserve. */
export function reportProblems(
  { talk, language, colored }: Pick<Workplace, 'talk' | 'language' | 'colored'>,
  problems: readonly Problem[],
  sources: Sources,
): ExitCode {
  if (problems.length > 0) talk(printProblems(problems, sources, language, colored.talk));
  return exitCodeOf(problems);
}

/** The value of an option that names a file or folder. */
export function readName(option: string): (value: string) => string {
  return (value) => {
    if (value.trim() !== '') return value;
    throw new ProblemError([makeProblem('cli-empty', { file: 'kehoach' }, { values: { option } })]);
  };
}

/** A wrong value of an option, as a problem. */
export function refuseOption(option: string, value: string, options: readonly string[]): ProblemError {
  const values = { option, value, options: options.join(', ') };
  return new ProblemError([
    makeProblem('cli-option', { file: 'kehoach' }, { values, hint: suggestClosest(value, options) }),
  ]);
}

/** An option that says nothing without another one. */
export function needOption(option: string, needed: string): ProblemError {
  return new ProblemError([makeProblem('cli-option-alone', { file: 'kehoach' }, { values: { option, needed } })]);
}

/** An option whose question another one answers. */
export function refuseBeside(option: string, other: string): ProblemError {
  return new ProblemError([makeProblem('cli-option-beside', { file: 'kehoach' }, { values: { option, other } })]);
}
