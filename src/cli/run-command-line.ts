import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type Command, CommanderError } from 'commander';
import { makeProblem } from '../core/make-problem.ts';
import { type Language, languageOf, say } from '../core/messages.ts';
import { ProblemError } from '../core/problem.ts';
import { createProgram } from './create-program.ts';
import { exitCodes } from './exit-codes.ts';
import { printProblems } from './print-problems.ts';
import { mayColor, openWorkplace, reportProblems, sourcesOf, type Workplace } from './workplace.ts';

/**
 * Runs one command.
 * @param args what follows the program's name
 * @param folder working folder
 * @param entry file that starts the program, for threads of its own
 * @returns the exit code; nothing is thrown
 */
export async function runCommandLine(
  args: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv,
  entry?: string,
): Promise<number> {
  const asked = readLanguage(args);
  const localeLanguage = languageOfLocale(environment);
  const language = asked ?? localeLanguage;
  let code: number = exitCodes.done;
  let workplace: Workplace | undefined;
  const open = async (command: Command, made?: string): Promise<Workplace> => {
    const project = command.optsWithGlobals<{ project?: string }>().project;
    const named = made ?? project;
    const root = named === undefined ? undefined : path.resolve(folder, named);
    if (root !== undefined && made === undefined && !(await stat(root).catch(() => undefined))?.isDirectory()) {
      throw new ProblemError([makeProblem('file-missing', { file: project! })]);
    }
    workplace = await openWorkplace(
      { folder, environment, language: asked, localeLanguage, ...(entry !== undefined && { entry }) },
      root,
    );
    return workplace;
  };
  try {
    await createProgram(language, open, (result) => {
      code = result;
    }).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.use;
    if (error instanceof ProblemError) {
      if (workplace)
        return reportProblems(
          workplace,
          error.problems,
          sourcesOf(workplace.library, workplace.configSource ? [workplace.configSource] : []),
        );
      const talk = (text: string) => void process.stderr.write(`${text}\n`);
      return reportProblems(
        { talk, language, colored: { print: false, talk: mayColor(process.stderr, environment) } },
        error.problems,
        new Map(),
      );
    }
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return exitCodes.done;
    const detail = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${say(language, { key: 'cli-fault', values: { detail } })}\n`);
    if (environment['KEHOACH_DEBUG']) process.stderr.write(`${(error as Error).stack ?? ''}\n`);
    return exitCodes.fault;
  }
}

/** Tells that results could not be printed: what they are printed on is full, or gone. */
export function tellStreamFailure(
  { code, message }: NodeJS.ErrnoException,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): void {
  const problem = makeProblem('file-unwritable', { file: 'stdout' }, { values: { detail: code ?? message } });
  const language = readLanguage(args) ?? languageOfLocale(environment);
  process.stderr.write(`${printProblems([problem], new Map(), language)}\n`);
}

function languageOfLocale(environment: NodeJS.ProcessEnv): Language {
  return languageOf(
    environment['LC_ALL'] ||
      environment['LC_MESSAGES'] ||
      environment['LANG'] ||
      // Of all that tells the locale what takes least: 0.2 ms, where dates take 15.
      new Intl.PluralRules().resolvedOptions().locale,
  );
}

/** The language asked for with `--lang`. */
function readLanguage(args: readonly string[]): Language | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = at < 0 ? undefined : args[at]!.includes('=') ? args[at]!.split('=')[1] : args[at + 1];
  return given === 'vi' || given === 'en' ? given : undefined;
}
